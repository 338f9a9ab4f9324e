import { stem, type Word, wordsOf } from '../text/normalise.js';
import type { Vocabulary } from './vocabulary.js';

/** A topic or an answer of a system. */
export interface Told {
  kind: 'topic' | 'answer';
  id: string;
}

/**
 * What a system's entry tells with certain words in it: the one topic or answer that holds all of `wanted`, and most of
 * the other words of the question. `undefined` where no statement holds them all.
 */
export type FindTold = (system: string, wanted: Word[], words: Word[]) => Told | undefined;

interface Statement extends Told {
  stems: ReadonlySet<string>;
}

const tunables = {
  /** Who uses more words that no phrase knows is told that they were not understood. */
  maxWanted: 3,
};

/** Prepares the search in the statements of one system; each system's are read once, when first asked for. */
export function createToldFinder({ statementsOf }: Vocabulary): FindTold {
  const read = new Map<string, Statement[]>();
  const statements = (system: string): Statement[] => {
    const known =
      read.get(system) ?? statementsOf(system).map(({ kind, id, text }) => ({ kind, id, stems: stemsOf(text) }));
    read.set(system, known);
    return known;
  };
  return (system, wanted, words) => {
    if (wanted.length === 0 || wanted.length > tunables.maxWanted) return undefined;
    const needed = wanted.map(({ key }) => stem(key));
    const asked = words.map(({ key }) => stem(key));
    const [best] = statements(system)
      .filter(({ stems }) => needed.every((one) => stems.has(one)))
      .map((statement) => ({ statement, count: asked.filter((one) => statement.stems.has(one)).length }))
      .sort((a, b) => b.count - a.count || a.statement.stems.size - b.statement.stems.size);
    return best && { kind: best.statement.kind, id: best.statement.id };
  };
}

function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ key }) => stem(key)));
}
