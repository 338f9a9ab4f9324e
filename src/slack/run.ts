import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { App } from '@slack/bolt';
import type { Bot } from '../bot.js';
import type { HttpConfig, SocketConfig } from '../config.js';
import { errorFields, type Log } from '../log.js';
import { createApp, type WebWaits } from './app.js';
import { answerHealth, type Ready } from './health-routes.js';
import { createHttpDoor } from './http-door.js';
import { createInFlight, type InFlight } from './in-flight.js';
import { createSlackReachable } from './readiness.js';
import { createSocketDoor, isHopeless, type SocketWaits } from './socket-door.js';

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
  /** The clock in milliseconds. */
  now?: () => number;
}

const tunables = { drainMs: 10_000 };

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
  return { address: addressOf(server), stop: () => stopServer(server, inFlight) };
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
      await inFlight.idle(tunables.drainMs);
      await door.close();
      await stopServer(server, inFlight);
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
    const { slack, error: name } = errorFields(error);
    if (slack)
      return {
        problem: `SLACK_BOT_TOKEN: Slack refuses it (${slack}). Copy the Bot User OAuth Token from “OAuth & Permissions” and reinstall the app if need be.`,
      };
    return { problem: `Slack cannot be reached (${name}). Check the network, the proxy and SLACK_API_URL.` };
  }
}

function socketProblem(error: unknown): string {
  const { slack, error: name } = errorFields(error);
  if (isHopeless(error))
    return `SLACK_APP_TOKEN: Slack refuses it (${slack}). Create an app-level token with connections:write under “Basic Information”.`;
  const why = slack ?? (error === undefined ? 'the connection was not taken' : name);
  return `Socket Mode could not connect (${why}). Check that it is switched on for the app, and the network.`;
}

async function listen(
  server: Server,
  { host, port }: { host: string; port: number },
): Promise<{ problem: string } | undefined> {
  return new Promise((resolve) => {
    server.once('error', (error) => resolve({ problem: portProblem(error, host, port) }));
    server.listen({ host, port }, () => resolve(undefined));
  });
}

function portProblem(error: Error, host: string, port: number): string {
  const busy = 'code' in error && error.code === 'EADDRINUSE';
  return busy
    ? `PORT: ${port} on ${host} is in use. Set PORT to a free one.`
    : `HOST, PORT: cannot listen on ${host}:${port} (${errorFields(error).code}).`;
}

function addressOf(server: Server): string {
  const address = server.address() as AddressInfo;
  return `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

/** Takes no more, answers what is under way, then ends. */
async function stopServer(server: Server, inFlight: InFlight): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  await inFlight.idle(tunables.drainMs);
  server.closeIdleConnections();
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 500).unref())]);
  server.closeAllConnections();
}
