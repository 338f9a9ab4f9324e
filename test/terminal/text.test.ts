import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { textFor } from '../../src/terminal/text.js';
import { displayWidth } from '../../src/terminal/width.js';
import { answers, said } from './answers.js';

const plain = { columns: 80, colour: false };
const kinds = Object.values<Answer>(answers);

describe.each(kinds.map((answer) => ({ kind: answer.kind, answer })))('$kind', ({ answer }) => {
  test('in 80 columns', () => {
    expect(`\n${textFor(answer, plain)}\n`).toMatchSnapshot();
  });

  test.each([24, 40, 60, 80, 100])('keeps to %i columns, save for addresses', (columns) => {
    const lines = textFor(answer, { columns, colour: false }).split('\n');
    const tooWide = lines.filter((line) => displayWidth(line) > columns && !/^ *(\S* )?\S*https?:\S+$/.test(line));
    expect(tooWide).toEqual([]);
  });

  test('says the same with colour', () => {
    const coloured = textFor(answer, { columns: 80, colour: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what colour is made of
    const withoutColour = coloured.replace(/\u001b\[\d+m/g, '');
    const words = (text: string) => text.replace(/`/g, '').split(/\s+/);
    expect(coloured).toContain('\u001b[1m');
    expect(words(withoutColour)).toEqual(words(textFor(answer, plain)));
  });
});

test('a narrow screen stacks a comparison', () => {
  expect(`\n${textFor(answers.comparison, { columns: 40, colour: false })}\n`).toMatchSnapshot();
});

test('a cell with an address stacks a comparison', () => {
  const rows = [
    { topic: 'docs', label: 'Docs', differs: true, cells: [said('https://example.com/photon'), said('none')] },
  ];
  const lines = textFor({ ...answers.comparison, rows }, plain).split('\n');
  expect(lines).toContain('  Photon OS: https://example.com/photon (stated 2021-06-01) [1]');
});

test.each([
  { title: 'colour', hostile: 'a\u001b[31mred\u001b[0m b' },
  { title: 'window title', hostile: 'a\u001b]0;owned\u0007red b' },
  { title: 'link', hostile: 'a\u001b]8;;https://evil.example\u001b\\red\u001b]8;;\u001b\\ b' },
  { title: 'C1 introducer', hostile: 'a\u009b31mred b' },
  { title: 'lone escape', hostile: 'ared\u001b b' },
  { title: 'backspace and bell', hostile: 'ared\b\b\b\u0007 b' },
  { title: 'carriage return', hostile: 'ared\rb' },
  { title: 'bidirectional override', hostile: 'a\u202ered\u2066 b' },
  { title: 'zero width', hostile: 'a\u200bred\ufeff b' },
])('$title never reaches the terminal', ({ hostile }) => {
  const answer: Answer = { ...answers.unknown, headline: hostile, readAs: [{ typed: hostile, read: hostile }] };
  const text = textFor(answer, plain);
  expect(text).toMatch(/^(ared|ared owned|a.*red) b/);
  expect(text.replace(/\n/g, '')).not.toMatch(/\p{Cc}|\p{Cf}/u);
});

test('numbers are shared by options and follow-ups, and nothing is offered twice', () => {
  const lines = textFor(answers.unknown, plain).split('\n');
  expect(lines.filter((line) => /^\d+\. /.test(line))).toEqual(['1. All systems I know: List all systems', '2. help']);
});
