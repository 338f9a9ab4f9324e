import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Entries } from './entries.js';
import { parseFiles } from './parse.js';
import type { Problem } from './problem.js';
import type { TextFile } from './read-yaml.js';
import { problemsIn, warningsIn } from './rules.js';

/** Valid entries with what deserves a look, or everything that is wrong. */
export type Loaded = { entries: Entries; warnings: Problem[] } | { problems: Problem[] };

/**
 * Reads and checks a whole knowledge folder; `today` is a day, `2026-11-23`. This file is the only one of the core
 * that touches the disk.
 */
export function loadFolder(folder: string, today: string): Loaded {
  const files: TextFile[] = [];
  const unread: Problem[] = [];
  try {
    for (const path of pathsIn(folder)) readInto(files, unread, folder, path);
  } catch {
    return { problems: [noFolder(folder)] };
  }
  const { entries, problems } = parseFiles(files);
  const broken = [...unread, ...problems.filter(({ file }) => !unread.some((one) => one.file === file))];
  const all = [
    ...broken,
    ...problemsIn(
      entries,
      broken.map(({ file }) => file),
    ),
  ];
  return all.length > 0 ? { problems: all } : { entries, warnings: warningsIn(entries, today) };
}

function noFolder(folder: string): Problem {
  const mend = 'Set KNOWLEDGE_DIR to a folder with systems/, concepts/ and articles/ in it, or leave it unset';
  return { file: folder, field: '', what: 'is no folder that can be read', mend };
}

/** Reads the entries that the build has checked and written as one JSON file. */
export function loadBuilt(file: string): Entries {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Paths relative to the folder, with slashes, in alphabetical order. Hidden files are none of ours. */
function pathsIn(root: string, folder = root): string[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path, { throwIfNoEntry: false })?.isDirectory()
        ? pathsIn(root, path)
        : [relative(root, path).split(sep).join('/')];
    });
}

function readInto(files: TextFile[], unread: Problem[], folder: string, path: string): void {
  try {
    files.push({ path, text: readFileSync(join(folder, path), 'utf8') });
  } catch {
    unread.push({ file: path, field: '', what: 'cannot be read', mend: 'Check that you may open it' });
  }
}
