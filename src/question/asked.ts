import type { Word } from '../text/normalise.js';
import { type Need, needsOf, type State } from './needs.js';
import { isNegated } from './negation.js';
import { isIntent, isRequirement, type PhraseHit } from './phrase-hit.js';
import { endOf, keyAt } from './places.js';
import { hasIntent, type Seen } from './seen.js';

/** What the catalogue is held against. */
export interface Asked {
  needs: Need[];
  state: State | undefined;
  /** Requirements and state together. */
  count: number;
}

/** The requirements and the state that a question names. */
export function askedOf(seen: Seen): Asked {
  const needs = needsOf(seen);
  const state = stateOf(seen);
  return { needs, state, count: needs.length + (state ? 1 : 0) };
}

/** "Not dead" asks for the living, "not maintained by SUSE" for other vendors; "run out of RAM" asks of no end. */
function stateOf(seen: Seen): State | undefined {
  if (hasIntent(seen, 'ending')) return 'ending';
  const isBy = ({ at }: PhraseHit) =>
    seen.words[(at.at(-1) ?? 0) + 1]?.key === 'by' && seen.hits.some(({ kind }) => kind === 'vendor');
  const isOfProperty = ({ at }: PhraseHit) =>
    seen.hits.some((hit) => hit.kind === 'feature' && hit.at.length > 1 && hit.at.some((one) => at.includes(one)));
  const ended = seen.hits.find((hit) => isIntent(hit, 'ended') && !isBy(hit) && !isOfProperty(hit));
  if (seen.words.some(({ key }) => key === 'ever') || (ended && (saysAlso(seen) || isEither(seen, ended))))
    return undefined;
  if (ended) return isNegated(seen, ended.at[0] ?? 0) ? 'alive' : 'ended';
  return seen.hits.some((hit) => isIntent(hit, 'alive') && !isBy(hit)) ? 'alive' : undefined;
}

/** "Dead or alive": any. */
function isEither({ words, hits }: Seen, ended: PhraseHit): boolean {
  const isOr = (first: PhraseHit, second: PhraseHit) =>
    second.at[0] === endOf(first) + 2 && words[endOf(first) + 1]?.key === 'or';
  return hits.some((hit) => isIntent(hit, 'alive') && (isOr(hit, ended) || isOr(ended, hit)));
}

/** "Dead ones included": what is named comes on top of the others. */
export function saysAlso({ words }: Seen): boolean {
  return words.some(({ key }) => ['included', 'including', 'too', 'also'].includes(key));
}

/** Requirements in everyday words alone ("a small garden for vegetables") are ours only where a system is spoken of. */
export function isOfTheField(seen: Seen): boolean {
  const { hits, words, isCommonWord, conversation } = seen;
  const required = hits.filter(isRequirement);
  const isTechnical = ({ at }: PhraseHit) => at.length > 1 || at.some((one) => !isCommonWord(keyAt(words, one)));
  const isClear = seen.leftovers.length === 0 || hasIntent(seen, 'field') || conversation.kind !== undefined;
  return isClear || required.some(isTechnical);
}

/** "FIPS for Alpine", "treats Swarm as": a property is asked for in words of which none is an everyday one. */
export function asksTechnically({ hits, words, isCommonWord }: Seen): boolean {
  return hits.some(({ kind, at }) => kind === 'feature' && at.every((one) => !isCommonWord(keyAt(words, one))));
}

/** "Systems that run on ARM", "the maintained ones". */
export function asksForSeveral({ words }: Seen): boolean {
  const several = ['systems', 'oses', 'distros', 'distributions', 'ones', 'those', 'all'];
  return words.some(({ key }, at) => (several.includes(key) && words[at - 1]?.key !== 'at') || isEveryOne(words, at));
}

const wordsOfAll = new Set(['everything', 'everyone', 'everybody']);

const wordsOfHaving = new Set('with without from by that which using based running built on'.split(' '));

/** "Everything without systemd", "everyone using btrfs", "everything Red Hat ever made", but not "everything in containers". */
export function asksForEverything({ words, hits }: Seen): boolean {
  const isVendor = hits.some(({ kind, at }) => kind === 'vendor' && at.includes(1));
  return wordsOfAll.has(keyAt(words, 0)) && (wordsOfHaving.has(keyAt(words, 1)) || isVendor);
}

/** The "every" of "every system with SELinux", but not of "on every page". */
export function isEveryOne(words: Word[], at: number): boolean {
  const isOne = ['system', 'os', 'distro', 'distribution', 'one'].includes(keyAt(words, at + 1));
  return words[at]?.key === 'every' && words[at - 1]?.key !== 'at' && isOne;
}

/**
 * Words that were not understood and stand where one asks. Everyday words told before it ("mobile data is expensive, so
 * who ships deltas?") are none of that.
 */
export function strangeInAsking(seen: Seen): Word[] {
  const { words, leftovers, isCommonWord } = seen;
  const from = startOfAsking(seen);
  return leftovers.filter((word) => !isCommonWord(word.key) || words.indexOf(word) >= from);
}

/** Where one begins to ask for systems that have something; 0 where nothing is told before it. */
export function startOfAsking({ words, hits }: Seen): number {
  const asking = hits.filter((hit) => isIntent(hit, 'which', 'list', 'recommend')).map(({ at }) => at[0] ?? 0);
  const from = Math.min(words.length, ...asking);
  return hits.some((hit) => isRequirement(hit) && (hit.at[0] ?? 0) > from) ? from : 0;
}

/** Words that are not taken into account, and named as such. */
export function ignoredOf(seen: Seen): string[] {
  return seen.leftovers.map((word) => word.key);
}

/** What follows a property that is asked for: "which kernel does it have". */
const verbs = new Set('is are was does do did can has have it version versions'.split(' '));

/** "Which kernel version is it?" asks for a property, "which immutable OS?" for systems that have one. */
export function asksWhichProperty(seen: Seen): boolean {
  const { hits, words } = seen;
  if (hasIntent(seen, 'field', 'list', 'recommend') || asksForSeveral(seen)) return false;
  return hits.some(({ kind, at }) => {
    const before = words[(at[0] ?? 0) - 1]?.key;
    const after = words[(at.at(-1) ?? 0) + 1]?.key;
    return ['topic', 'feature'].includes(kind) && before === 'which' && (after === undefined || verbs.has(after));
  });
}
