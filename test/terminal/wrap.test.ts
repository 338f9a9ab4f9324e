import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../src/terminal/width.js';
import { wrap } from '../../src/terminal/wrap.js';

describe('displayWidth', () => {
  test.each([
    { text: 'Flatcar', width: 7 },
    { text: 'é e\u0301', width: 3 },
    { text: '日本語', width: 6 },
    { text: '한국', width: 4 },
    { text: 'ｱｲ', width: 2 },
    { text: '👩‍🚀', width: 2 },
    { text: '🇩🇪🇩🇪', width: 4 },
    { text: '👍🏽', width: 2 },
    { text: '⚠️', width: 2 },
    { text: '“x” · …', width: 7 },
    { text: '\u001b[1mbold\u001b[0m', width: 4 },
    { text: '', width: 0 },
  ])('$text', ({ text, width }) => {
    expect(displayWidth(text)).toBe(width);
  });
});

describe('wrap', () => {
  test.each([
    { title: 'short', text: 'a b', lines: ['a b'] },
    { title: 'empty', text: '', lines: [''] },
    { title: 'at words', text: 'one two three four', lines: ['one two', 'three four'] },
    { title: 'exactly full', text: 'abcde fghi', lines: ['abcde fghi'] },
    { title: 'line ends stay', text: 'one\ntwo', lines: ['one', 'two'] },
    { title: 'spaces are one', text: 'one   two', lines: ['one two'] },
    { title: 'a long word is cut', text: 'a abcdefghijklm b', lines: ['a', 'abcdefghij', 'klm b'] },
    { title: 'wide characters count twice', text: '日本語日本語', lines: ['日本語日本', '語'] },
    {
      title: 'an address stays whole',
      text: 'see <https://example.com/long> now',
      lines: ['see', '<https://example.com/long>', 'now'],
    },
  ])('$title', ({ text, lines }) => {
    expect(wrap(text, 10)).toEqual(lines);
  });

  test('indents the first and the further lines', () => {
    expect(wrap('one two three', 9, { first: '- ', rest: '  ' })).toEqual(['- one two', '  three']);
  });

  test('ends on the narrowest screen, and on a huge word', () => {
    expect(wrap('abc', 1, { first: '  ', rest: '  ' })).toEqual(['  a', '  b', '  c']);
    expect(wrap('x'.repeat(200_000), 80)).toHaveLength(2500);
  });
});
