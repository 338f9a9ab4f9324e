import { fileURLToPath } from 'node:url';
import { environment, knowledgeSource } from './config.js';
import { loadFolder } from './knowledge/load.js';
import { problemLine } from './knowledge/problem.js';
import { currentDay } from './open-bot.js';

// npm run check: every problem of the knowledge folder, one a line; exit 1 if there is one.

const source = knowledgeSource(environment());
const folder = source.from === 'folder' ? source.folder : fileURLToPath(new URL('../knowledge', import.meta.url));
const loaded = loadFolder(folder, currentDay());

if ('problems' in loaded) {
  for (const problem of loaded.problems) process.stderr.write(`${problemLine(problem)}\n`);
  process.stderr.write(`${loaded.problems.length} problems in ${folder}\n`);
  process.exitCode = 1;
} else {
  const { entries, warnings } = loaded;
  for (const warning of warnings) process.stderr.write(`warning: ${problemLine(warning)}\n`);
  const count = (part: object) => Object.keys(part).length;
  const counts = `${count(entries.systems)} systems, ${count(entries.concepts)} concepts, ${count(entries.articles)} texts, ${count(entries.sources)} sources`;
  process.stdout.write(`knowledge: ${counts}, ${warnings.length} warnings\n`);
}
