import { stem, wordsOf } from '../text/normalise.js';
import type { Vocabulary } from './vocabulary.js';

/** A topic or an answer of a system, with the stems of the words that tell of it. */
export interface Statement {
  kind: 'topic' | 'answer';
  id: string;
  stems: ReadonlySet<string>;
}

/** What a system's entry says, by the system's id. */
export type StatementsOf = (system: string) => Statement[];

/** Prepares reading what entries say; each system's is read once, when first asked for. */
export function createStatements({ statementsOf }: Vocabulary): StatementsOf {
  const read = new Map<string, Statement[]>();
  return (system) => {
    const known =
      read.get(system) ?? statementsOf(system).map(({ kind, id, text }) => ({ kind, id, stems: stemsOf(text) }));
    read.set(system, known);
    return known;
  };
}

function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ key }) => stem(key)));
}
