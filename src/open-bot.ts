import { fileURLToPath } from 'node:url';
import { type Bot, createBot } from './bot.js';
import { environment, type KnowledgeSource, knowledgeSource } from './config.js';
import type { Entries } from './knowledge/entries.js';
import { createKnowledge } from './knowledge/knowledge.js';
import { loadBuilt, loadFolder } from './knowledge/load.js';
import { problemLine } from './knowledge/problem.js';
import { loadCommonWords } from './text/common-words.js';

/** A bot, or everything that keeps it from starting, a line each. */
export type Opened = { bot: Bot } | { problems: string[] };

/** The day it is now, in UTC: `2026-11-23`. */
export function currentDay(): string {
  return new Date().toISOString().slice(0, 10);
}

/** Opens the bot on the knowledge the environment names: the built file, or a folder of YAML. */
export async function openBot(source: KnowledgeSource = knowledgeSource(environment())): Promise<Opened> {
  const loaded = source.from === 'folder' ? loadFolder(source.folder, currentDay()) : openBuilt();
  if ('problems' in loaded) return { problems: loaded.problems.map(problemLine) };
  const knowledge = createKnowledge(loaded.entries, loadCommonWords());
  return { bot: createBot(knowledge, { today: currentDay }) };
}

function openBuilt(): { entries: Entries } | ReturnType<typeof loadFolder> {
  const file = fileURLToPath(new URL('./knowledge.json', import.meta.url));
  try {
    return { entries: loadBuilt(file) };
  } catch {
    return { problems: [{ file, field: '', what: 'cannot be read', mend: 'Run npm run build' }] };
  }
}
