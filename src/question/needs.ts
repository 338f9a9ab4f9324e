import type { PhraseHit } from './phrase.js';
import type { Seen } from './seen.js';

/** One thing a system must have, or must not have. */
export interface Need {
  /** Id of a feature; a vendor is one too. */
  feature: string;
  wanted: boolean;
}

const tunables = {
  /** Between "without" and what is not wanted stand at most so many words, all of them without meaning. */
  maxGapWords: 2,
};

/** The features and vendors of a question, each with whether it is wanted: "on vSphere, without SSH or a shell". */
export function needsOf(seen: Seen): Need[] {
  const needs: (Need & { from: number; to: number })[] = [];
  for (const hit of seen.hits.filter(({ kind }) => kind === 'feature' || kind === 'vendor')) {
    const [from = 0] = hit.at;
    const to = hit.at.at(-1) ?? from;
    if (needs.some((need) => need.feature === hit.id)) continue;
    const before = needs.find((need) => need.to < from && onlyOr(seen, need.to, from));
    const wanted = !isNegated(seen, from) && before?.wanted !== false;
    needs.push({ feature: hit.id, wanted, from, to });
  }
  return needs.map(({ feature, wanted }) => ({ feature, wanted }));
}

/** True when a "without", "not" or the like stands just before the word at this place. */
export function isNegated(seen: Seen, from: number): boolean {
  return seen.hits.some((hit) => {
    const end = endOf(hit);
    const negates =
      hit.kind === 'intent' && hit.id === 'without' && end < from && from - end <= tunables.maxGapWords + 1;
    return negates && between(end, from).every((at) => seen.isFiller(seen.words[at]?.key ?? ''));
  });
}

/** "or" and "nor" carry a "without" on to the next thing. */
function onlyOr({ words }: Seen, to: number, from: number): boolean {
  const middle = between(to, from).map((at) => words[at]?.key ?? '');
  return middle.length > 0 && middle.length <= 2 && ['or', 'nor', 'oder'].includes(middle[0] ?? '');
}

function between(end: number, from: number): number[] {
  return Array.from({ length: Math.max(from - end - 1, 0) }, (_, index) => end + 1 + index);
}

function endOf(hit: PhraseHit): number {
  return hit.at.at(-1) ?? 0;
}
