import { inject } from 'vitest';
import { type Bot, createBot } from '../src/bot.js';
import type { Entries } from '../src/knowledge/entries.js';
import { createKnowledge, type Knowledge } from '../src/knowledge/knowledge.js';
import { loadCommonWords } from '../src/text/common-words.js';

let knowledge: Knowledge | undefined;

/** The real bot on the real knowledge, on a given day. */
export function theBot(today = '2026-11-23'): Bot {
  return createBot(theKnowledge(), { today: () => today });
}

/** The real knowledge, read once. */
export function theKnowledge(): Knowledge {
  knowledge ??= createKnowledge(theEntries(), loadCommonWords());
  return knowledge;
}

/** The real entries, as the run's setup read them. */
export function theEntries(): Entries {
  return inject('entries');
}
