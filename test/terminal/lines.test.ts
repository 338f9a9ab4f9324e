import { expect, test } from 'vitest';
import { linesOf } from '../../src/terminal/lines.js';

async function read(chunks: (string | Uint8Array)[], maxChars = 100): Promise<string[]> {
  async function* input() {
    yield* chunks;
  }
  const lines: string[] = [];
  for await (const line of linesOf(input(), maxChars)) lines.push(line);
  return lines;
}

const bytes = Buffer.from('\ufeffé\r\n日本\n');

test.each([
  { title: 'nothing', chunks: [], lines: [] },
  { title: 'LF', chunks: ['a\nb\n'], lines: ['a', 'b'] },
  { title: 'CRLF', chunks: ['a\r\nb\r\n'], lines: ['a', 'b'] },
  { title: 'CRLF in two chunks', chunks: ['a\r', '\nb'], lines: ['a', 'b'] },
  { title: 'no line end at the end', chunks: ['a\nb'], lines: ['a', 'b'] },
  { title: 'empty lines stay, for the numbers', chunks: ['a\n\nb\n'], lines: ['a', '', 'b'] },
  { title: 'a line in many chunks', chunks: ['a', 'b', 'c\nd'], lines: ['abc', 'd'] },
  { title: 'byte order mark', chunks: ['\ufeffa\nb'], lines: ['a', 'b'] },
  { title: 'U+2028 and a lone CR are no line ends', chunks: ['a\u2028b\rc\n'], lines: ['a\u2028b\rc'] },
  { title: 'characters cut in two', chunks: Array.from(bytes, (byte) => Uint8Array.of(byte)), lines: ['é', '日本'] },
  { title: 'broken UTF-8', chunks: [Uint8Array.of(0x61, 0xff, 0x0a, 0xe6)], lines: ['a\ufffd', '\ufffd'] },
])('$title', async ({ chunks, lines }) => {
  expect(await read(chunks)).toEqual(lines);
});

test('keeps one character more than allowed of a long line, and goes on', async () => {
  expect(await read(['abcdef', 'gh\r\nabcd\r\nabcde\r\n'], 4)).toEqual(['abcde', 'abcd', 'abcde']);
});
