import type { Writable } from 'node:stream';
import type { Bot } from '../bot.js';
import { clean } from './clean.js';
import type { ScreenStream } from './screen.js';
import type { Writer } from './writer.js';

/** The exit codes of the terminal door. */
export const exitCodes = { fine: 0, failure: 1, wrongUsage: 2 };

/** Makes the bot ready, or tells every reason why it cannot be. */
export type OpenBot = () => Promise<{ bot: Bot } | { problems: string[] }>;

/** What a terminal program works with; the entries hand in the streams of the process. */
export interface Door {
  input: AsyncIterable<Uint8Array | string>;
  output: Writable & ScreenStream;
  errors: Writable;
  openBot: OpenBot;
}

/** The bot, or nothing after its problems were written, one a line. */
export async function openOrReport(openBot: OpenBot, errors: Writer): Promise<Bot | undefined> {
  const opened = await openBot();
  if ('bot' in opened) return opened.bot;
  await errors.write(opened.problems.map((problem) => `${clean(problem)}\n`).join(''));
  return undefined;
}

/** Does the work; a failure of the system (a full disk, an unreadable input) is told in one line, a bug is thrown on. */
export async function orFailure(errors: Writer, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    await errors.write(`${clean(error.message)}\n`);
    return exitCodes.failure;
  }
}
