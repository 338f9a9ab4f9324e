import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadFolder } from './knowledge/load.js';
import { problemLine } from './knowledge/problem.js';
import { currentDay } from './open-bot.js';

// The last step of npm run build: checks the knowledge, writes it as one JSON file, copies the playground's page.

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const loaded = loadFolder(here('../knowledge'), currentDay());

if ('problems' in loaded) {
  for (const problem of loaded.problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.stderr.write(`${loaded.problems.length} problems in knowledge/; nothing was built\n`);
  process.exitCode = 1;
} else {
  writeFileSync(here('./knowledge.json'), JSON.stringify(loaded.entries));
  mkdirSync(here('./playground/browser'), { recursive: true });
  const page = here('../src/playground/browser');
  for (const file of readdirSync(page).filter((name) => /\.(html|css)$/.test(name))) {
    cpSync(join(page, file), join(here('./playground/browser'), file));
  }
}
