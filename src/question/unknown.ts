import type { Word } from '../text/normalise.js';
import { fewestNeeds, needsOf } from './needs.js';
import { elsewhereAs, readAmbiguous } from './other-names.js';
import { keyAt } from './places.js';
import { prepositions } from './prepositions.js';
import { endsLikeAnOs, isProperName } from './proper-name.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, type Seen, saysIt, thingsNamed, typedOf } from './seen.js';
import { asksYesNo } from './yes-no.js';

/** What is asked of anything: a firm, a film, a phone. */
const everydayTopics = new Set(
  `vendor licence first-release latest-release image-size memory status end-of-life successor lineage docs site purpose support seat
  cadence`.split(/\s+/),
);

const tunables = {
  /** A made-up name is quoted up to so many words. */
  maxQuotedWords: 4,
};

/** The ways of not knowing when nothing in the question is ours: a system we do not have, or another subject. */
export function readUnknown(seen: Seen): Reading {
  const [elsewhere] = mentionsOf(seen, 'elsewhere');
  if (elsewhere) return elsewhereAs(seen, elsewhere);
  const name = unknownName(seen);
  if (name) return { wants: 'unknown-system', name };
  const near = mentionsOf(seen, 'system').map((one) => one.target.id);
  return { wants: 'off-topic', typed: typedOf(seen.leftovers), near };
}

/** A leftover that looks like an operating system's name, in a question of our kind. */
function unknownName(seen: Seen): string | undefined {
  const strange = seen.leftovers.filter((word) => !seen.isCommonWord(word.key));
  const looksLikeOne = strange.find((word) => endsLikeAnOs(word.key));
  if (looksLikeOne) return looksLikeOne.typed;
  const called = calledAnOs(seen);
  if (called) return called;
  const asksProperty = idsOf(seen, 'feature').length > 0 && (asksYesNo(seen) || idsOf(seen, 'topic').length > 0);
  const isOfSystems = hasIntent(seen, 'field') || asksProperty || isTechnical(seen);
  const asksOurKind = isOfSystems && !hasIntent(seen, 'trouble');
  const allStrange = strange.length > 0 && strange.length === seen.leftovers.length;
  const isSetting = (word: Word) => isPlace(seen.words, seen.words.indexOf(word));
  return asksOurKind && allStrange && !strange.every(isSetting)
    ? typedOf(strange.slice(0, tunables.maxQuotedWords))
    : undefined;
}

/** The "Zephyr" of "in Zephyr", the "whiteboard" of "on the whiteboard". */
function isPlace(words: Word[], at: number): boolean {
  const isDetermined = ['the', 'a', 'an', 'my', 'our', 'their'].includes(keyAt(words, at - 1));
  return prepositions.has(keyAt(words, isDetermined ? at - 2 : at - 1));
}

/** "Kernel version of the Fedora one?": the question is ours, and the name at least has meanings to offer. */
export function readFamily(seen: Seen): Reading | undefined {
  return isTechnical(seen) && (saysIt(seen) || !hasIntent(seen, 'how-to')) ? readAmbiguous(seen) : undefined;
}

/** "Kelpie Container Linux": a strange word before a name made of everyday words is part of another name. */
export function readOtherName(seen: Seen): Reading | undefined {
  const { words, leftovers, isCommonWord, isFiller } = seen;
  const [mention] = mentionsOf(seen, 'system');
  const before = words[(mention?.from ?? 0) - 1];
  const isProper = mention !== undefined && mention.from > 1 && /^\p{Lu}/u.test(before?.typed ?? '');
  const isStrange = before !== undefined && leftovers.includes(before) && (isProper || !isCommonWord(before.key));
  if (!mention || !before || !isStrange) return undefined;
  const name = words.slice(mention.from, mention.to);
  const isGeneric = name.length > 1 && name.every(({ key }) => isCommonWord(key) || isFiller(key));
  return isGeneric ? { wants: 'unknown-system', name: typedOf([before, ...name]) } : undefined;
}

/** "Which init has X?" is asked of systems alone; "who makes X?" and "is X dead?" of anything. */
function isTechnical(seen: Seen): boolean {
  return idsOf(seen, 'topic').some((topic) => !everydayTopics.has(topic));
}

/** "Haiku OS", "Void Linux": a word left over just before one that says what it is. */
function calledAnOs({ words, leftovers }: Seen): string | undefined {
  const at = words.findIndex((word, index) => {
    const next = keyAt(words, index + 1);
    return leftovers.includes(word) && ['os', 'linux', 'distro'].includes(next);
  });
  return at === -1 ? undefined : typedOf(words.slice(at, at + 2));
}

/** "Where do I get the Cargonaut OS image for bare metal?": a proper name of a system we do not have, whatever is asked of it. */
export function readStrangeName(seen: Seen): Reading | undefined {
  const isNamed = thingsNamed(seen).length > 0;
  const requires = needsOf(seen).length >= fewestNeeds.ofAdvice && !asksYesNo(seen);
  if (isNamed || hasIntent(seen, 'wish') || requires) return undefined;
  const at = seen.words.findIndex((word, index) => seen.leftovers.includes(word) && isProperName(seen, index));
  if (at === -1) return undefined;
  const isWhole = endsLikeAnOs(keyAt(seen.words, at));
  return { wants: 'unknown-system', name: typedOf(seen.words.slice(at, isWhole ? at + 1 : at + 2)) };
}
