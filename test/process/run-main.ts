import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../slack/eventually.js';
import { mainFile } from './built.js';

/** How a process ended, and what it said, by lines. */
export interface Ended {
  code: number | null;
  out: string[];
  err: string[];
}

/** A bot in a process of its own. */
export interface BotProcess {
  /** The address it says it listens on; waits for it. */
  address(): Promise<string>;
  /** Resolves once this stands in what it has logged. */
  logged(text: string): Promise<void>;
  signal(name: NodeJS.Signals): void;
  ended: Promise<Ended>;
  /** Ends it at once, if it still runs. */
  kill(): Promise<void>;
}

/** Runs main with these variables and no others, in an empty folder. */
export function runMain(env: Record<string, string> = {}): BotProcess {
  const folder = mkdtempSync(join(tmpdir(), 'micro-os-bot-'));
  const path = process.env.PATH ?? '';
  const child = spawn(process.execPath, [mainFile], { cwd: folder, env: { PATH: path, ...env }, stdio: 'pipe' });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      rmSync(folder, { recursive: true });
      resolve({ code, out: lines(out), err: lines(err) });
    });
  });
  return {
    address: () => eventually(() => out.match(/http:\/\/\S+/)?.[0], 'address'),
    async logged(text) {
      await eventually(() => err.includes(text) || undefined, `log line with “${text}”`);
    },
    signal: (name) => child.kill(name),
    ended,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
