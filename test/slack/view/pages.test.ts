import { describe, expect, it } from 'vitest';
import { pageOf } from '../../../src/slack/view/pages.js';
import type { Piece } from '../../../src/slack/view/piece.js';
import { linePiece } from '../../../src/slack/view/statements.js';

const pieces = (count: number, characters = 10): Piece[] =>
  Array.from({ length: count }, (_, at) => linePiece(`${at} `.padEnd(characters, 'x')));

/** The pages of an answer, by how many pieces each has. */
function sizes(all: Piece[]): number[] {
  const { of } = pageOf(all, 0);
  return Array.from({ length: of }, (_, number) => pageOf(all, number).pieces.length);
}

describe('an answer is cut between two pieces', () => {
  it.each<[string, Piece[], number[]]>([
    ['nothing', [], [0]],
    ['one', pieces(1), [1]],
    ['thirty', pieces(30), [30]],
    ['thirty-one', pieces(31), [30, 1]],
    ['a hundred', pieces(100), [30, 30, 30, 10]],
    ['long ones', pieces(5, 3000), [3, 2]],
    ['one that is too long by itself', pieces(1, 50_000), [1]],
    ['a long one between short ones', [...pieces(2), ...pieces(1, 50_000), ...pieces(2)], [2, 1, 2]],
  ])('%s', (_name, all, expected) => {
    expect(sizes(all)).toEqual(expected);
  });

  it('and loses none, in order', () => {
    const all = pieces(100, 700);
    const { of } = pageOf(all, 0);
    expect(Array.from({ length: of }, (_, number) => pageOf(all, number).pieces).flat()).toEqual(all);
  });

  it.each([
    [3, 3],
    [4, 3],
    [1e9, 3],
  ])('asked for page %i of four it shows page %i', (wanted, number) => {
    expect(pageOf(pieces(100), wanted)).toMatchObject({ number, of: 4 });
  });
});
