import { isIntent, isRequirement, isWithin, type PhraseHit } from './phrase-hit.js';
import { prepositions } from './prepositions.js';
import { hasIntent, type Seen } from './seen.js';

/** One thing a system must have, or must not have. */
export interface Need {
  /** Ids of features, vendors among them: one of them is enough. */
  anyOf: string[];
  wanted: boolean;
}

/** Whether systems are to be maintained, to have ended, or to get maintenance only. */
export type State = 'alive' | 'ended' | 'ending';

/** How many requirements make a question what it is. */
export const fewestNeeds = {
  /** So many are what one wants advice on, also without a word that asks for it and whatever stands beside them. */
  ofAdvice: 2,
  /** So many are a list of them, and a name among them one more. */
  ofList: 3,
};

const tunables = {
  /** Between "without" and what is not wanted stand at most so many words, all of them without meaning. */
  maxGapWords: 3,
  /** "Nobody should ever be able to." */
  maxWordsAfterNobody: 6,
};

/** After these another thing is spoken of. */
const turns = new Set(['but', 'however', 'yet', 'though', 'with']);

interface Found extends Need {
  kind: PhraseHit['kind'];
  from: number;
  to: number;
}

/**
 * The features and vendors of a question, each with whether it is wanted: "on vSphere, without SSH or a shell".
 * Of several that are wanted, those joined by "or" are one need; so are vendors, since a system has only one.
 */
export function needsOf(seen: Seen): Need[] {
  const needs: Found[] = [];
  const instead = seen.hits.filter((hit) => isInstead(seen, hit)).map(({ id }) => id);
  const isMeant = (hit: PhraseHit) =>
    !isReason(seen, hit) && !isReplaced(seen, hit) && !isOfOther(seen, hit) && !instead.includes(hit.id);
  const required = seen.hits.filter((hit) => isRequirement(hit) && isMeant(hit));
  const isPart = (hit: PhraseHit) => required.some((other) => other.id !== hit.id && isWithin(hit, other));
  const isShared = ({ at, kind }: PhraseHit) =>
    kind === 'feature' &&
    required.some((other) => other.kind === 'vendor' && at.every((one) => other.at.includes(one)));
  const meant = required.filter((hit) => !isPart(hit) && !isShared(hit));
  for (const hit of meant.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))) {
    const [from = 0] = hit.at;
    const to = hit.at.at(-1) ?? from;
    if (needs.some(({ anyOf }) => anyOf.includes(hit.id))) continue;
    const before = needs.find((need) => need.to < from && onlyOr(seen, need.to, from));
    const isNext = (need: Found) => need.kind === 'vendor' && hit.kind === 'vendor' && need.to === from - 1;
    const carried = needs.some(
      (need) => !need.wanted && need.to < from && (isNext(need) || carriesOn(seen, need, from)),
    );
    const wanted = !isNegated(seen, from, to) && before?.wanted !== false && !carried;
    const joined = wanted ? (before ?? needs.find((need) => areVendors(need, hit))) : undefined;
    if (joined) Object.assign(joined, { anyOf: [...joined.anyOf, hit.id], to });
    else needs.push({ anyOf: [hit.id], wanted, kind: hit.kind, from, to });
  }
  return needs.map(({ anyOf, wanted }) => ({ anyOf, wanted }));
}

function areVendors(need: Found, hit: PhraseHit): boolean {
  return need.wanted && need.kind === 'vendor' && hit.kind === 'vendor';
}

/** True when a "without", "not" or the like stands just before the words from one place to another, or a "is forbidden" after them. */
export function isNegated(seen: Seen, from: number, to = from): boolean {
  const isNothing = seen.words[from - 1]?.key === 'nothing';
  if (isForNobody(seen, from)) return true;
  return isNothing || seen.hits.some((hit) => isBefore(seen, hit, from) || isAfter(seen, hit, to));
}

/** "Nobody should ever be able to use SSH": who is none stands some words before it. */
function isForNobody({ words, hits, isFiller }: Seen, from: number): boolean {
  const nobody = words.findLastIndex(({ key }, at) => at < from && (key === 'nobody' || key === 'noone'));
  const between = words.slice(nobody + 1, from);
  const isOther = (at: number) => hits.some((hit) => isRequirement(hit) && hit.at.includes(at));
  const isNear = nobody !== -1 && between.length <= tunables.maxWordsAfterNobody;
  const isOne = between.every(({ sentence }) => sentence === words[from]?.sentence);
  return isNear && isOne && between.every(({ key }, at) => isFiller(key) && !isOther(nobody + 1 + at));
}

/** "Without any SSH", but not the "not allowed" that says of the thing before it that it is unwanted, nor "not that, the Google one". */
function isBefore(seen: Seen, hit: PhraseHit, from: number): boolean {
  const isOfThat =
    ['that', 'this', 'it'].includes(seen.words[(hit.at[0] ?? 0) + 1]?.key ?? '') && (hit.at[0] ?? 0) + 1 < from;
  const isOneSentence = seen.words[hit.at[0] ?? 0]?.sentence === seen.words[endOf(hit)]?.sentence;
  const isOther = isUnwanted(seen, hit) || isOfThat || isWithinOther(seen, hit, from) || !isOneSentence;
  const negates = isIntent(hit, 'without') && (hit.at[0] ?? 0) < from && endOf(hit) <= from && !isOther;
  const end = Math.min(endOf(hit), from - 1);
  return negates && (end === from - 1 || isNear(seen, end, from) || isSecond(seen, end, from));
}

/** "No interpreters or shells", though nobody knows the first. */
function isSecond({ words }: Seen, end: number, from: number): boolean {
  return end === from - 3 && ['or', 'nor'].includes(words[from - 1]?.key ?? '');
}

/** The "zero" of "zero touch". */
function isWithinOther({ hits }: Seen, hit: PhraseHit, from: number): boolean {
  const isProperty = ({ kind }: PhraseHit) => !['intent', 'answer'].includes(kind);
  return hits.some((other) => isProperty(other) && isWithin(hit, other) && endOf(other) < from);
}

/** "SSH is forbidden", "systemd not wanted". */
function isAfter(seen: Seen, hit: PhraseHit, to: number): boolean {
  const start = hit.at[0] ?? 0;
  if (isIntent(hit, 'without') && isSaidNo(seen, start)) return start === to + 1;
  return isIntent(hit, 'unwanted') && start > to && isNear(seen, to, start);
}

/** The "no" of "Google Cloud yes but AWS no": nothing that one could require comes right after it. */
function isSaidNo({ words, hits }: Seen, at: number): boolean {
  const isNext = hits.some((hit) => isRequirement(hit) && (hit.at[0] ?? 0) > at && (hit.at[0] ?? 0) <= at + 2);
  return words[at]?.key === 'no' && words.some(({ key }) => key === 'yes') && !isNext;
}

/** A "not" that belongs to a longer way to say that what stands before it is unwanted. */
function isUnwanted(seen: Seen, { at }: PhraseHit): boolean {
  const around = seen.hits.filter((hit) => isIntent(hit, 'unwanted') && at.every((one) => hit.at.includes(one)));
  return around.some((hit) =>
    seen.hits.some(
      (other) => isRequirement(other) && endOf(other) < (hit.at[0] ?? 0) && isNear(seen, endOf(other), hit.at[0] ?? 0),
    ),
  );
}

/** The "Amazon" of "Amazon Linux". */
export function isOfOther({ mentions, words }: Seen, { at }: PhraseHit): boolean {
  const meaning = at.filter((one) => !prepositions.has(words[one]?.key ?? ''));
  return mentions.some(
    ({ target, from, to }) =>
      target.kind === 'elsewhere' && to - from > meaning.length && meaning.every((one) => one >= from && one < to),
  );
}

/** "Not maintained by SUSE", "not a product of Red Hat". */
const makings = new Set([
  'support',
  'supports',
  'maintained',
  'developed',
  'supported',
  'made',
  'built',
  'backed',
  'owned',
  'product',
  'sponsored',
]);

const advising = new Set(['recommend', 'suggest', 'advise', 'propose', 'offer', 'say']);

/** "After Broadcom", "since SUSE bought it", "what does SUSE advise": who did it, not what one wants. */
function isReason(seen: Seen, { kind, at }: PhraseHit): boolean {
  const { words } = seen;
  const before = words[(at[0] ?? 0) - 1]?.key ?? '';
  const verb = words[(at.at(-1) ?? 0) + 1]?.key ?? '';
  const sells = verb === 'offer' && hasIntent(seen, 'list');
  const advises = ['does', 'did'].includes(before) && advising.has(verb) && !sells;
  return kind === 'vendor' && (advises || ['after', 'since'].includes(before));
}

/** What one calls that which takes the place of another thing. */
export const wordsForAnother: ReadonlySet<string> = new Set(
  'alternative alternatives replacement substitute equivalent competitor comparable'.split(' '),
);

/** The vSphere of "alternatives to vSphere" is what one wants to leave. */
export function isReplaced({ words }: Seen, { at }: PhraseHit): boolean {
  const [from = 0] = at;
  const isBefore = ['to', 'for', 'of'].includes(words[from - 1]?.key ?? '');
  const isAfter = wordsForAnother.has(words[(at.at(-1) ?? 0) + 1]?.key ?? '');
  return isAfter || (isBefore && wordsForAnother.has(words[from - 2]?.key ?? ''));
}

/** The Docker of "containerd instead of Docker": who says what should be there has not forbidden the other. */
function isInstead({ words, hits }: Seen, { at }: PhraseHit): boolean {
  const from = (at[0] ?? 0) - 2;
  const says = `${words[from]?.key} ${words[from + 1]?.key}`;
  const isWanted = (hit: PhraseHit) => isRequirement(hit) && endOf(hit) === from - 1;
  return ['instead of', 'rather than'].includes(says) && hits.some(isWanted);
}

/** True where one thing is wanted instead of another. */
export function saysInstead(seen: Seen): boolean {
  return seen.hits.some((hit) => isInstead(seen, hit));
}

/** In one sentence, with a few words without meaning between them at most. */
function isNear({ words, isFiller }: Seen, end: number, from: number): boolean {
  const middle = between(end, from).map((at) => words[at]?.key ?? '');
  const isOneSentence = words[end]?.sentence === words[from]?.sentence;
  const breaks = middle.some((key) => turns.has(key));
  const isSmall = (key: string) => isFiller(key) || makings.has(key);
  return isOneSentence && !breaks && middle.length <= tunables.maxGapWords && middle.every(isSmall);
}

/** Their "not" holds for both sides of an "and". */
const carriers = new Set(['without', 'both', 'either', 'avoid', 'avoiding', 'exclude', 'excluding', 'except']);

/** "Without SSH and shell": an "and" right between carries a "without" on, as it does no "no". */
function carriesOn({ words }: Seen, { from: named, to }: Found, from: number): boolean {
  const isAnd = from === to + 2 && words[to + 1]?.key === 'and';
  return isAnd && words.slice(Math.max(named - 2, 0), named).some(({ key }) => carriers.has(key));
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
