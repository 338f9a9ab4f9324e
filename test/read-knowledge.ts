import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type { Entries } from '../src/knowledge/entries.js';
import { loadFolder } from '../src/knowledge/load.js';
import { problemLine } from '../src/knowledge/problem.js';

declare module 'vitest' {
  interface ProvidedContext {
    entries: Entries;
  }
}

/** Reads the knowledge once for all test files: its YAML takes longer than most of them. Fails with all its problems. */
export function setup(project: TestProject): void {
  const loaded = loadFolder(fileURLToPath(new URL('../knowledge', import.meta.url)), '2026-11-23');
  if ('problems' in loaded) throw new Error(loaded.problems.map(problemLine).join('\n'));
  project.provide('entries', loaded.entries);
}
