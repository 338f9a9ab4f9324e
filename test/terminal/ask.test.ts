import { expect, test } from 'vitest';
import { runAsk } from '../../src/terminal/ask.js';
import type { OpenBot } from '../../src/terminal/door.js';
import { fakeBot } from './fake-bot.js';
import { inputOf, Screen } from './streams.js';

const opened: OpenBot = async () => ({ bot: fakeBot });

async function run(args: string[], { input = '', output = new Screen(), openBot = opened } = {}) {
  const errors = new Screen();
  const code = await runAsk(args, { input: inputOf(input), output, errors, openBot });
  return { code, out: output.text, err: errors.text };
}

test('prints one answer', async () => {
  const { code, out, err } = await run(['profile']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^RancherOS: a tiny Linux.*\n\n/);
  expect(out).toMatch(/[^\n]\n$/);
  expect(out).not.toContain('\u001b');
});

test('"I do not know" is an answer', async () => {
  const { code, out } = await run(['unknown']);
  expect(code).toBe(0);
  expect(out).toContain('I do not know');
});

test('colour and width come from the terminal', async () => {
  const { out } = await run(['profile'], { output: new Screen({ tty: true }) });
  expect(out).toContain('\u001b[1mRancherOS:\u001b[0m');
});

test('--json prints the answer', async () => {
  const { code, out } = await run(['--json', 'status']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ kind: 'status', systems: ['turn-1'] });
});

test('--help prints the usage without opening the bot', async () => {
  const { code, out } = await run(['--help'], { openBot: async () => ({ problems: ['opened'] }) });
  expect(code).toBe(0);
  expect(out).toContain('npm run -s ask -- "what is rancheros?"');
});

test.each([[[]], [['--nonsense', 'x']], [['--json', '--jsonl']]])('%j is wrong usage', async (args: string[]) => {
  const { code, out, err } = await run(args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toContain('Usage:');
});

test('all problems of a bot that does not open are told', async () => {
  const problems = ['knowledge/systems/a.yaml:name: is missing. Add it.', 'b\u001b[31m'];
  const { code, out, err } = await run(['x'], { openBot: async () => ({ problems }) });
  expect({ code, out, err }).toEqual({
    code: 1,
    out: '',
    err: 'knowledge/systems/a.yaml:name: is missing. Add it.\nb\n',
  });
});

test.each([
  { title: 'all well', input: '{"id":"1","text":"x"}\r\n\r\n{"id":"2","text":"fact"}', code: 0, ids: ['1', '2'] },
  { title: 'nothing', input: '', code: 0, ids: [] },
  {
    title: 'a wrong line',
    input: '\ufeff{"id":"1","text":"x"}\nnonsense\n{"id":"3","text":"x"}\n',
    code: 2,
    ids: ['1', null, '3'],
  },
  {
    title: 'a failure',
    input: '{"id":"1","text":"break"}\nnonsense\n{"id":"3","text":"x"}\n',
    code: 1,
    ids: ['1', null, '3'],
  },
])('--jsonl: $title', async ({ input, code, ids }) => {
  const { out, ...rest } = await run(['--jsonl'], { input });
  expect(rest).toEqual({ code, err: '' });
  const lines = out.split('\n').slice(0, -1);
  expect(lines.map((line) => JSON.parse(line).id)).toEqual(ids);
});

test('--jsonl numbers all lines, blank ones too', async () => {
  const { out } = await run(['--jsonl'], { input: '\n\nnonsense\n' });
  expect(JSON.parse(out)).toEqual({ id: null, error: 'line 3: not JSON' });
});

test('a closed pipe ends quietly, and reads no further', async () => {
  const input = inputOf('{"id":"1","text":"x"}\n'.repeat(5));
  const output = new Screen({ closedAfter: 2 });
  const errors = new Screen();
  expect(await runAsk(['--jsonl'], { input, output, errors, openBot: opened })).toBe(0);
  expect(output.text.trim().split('\n')).toHaveLength(2);
  expect(errors.text).toBe('');
  expect(input.destroyed).toBe(true);
});

test('a closed pipe ends one answer quietly', async () => {
  expect(await run(['x'], { output: new Screen({ closedAfter: 0 }) })).toEqual({ code: 0, out: '', err: '' });
});

test('any other failure of the output is told, and is a failure', async () => {
  const output = new Screen({ closedAfter: 0, code: 'ENOSPC' });
  expect(await run(['x'], { output })).toEqual({ code: 1, out: '', err: 'write ENOSPC\n' });
});

test('a bug is thrown on, with its stack', async () => {
  await expect(run(['break'])).rejects.toThrow('the bot broke');
});
