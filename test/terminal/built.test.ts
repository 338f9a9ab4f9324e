import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/terminal/width.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const maxOutputBytes = 100_000_000;
const isBuilt = existsSync(`${dist}ask.js`) && existsSync(`${dist}knowledge.json`);

function run(entry: string, args: string[], { input = '', env = {} } = {}) {
  const { PATH } = process.env;
  const child = spawnSync(process.execPath, [`${dist}${entry}`, ...args], {
    input,
    env: { PATH, ...env },
    encoding: 'utf8',
    maxBuffer: maxOutputBytes,
  });
  return { code: child.status, out: child.stdout, err: child.stderr };
}

describe.skipIf(!isBuilt)('the built programs (npm run build)', () => {
  test('one answer, in 80 columns, without colour in a pipe', () => {
    const { code, out, err } = run('ask.js', ['what is rancheros?']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^RancherOS: /);
    expect(out).not.toContain('\u001b');
    const wide = out.split('\n').filter((line) => displayWidth(line) > 80 && !/https?:/.test(line));
    expect(wide).toEqual([]);
  });

  test('"I do not know" is an answer', () => {
    const { code, out } = run('ask.js', ['--json', 'what is the weather tomorrow?']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'unknown' });
  });

  test('wrong usage, and a knowledge folder that is not there', () => {
    expect(run('ask.js', [])).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') });
    const lost = run('ask.js', ['flatcar'], { env: { KNOWLEDGE_DIR: `${dist}no-such-folder` } });
    expect(lost).toMatchObject({ code: 1, out: '', err: expect.stringContaining('no-such-folder') });
  });

  test('lines of JSON: a thread, an empty text, a wrong line', () => {
    const lines = [
      '\ufeff{"id":"1","text":"What is Photon OS?","thread":"t"}\r',
      '{"id":"2","text":"is it still maintained?","thread":"t"}',
      '',
      '{"id":"3","text":""}',
      'nonsense',
      '{"id":"5","text":"what is rancheros"}',
    ];
    const { code, out, err } = run('ask.js', ['--jsonl'], { input: lines.join('\n') });
    const replies = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect({ code, err }).toEqual({ code: 2, err: '' });
    expect(replies).toMatchObject([
      { id: '1', kind: 'profile', systems: ['photon-os'], declined: false },
      { id: '2', kind: 'status', systems: ['photon-os'] },
      { id: '3', kind: 'help' },
      { id: null, error: 'line 5: not JSON' },
      { id: '5', systems: ['rancheros'] },
    ]);
  });

  test('600 lines take less than ten seconds', () => {
    const asked = [
      'what is rancheros',
      'compare photon os and rancheros',
      'is coreos dead?',
      'qwertz asdf',
      'rancherso github',
    ];
    const lines = Array.from({ length: 600 }, (_none, at) =>
      JSON.stringify({ id: String(at), text: asked[at % asked.length] }),
    );
    const start = performance.now();
    const { code, out } = run('ask.js', ['--jsonl'], { input: lines.join('\n') });
    expect(code).toBe(0);
    expect(out.trim().split('\n')).toHaveLength(600);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('a chat from a pipe', () => {
    const { code, out, err } = run('chat.js', [], { input: '/microos what is photon os\nis it alive?\n' });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^> \/microos what is photon os\n\nPhoton OS: /);
    expect(out).toMatch(/\n> is it alive\?\n\nPhoton OS: yes\. /i);
  });
});
