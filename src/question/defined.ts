import type { Mention } from './mention.js';
import type { PhraseHit } from './phrase-hit.js';
import type { Seen } from './seen.js';

const tunables = {
  /** Between "what is" and the name stands an article at most. */
  maxSteps: 2,
  /** What follows a name at once makes it another name; what stands farther off only tells why one asks. */
  wordsOfName: 2,
  /** So many everyday words may be told around it. */
  maxTold: 3,
};

/** Where one asks what a named thing is, right before its name: "what is the MCO", "describe LinuxKit". */
export function definedBefore({ hits }: Seen, { from }: Mention): PhraseHit | undefined {
  return hits.find(({ kind, id, at }) => {
    const end = at.at(-1) ?? from;
    return kind === 'intent' && id === 'define' && end < from && from - end <= tunables.maxSteps;
  });
}

/** True where all that was not understood are a few everyday words, told before the question or well after the name. */
export function isOnlyTold({ leftovers, words, isCommonWord }: Seen, { to }: Mention, define: PhraseHit): boolean {
  const isAside = (at: number) => at < (define.at[0] ?? 0) || at >= to + tunables.wordsOfName;
  return (
    leftovers.length <= tunables.maxTold &&
    leftovers.every((word) => isCommonWord(word.key) && isAside(words.indexOf(word)))
  );
}
