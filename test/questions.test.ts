import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Answer } from '../src/answer.js';
import { flatten } from '../src/slack/view/flatten.js';
import { messageFor } from '../src/slack/view/message-for.js';
import { theBot } from './the-bot.js';

// The bot's specification: what people type, what must come back, and why. See questions/*.yaml.

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
type Row = z.infer<typeof row>;

const folder = new URL('./questions/', import.meta.url);
const bot = theBot();

function answerTo({ ask, after = [] }: Row): Answer {
  let conversation = bot.ask('').conversation;
  for (const earlier of after) conversation = bot.ask(earlier, conversation).conversation;
  return bot.ask(ask, conversation).answer;
}

function shown(answer: Answer, ask: string): string {
  return flatten(messageFor(answer, { text: ask })).toLowerCase();
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
  describe(file, () => {
    const rows = z.array(row).parse(parse(readFileSync(new URL(file, folder), 'utf8')));
    it.each(rows.map((one) => [`${one.ask.slice(0, 80)} (${one.why})`, one] as const))('%s', (_, one) => {
      const answer = answerTo(one);
      const text = shown(answer, one.ask);
      expect([one.kind].flat()).toContain(answer.kind);
      if (one.systems) expect(answer.systems).toEqual(one.systems);
      for (const part of one.has ?? []) expect(text).toContain(part.toLowerCase());
      for (const part of one.lacks ?? []) expect(text).not.toContain(part.toLowerCase());
      if (one.topic && answer.kind === 'fact') expect(answer.facts.map((fact) => fact.topic)).toContain(one.topic);
      if (one.reason && answer.kind === 'unknown') expect(answer.reason).toBe(one.reason);
    });
  });
}

describe('every answer', () => {
  it('survives JSON, and every fact it shows has a date and a source', () => {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      for (const one of z.array(row).parse(parse(readFileSync(new URL(file, folder), 'utf8')))) {
        const answer = answerTo(one);
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
        for (const statement of statementsIn(answer)) {
          expect(statement.refs.length, `${one.ask}: ${statement.text}`).toBeGreaterThan(0);
          expect(statement.certainty === 'unknown' || statement.stated, `${one.ask}: ${statement.text}`).toBeTruthy();
        }
      }
    }
  });
});

interface Shown {
  text: string;
  refs: number[];
  certainty: string;
  stated?: string;
}

function statementsIn(value: unknown): Shown[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isShown(value) ? [value] : [];
  return [...own, ...Object.values(value).flatMap(statementsIn)];
}

function isShown(value: object): value is Shown {
  return 'text' in value && 'refs' in value && 'certainty' in value;
}
