import { expect, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.js';
import { createLog } from '../../src/log.js';
import { type Running, runSlack, type Started, type Timing } from '../../src/slack/run.js';
import { plainBot } from './plain-bot.js';
import { signingSecret } from './signed-post.js';
import { type StubSlack, startStubSlack } from './stub-slack.js';
import { type Connection, type StubSocket, startStubSocket } from './stub-socket.js';

export const botToken = 'xoxb-1-bot';
export const appToken = 'xapp-1-app';

/** How a door is opened, where it is not as usual. */
export interface Opening {
  env?: Record<string, string>;
  timing?: Timing;
  onLost?: () => void;
}

/** A door that is open for a test. */
export interface OpenDoor extends Running {
  /** The names of the events that were logged. */
  logged(): string[];
}

const quick: Timing = {
  web: { retries: { retries: 3, minTimeout: 1, maxTimeout: 5 } },
  socket: { firstWaitMs: 5, longestWaitMs: 20 },
};

/** Waits of a Socket Mode door that shall soon give up. */
export const impatient = { firstWaitMs: 5, longestWaitMs: 10, connectMs: 100, closeMs: 20 };

/** A word that tests put into questions: it must never be logged. */
export const secretWord = 'zanzibar';

/** Starts the real app on a stub as main does, on a free port, with short waits; HTTP mode unless `env` says more. */
export async function startDoor(
  slack: StubSlack,
  { env, timing, onLost }: Opening = {},
): Promise<{
  started: Started;
  lines: string[];
}> {
  const read = readConfig({
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'debug',
    ...env,
  });
  if ('problems' in read || read.config.mode === 'playground')
    throw new Error(`no such config: ${JSON.stringify(read)}`);
  const lines: string[] = [];
  const log = createLog({ level: 'debug', write: (line) => lines.push(line), now: () => new Date() });
  const started = await runSlack(read.config, plainBot, log, onLost ?? (() => undefined), { ...quick, ...timing });
  return { started, lines };
}

/** As `startDoor`, but a problem is an error. `stop` may be called twice, and looks for what must not be logged. */
export async function openDoor(slack: StubSlack, opening: Opening = {}): Promise<OpenDoor> {
  const { started, lines } = await startDoor(slack, opening);
  if ('problem' in started) throw new Error(started.problem);
  let stopped: Promise<void> | undefined;
  return {
    address: started.address,
    logged: () => lines.map((line) => JSON.parse(line).event),
    async stop() {
      stopped ??= started.stop();
      await stopped;
      expect(lines.join('\n')).not.toMatch(new RegExp(`${secretWord}|${botToken}|${appToken}|${signingSecret}`));
    },
  };
}

/** HTTP mode on a stub, until the end of the test. */
export async function httpForTest(
  opening?: (slack: StubSlack) => Opening,
): Promise<{ slack: StubSlack; door: OpenDoor; at: string }> {
  const slack = await startStubSlack();
  const door = await openDoor(slack, opening?.(slack));
  onTestFinished(async () => {
    await door.stop();
    await slack.close();
  });
  return { slack, door, at: door.address };
}

/** Socket Mode on a stub, connected, until the end of the test. */
export async function socketForTest(
  opening: Opening = {},
): Promise<{ stub: StubSocket; door: OpenDoor; first: Connection }> {
  const stub = await startStubSocket();
  const door = await openDoor(stub.slack, { ...opening, env: { SLACK_APP_TOKEN: appToken, ...opening.env } });
  onTestFinished(async () => {
    await door.stop();
    await stub.close();
  });
  return { stub, door, first: await stub.connection(0) };
}
