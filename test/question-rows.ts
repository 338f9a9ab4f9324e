import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Answer } from '../src/answer.js';
import type { Bot } from '../src/bot.js';
import { flatten } from '../src/slack/view/flatten.js';
import { messageFor } from '../src/slack/view/message-for.js';

const row = z.strictObject({
  ask: z.string(),
  kind: z.union([z.string(), z.array(z.string())]),
  systems: z.array(z.string()).optional(),
  has: z.array(z.string()).optional(),
  lacks: z.array(z.string()).optional(),
  topic: z.string().optional(),
  reason: z.string().optional(),
  after: z.array(z.string()).optional(),
  why: z.string(),
});

/** What somebody asks, what must come back, and why. */
export type Row = z.infer<typeof row>;

/** The rows of every file of a folder below questions/, by file name without its ending. */
export function rowsIn(folder: '' | 'scored' | 'open'): [file: string, rows: Row[]][] {
  const place = new URL(`./questions/${folder ? `${folder}/` : ''}`, import.meta.url);
  return readdirSync(place)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => [name.replace('.yaml', ''), z.array(row).parse(parse(readFileSync(new URL(name, place), 'utf8')))]);
}

/** The answer to a row's question, after its earlier ones. */
export function answerTo(bot: Bot, { ask, after = [] }: Row): Answer {
  let conversation = bot.ask('').conversation;
  for (const earlier of after) conversation = bot.ask(earlier, conversation).conversation;
  return bot.ask(ask, conversation).answer;
}

/** Everything in an answer that is not as the row says; empty when all is well. The titles of its sources do not count as said. */
export function misses(one: Row, answer: Answer): string[] {
  const text = flatten(messageFor({ ...answer, sources: [] }, { text: one.ask })).toLowerCase();
  const kinds = [one.kind].flat();
  const topics = answer.kind === 'fact' ? answer.facts.map((fact) => fact.topic) : undefined;
  return [
    ...(kinds.includes(answer.kind) ? [] : [`kind ${answer.kind}, not ${kinds.join(' or ')}`]),
    ...(!one.systems || same(one.systems, answer.systems) ? [] : [`systems ${answer.systems}, not ${one.systems}`]),
    ...(one.has ?? []).filter((part) => !text.includes(part.toLowerCase())).map((part) => `does not say “${part}”`),
    ...(one.lacks ?? []).filter((part) => text.includes(part.toLowerCase())).map((part) => `says “${part}”`),
    ...(one.topic && topics && !topics.includes(one.topic) ? [`topics ${topics}, not ${one.topic}`] : []),
    ...(one.reason && answer.kind === 'unknown' && answer.reason !== one.reason
      ? [`reason ${answer.reason}, not ${one.reason}`]
      : []),
  ];
}

function same(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}
