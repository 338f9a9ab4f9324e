import { stem, type Word } from '../text/normalise.js';
import { functionWords } from './function-words.js';
import type { KnownPhrase } from './known-phrase.js';
import type { StatementsOf } from './statements.js';

/** The answer of its own that a system tells most of a question in, and how clearly it is that one. */
export interface NearestAnswer {
  id: string;
  /** How much the words it holds say together: a word of one answer alone says 1 to 2.2, a common one next to nothing. */
  weight: number;
  /** How many times as much as the next one; without end where no other holds any. */
  lead: number;
  /** How many of the words it is asked for with. */
  held: number;
  /** How many words there are. */
  of: number;
  /** The stems of those it does not hold. */
  missed: ReadonlySet<string>;
}

/** The answer of a system that the words of a question point to, in whatever order they stand; `undefined` where none holds any. */
export type FindNearestAnswer = (system: string, words: Word[]) => NearestAnswer | undefined;

/**
 * How often a word stands in an answer counts less and less, as in Okapi BM25 (Robertson and Zaragoza, "The Probabilistic
 * Relevance Framework", 2009), whose customary value this is; answers are not made
 * equal by their length, since who is asked for in more ways is asked for more often.
 */
const saturation = 1.2;

/** Prepares the search in the own answers of systems. `known` are all phrases; those of answers tell how rare a word is. */
export function createNearestAnswerFinder(statementsOf: StatementsOf, known: KnownPhrase[]): FindNearestAnswer {
  const rarityOf = createRarity(known);
  return (system, words) => {
    const wanted = [...new Set(words.filter(({ key }) => !functionWords.has(key)).map(({ key }) => stem(key)))];
    const answers = statementsOf(system).filter(({ kind }) => kind === 'answer');
    const found = answers.map(({ id, counts, asked }) => {
      const held = wanted.filter((one) => counts.has(one));
      const weights = held.map((one) => rarityOf(one) * saturated(counts.get(one) ?? 0));
      return {
        id,
        counts,
        held: held.filter((one) => asked.has(one)).length,
        weight: weights.reduce((sum, one) => sum + one, 0),
      };
    });
    const [best, next] = found.sort((a, b) => b.weight - a.weight);
    if (!best || best.held === 0) return undefined;
    const { id, counts, held, weight } = best;
    const missed = new Set(wanted.filter((one) => !counts.has(one)));
    return { id, weight, held, missed, of: wanted.length, lead: weight / (next?.weight ?? 0) };
  };
}

function saturated(count: number): number {
  return (count * (saturation + 1)) / (count + saturation);
}

/** How much a stem says: the fewer answers of all systems are asked for with it, the more. */
function createRarity(known: KnownPhrase[]): (one: string) => number {
  const answersWith = new Map<string, Set<string>>();
  const answers = new Set<string>();
  for (const { kind, id, stems } of known) {
    if (kind !== 'answer') continue;
    answers.add(id);
    for (const one of stems) answersWith.set(one, (answersWith.get(one) ?? new Set()).add(id));
  }
  const most = Math.log(1 + answers.size);
  return (one) => Math.log(1 + answers.size / (answersWith.get(one)?.size ?? 1)) / most;
}
