import { stem, type Word } from '../text/normalise.js';
import type { Statement, StatementsOf } from './statements.js';

/** A topic or an answer of a system. */
export interface Told {
  kind: 'topic' | 'answer';
  id: string;
}

/** The words of a question, as far as the search needs them. */
export interface AskedWords {
  /** Those that no phrase knows: a statement must hold them all. */
  wanted: Word[];
  /** Those that say something at all. */
  meaning: Word[];
  all: Word[];
}

/**
 * What a system's entry tells with certain words in it: the topic or answer that holds all of those wanted, and most of
 * the others. `undefined` where no statement holds them all, or too many do.
 */
export type FindTold = (system: string, asked: AskedWords) => Told | undefined;

const tunables = {
  /** Who uses more words that no phrase knows is told that they were not understood. */
  maxWanted: 3,
  /** One word says what is meant only where few statements hold it. */
  maxHoldingOfOne: 4,
};

/** Prepares the search in what entries say. */
export function createToldFinder(statementsOf: StatementsOf): FindTold {
  return (system, { wanted, meaning, all }) => {
    if (wanted.length === 0 || wanted.length > tunables.maxWanted) return undefined;
    const needed = wanted.map(stemOf);
    const holding = statementsOf(system).filter(({ stems }) => needed.every((one) => stems.has(one)));
    const heldBy = ({ stems }: Statement, words: Word[]) => words.filter((word) => stems.has(stemOf(word))).length;
    const [best] = holding.sort((a, b) => heldBy(b, all) - heldBy(a, all) || a.stems.size - b.stems.size);
    if (!best || (holding.length > tunables.maxHoldingOfOne && heldBy(best, meaning) < 2)) return undefined;
    return { kind: best.kind, id: best.id };
  };
}

function stemOf({ key }: Word): string {
  return stem(key);
}
