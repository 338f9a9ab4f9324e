import type { Bot } from '../bot.js';
import { type AskRequest, askUsage, readAskArguments } from './arguments.js';
import { clean, printableJson } from './clean.js';
import { type Door, exitCodes, openOrReport, orFailure } from './door.js';
import { createJsonlAnswerer, jsonlLimits } from './jsonl.js';
import { linesOf } from './lines.js';
import { screenOf } from './screen.js';
import { textFor } from './text.js';
import { createWriter, type Writer } from './writer.js';

/** `npm run ask`: one question, or many as lines of JSON. Resolves to the exit code. */
export function runAsk(args: string[], door: Door): Promise<number> {
  const errors = createWriter(door.errors);
  return orFailure(errors, () => serve(args, door, createWriter(door.output), errors));
}

async function serve(args: string[], door: Door, output: Writer, errors: Writer): Promise<number> {
  const request = readAskArguments(args);
  switch (request.kind) {
    case 'usage':
      await output.write(`${askUsage}\n`);
      return exitCodes.fine;
    case 'problem':
      await errors.write(`${clean(request.message)}\n\n${askUsage}\n`);
      return exitCodes.wrongUsage;
  }
  const bot = await openOrReport(door.openBot, errors);
  if (bot === undefined) return exitCodes.failure;
  if (request.kind === 'jsonl') return answerLines(bot, door.input, output);
  await output.write(`${answerQuestion(request, bot, door)}\n`);
  return exitCodes.fine;
}

function answerQuestion(request: AskRequest & { kind: 'question' }, bot: Bot, door: Door): string {
  const { answer } = bot.ask(request.text);
  return request.json ? printableJson(answer, 2) : textFor(answer, screenOf(door.output));
}

async function answerLines(bot: Bot, input: Door['input'], output: Writer): Promise<number> {
  const answerLine = createJsonlAnswerer(bot);
  let code = exitCodes.fine;
  let number = 0;
  for await (const line of linesOf(input, jsonlLimits.maxLineChars)) {
    number += 1;
    const reply = answerLine(line, number);
    if (reply === undefined) continue;
    if (reply.problem === 'failure') code = exitCodes.failure;
    if (reply.problem === 'input' && code === exitCodes.fine) code = exitCodes.wrongUsage;
    if (!(await output.write(`${reply.line}\n`))) break;
  }
  return code;
}
