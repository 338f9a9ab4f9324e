import { SocketModeReceiver } from '@slack/bolt';
import { errorFields, type Log } from '../log.js';
import { isHopeless } from './refusals.js';
import { UnroutableError } from './routing.js';
import { createSdkLogger } from './sdk-logger.js';
import { guardFrames } from './socket-guard.js';

/** Socket Mode: a receiver, and what keeps it connected. */
export interface SocketDoor {
  receiver: SocketModeReceiver;
  /** Connects for the first time; rejects when that fails. From then on it reconnects by itself. */
  connect(): Promise<void>;
  isConnected(): boolean;
  /** Takes nothing more; what is under way can still be acknowledged. */
  rest(): void;
  /** Disconnects for good. */
  close(): Promise<void>;
}

/** How long the door waits for what, and between its tries to connect again. */
export interface SocketWaits {
  /** A call of apps.connections.open, one attempt; retried by the door's own loop. */
  timeoutMs: number;
  /** From a connection's address to Slack's greeting. */
  connectMs: number;
  firstWaitMs: number;
  waitFactor: number;
  longestWaitMs: number;
  /** A closing that the other side does not confirm sooner is not waited for. */
  closeMs: number;
}

const tunables: SocketWaits = {
  timeoutMs: 10_000,
  connectMs: 15_000,
  firstWaitMs: 200,
  waitFactor: 1.7,
  longestWaitMs: 30_000,
  closeMs: 2000,
};

interface DoorOptions {
  appToken: string;
  log: Log;
  slackApiUrl?: string;
  /** Called once when Slack takes the access away for good. */
  onHopeless: () => void;
  waits?: Partial<SocketWaits>;
}

/**
 * The client's own reconnection waits five seconds, gives up on a Web API that is away and ends the process on a race,
 * so it is switched off and this loop connects again.
 */
export function createSocketDoor(options: DoorOptions): SocketDoor {
  const { log, onHopeless } = options;
  const waits = { ...tunables, ...options.waits };
  const receiver = createReceiver(options, waits.timeoutMs);
  const { client } = receiver;
  let connected = false;
  let resting = false;
  let connectedAtMs = 0;
  let waitMs = waits.firstWaitMs;
  let timer: NodeJS.Timeout | undefined;

  /** Called twice, the client's `disconnect` no longer waits for the other side. */
  function downAfter(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      downAfter(waits.closeMs);
      void client.disconnect();
    }, ms);
  }

  async function connect(): Promise<void> {
    try {
      await client.start();
    } catch (error) {
      clearTimeout(timer);
      throw error;
    }
  }

  /** Waits longer each time, until a connection has held. */
  async function reconnect(): Promise<void> {
    if (performance.now() - connectedAtMs > waits.longestWaitMs) waitMs = waits.firstWaitMs;
    while (!resting) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      waitMs = Math.min(waitMs * waits.waitFactor, waits.longestWaitMs);
      if (resting || (await connectOnce())) return;
    }
  }

  /** True when there is nothing more to try. */
  async function connectOnce(): Promise<boolean> {
    try {
      await connect();
      return true;
    } catch (error) {
      log.warn('socket not connected', errorFields(error));
      if (!isHopeless(error)) return false;
      onHopeless();
      return true;
    }
  }

  guardFrames(client, { isOpen: () => !resting, onDisconnectFrame: () => downAfter(waits.closeMs) }, log);
  client.on('connecting', () => downAfter(resting ? 0 : waits.connectMs));
  client.on('connected', () => {
    clearTimeout(timer);
    connected = true;
    connectedAtMs = performance.now();
    log.info('socket connected');
  });
  client.on('disconnected', () => {
    clearTimeout(timer);
    if (!connected) return;
    connected = false;
    log.info('socket disconnected');
    void reconnect();
  });

  return {
    receiver,
    isConnected: () => connected && !resting,
    connect,
    rest() {
      resting = true;
    },
    async close() {
      resting = true;
      downAfter(waits.closeMs);
      await client.disconnect();
      clearTimeout(timer);
    },
  };
}

/** It has client options of its own: the client changes what it is given. */
function createReceiver({ appToken, log, slackApiUrl }: DoorOptions, timeoutMs: number): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: createSdkLogger(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { timeout: timeoutMs, retryConfig: { retries: 0 }, ...(slackApiUrl && { slackApiUrl }) },
    },
    processEventErrorHandler: async ({ error, event }) => {
      log.warn('delivery refused', errorFields(error.cause ?? error));
      if (error instanceof UnroutableError)
        await event.ack().catch((second) => log.warn('acknowledgement lost', errorFields(second)));
      return false;
    },
  });
}
