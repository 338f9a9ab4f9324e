import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Bot } from '../bot.js';
import { chatUsage, readChatArguments } from './arguments.js';
import { clean } from './clean.js';
import { type Door, exitCodes, openOrReport, orFailure } from './door.js';
import { linesOf } from './lines.js';
import { screenOf } from './screen.js';
import { createTalk } from './talk.js';
import { createWriter, type Writer } from './writer.js';

const prompt = '> ';
const welcome = 'Micro OS Bot. Ask about a micro operating system; "help" shows examples, "exit" ends.';
const chatLimits = { maxLineChars: 100_000, historyLines: 200 };

/** A door whose input may be a terminal. */
export interface ChatDoor extends Door {
  input: Readable & { isTTY?: boolean };
}

/** `npm run chat`: question and answer until the input ends, `exit`, Ctrl-C or Ctrl-D. Resolves to the exit code. */
export function runChat(args: string[], door: ChatDoor): Promise<number> {
  const errors = createWriter(door.errors);
  return orFailure(errors, () => serve(args, door, createWriter(door.output), errors));
}

async function serve(args: string[], door: ChatDoor, output: Writer, errors: Writer): Promise<number> {
  const request = readChatArguments(args);
  if (request.kind === 'usage') {
    await output.write(`${chatUsage}\n`);
    return exitCodes.fine;
  }
  if (request.kind === 'problem') {
    await errors.write(`${clean(request.message)}\n\n${chatUsage}\n`);
    return exitCodes.wrongUsage;
  }
  const bot = await openOrReport(door.openBot, errors);
  if (bot === undefined) return exitCodes.failure;
  await (door.input.isTTY && door.output.isTTY ? converse(bot, door, output) : readThrough(bot, door, output));
  return exitCodes.fine;
}

/** A person at a terminal: line editing, history, a prompt. */
async function converse(bot: Bot, { input, output }: ChatDoor, writer: Writer): Promise<void> {
  const talk = createTalk(bot);
  await writer.write(`${welcome}\n\n`);
  const reader = createInterface({ input, output, prompt, historySize: chatLimits.historyLines });
  reader.on('SIGINT', () => reader.close());
  reader.prompt();
  let left = false;
  for await (const line of reader) {
    const turn = talk(line, screenOf(output));
    left = turn.kind === 'end';
    if (left) break;
    if (turn.kind === 'say') {
      const echo = turn.chosen === undefined ? '' : `${prompt}${clean(turn.chosen)}\n`;
      await writer.write(`${echo}\n${turn.text}\n\n`);
    }
    reader.prompt();
  }
  await writer.write(left ? 'Goodbye.\n' : '\nGoodbye.\n');
}

/** A file or a pipe: each question is shown again before its answer, so that the output reads as a conversation. */
async function readThrough(bot: Bot, { input, output }: ChatDoor, writer: Writer): Promise<void> {
  const talk = createTalk(bot);
  for await (const line of linesOf(input, chatLimits.maxLineChars)) {
    const turn = talk(line, screenOf(output));
    if (turn.kind === 'end') return;
    if (turn.kind === 'nothing') continue;
    const question = clean(turn.chosen ?? line.trim());
    if (!(await writer.write(`${prompt}${question}\n\n${turn.text}\n\n`))) return;
  }
}
