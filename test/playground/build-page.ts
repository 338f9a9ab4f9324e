import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const source = fileURLToPath(new URL('../../src/playground/browser', import.meta.url));
const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));

/** Builds the page as it is now into a new temporary folder, and resolves with that folder. */
export async function buildPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'playground-page-'));
  const output = ['--outDir', folder, '--incremental', 'false', '--tsBuildInfoFile', 'null'];
  await promisify(execFile)(process.execPath, [compiler, '-p', source, ...output]);
  for (const name of await readdir(source)) {
    if (/\.(?:html|css)$/.test(name)) await cp(join(source, name), join(folder, name));
  }
  return folder;
}
