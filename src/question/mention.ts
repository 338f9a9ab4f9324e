import { squash, type Word, wordsOf } from '../text/normalise.js';
import { createCorrections } from '../text/spelling.js';
import type { KnownPhrase } from './known-phrase.js';
import type { Name, Target, Vocabulary } from './vocabulary.js';

/** A name that was found in a question. */
export interface Mention {
  target: Target;
  /** Other things the same misspelling is just as near to. */
  rivals: Target[];
  typed: string;
  /** First word, and the one after the last. */
  from: number;
  to: number;
  strength: Name['strength'];
  edits: number;
  /** True when what was typed is not how the name is written. */
  corrected: boolean;
}

const tunables = {
  /** A name spans this many words at most. */
  maxWindowWords: 7,
  /** No name is longer than what was typed by more than this. */
  maxEdits: 2,
  /** Shorter windows are never corrected. */
  minLettersToCorrect: 4,
  /** A word of our phrases this long is what it says (`rootfs`), not part of a misspelt name (Robot OS). */
  minLettersOfKnownWord: 6,
  /** A whole name of so many letters with so many more behind it is another name. */
  minLettersOfPrefix: 5,
  minLettersAfterPrefix: 2,
  /** Nobody is offered more names than these for one misspelling. */
  maxRivals: 5,
  /** Of ordinary words only so many are taken for a misspelt name. */
  maxHintedWords: 5,
  /** What an edit costs against letters matched, so that `fedroa coreos` beats the `coreos` in it. */
  lettersPerEdit: 3,
  /** What a short name is worth less, so that `photon xs` is rather a misspelt Photon OS than `photon` and a word. */
  lettersPerShortName: 3,
};

interface Window {
  key: string;
  from: number;
  to: number;
}

/**
 * Finds every name in the words of a question: first as written, then misspelt. Names never overlap;
 * the longest with the fewest edits wins, and one known name is never corrected into another.
 */
export function createNameFinder(vocabulary: Vocabulary, phrases: KnownPhrase[]): (words: Word[]) => Mention[] {
  const names = new Map<string, Name[]>();
  for (const name of vocabulary.names) {
    const key = squash(name.text);
    names.set(key, [...(names.get(key) ?? []), name]);
  }
  const corrections = createCorrections(
    vocabulary.names.filter((name) => name.strength !== 'short' && !name.misspelt).map((name) => squash(name.text)),
  );
  const longest = Math.max(...Array.from(names.keys(), (key) => key.length)) + tunables.maxEdits;
  const spelt = vocabulary.names.map((name) => wordsOf(name.text).map((word) => word.key));
  const nameWords = new Set(spelt.flat());
  const firstWords = new Set(spelt.flatMap((keys) => keys.slice(0, 1)));
  const fillers = new Set(vocabulary.fillers);
  const phraseWords = new Set(phrases.flatMap(({ keys }) => keys));
  const wholePhrases = new Set(
    phrases
      .filter(({ kind, keys }) => ['topic', 'feature'].includes(kind) && keys.length === 1)
      .flatMap(({ keys }) => keys),
  );
  const isKnown = (key: string) =>
    vocabulary.isCommonWord(key) ||
    wholePhrases.has(key) ||
    (key.length >= tunables.minLettersOfKnownWord && phraseWords.has(key));
  const isOrdinary = ({ key }: Word) => isKnown(key) || /^\p{N}+$/u.test(key);
  const isEmpty = ({ key }: Word) => fillers.has(key);
  /** The "RHEL" that names a family may also begin a longer name. */
  const isWhole = (key: string) => names.get(key)?.some(({ target }) => target.onlyAlone !== true) === true;

  /** None for ordinary words and names beside them ("talos selinux"), one where only an "os" or "linux" beside them hints at a name ("proton os"). */
  function forgivenEdits(words: Word[]): number {
    const isSettled = (word: Word) =>
      isOrdinary(word) || isWhole(word.key) || (isEmpty(word) && !nameWords.has(word.key));
    if (words.every(isSettled) || !mayBegin(words) || joins(words[0]) || joins(words.at(-1))) return 0;
    const isHinted = words.every((word) => isOrdinary(word) || isEmpty(word));
    if (isHinted) return words.length <= tunables.maxHintedWords ? 1 : 0;
    return 2;
  }

  /** A misspelling begins with a word without meaning only where a name does, that name ("project aotmic"). */
  function mayBegin([first]: Word[], key?: string): boolean {
    if (!first || !isEmpty(first)) return true;
    return key === undefined ? firstWords.has(first.key) : key.startsWith(first.key);
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

  function mentionsAt(words: Word[], window: Window): Mention[] {
    if (window.key.length > longest) return [];
    const inWindow = words.slice(window.from, window.to);
    const literal = names.get(window.key);
    if (literal && isAccident(literal, inWindow)) return [];
    if (literal) return [mention(literal, inWindow, window, 0)];
    const forgiven = window.key.length < tunables.minLettersToCorrect ? 0 : forgivenEdits(inWindow);
    const [best, ...others] = forgiven === 0 ? [] : corrections(window.key);
    if (!best || best.edits > forgiven || !mayBegin(inWindow, best.key)) return [];
    if (best.edits > 1 && inWindow.length === 1 && isExtended(window.key)) return [];
    const rivals = others
      .slice(0, tunables.maxRivals)
      .filter((other) => other.edits === best.edits)
      .flatMap((other) => names.get(other.key) ?? []);
    return [mention([...(names.get(best.key) ?? []), ...rivals], inWindow, window, best.edits)];
  }

  /** "Talos oys" is Talos OS, not Talos and a word: of two mentions of one thing the longer one is meant. */
  function isWholeOf(a: Mention, b: Mention, words: Word[]): boolean {
    const encloses = a.target.id === b.target.id && a.from <= b.from && a.to >= b.to && lengthOf(a) > lengthOf(b);
    const others = [...words.slice(a.from, b.from), ...words.slice(b.to, a.to)];
    const isStrange = (word: Word) => !isOrdinary(word) && !isEmpty(word) && !phraseWords.has(word.key);
    return encloses && (a.edits === 0 || others.every(isStrange));
  }

  return (words) => {
    const all = windowsOf(words).flatMap((window) => mentionsAt(words, window));
    return withoutOverlap(all.filter((one) => !all.some((other) => isWholeOf(other, one, words) || cuts(other, one))));
  };
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

function mention(found: Name[], words: Word[], window: Window, edits: number): Mention {
  const typed = words.map((word) => word.typed).join(' ');
  const [best, ...others] = [...found].sort((a, b) => rank(a, typed) - rank(b, typed));
  if (!best) throw new Error('a mention needs a name');
  const isRival = ({ id, kind }: Target) =>
    id !== best.target.id && (kind !== 'elsewhere' || best.target.kind === kind);
  const rivals = edits === 0 ? [] : others.map((other) => other.target).filter(isRival);
  return {
    target: best.target,
    rivals,
    typed,
    from: window.from,
    to: window.to,
    strength: best.strength,
    edits,
    corrected: edits > 0 || best.misspelt === true,
  };
}

/** Where one spelling names several things, the name in as many words counts (`micro os` is not `MicroOS`), then the fuller. */
function rank(name: Name, typed: string): number {
  const sameWords = name.text.split(/[\s-]+/).length === typed.split(' ').length;
  const kinds = ['ambiguous', 'system', 'concept', 'article', 'elsewhere'];
  return (sameWords ? 0 : 20) + (name.strength === 'short' ? 10 : 0) + kinds.indexOf(name.target.kind);
}

function withoutOverlap(mentions: Mention[]): Mention[] {
  const taken = new Set<number>();
  const kept: Mention[] = [];
  for (const one of [...mentions].sort((a, b) => worth(b) - worth(a) || lengthOf(b) - lengthOf(a) || a.from - b.from)) {
    const span = Array.from({ length: one.to - one.from }, (_, index) => one.from + index);
    if (span.some((at) => taken.has(at))) continue;
    for (const at of span) taken.add(at);
    kept.push(one);
  }
  return kept.sort((a, b) => a.from - b.from);
}

/** "Alpine Linux container", "alpien linux init system" hold a system's name, so they do not speak of Linux containers. */
function cuts(system: Mention, concept: Mention): boolean {
  const isNearly = system.edits === 0 || (system.edits === 1 && system.to - concept.from === 1);
  const isWritten = system.target.kind === 'system' && isNearly && system.strength !== 'short';
  const overlaps = system.from < concept.to && concept.from < system.to;
  const encloses = concept.from <= system.from && concept.to >= system.to;
  return isWritten && concept.target.kind === 'concept' && overlaps && !encloses;
}

function lengthOf({ from, to }: Mention): number {
  return to - from;
}

function worth(one: Mention): number {
  const short = one.strength === 'short' ? tunables.lettersPerShortName : 0;
  return squash(one.typed).length - tunables.lettersPerEdit * one.edits - short;
}
