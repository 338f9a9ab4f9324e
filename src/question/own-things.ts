import type { Word } from '../text/normalise.js';
import { keyAt } from './places.js';

const owners = new Set(['our', 'my', 'their']);

const verbs = new Set(['have', 'has', 'run', 'runs', 'use', 'uses', 'are', 'is', 'got', 'on']);

const tunables = {
  /** "Our lobby displays have": so many words at most stand between whose a thing is and what it does. */
  maxWordsOfThing: 2,
};

/** The "displays" of "our displays have Ubuntu Core 22": what people own is told, not asked about. */
export function isOwnThing(words: Word[], at: number): boolean {
  const reach = Array.from({ length: tunables.maxWordsOfThing }, (_, index) => index + 1);
  const from = reach.find((steps) => owners.has(keyAt(words, at - steps)));
  if (from === undefined) return false;
  return reach.some((steps) => verbs.has(keyAt(words, at + steps)) && from + steps <= tunables.maxWordsOfThing + 1);
}
