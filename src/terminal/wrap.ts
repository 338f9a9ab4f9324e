import { displayWidth, piecesOfWidth } from './width.js';

/** Holds two words together; drawn as an ordinary space. */
export const noBreakSpace = '\u00a0';

/** What stands before the first line of a wrapped text, and before each further one. */
export interface Indent {
  first: string;
  rest: string;
}

/**
 * The text in lines of at most `columns`, broken between words. A line end in the text stays one. A word wider
 * than a line is cut, except for an address: that stands whole on a line of its own, so that it can be copied.
 */
export function wrap(text: string, columns: number, indent: Indent = { first: '', rest: '' }): string[] {
  return text.split('\n').flatMap((paragraph, at) => {
    const first = at === 0 ? indent.first : indent.rest;
    return wrapParagraph(paragraph, columns, { first, rest: indent.rest });
  });
}

/** True for a word that must stay whole: it holds a web address, or colour codes. */
export function isUnbreakable(word: string): boolean {
  return /https?:\/\//.test(word) || word.includes('\u001b');
}

function wrapParagraph(text: string, columns: number, indent: Indent): string[] {
  const room = Math.max(1, columns - displayWidth(indent.rest));
  const lines: string[] = [];
  let words: string[] = [];
  let width = displayWidth(indent.first);
  const endLine = () => lines.push((lines.length === 0 ? indent.first : indent.rest) + words.join(' '));
  for (const word of text.split(/ +/).flatMap((whole) => breakWord(whole, room))) {
    const wordWidth = displayWidth(word);
    if (words.length > 0 && width + 1 + wordWidth > columns) {
      endLine();
      words = [];
      width = displayWidth(indent.rest);
    }
    width += wordWidth + (words.length > 0 ? 1 : 0);
    words.push(word);
  }
  endLine();
  return lines.map((line) => line.replaceAll(noBreakSpace, ' ').trimEnd());
}

function breakWord(word: string, room: number): string[] {
  if (word === '') return [];
  if (isUnbreakable(word) || displayWidth(word) <= room) return [word];
  return piecesOfWidth(word, room);
}
