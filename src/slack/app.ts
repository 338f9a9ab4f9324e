import { App, type Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { Bot } from '../bot.js';
import type { Log } from '../log.js';
import { createClaims } from './claims.js';
import { createConversations } from './conversations.js';
import { createDesk } from './desk.js';
import { handleFailures } from './failures.js';
import { createInFlight, type InFlight } from './in-flight.js';
import { listenToButtons } from './listeners/button.js';
import { listenToCommand } from './listeners/command.js';
import { listenToMessages } from './listeners/message.js';
import { listenToUnclaimed } from './listeners/unclaimed.js';
import { gateEvents } from './routing.js';
import { createSdkLogger } from './sdk-logger.js';

/** What the app is made of. Tests and the playground hand in a receiver and a `fetch` of their own. */
export interface AppOptions {
  botToken: string;
  bot: Bot;
  log: Log;
  receiver: Receiver;
  /** Base of the Web API, ending in a slash; Slack's own where absent. */
  slackApiUrl?: string;
  fetch?: typeof fetch;
  /** The clock in milliseconds. */
  now?: () => number;
  /** Counts what is under way, for whoever has to stop. */
  inFlight?: InFlight;
  /** Other waits than the usual ones. */
  web?: Partial<WebWaits>;
}

/** How long the Web client waits, and how often it tries again. */
export interface WebWaits {
  /** One call of the Web API or of a response URL, one attempt. */
  timeoutMs: number;
  retries: NonNullable<WebClientOptions['retryConfig']>;
}

const tunables: WebWaits = {
  timeoutMs: 10_000,
  retries: { retries: 3, factor: 2, minTimeout: 300, maxTimeout: 3000, randomize: true },
};

/** The Bolt app with all its listeners. Await `app.init()` before use: it checks the token and rejects a bad one. */
export function createApp(options: AppOptions): App {
  const { botToken, bot, log, receiver, now = Date.now, inFlight = createInFlight() } = options;
  const app = new App({
    token: botToken,
    receiver,
    clientOptions: clientOptions(options),
    logger: createSdkLogger(log),
    deferInitialization: true,
    extendedErrorHandler: true,
    ignoreSelf: true,
    convoStore: false,
  });
  const claims = createClaims(now);
  const desk = createDesk(bot, createConversations(), log);
  listenToCommand(app, desk);
  listenToMessages(app, desk, claims);
  listenToButtons(app, desk, claims, log);
  listenToUnclaimed(app, log);
  gateEvents(app, inFlight, handleFailures(app, log));
  return app;
}

/** The Web client's own limits: Bolt's default waits half an hour, never times out, and a response URL's never does. */
function clientOptions({ fetch: ownFetch = fetch, slackApiUrl, web }: AppOptions): WebClientOptions {
  const { timeoutMs, retries } = { ...tunables, ...web };
  return {
    timeout: timeoutMs,
    retryConfig: retries,
    ...(slackApiUrl && { slackApiUrl }),
    fetch: (address, init) => ownFetch(address, { signal: AbortSignal.timeout(timeoutMs), ...init }),
  };
}
