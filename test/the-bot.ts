import { fileURLToPath } from 'node:url';
import { type Bot, createBot } from '../src/bot.js';
import { createKnowledge, type Knowledge } from '../src/knowledge/knowledge.js';
import { loadFolder } from '../src/knowledge/load.js';
import { problemLine } from '../src/knowledge/problem.js';
import { loadCommonWords } from '../src/text/common-words.js';

let knowledge: Knowledge | undefined;

/** The real bot on the real knowledge, on a given day. */
export function theBot(today = '2026-11-23'): Bot {
  return createBot(theKnowledge(), { today: () => today });
}

/** The real knowledge, read once; fails with all its problems. */
export function theKnowledge(): Knowledge {
  if (knowledge) return knowledge;
  const loaded = loadFolder(fileURLToPath(new URL('../knowledge', import.meta.url)), '2026-11-23');
  if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'));
  knowledge = createKnowledge(loaded.entries, loadCommonWords());
  return knowledge;
}
