import { SocketModeReceiver } from '@slack/bolt';
import { errorFields, type Log } from '../log.js';
import { UnroutableError } from './routing.js';
import { createSdkLogger } from './sdk-logger.js';
import { readFrame } from './socket-frame.js';

type Client = SocketModeReceiver['client'];

/** Socket Mode: a receiver, and what keeps it connected. */
export interface SocketDoor {
  receiver: SocketModeReceiver;
  /** Connects for the first time; rejects when Slack refuses the app token. From then on it reconnects by itself. */
  connect(): Promise<void>;
  isConnected(): boolean;
  /** Disconnects for good. */
  close(): Promise<void>;
}

const tunables = {
  /** A call of apps.connections.open, one attempt; retried by the loop below. */
  timeoutMs: 10_000,
  firstWaitMs: 200,
  waitFactor: 1.7,
  longestWaitMs: 30_000,
  /** A disconnect that takes longer is not waited for. */
  closeMs: 2000,
};

/** Codes after which trying again cannot help. */
const hopeless = [
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'not_allowed_token_type',
  'missing_scope',
  'app_uninstalled',
];

/**
 * The client's own reconnection waits five seconds, gives up on a Web API that is away and ends the process on a race,
 * so it is switched off and this loop connects again. It has options of its own: the client changes what it is given.
 */
export function createSocketDoor(options: {
  appToken: string;
  log: Log;
  slackApiUrl?: string;
  onHopeless: () => void;
}): SocketDoor {
  const { appToken, log, slackApiUrl, onHopeless } = options;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: createSdkLogger(log),
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { timeout: tunables.timeoutMs, retryConfig: { retries: 0 }, ...(slackApiUrl && { slackApiUrl }) },
    },
    processEventErrorHandler: async ({ error }) => error instanceof UnroutableError,
  });
  const { client } = receiver;
  guardFrames(client, log);
  let connected = false;
  let closing = false;

  async function reconnect(): Promise<void> {
    for (
      let waitMs = tunables.firstWaitMs;
      !closing;
      waitMs = Math.min(waitMs * tunables.waitFactor, tunables.longestWaitMs)
    ) {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
      if (closing || (await connectOnce())) return;
    }
  }

  async function connectOnce(): Promise<boolean> {
    try {
      await client.start();
      connected = true;
      log.info('socket connected');
      return true;
    } catch (error) {
      log.warn('socket not connected', errorFields(error));
      if (isHopeless(error)) onHopeless();
      return false;
    }
  }

  client.on('disconnected', () => {
    if (!connected || closing) return;
    connected = false;
    log.info('socket disconnected');
    void reconnect();
  });

  return {
    receiver,
    isConnected: () => connected,
    async connect() {
      await client.start();
      connected = true;
      log.info('socket connected');
    },
    async close() {
      closing = true;
      connected = false;
      const late = new Promise<void>((resolve) => setTimeout(resolve, tunables.closeMs).unref());
      await Promise.race([client.disconnect(), late]);
    },
  };
}

/** Frames that are no envelope never reach the client, which would end the process on them. */
function guardFrames(client: Client, log: Log): void {
  const listeners = client.listeners('ws_message');
  client.removeAllListeners('ws_message');
  client.on('ws_message', (data: unknown, isBinary: unknown) => {
    const frame = readFrame(data, isBinary);
    if (frame === undefined) {
      log.warn('socket frame ignored');
      return;
    }
    for (const listener of listeners)
      void Promise.resolve(listener(frame, false)).catch((error) =>
        log.error('socket frame failed', errorFields(error)),
      );
  });
}

/** True for a refusal that no retry mends. */
export function isHopeless(error: unknown): boolean {
  return hopeless.includes(String(errorFields(error).slack));
}
