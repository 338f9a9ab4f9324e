import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Answer } from '../../src/answer.js';
import { realAnswers } from './scene.js';

const folder = new URL('../questions/', import.meta.url);
const rows = z.array(z.looseObject({ ask: z.string(), after: z.array(z.string()).optional() }));

/** One question of test/questions/*.yaml: what was said before it, and what is answered. */
export interface AnsweredRow {
  file: string;
  ask: string;
  after: string[];
  answer: Answer;
}

/** Every question of the specification, those that are only scored included, with the real bot's answer. */
export function answeredRows(): AnsweredRow[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
  return files.flatMap((file) =>
    rows.parse(parse(readFileSync(new URL(file, folder), 'utf8'))).map(({ ask, after = [] }) => {
      const bot = realAnswers();
      let conversation = bot.ask('').conversation;
      for (const earlier of after) conversation = bot.ask(earlier, conversation).conversation;
      return { file, ask, after, answer: bot.ask(ask, conversation).answer };
    }),
  );
}
