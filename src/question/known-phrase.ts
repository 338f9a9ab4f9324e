import { stem, wordsOf } from '../text/normalise.js';
import { createExpander } from './shorthand.js';
import type { Phrase, Vocabulary } from './vocabulary.js';

/** A phrase with its words as keys, read as those of a question are, and their stems. */
export interface KnownPhrase extends Phrase {
  keys: string[];
  stems: string[];
}

/** Reads the phrases of a vocabulary once, for all who look for them; those that are the same once read ("welche", "which") are one. */
export function knownPhrases({ phrases, shorthand }: Vocabulary): KnownPhrase[] {
  const expand = createExpander(shorthand);
  const stems = new Map<string, string>();
  const stemOf = (key: string) => {
    const known = stems.get(key) ?? stem(key);
    stems.set(key, known);
    return known;
  };
  const read = phrases.map((phrase): [string, KnownPhrase] => {
    const keys = expand(wordsOf(phrase.text)).map((word) => word.key);
    const { kind, id, idiom = false } = phrase;
    return [[kind, id, idiom, ...keys].join(' '), { ...phrase, keys, stems: keys.map(stemOf) }];
  });
  return [...new Map(read).values()].filter(({ keys }) => keys.length > 0);
}

/** An entry a phrase, by the one of its stems that fewest of these phrases have: few are looked at for a question. */
export function byRarestStem<Entry>(
  phrases: KnownPhrase[],
  entryOf: (phrase: KnownPhrase) => Entry,
): Map<string, Entry[]> {
  const counts = new Map<string, number>();
  for (const one of phrases.flatMap(({ stems }) => stems)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const rarer = (a: string, b: string) => ((counts.get(b) ?? 0) < (counts.get(a) ?? 0) ? b : a);
  const index = new Map<string, Entry[]>();
  for (const phrase of phrases) {
    const rarest = phrase.stems.reduce(rarer);
    const before = index.get(rarest);
    if (before) before.push(entryOf(phrase));
    else index.set(rarest, [entryOf(phrase)]);
  }
  return index;
}
