import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

// What the README says of production: build, `npm prune --omit=dev`, `node dist/main.js`. Here the pruned tree is
// laid out with links, so that nothing is downloaded.

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'production-'));

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function productionPackages(): string[] {
  const listed = spawnSync('npm', ['ls', '--omit=dev', '--all', '--parseable'], { cwd: root, encoding: 'utf8' });
  return listed.stdout
    .split('\n')
    .map((path) => relative(root, path))
    .filter((path) => path.startsWith('node_modules'));
}

function layOut(): void {
  cpSync(join(root, 'dist'), join(folder, 'dist'), { recursive: true });
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const path of productionPackages().filter((one) => one.split('node_modules').length === 2)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, path));
  }
}

describe('a production install', () => {
  it('starts from dist with the production packages alone, and answers', async () => {
    layOut();
    const child = spawn(process.execPath, ['dist/main.js'], {
      cwd: folder,
      env: { PATH: process.env.PATH, PORT: '0' },
    });
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        child.stderr.on('data', (data) => {
          said += data;
        });
        child.stdout.on('data', (data) => {
          const found = String(data).match(/http:\S+/)?.[0];
          if (found) resolve(found);
        });
        child.once('exit', () => reject(new Error(said)));
      });
      expect((await fetch(`${address}/readyz`)).status).toBe(200);
    } finally {
      child.kill('SIGKILL');
    }
    const { stdout } = spawnSync(process.execPath, ['dist/ask.js', 'what is photon os?'], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout).toContain('Photon OS');
  });
});
