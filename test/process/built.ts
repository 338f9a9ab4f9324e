import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The program that `npm start` runs. */
export const mainFile = `${root}dist/main.js`;

/** Where the curated knowledge is. */
export const knowledgeFolder = `${root}knowledge`;

/** Builds where nothing is built yet, or where the sources are newer than what is. */
export function buildIfStale(): void {
  const newest = Math.max(...[`${root}src`, knowledgeFolder].flatMap(changesIn));
  // The last step of the build writes this file.
  const built = statSync(`${root}dist/knowledge.json`, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest > built) execFileSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'pipe' });
}

function changesIn(folder: string): number[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? changesIn(path) : [statSync(path).mtimeMs];
  });
}
