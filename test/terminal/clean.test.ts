import { expect, test } from 'vitest';
import { clean, printableJson } from '../../src/terminal/clean.js';

test.each([
  { text: 'plain', cleaned: 'plain' },
  { text: 'a\u001b[2Jb', cleaned: 'ab' },
  { text: 'a\u009b2Jb', cleaned: 'ab' },
  { text: 'tab\there', cleaned: 'tab here' },
  { text: 'one\r\ntwo\nthree', cleaned: 'one\ntwo\nthree' },
  { text: 'over\rwritten', cleaned: 'over written' },
  { text: 'a\u2028b', cleaned: 'a b' },
  { text: 'a\u0000\u0007\u007f\u0085b', cleaned: 'a b' },
  { text: 'a\u202e\u2067\u200f\u061cb', cleaned: 'ab' },
  { text: 'half \ud800 pair', cleaned: 'half  pair' },
  { text: '👩‍🚀 नमस्ते 日本', cleaned: '👩‍🚀 नमस्ते 日本' },
])('clean($text)', ({ text, cleaned }) => {
  expect(clean(text)).toBe(cleaned);
});

test('printableJson is the same data without a character that a terminal obeys', () => {
  const value = { text: 'a\u001b[31m\u009b\u007f\u202e\u2028\u200d\u{e0041} é 日本' };
  const json = printableJson(value);
  expect(JSON.parse(json)).toEqual(value);
  expect(json).not.toMatch(/\p{Cc}|\p{Cf}|\u2028/u);
  expect(json).toContain('é 日本');
});
