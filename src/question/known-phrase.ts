import { stem, wordsOf } from '../text/normalise.js';
import { createExpander } from './shorthand.js';
import type { Phrase, Vocabulary } from './vocabulary.js';

/** A phrase with its words as keys, read as those of a question are, and their stems. */
export interface KnownPhrase extends Phrase {
  keys: string[];
  stems: string[];
}

/** Reads the phrases of a vocabulary once, for all who look for them. */
export function knownPhrases({ phrases, shorthand }: Vocabulary): KnownPhrase[] {
  const expand = createExpander(shorthand);
  const stems = new Map<string, string>();
  const stemOf = (key: string) => {
    const known = stems.get(key) ?? stem(key);
    stems.set(key, known);
    return known;
  };
  return phrases.flatMap((phrase) => {
    const keys = expand(wordsOf(phrase.text)).map((word) => word.key);
    return keys.length > 0 ? [{ ...phrase, keys, stems: keys.map(stemOf) }] : [];
  });
}
