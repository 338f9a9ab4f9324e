import { charactersOf, type Piece } from './piece.js';

const tunables = {
  /** What one message shows of an answer: well inside Slack's 50 blocks, and about two screens. */
  maxPieces: 30,
  maxCharacters: 9500,
};

/** One message's part of an answer. */
export interface Page {
  pieces: Piece[];
  /** From 0. */
  number: number;
  of: number;
}

/** Cuts an answer between two pieces, never inside one. A page that does not exist is the last one. */
export function pageOf(pieces: Piece[], wanted: number): Page {
  const pages: Piece[][] = [[]];
  let characters = 0;
  for (const piece of pieces) {
    const size = charactersOf(piece.block);
    const current = pages.at(-1) ?? [];
    const full = current.length >= tunables.maxPieces || characters + size > tunables.maxCharacters;
    if (full && current.length > 0) {
      pages.push([piece]);
      characters = size;
    } else {
      current.push(piece);
      characters += size;
    }
  }
  const number = Math.min(wanted, pages.length - 1);
  return { pieces: pages[number] ?? [], number, of: pages.length };
}
