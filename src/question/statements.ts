import { stem, wordsOf } from '../text/normalise.js';
import type { Vocabulary } from './vocabulary.js';

/** A topic or an answer of a system, with the stems of the words that tell of it. */
export interface Statement {
  kind: 'topic' | 'answer';
  id: string;
  stems: ReadonlySet<string>;
  /** Those of its label and of the ways it is asked for. */
  asked: ReadonlySet<string>;
  /** How often each stem stands there: once a way it is asked for, in the label twice, in what is told half. */
  counts: ReadonlyMap<string, number>;
}

/** What a system's entry says, by the system's id. */
export type StatementsOf = (system: string) => Statement[];

const tunables = {
  timesOfLabel: 2,
  timesOfText: 0.5,
};

/** Prepares reading what entries say; each system's is read once, when first asked for. */
export function createStatements({ statementsOf }: Vocabulary): StatementsOf {
  const read = new Map<string, Statement[]>();
  return (system) => {
    const known = read.get(system) ?? statementsOf(system).map(statementOf);
    read.set(system, known);
    return known;
  };
}

function statementOf({ kind, id, label, text, ask }: ReturnType<Vocabulary['statementsOf']>[number]): Statement {
  const counts = new Map<string, number>();
  const add = (words: string, times: number) => {
    for (const one of stemsOf(words)) counts.set(one, (counts.get(one) ?? 0) + times);
  };
  for (const phrase of ask) add(phrase, 1);
  add(label, tunables.timesOfLabel);
  const asked = new Set(counts.keys());
  add(text, tunables.timesOfText);
  return { kind, id, asked, stems: new Set(counts.keys()), counts };
}

function stemsOf(text: string): Set<string> {
  return new Set(wordsOf(text).map(({ key }) => stem(key)));
}
