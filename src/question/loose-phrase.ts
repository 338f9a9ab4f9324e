import type { Word } from '../text/normalise.js';
import type { KnownPhrase } from './known-phrase.js';
import type { PhraseHit } from './phrase-hit.js';

const tunables = {
  /** A phrase of one word says too little where its order says nothing. */
  minWords: 2,
  /** The words of a phrase stand among so many words of the question. */
  maxSpanWords: 9,
};

interface Loose {
  phrase: KnownPhrase;
  stems: Set<string>;
  letters: number;
}

/**
 * Finds topics and system-specific answers whose words all stand in one sentence, in any order and with anything
 * between: "until when does Alpine get its security fixes" holds "get fixes until". `stems` are those of the words,
 * empty where a word is part of a name.
 */
export function createLooseFinder(phrases: KnownPhrase[]): (words: Word[], stems: string[]) => PhraseHit[] {
  const byStem = indexed(phrases);
  return (words, stems) => {
    const places = new Map<Loose, Map<string, number>>();
    for (const [at, one] of stems.entries()) {
      for (const loose of byStem.get(one) ?? []) {
        const found = places.get(loose) ?? new Map<string, number>();
        places.set(loose, found.set(one, at));
      }
    }
    return [...places].flatMap(([loose, found]) => hitOf(loose, [...found.values()], words));
  };
}

function indexed(phrases: KnownPhrase[]): Map<string, Loose[]> {
  const byStem = new Map<string, Loose[]>();
  for (const phrase of phrases.filter(({ kind }) => kind === 'topic' || kind === 'answer')) {
    const stems = new Set(phrase.stems);
    if (stems.size < tunables.minWords) continue;
    const loose = { phrase, stems, letters: [...stems].join('').length };
    for (const one of stems) {
      const withStem = byStem.get(one);
      if (withStem) withStem.push(loose);
      else byStem.set(one, [loose]);
    }
  }
  return byStem;
}

function hitOf({ phrase: { kind, id }, stems, letters }: Loose, places: number[], words: Word[]): PhraseHit[] {
  const at = [...places].sort((a, b) => a - b);
  const from = at[0] ?? 0;
  const to = at.at(-1) ?? 0;
  const together = to - from < tunables.maxSpanWords && words[from]?.sentence === words[to]?.sentence;
  return at.length === stems.size && together ? [{ kind, id, at, letters }] : [];
}
