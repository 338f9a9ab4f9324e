import type { AskedOfOne } from './asked-of-one.js';
import { saysExcept } from './exceptions.js';
import { areJoined, type Mention } from './mention.js';
import { fewestNeeds, needsOf, wordsForAnother } from './needs.js';
import { isNegated } from './negation.js';
import { isIntent, isRequirement, type PhraseHit, sentenceOf } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, type Seen } from './seen.js';

const tunables = {
  /** So near to a name stands what is done with it. */
  wordsBeforeName: 4,
};

/** "A RancherOS replacement that runs on ARM". */
const beforeRequirements = new Set(['that', 'which', 'with', 'without', 'should', 'must', 'needs', 'has']);

/** "We left Atomic years ago", "moving off CoreOS": the name is of what one has, not of what one wants. */
const partings = new Set('left leaving leave leaves off from ditching quit drop dropping'.split(' '));

/** "Moving 200 old CoreOS boxes", "replace our RancherOS". */
const removals = new Set('moving migrating replacing retiring replace retire migrate'.split(' '));

/** "We still have k3OS on 80 sites". */
const havings = new Set('have has on run running use using with maintain operate still'.split(' '));

/** What "like Talos" is said of: "something like Talos", "an OS like Talos". */
const headsOfLike = [undefined, 'something', 'anything', 'os', 'system', 'one', 'distro', 'sth'];

/** "An alternative", "a substitute": a "replacement" says so only before what it must be. */
function isAnother(key: string): boolean {
  return key === 'similar' || (wordsForAnother.has(key) && key !== 'replacement');
}

/** Nobody recorded likeness, so an alternative to a system that nothing replaced is any other that is maintained. */
export function othersThan(system: string): Reading {
  return { wants: 'list', needs: [], ofArticle: false, ignored: [], state: 'alive', besides: [system] };
}

/** "Everything works but Flatcar does not boot": after a name they begin to tell of it. */
const verbs = new Set('is are was does do did has have had can cannot cant will wont needs boots runs uses'.split(' '));

const wordsOfAll = new Set(['all', 'every', 'everything', 'everyone', 'any', 'anything']);

const excepted = ['excluded', 'excepted', 'aside', 'exempted'];

/** Those that a list is to leave out: "all edge systems but Talos", "which run on a Raspberry Pi except Ubuntu Core?", "what else, besides Talos and Flatcar?" */
export function exceptedFrom(seen: Seen): string[] {
  const { words } = seen;
  const named = mentionsOf(seen, 'system');
  const [first] = named;
  const from = first?.from ?? 0;
  const isSaid = saysExcept(words, from);
  const isTold = verbs.has(keyAt(words, named.at(-1)?.to ?? -1));
  const saysAll = words.slice(0, from).some(({ key }) => wordsOfAll.has(key));
  const isOfAll = words[from - 1]?.key === 'but' && saysAll && !isTold;
  const isSaidAfter = excepted.includes(keyAt(words, named.at(-1)?.to ?? -1));
  return (isSaid || isOfAll || isSaidAfter) && areJoined(named) ? named.map(({ target }) => target.id) : [];
}

/** "Three alternatives to Photon OS": nothing is required, and nothing came after it. */
export function asksForOthers(seen: Seen, system: string, asks: AskedOfOne): boolean {
  const isOnly = asks.topics.every((topic) => topic === 'successor' || topic === 'lineage');
  const isAnyVendors = idsOf(seen, 'vendor').length === 0;
  const isPlain = isOnly && isAnyVendors && asks.features.length + asks.answers.length + seen.leftovers.length === 0;
  const says = seen.words.some(({ key }) => isAnother(key) || key === 'competitors');
  return says && isPlain && !seen.isFollowed(system);
}

/** "An alternative to Bottlerocket that runs on bare metal", "something like Talos but with SSH", "no Bottlerocket, but on AWS". */
export function saysAlternative(seen: Seen): boolean {
  const { words, hits } = seen;
  const [named] = mentionsOf(seen, 'system');
  const keyBefore = (steps: number) => words[(named?.from ?? 0) - steps]?.key;
  const isLike = keyBefore(1) === 'like' && headsOfLike.includes(keyBefore(2));
  const isAlike = isLike || words.some(({ key }) => isAnother(key));
  const isReplacement = words.some(
    ({ key }, at) => /^replacements?$/.test(key) && beforeRequirements.has(keyAt(words, at + 1)),
  );
  return (
    hits.some(isRequirement) &&
    (isAlike ||
      isReplacement ||
      (exceptedFrom(seen).length > 0 && !hasIntent(seen, 'which', 'list')) ||
      (named !== undefined && isLeft(seen, named)))
  );
}

/** Told to be left or unwanted, or ended and what one still has, beside requirements for something else. */
function isLeft(seen: Seen, mention: Mention): boolean {
  const { from, to, target } = mention;
  if (!hasIntent(seen, 'wish', 'recommend')) return false;
  const before = seen.words
    .slice(Math.max(from - tunables.wordsBeforeName, 0), from)
    .filter(({ sentence }) => sentence === seen.words[from]?.sentence)
    .map(({ key }) => key);
  if (['to', 'onto', 'into'].includes(before.at(-1) ?? '')) return false;
  const several = needsOf(seen).length >= fewestNeeds.ofAdvice;
  const isUnwanted = isNegated(seen, from, to - 1) && several;
  const moves = several || (idsOf(seen, 'feature').length > 0 && idsOf(seen, 'topic').includes('successor'));
  const isHad = moves && seen.isFollowed(target.id) && before.some((key) => havings.has(key));
  if (seen.isFollowed(target.id) && isToldBeforePlea(seen, mention)) return true;
  return isUnwanted || isHad || partings.has(before.at(-1) ?? '') || before.some((key) => removals.has(key));
}

/** "RancherOS is dead, right? What do I move my Docker hosts to?": what ended is told, and the plea after it asks for something to run. */
function isToldBeforePlea({ words, hits }: Seen, { from, to }: Mention): boolean {
  const last = words.at(-1)?.sentence;
  const isPlea = (hit: PhraseHit) => isIntent(hit, 'recommend', 'wish') && sentenceOf(words, hit) === last;
  const speaksOfIt = words.some(({ key, sentence }) => sentence === last && ['it', 'its'].includes(key));
  const requires = hits.some(({ kind, at }) => kind === 'feature' && !at.includes(to));
  return words[from]?.sentence !== last && hits.some(isPlea) && !speaksOfIt && requires;
}
