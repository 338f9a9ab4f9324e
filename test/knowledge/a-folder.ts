import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Loaded, loadFolder } from '../../src/knowledge/load.js';
import { problemLine } from '../../src/knowledge/problem.js';

/** The files of a folder by their paths in it. */
export type Files = Record<string, string>;

/** The day on which the tests check a folder. */
export const today = '2026-11-23';

/** A small folder without a mistake: see folder/. */
export const goodFiles: Files = filesIn(fileURLToPath(new URL('./folder', import.meta.url)));

/** Every file of a folder. */
export function filesIn(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
  const files = paths.filter((path) => /\.(yaml|json|md)$/.test(path));
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** One text put for another, which must stand in the file. */
export function change(file: string, from: string, to: string, files: Files = goodFiles): Files {
  const text = files[file] ?? '';
  if (!text.includes(from)) throw new Error(`${file} does not hold: ${from}`);
  return { ...files, [file]: text.replace(from, () => to) };
}

/** The files without one of them. */
export function without(file: string, files: Files = goodFiles): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path !== file));
}

/** Writes the files into a new folder and loads that. */
export function load(files: Files, day = today): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'knowledge-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return loadFolder(folder, day);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The lines `npm run check` would print. */
export function problemLines(files: Files): string[] {
  const loaded = load(files);
  return 'problems' in loaded ? loaded.problems.map(problemLine) : [];
}
