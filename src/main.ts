import { fileURLToPath } from 'node:url';
import type { Bot } from './bot.js';
import { type Config, environment, readConfig } from './config.js';
import { createLog, errorFields, type Log } from './log.js';
import { openBot } from './open-bot.js';
import { PortInUseError } from './playground/listen.js';
import { startPlayground } from './playground/start.js';
import { portProblem } from './slack/problems.js';
import { runSlack, type Started } from './slack/run.js';

// npm start: config, knowledge, bot, a door; and the end of it.

function giveUp(problems: string[]): never {
  for (const problem of problems) process.stderr.write(`${problem}\n`);
  process.exit(1);
}

async function open(config: Config, bot: Bot, log: Log): Promise<Started> {
  if (config.mode !== 'playground') {
    return runSlack(config, bot, log, () =>
      giveUp(['Slack has taken the access away. Check the tokens and that the app is still installed.']),
    );
  }
  const { host, port, portIsChosen } = config;
  const assets = fileURLToPath(new URL('./playground/browser', import.meta.url));
  try {
    const { url, stop } = await startPlayground({ host, port, portIsChosen, bot, log, assets });
    return { address: url, stop };
  } catch (error) {
    if (error instanceof PortInUseError) return { problem: `PORT: ${error.message}` };
    if (error instanceof Error && 'syscall' in error) return { problem: portProblem(error, host, port) };
    throw error;
  }
}

const read = readConfig(environment());
if ('problems' in read) giveUp(read.problems);
const { config } = read;
const log = createLog({
  level: config.logLevel,
  write: (line) => process.stderr.write(`${line}\n`),
  now: () => new Date(),
});
process.on('unhandledRejection', (error) => log.error('unhandled rejection', errorFields(error)));
const opened = await openBot(config.knowledge);
if ('problems' in opened) giveUp(opened.problems);
const started = await open(config, opened.bot, log);
if ('problem' in started) giveUp([started.problem]);

const doors = {
  playground: 'Playground (no Slack needed)',
  socket: 'Connected to Slack by Socket Mode; health',
  http: 'Listening for Slack',
};
process.stdout.write(`${doors[config.mode]}: ${started.address}\n`);

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { signal });
    started.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}
