import type { Word } from '../text/normalise.js';
import { functionWords } from './function-words.js';
import { byRarestStem, type KnownPhrase } from './known-phrase.js';
import type { PhraseHit } from './phrase-hit.js';

const tunables = {
  /** A phrase of one word says too little where its order says nothing. */
  minWords: 2,
  /** The words of a phrase stand among so many words of the question. */
  maxSpanWords: 9,
};

interface Loose {
  phrase: KnownPhrase;
  stems: string[];
  letters: number;
}

/**
 * Finds topics and system-specific answers whose words all stand in one sentence, in any order and with anything
 * between: "until when does Alpine get its security fixes" holds "get fixes until". `stems` are those of the words,
 * empty where a word is part of a name.
 */
export function createLooseFinder(
  phrases: KnownPhrase[],
): (words: Word[], stems: string[], isSpokenOf: boolean) => PhraseHit[] {
  const byRarest = byRarestStem(phrases.filter(saysEnough), looseOf);
  return (words, stems, isSpokenOf) => {
    const places = new Map(stems.map((one, at) => [one, at]));
    return [...places.keys()].flatMap((one) =>
      (byRarest.get(one) ?? []).flatMap((loose) =>
        isSpokenOf || !loose.phrase.idiom ? hitOf(loose, places, words) : [],
      ),
    );
  };
}

function looseOf(phrase: KnownPhrase): Loose {
  const stems = [...new Set(phrase.stems)];
  return { phrase, stems, letters: stems.join('').length };
}

/** Whether a phrase says enough of what is asked where its order says nothing: "get logs out of" is no "get out of". */
function saysEnough({ kind, keys, stems }: KnownPhrase): boolean {
  const isWayOut = keys.includes('out') && keys.every((key) => functionWords.has(key) || key === 'out');
  return !isWayOut && (kind === 'topic' || kind === 'answer') && new Set(stems).size >= tunables.minWords;
}

function hitOf(
  { phrase: { kind, id }, stems, letters }: Loose,
  places: ReadonlyMap<string, number>,
  words: Word[],
): PhraseHit[] {
  const at = stems.flatMap((one) => places.get(one) ?? []).sort((a, b) => a - b);
  const from = at[0] ?? 0;
  const to = at.at(-1) ?? 0;
  const together = to - from < tunables.maxSpanWords && words[from]?.sentence === words[to]?.sentence;
  return at.length === stems.length && together ? [{ kind, id, at, letters }] : [];
}
