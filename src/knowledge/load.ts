import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Entries } from './entries.js';
import { type Parsed, parseFiles, type TextFile } from './parse.js';
import type { Problem } from './problem.js';
import { problemsIn, warningsIn } from './rules.js';

/** Valid entries with what deserves a look, or everything that is wrong. */
export type Loaded = { entries: Entries; warnings: Problem[] } | { problems: Problem[] };

/** Reads and checks a whole knowledge folder. This file is the only one of the core that touches the disk. */
export function loadFolder(folder: string, today: string): Loaded {
  let files: TextFile[];
  try {
    files = textFiles(folder, folder);
  } catch {
    const what = `the knowledge folder ${folder} cannot be read`;
    return {
      problems: [
        { file: folder, field: '', what, mend: 'Set KNOWLEDGE_DIR to a folder with systems/, concepts/ and articles/' },
      ],
    };
  }
  const parsed: Parsed = parseFiles(files);
  const problems = [...parsed.problems, ...(parsed.problems.length === 0 ? problemsIn(parsed.entries) : [])];
  return problems.length > 0 ? { problems } : { entries: parsed.entries, warnings: warningsIn(parsed.entries, today) };
}

/** Reads the entries that the build has checked and written as one JSON file. */
export function loadBuilt(file: string): Entries {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function textFiles(root: string, folder: string): TextFile[] {
  return readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return textFiles(root, path);
      return [{ path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') }];
    });
}
