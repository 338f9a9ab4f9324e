import { stripVTControlCharacters } from 'node:util';

/**
 * A character as a reader sees it: flags, and any character with its marks, modifiers and what is joined to it.
 * Not Intl.Segmenter: on Node 20 its time grows with the square of the text.
 */
const graphemes = /\p{RI}{2}|.(?:[\p{M}\p{EMod}]|\u200d.)*/gsu;
const narrowOnly = /^[ -~]*$/;
const zero = /^[\p{Mn}\p{Me}\p{Cf}]/u;
const wide =
  /^[\u3000-\u303e\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]|^(?![\uff61-\uffdc])[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]|\ufe0f/u;

/** How many columns a text takes: two for wide characters and emoji, none for marks and colour codes. */
export function displayWidth(text: string): number {
  const plain = text.includes('\u001b') ? stripVTControlCharacters(text) : text;
  if (narrowOnly.test(plain)) return plain.length;
  let width = 0;
  for (const [grapheme] of plain.matchAll(graphemes)) width += graphemeWidth(grapheme);
  return width;
}

/** The text cut into pieces that are at most `columns` wide, never inside a character as a reader sees it. */
export function piecesOfWidth(text: string, columns: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let width = 0;
  for (const [grapheme] of text.matchAll(graphemes)) {
    const next = graphemeWidth(grapheme);
    if (piece !== '' && width + next > columns) {
      pieces.push(piece);
      piece = '';
      width = 0;
    }
    piece += grapheme;
    width += next;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** The text filled with spaces up to `columns`; a text that is wider stays as it is. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)));
}

function graphemeWidth(grapheme: string): number {
  if (zero.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}
