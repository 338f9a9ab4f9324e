import { stem, type Word, wordsOf } from '../text/normalise.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * The answer of its own in which a system tells of most of what a question speaks of, by its words alone; `undefined`
 * where no answer holds enough of them. Where something `isAsked` for already, more of them are needed.
 */
export type FindNearestAnswer = (system: string, meaning: Word[], isAsked: boolean) => string | undefined;

const tunables = {
  /** So many words of the question an answer must hold, and so much of all that the question says. */
  minHeld: 2,
  minHeldOf1: 0.75,
  minHeldBesideTopics: 3,
  minHeldBesideTopicsOf1: 0.6,
};

/** Prepares the search in the own answers of one system; each system's are read once, when first asked for. */
export function createNearestAnswerFinder({ statementsOf }: Vocabulary): FindNearestAnswer {
  const read = new Map<string, { id: string; stems: ReadonlySet<string> }[]>();
  const answersOf = (system: string) => {
    const known = read.get(system) ?? statementsOf(system).filter(isAnswer).map(withStems);
    read.set(system, known);
    return known;
  };
  return (system, meaning, isAsked) => {
    const wanted = [...new Set(meaning.map(({ key }) => stem(key)))];
    const held = answersOf(system).map(({ id, stems }) => ({
      id,
      count: wanted.filter((one) => stems.has(one)).length,
    }));
    const [best, next] = held.sort((a, b) => b.count - a.count);
    const [most, share] = isAsked
      ? [tunables.minHeldBesideTopics, tunables.minHeldBesideTopicsOf1]
      : [tunables.minHeld, tunables.minHeldOf1];
    const isEnough = best && best.count >= most && best.count >= share * wanted.length;
    return isEnough && best.count > (next?.count ?? 0) ? best.id : undefined;
  };
}

type Statement = ReturnType<Vocabulary['statementsOf']>[number];

function isAnswer({ kind }: Statement): boolean {
  return kind === 'answer';
}

function withStems({ id, text }: Statement): { id: string; stems: ReadonlySet<string> } {
  return { id, stems: new Set(wordsOf(text).map(({ key }) => stem(key))) };
}
