import { squash, wordsOf } from '../text/normalise.js';
import { covers, type Mention } from './mention.js';
import { keyAt } from './places.js';
import { hasIntent, mentionsOf, type Seen } from './seen.js';

const tunables = {
  /** "Coming from old Container Linux." */
  wordsOfComing: 3,
};

const timeWords = new Set(['after', 'since', 'when', 'once', 'before']);
const purchases = new Set(['bought', 'acquired', 'purchased', 'buying', 'acquiring']);

/** "What happened to Project Atomic after Red Hat bought CoreOS?": the event that only dates a question is not asked about. */
export function withoutEvent(seen: Seen): Seen {
  const [first, second] = mentionsOf(seen, 'system');
  if (!first || !second || !purchases.has(keyAt(seen.words, second.from - 1))) return seen;
  const from = seen.words.findIndex(({ key }, at) => at >= first.to && at < second.from && timeWords.has(key));
  if (from === -1) return seen;
  const isEvent = (at: number) => covers({ from, to: second.to }, at);
  return {
    ...seen,
    mentions: seen.mentions.filter((one) => !isEvent(one.from)),
    hits: seen.hits.filter(({ at }) => !at.some(isEvent)),
    leftovers: seen.leftovers.filter((word) => !isEvent(seen.words.indexOf(word))),
  };
}

const comings = new Set(['come', 'comes', 'coming', 'came', 'migrating', 'moving', 'upgrading']);

/** "Coming from k3OS, how do Kairos and Elemental compare?", "the old coreos.com domain": named, but not asked about. */
export function withoutOrigin(seen: Seen): Seen {
  const named = mentionsOf(seen, 'system');
  if (named.length < 2) return seen;
  const isOrigin = (one: Mention) => hasIntent(seen, 'compare') && named.length > 2 && isComeFrom(seen, one);
  const passing = named.filter((one) => isOrigin(one) || isDomain(seen, one));
  const isPassing = (at: number) => passing.some(({ from }) => at < from && at >= from - tunables.wordsOfComing);
  return {
    ...seen,
    mentions: seen.mentions.filter((one) => !passing.includes(one)),
    hits: seen.hits.filter(({ kind, at }) => kind === 'intent' || !at.every(isPassing)),
  };
}

/** "Come from old Container Linux". */
function isComeFrom({ words }: Seen, { from }: Mention): boolean {
  const before = words.slice(Math.max(from - tunables.wordsOfComing, 0), from).map(({ key }) => key);
  const at = before.indexOf('from');
  return at > 0 && comings.has(before[at - 1] ?? '');
}

function isDomain({ words }: Seen, { to }: Mention): boolean {
  return ['com', 'org', 'io', 'net'].includes(keyAt(words, to));
}

/** "Is Kairos made by balena?", "something not from balena": a firm and its system bear one name, and the firm is meant. */
export function withoutMakers(seen: Seen): Seen {
  const named = mentionsOf(seen, 'system');
  const isSought = hasIntent(seen, 'list', 'which', 'recommend', 'without');
  const isMaker = ({ strength, from, to }: Mention) => {
    const isNamed = seen.hits.some(({ kind, at }) => kind === 'vendor' && at.includes(from) && at.includes(to - 1));
    return isNamed && strength === 'short' && ['by', 'from'].includes(keyAt(seen.words, from - 1));
  };
  const makers = named.filter(isMaker);
  if (makers.length === 0 || (named.length === makers.length && !isSought)) return seen;
  return { ...seen, mentions: seen.mentions.filter((one) => !makers.includes(one)) };
}

const ofAnyKind = new Set(['which', 'what', 'any', 'another', 'recommend', 'best', 'good', 'other', 'small', 'nice']);

/** The "container linux" of "which container linux has images there?" is a kind of system. */
export function withoutKind(seen: Seen): Seen {
  const isAny = (from: number) => {
    const [last = '', earlier = ''] = [1, 2].map((steps) => seen.words[from - steps]?.key);
    return ofAnyKind.has(last) || (earlier === 'there' && last === 'a');
  };
  const isKind = ({ typed, from, target }: Mention) =>
    target.kind === 'system' && typed === 'container linux' && isAny(from);
  return seen.mentions.some(isKind) ? { ...seen, mentions: seen.mentions.filter((one) => !isKind(one)) } : seen;
}

/** "Launch a bottle rocket on New Year's Eve", "a flat car for freight": names that everyday words around make something else. */
export function withoutOtherThings(seen: Seen): Seen {
  const strange = seen.leftovers.filter((word) => seen.isCommonWord(word.key) && !seen.isFieldWord(word.key));
  const isApart = ({ strength, typed, target }: Mention) =>
    strength === 'shared' && /\s/.test(typed) && wordsOf(target.name).some(({ key }) => key === squash(typed));
  const isBeside = ({ strength, from }: Mention) => {
    const before = seen.words[from - 1];
    return strength === 'short' && before !== undefined && strange.includes(before);
  };
  const isOther = (one: Mention) =>
    one.target.kind === 'system' && strange.length > 1 && (isApart(one) || isBeside(one));
  return seen.mentions.some(isOther) ? { ...seen, mentions: seen.mentions.filter((one) => !isOther(one)) } : seen;
}
