import { createServer } from 'node:http';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.js';
import type { HttpConfig, SocketConfig } from '../config.js';
import type { Log } from '../log.js';
import { createApp, type WebWaits } from './app.js';
import { answerHealth, type Ready } from './health-routes.js';
import { createHttpDoor } from './http-door.js';
import { createInFlight } from './in-flight.js';
import { addressOf, listen, stopServer } from './listening.js';
import { socketProblem, tokenProblem } from './problems.js';
import { createSlackReachable } from './readiness.js';
import { createSocketDoor, type SocketWaits } from './socket-door.js';

/** A door that is open: where, and how to close it after what is under way has been answered. */
export interface Running {
  address: string;
  stop(): Promise<void>;
}

/** An open door, or one line that says what keeps it shut and how to mend it. */
export type Started = Running | { problem: string };

/** Other waits and another clock than the usual ones. */
export interface Timing {
  web?: Partial<WebWaits>;
  socket?: Partial<SocketWaits>;
  /** What is under way for longer when the door closes is given up. */
  drainMs?: number;
  /** The clock in milliseconds. */
  now?: () => number;
}

const tunables = {
  /** Supervisors commonly kill after ten seconds. */
  drainMs: 8000,
};

/** Connects to Slack in the way the config says. `onLost` is called when Slack takes the access away for good. */
export async function runSlack(
  config: SocketConfig | HttpConfig,
  bot: Bot,
  log: Log,
  onLost: () => void,
  timing: Timing = {},
): Promise<Started> {
  return config.mode === 'socket' ? runSocket(config, bot, log, onLost, timing) : runHttp(config, bot, log, timing);
}

async function runHttp(config: HttpConfig, bot: Bot, log: Log, timing: Timing): Promise<Started> {
  const inFlight = createInFlight();
  let ready: Ready = async () => false;
  const { receiver, server } = createHttpDoor({ signingSecret: config.signingSecret, log, ready: () => ready() });
  const app = createApp({ ...accessOf(config), ...partsOf(timing), bot, log, receiver, inFlight });
  const refused = await refusedToken(app);
  if (refused) return refused;
  ready = createSlackReachable(app.client, timing.now ?? Date.now);
  const busy = await listen(server, config);
  if (busy) return busy;
  const { drainMs = tunables.drainMs } = timing;
  return { address: addressOf(server), stop: () => stopServer(server, () => inFlight.idle(drainMs)) };
}

async function runSocket(
  config: SocketConfig,
  bot: Bot,
  log: Log,
  onLost: () => void,
  timing: Timing,
): Promise<Started> {
  const inFlight = createInFlight();
  const { appToken } = config;
  const { drainMs = tunables.drainMs } = timing;
  const door = createSocketDoor({
    appToken,
    log,
    onHopeless: onLost,
    ...(timing.socket && { waits: timing.socket }),
    ...(config.apiUrl && { slackApiUrl: config.apiUrl }),
  });
  const app = createApp({ ...accessOf(config), ...partsOf(timing), bot, log, receiver: door.receiver, inFlight });
  const refused = await refusedToken(app);
  if (refused) return refused;
  const reachable = createSlackReachable(app.client, timing.now ?? Date.now);
  const server = createServer((request, response) => {
    if (!answerHealth(request, response, async () => door.isConnected() && (await reachable())))
      response.writeHead(404).end();
  });
  const busy = await listen(server, config);
  if (busy) return busy;
  try {
    await door.connect();
  } catch (error) {
    server.close();
    return { problem: socketProblem(error) };
  }
  return {
    address: addressOf(server),
    async stop() {
      door.rest();
      await inFlight.idle(drainMs);
      await door.close();
      await stopServer(server, () => inFlight.idle(0));
    },
  };
}

function accessOf(config: SocketConfig | HttpConfig): { botToken: string; slackApiUrl?: string } {
  return { botToken: config.botToken, ...(config.apiUrl && { slackApiUrl: config.apiUrl }) };
}

function partsOf({ web, now }: Timing): { web?: Partial<WebWaits>; now?: () => number } {
  return { ...(web && { web }), ...(now && { now }) };
}

/** Checks the bot token before anything listens. */
async function refusedToken(app: App): Promise<{ problem: string } | undefined> {
  try {
    await app.init();
    return undefined;
  } catch (error) {
    return { problem: tokenProblem(error) };
  }
}
