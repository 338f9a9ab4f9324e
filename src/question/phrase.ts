import { stem, type Word, wordsOf } from '../text/normalise.js';
import { createCorrections } from '../text/spelling.js';
import type { PhraseKind, Vocabulary } from './vocabulary.js';

/** A phrase that was found in a question. */
export interface PhraseHit {
  kind: PhraseKind;
  id: string;
  /** Positions of its words in the question. */
  at: number[];
  letters: number;
}

/** What the phrases of a question are, and which of its words had to be corrected for that. */
export interface PhraseHits {
  hits: PhraseHit[];
  corrected: { at: number; typed: string; read: string }[];
}

interface Known {
  kind: PhraseKind;
  id: string;
  /** Stems, but for intents the words as they are: "systems" asks for a list, "system" does not. */
  forms: string[];
}

/** One word of the question in the forms it is compared by. */
interface Form {
  key: string;
  stem: string;
}

const tunables = {
  /** A phrase that holds a name ("migrate from rancheros") has so many words besides it. */
  minOwnWords: 2,
  /** Words without meaning, or names, that may stand between two words of a phrase. */
  maxGapWords: 4,
};

/**
 * Finds the phrases of a question: their words in order, with nothing but fillers and names between them.
 * `taken` says which words are part of a name already. A misspelt word of five letters or more is forgiven.
 */
export function createPhraseFinder(vocabulary: Vocabulary): (words: Word[], taken: Set<number>) => PhraseHits {
  const { byFirst, lexicon } = indexed(vocabulary);
  const corrections = createCorrections(lexicon);
  const fillers = new Set(vocabulary.fillers);

  function read(word: Word): Form {
    const own = stem(word.key);
    if (lexicon.has(own) || fillers.has(word.key) || vocabulary.isCommonWord(word.key))
      return { key: word.key, stem: own };
    const corrected = corrections(own)[0]?.key;
    return corrected === undefined ? { key: word.key, stem: own } : { key: corrected, stem: corrected };
  }

  return (words, taken) => {
    const whole = words.map(read);
    const forms = whole.map((form, at) => (taken.has(at) ? { key: '', stem: '' } : form));
    const mayStandBetween = (at: number) =>
      taken.has(at) || fillers.has(words[at]?.key ?? '') || /^\p{N}+$/u.test(words[at]?.key ?? '');
    const hitsIn = (some: Form[]) =>
      some.flatMap(({ stem: first }, from) =>
        (byFirst.get(first) ?? []).flatMap((known) => match(known, some, from, mayStandBetween)),
      );
    const ownWords = ({ at }: PhraseHit) => at.filter((position) => !taken.has(position)).length;
    const hits = hitsIn(forms);
    const ownAnswers =
      taken.size === 0
        ? []
        : hitsIn(whole).filter((hit) => hit.kind === 'answer' && ownWords(hit) >= tunables.minOwnWords);
    const corrected = words.flatMap((word, at) => {
      const form = forms[at]?.stem ?? '';
      const used = hits.some((hit) => hit.at.includes(at));
      return used && form !== stem(word.key) ? [{ at, typed: word.typed, read: form }] : [];
    });
    return { hits: longestOnly([...hits, ...ownAnswers]), corrected };
  };
}

/** Phrases by the stem of their first word, and all stems they are made of. */
function indexed(vocabulary: Vocabulary): { byFirst: Map<string, Known[]>; lexicon: Set<string> } {
  const byFirst = new Map<string, Known[]>();
  const lexicon = new Set<string>();
  for (const { kind, id, text } of vocabulary.phrases) {
    const keys = wordsOf(text).map((word) => word.key);
    const [first] = keys;
    if (first === undefined) continue;
    for (const key of keys) lexicon.add(stem(key));
    const known = { kind, id, forms: kind === 'intent' ? keys : keys.map(stem) };
    const withFirst = byFirst.get(stem(first));
    if (withFirst) withFirst.push(known);
    else byFirst.set(stem(first), [known]);
  }
  return { byFirst, lexicon };
}

function match(known: Known, forms: Form[], from: number, mayStandBetween: (at: number) => boolean): PhraseHit[] {
  const by = known.kind === 'intent' ? 'key' : 'stem';
  const at: number[] = [];
  let position = from;
  for (const wanted of known.forms) {
    let gap = 0;
    while (forms[position]?.[by] !== wanted) {
      if (at.length === 0 || gap >= tunables.maxGapWords || position >= forms.length || !mayStandBetween(position))
        return [];
      position += 1;
      gap += 1;
    }
    at.push(position);
    position += 1;
  }
  return [{ kind: known.kind, id: known.id, at, letters: known.forms.join('').length }];
}

/** Of the hits of one kind that share a word, only the longest stays: "container runtime" hides "container". */
function longestOnly(hits: PhraseHit[]): PhraseHit[] {
  const kept: PhraseHit[] = [];
  for (const hit of [...hits].sort((a, b) => b.at.length - a.at.length || b.letters - a.letters)) {
    const rival = kept.find((other) => sameFamily(other, hit) && other.at.some((at) => hit.at.includes(at)));
    if (!rival || (rival.at.length === hit.at.length && rival.letters === hit.letters && rival.id !== hit.id))
      kept.push(hit);
  }
  return kept.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

/** Several intents can be meant at once; topics and features compete for words. */
function sameFamily(a: PhraseHit, b: PhraseHit): boolean {
  return a.kind === b.kind && (a.kind !== 'intent' || a.id === b.id);
}
