import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { environment } from './config.js';

// npm run dev: compiles on every change, and starts the bot anew when the code or the knowledge has changed.

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const settleMs = 300;

function run(): ReturnType<typeof spawn> {
  return spawn(process.execPath, [here('./main.js')], {
    stdio: 'inherit',
    env: { KNOWLEDGE_DIR: here('../knowledge'), ...environment() },
  });
}

const compilers = [here('../tsconfig.build.json'), here('../src/playground/browser/tsconfig.json')].map((project) =>
  spawn(
    process.execPath,
    [here('../node_modules/typescript/bin/tsc'), '-p', project, '--watch', '--preserveWatchOutput'],
    { stdio: 'inherit' },
  ),
);
let bot = run();
let timer: NodeJS.Timeout | undefined;

let isStopping = false;

function startAnew(): void {
  isStopping = false;
  bot = run();
}

function restart(): void {
  const hasEnded = bot.exitCode !== null || bot.signalCode !== null;
  if (hasEnded) startAnew();
  else if (!isStopping) {
    isStopping = true;
    bot.once('exit', startAnew);
    bot.kill('SIGTERM');
  }
}

function restartSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(restart, settleMs);
}

for (const folder of [here('.'), here('../knowledge')]) watch(folder, { recursive: true }, restartSoon);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    for (const child of [...compilers, bot]) child.kill('SIGTERM');
    process.exit(0);
  });
}
