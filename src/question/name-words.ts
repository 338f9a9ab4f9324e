import { type Word, wordsOf } from '../text/normalise.js';
import type { KnownPhrase } from './known-phrase.js';
import type { Vocabulary } from './vocabulary.js';

const tunables = {
  /** A word of our phrases this long is what it says (`rootfs`), not part of a misspelt name (Robot OS). */
  minLettersOfKnownWord: 6,
};

/** What words say when one looks for names among them. */
export interface NameWords {
  /** An everyday word, a word of our phrases, or a number: nothing misspelt. */
  isOrdinary(word: Word): boolean;
  /** A word without meaning of its own. */
  isEmpty(word: Word): boolean;
  /** Any word of any phrase. */
  isOfPhrases(word: Word): boolean;
  /** A word of some name. */
  isOfNames(word: Word): boolean;
  /** A misspelling begins with a word without meaning only where a name does, that name ("project aotmic"). */
  mayBegin(words: Word[], key?: string): boolean;
}

/** Prepares telling them apart. */
export function createNameWords({ names, fillers, isCommonWord }: Vocabulary, phrases: KnownPhrase[]): NameWords {
  const spelt = names.map((name) => wordsOf(name.text).map((word) => word.key));
  const nameWords = new Set(spelt.flat());
  const firstWords = new Set(spelt.flatMap((keys) => keys.slice(0, 1)));
  const empty = new Set(fillers);
  const phraseWords = new Set(phrases.flatMap(({ keys }) => keys));
  const wholePhrases = new Set(
    phrases
      .filter(({ kind, keys }) => ['topic', 'feature'].includes(kind) && keys.length === 1)
      .flatMap(({ keys }) => keys),
  );
  const isKnown = (key: string) =>
    isCommonWord(key) ||
    wholePhrases.has(key) ||
    (key.length >= tunables.minLettersOfKnownWord && phraseWords.has(key));
  return {
    isOrdinary: ({ key }) => isKnown(key) || /^\p{N}+$/u.test(key),
    isEmpty: ({ key }) => empty.has(key),
    isOfPhrases: ({ key }) => phraseWords.has(key),
    isOfNames: ({ key }) => nameWords.has(key),
    mayBegin: ([first], key) => {
      if (!first || !empty.has(first.key)) return true;
      return key === undefined ? firstWords.has(first.key) : key.startsWith(first.key);
    },
  };
}
