import { stem, type Word } from '../text/normalise.js';
import type { StatementsOf } from './statements.js';

/**
 * The answer of its own in which a system tells of most of what a question speaks of, by its words alone; `undefined`
 * where no answer holds enough of them. Where something `isAsked` for already, more of them are needed.
 */
export type FindNearestAnswer = (system: string, meaning: Word[], isAsked: boolean) => string | undefined;

const tunables = {
  /** So many words of the question an answer must hold, and so much of all that the question says. */
  minWordsHeld: 2,
  minShareHeldOf1: 0.75,
  minWordsHeldBesideTopics: 3,
  minShareBesideTopicsOf1: 0.6,
};

/** Prepares the search in the own answers of systems. */
export function createNearestAnswerFinder(statementsOf: StatementsOf): FindNearestAnswer {
  return (system, meaning, isAsked) => {
    const wanted = [...new Set(meaning.map(({ key }) => stem(key)))];
    const answers = statementsOf(system).filter(({ kind }) => kind === 'answer');
    const held = answers.map(({ id, stems }) => ({
      id,
      count: wanted.filter((one) => stems.has(one)).length,
    }));
    const [best, next] = held.sort((a, b) => b.count - a.count);
    const [most, share] = isAsked
      ? [tunables.minWordsHeldBesideTopics, tunables.minShareBesideTopicsOf1]
      : [tunables.minWordsHeld, tunables.minShareHeldOf1];
    const isEnough = best && best.count >= most && best.count >= share * wanted.length;
    return isEnough && best.count > (next?.count ?? 0) ? best.id : undefined;
  };
}
