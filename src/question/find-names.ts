import { squash, type Word } from '../text/normalise.js';
import { createCorrections } from '../text/spelling.js';
import type { KnownPhrase } from './known-phrase.js';
import { type Mention, mentionOf, type Window } from './mention.js';
import { createNameWords } from './name-words.js';
import { cuts, lengthOf, withoutOverlap } from './overlap.js';
import { endsLikeAnOs } from './proper-name.js';
import type { Name, Vocabulary } from './vocabulary.js';

const tunables = {
  /** A name spans this many words at most. */
  maxWindowWords: 7,
  /** No name is longer than what was typed by more than this. */
  maxEdits: 2,
  /** Shorter windows are never corrected. */
  minLettersToCorrect: 4,
  /** A whole name of so many letters with so many more behind it is another name. */
  minLettersOfPrefix: 5,
  minLettersAfterPrefix: 2,
  /** Nobody is offered more names than these for one misspelling. */
  maxRivals: 5,
  /** Of ordinary words only so many are taken for a misspelt name. */
  maxHintedWords: 5,
};

/**
 * Finds every name in the words of a question: first as written, then misspelt. Names never overlap;
 * the longest with the fewest edits wins, and one known name is never corrected into another.
 */
export function createNameFinder(vocabulary: Vocabulary, phrases: KnownPhrase[]): (words: Word[]) => Mention[] {
  const names = new Map<string, Name[]>();
  let longest = 0;
  for (const name of vocabulary.names) {
    const key = squash(name.text);
    names.set(key, [...(names.get(key) ?? []), name]);
    longest = Math.max(longest, key.length + tunables.maxEdits);
  }
  const corrections = createCorrections(
    vocabulary.names
      .filter((name) => name.strength !== 'short' && !name.misspelt && !name.onlyNumbered)
      .map((name) => squash(name.text)),
  );
  const { isOrdinary, isEmpty, isOfPhrases, isOfNames, mayBegin } = createNameWords(vocabulary, phrases);
  /** The "RHEL" that names a family may also begin a longer name. */
  const isWhole = (key: string) => names.get(key)?.some(({ target }) => target.onlyAlone !== true) === true;

  /** None for ordinary words and names beside them ("talos selinux"), one where only an "os" or "linux" beside them hints at a name ("proton os"). */
  function forgivenEdits(words: Word[]): number {
    const isSettled = (word: Word) => isOrdinary(word) || isWhole(word.key) || (isEmpty(word) && !isOfNames(word));
    if (words.every(isSettled) || !mayBegin(words) || joins(words[0]) || joins(words.at(-1))) return 0;
    const isHinted = words.every((word) => isOrdinary(word) || isEmpty(word));
    if (isHinted) return words.length <= tunables.maxHintedWords ? 1 : 0;
    return 2;
  }

  /** The "in it" that is no init: words without meaning that together are written like a name of one word. */
  function isAccident(named: Name[], words: Word[]): boolean {
    return words.length > 1 && words.every(isEmpty) && named.every(({ text }) => !/[\s-]/.test(text));
  }

  /** "KairosDB" is no misspelt Kairos, but another name that begins like it. */
  function isExtended(key: string): boolean {
    for (let end = tunables.minLettersOfPrefix; end <= key.length - tunables.minLettersAfterPrefix; end += 1) {
      if (names.get(key.slice(0, end))?.some(({ target }) => target.kind === 'system')) return true;
    }
    return false;
  }

  /** The names that are written in a window as they are. */
  function literalAt(words: Word[], { key, to }: Window): Name[] | undefined {
    const known = names.get(key)?.filter(({ onlyNumbered }) => !onlyNumbered || isNumbered(words, to)) ?? [];
    return known.length > 0 ? known : undefined;
  }

  function mentionsAt(words: Word[], window: Window): Mention[] {
    if (window.key.length > longest) return [];
    const inWindow = words.slice(window.from, window.to);
    const literal = literalAt(words, window);
    if (literal && isAccident(literal, inWindow)) return [];
    if (literal) return [mentionOf(literal, inWindow, window, 0)];
    const forgiven = window.key.length < tunables.minLettersToCorrect ? 0 : forgivenEdits(inWindow);
    const [best, ...others] = forgiven === 0 ? [] : corrections(window.key);
    if (!best || best.edits > forgiven || !mayBegin(inWindow, best.key)) return [];
    const isOther = isExtended(window.key) || (endsLikeAnOs(window.key) && !endsLikeAnOs(best.key));
    if (best.edits > 1 && inWindow.length === 1 && isOther) return [];
    const rivals = others
      .slice(0, tunables.maxRivals)
      .filter((other) => other.edits === best.edits)
      .flatMap((other) => names.get(other.key) ?? []);
    return [mentionOf([...(names.get(best.key) ?? []), ...rivals], inWindow, window, best.edits)];
  }

  /** "Talos oys" is Talos OS, not Talos and a word: of two mentions of one thing the longer one is meant. */
  function isWholeOf(a: Mention, b: Mention, words: Word[]): boolean {
    const encloses = a.target.id === b.target.id && a.from <= b.from && a.to >= b.to && lengthOf(a) > lengthOf(b);
    const others = [...words.slice(a.from, b.from), ...words.slice(b.to, a.to)];
    const isStrange = (word: Word) => !isOrdinary(word) && !isEmpty(word) && !isOfPhrases(word);
    return encloses && (a.edits === 0 || others.every(isStrange));
  }

  return (words) => {
    const all = windowsOf(words).flatMap((window) => mentionsAt(words, window));
    return withoutOverlap(all.filter((one) => !all.some((other) => isWholeOf(other, one, words) || cuts(other, one))));
  };
}

/** "OpenShift 4.18", "OpenShift version 4.18". */
function isNumbered(words: Word[], to: number): boolean {
  const [next, after] = [words[to], words[to + 1]];
  const number = next?.key === 'version' || next?.key === 'release' ? after : next;
  return /^v?\d+\.\d+/.test(number?.typed ?? '');
}

/** A word between two names is part of neither, misspelt or not: "linux micro vs leap micro". */
function joins(word: Word | undefined): boolean {
  return ['vs', 'versus', 'or', 'and'].includes(word?.key ?? '');
}

function windowsOf(words: Word[]): Window[] {
  return words.flatMap((_, from) => {
    const longest = Math.min(tunables.maxWindowWords, words.length - from);
    return Array.from({ length: longest }, (_, index) => {
      const to = from + index + 1;
      return {
        key: words
          .slice(from, to)
          .map((word) => word.key)
          .join(''),
        from,
        to,
      };
    });
  });
}
