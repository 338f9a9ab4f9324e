import { expect, test } from 'vitest';
import type { OpenBot } from '../../src/terminal/door.js';
import { runChat } from '../../src/terminal/prompt.js';
import { fakeBot } from './fake-bot.js';
import { inputOf, Screen } from './streams.js';

const opened: OpenBot = async () => ({ bot: fakeBot });

async function chat(
  text: string,
  { keyboard = false, args = [] as string[], output = new Screen({ tty: keyboard }), openBot = opened } = {},
) {
  const errors = new Screen();
  const code = await runChat(args, { input: inputOf(text, { keyboard }), output, errors, openBot });
  return { code, out: output.text, err: errors.text };
}

test('without a terminal it answers line by line to the end of the input', async () => {
  const { code, out, err } = await chat('/microos choice\n\n2\n9\ngreeting');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out.match(/^> .*$/gm)).toEqual(['> /microos choice', '> What is Fedora CoreOS?', '> 9', '> greeting']);
  expect(out).toContain('Which CoreOS do you mean?');
  expect(out).toContain('Asked: What is Fedora CoreOS?');
  expect(out).not.toContain('\u001b');
});

test('follow-ups are numbered after the options', async () => {
  const { out } = await chat('unknown\n2\n');
  expect(out).toContain('> help\n\nAsk me about micro operating systems.');
});

test('one chat is one conversation', async () => {
  const turns: (string | undefined)[] = [];
  const bot = {
    ask: (text: string, before?: Parameters<typeof fakeBot.ask>[1]) => {
      turns.push(before?.topics[0]);
      return fakeBot.ask(text, before);
    },
  };
  await chat('a\nb\nc\n', { openBot: async () => ({ bot }) });
  expect(turns).toEqual([undefined, '1', '2']);
});

test('exit ends it, whatever follows', async () => {
  const { code, out } = await chat('exit\nprofile\n');
  expect({ code, out }).toEqual({ code: 0, out: '' });
});

test('what was typed is shown without what a terminal obeys', async () => {
  const { out } = await chat('a\u001b[31mb\u202e\n');
  expect(out).toContain('> ab\n');
  expect(out).not.toContain('\u001b');
});

test.each([
  { title: 'exit', keys: 'profile\rexit\r', end: 'Goodbye.\n' },
  { title: 'Ctrl-C', keys: 'profile\r\u0003', end: '\nGoodbye.\n' },
  { title: 'Ctrl-D', keys: 'profile\r\u0004', end: '\nGoodbye.\n' },
])('at a terminal, $title ends it politely', async ({ keys, end }) => {
  const { code, out } = await chat(keys, { keyboard: true });
  expect(code).toBe(0);
  expect(out).toMatch(/^Micro OS Bot\./);
  expect(out).toContain('\u001b[1mRancherOS:\u001b[0m');
  expect(out.endsWith(end)).toBe(true);
});

test('at a terminal, a number shows the question it stands for', async () => {
  const { out } = await chat('choice\r1\r\u0004', { keyboard: true });
  expect(out).toContain('> What is CoreOS Container Linux?\n');
});

test('a closed pipe ends it quietly', async () => {
  const output = new Screen({ closedAfter: 1 });
  expect(await chat('a\nb\nc\n', { output })).toMatchObject({ code: 0, err: '' });
});

test('problems of the bot, wrong usage and help', async () => {
  expect(await chat('', { openBot: async () => ({ problems: ['one', 'two'] }) })).toEqual({
    code: 1,
    out: '',
    err: 'one\ntwo\n',
  });
  expect(await chat('', { args: ['hello'] })).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringContaining('Usage:'),
  });
  expect(await chat('', { args: ['--help'] })).toMatchObject({
    code: 0,
    out: expect.stringContaining('Usage:'),
    err: '',
  });
});
