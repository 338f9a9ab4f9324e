import type { SocketModeReceiver } from '@slack/bolt';
import { errorFields, type Log } from '../log.js';
import { readFrame } from './socket-frame.js';

/** Which frames are let through. */
export interface FrameGate {
  /** False: nothing more is taken, so that Slack delivers it on another connection. */
  isOpen(): boolean;
  /** Slack asks for another connection; this one has only a moment left. */
  onDisconnectFrame(): void;
}

/** Frames that are no envelope never reach the client, which would end the process on them. */
export function guardFrames(client: SocketModeReceiver['client'], gate: FrameGate, log: Log): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: unknown) => {
    const frame = gate.isOpen() ? readFrame(data, isBinary) : undefined;
    if (frame === undefined) {
      log.warn('socket frame ignored');
      return;
    }
    if (frame.isDisconnect) gate.onDisconnectFrame();
    for (const listener of listeners)
      void Promise.resolve(listener(frame.text, false)).catch((error) =>
        log.error('socket frame failed', errorFields(error)),
      );
  });
}
