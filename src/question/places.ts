import type { Word } from '../text/normalise.js';
import type { PhraseHit } from './phrase-hit.js';

/** The key of the word in a place; empty where none stands there. */
export function keyAt(words: Word[], at: number): string {
  return words[at]?.key ?? '';
}

/** The place of the first word of a phrase. */
export function startOf({ at: [first = 0] }: Pick<PhraseHit, 'at'>): number {
  return first;
}

/** The place of the last word of a phrase. */
export function endOf(hit: Pick<PhraseHit, 'at'>): number {
  return hit.at.at(-1) ?? 0;
}

/** The places after one and before another. */
export function placesBetween(end: number, from: number): number[] {
  return Array.from({ length: Math.max(from - end - 1, 0) }, (_, index) => end + 1 + index);
}
