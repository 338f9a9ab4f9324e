import type { Word } from '../text/normalise.js';
import type { Mention } from './mention.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Seen } from './seen.js';

const tunables = {
  /** Between "what is" and the name stands an article at most. */
  maxWordsToName: 2,
  /** What follows a name at once makes it another name; what stands farther off only tells why one asks. */
  minWordsToCommonWord: 2,
  minWordsToStrangeWord: 3,
  /** So many words may be told around it. */
  maxWordsTold: 3,
};

/** Where one asks what a named thing is, right before or around its name: "what is the MCO", "describe LinuxKit", "what Talos is". */
export function definedBefore({ hits }: Seen, { from, to }: Mention): PhraseHit | undefined {
  return hits.find((hit) => {
    const [start = from] = hit.at;
    const end = hit.at.at(-1) ?? from;
    const isBefore = end < from && from - end <= tunables.maxWordsToName;
    return isIntent(hit, 'define') && (isBefore || (start === from - 1 && end === to));
  });
}

/** True where what was not understood was told before the question, or is a few words well after the name. */
export function isOnlyTold({ leftovers, words, isCommonWord }: Seen, { to }: Mention, define: PhraseHit): boolean {
  const after = leftovers.filter((word) => words.indexOf(word) >= (define.at[0] ?? 0));
  const isMine = ['my', 'our'].includes(keyAt(words, to));
  const isAside = (word: Word) => {
    const steps = words.indexOf(word) - to;
    return isMine || steps >= (isCommonWord(word.key) ? tunables.minWordsToCommonWord : tunables.minWordsToStrangeWord);
  };
  return leftovers.length <= tunables.maxWordsTold && after.every(isAside);
}
