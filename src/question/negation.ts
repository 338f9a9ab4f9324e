import { isExcepted, isIndispensable, isMissed, negatedVerbs } from './exceptions.js';
import { isIntent, isRequirement, isWithin, type PhraseHit } from './phrase-hit.js';
import { endOf, keyAt, placesBetween } from './places.js';
import type { Seen } from './seen.js';

const tunables = {
  /** Between "without" and what is not wanted stand at most so many words, all of them without meaning. */
  maxGapWords: 3,
  /** "Nobody should ever be able to", "do not come with": so many words at most. */
  maxWordsOfVerb: 6,
};

/** After these another thing is spoken of. */
const turns = new Set(['but', 'however', 'yet', 'though', 'with']);

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

/**
 * True when a "without", "not" or the like stands before the words from one place to another, or a "is forbidden" after
 * them.
 */
export function isNegated(seen: Seen, from: number, to = from): boolean {
  if (isIndispensable(seen, from) || isMissed(seen, from)) return false;
  if (seen.words[from - 1]?.key === 'nothing' || isExcepted(seen, from)) return true;
  if (isOfNegatedVerb(seen, from) || isForbidden(seen, from)) return true;
  return seen.hits.some((hit) => isBefore(seen, hit, from) || isAfter(seen, hit, to));
}

const permissions = new Set(['let', 'lets', 'allow', 'allows', 'permit', 'permits', 'accept', 'accepts', 'tolerate']);

/** "They won't let us ship a machine with SSH or a shell": what is not permitted is all that follows in the sentence. */
function isForbidden({ words }: Seen, from: number): boolean {
  const at = words.findLastIndex(({ key }, place) => place < from && permissions.has(key));
  const before = keyAt(words, at - 1);
  const isDenied = at > 0 && (negatedVerbs.has(before) || before === 'not' || before === 'never');
  const between = placesBetween(at, from).map((place) => keyAt(words, place));
  return (
    isDenied &&
    words[at]?.sentence === words[from]?.sentence &&
    !between.some((key) => turns.has(key) && key !== 'with')
  );
}

const nobody = new Set(['nobody', 'noone', 'none', 'never']);

const verbsOfHaving = new Set(
  `support supports supported come comes ship ships run runs use uses used be been have has had include includes included
  offer offers work works let lets boot boots install installed provide provides contain contains bring brings allow
  allows know knows need needs require requires with on in into by via any all really even able ever see log logged`.split(
    /\s+/,
  ),
);

/** "Nobody should ever be able to use SSH", "which do not support Secure Boot": the "not" stands before a verb of having. */
function isOfNegatedVerb({ words, hits, isFiller }: Seen, from: number): boolean {
  const isNot = (at: number) => {
    const key = keyAt(words, at);
    return nobody.has(key) || negatedVerbs.has(key) || (key === 'not' && auxiliaries.has(keyAt(words, at - 1)));
  };
  const at = words.findLastIndex((_, place) => place < from && isNot(place));
  const between = placesBetween(at, from);
  const isSmall = (place: number) => isFiller(keyAt(words, place)) || verbsOfHaving.has(keyAt(words, place));
  const isRequired = (place: number) =>
    hits.some((hit) => isRequirement(hit) && hit.at.includes(place) && !hit.at.includes(at));
  const isOne = between.every((place) => words[place]?.sentence === words[from]?.sentence);
  const isOneClause = isOne && !between.some((place) => turnsOfClause.has(keyAt(words, place)));
  const isNear =
    at !== -1 && between.length <= tunables.maxWordsOfVerb && words[at]?.sentence === words[from]?.sentence;
  return isNear && isOneClause && between.every((place) => isSmall(place) && !isRequired(place));
}

const auxiliaries = new Set([
  'do',
  'does',
  'did',
  'can',
  'could',
  'should',
  'would',
  'will',
  'must',
  'may',
  'is',
  'are',
]);

const turnsOfClause = new Set('but however yet though and only just if what which who more up out off'.split(' '));

/** "Without any SSH", but not the "not allowed" that says of the thing before it that it is unwanted, nor "not that, the Google one". */
function isBefore(seen: Seen, hit: PhraseHit, from: number): boolean {
  const isOfThat =
    ['that', 'this', 'it'].includes(seen.words[(hit.at[0] ?? 0) + 1]?.key ?? '') && (hit.at[0] ?? 0) + 1 < from;
  const isOneSentence = seen.words[hit.at[0] ?? 0]?.sentence === seen.words[endOf(hit)]?.sentence;
  const saysNotOnly = ['just', 'only', 'merely'].includes(seen.words[(hit.at[0] ?? 0) + 1]?.key ?? '');
  const isAside = isOfThat || saysNotOnly || isOrNot(seen, hit) || isNoByItself(seen, hit);
  const isOther = isUnwanted(seen, hit) || isAside || isWithinOther(seen, hit, from) || !isOneSentence;
  const negates = isIntent(hit, 'without') && (hit.at[0] ?? 0) < from && endOf(hit) <= from && !isOther;
  const end = Math.min(endOf(hit), from - 1);
  return negates && (end === from - 1 || isNear(seen, end, from) || isSecond(seen, end, from));
}

const subjects = new Set('it i im we they that this you he she its'.split(' '));

/** "Hm no, it has to run on both", "no I mean K3s": a no that denies nothing; nor does the less of "less than 1 GB". */
export function isNoByItself({ words }: Pick<Seen, 'words'>, { at: [at = 0] }: Pick<PhraseHit, 'at'>): boolean {
  const { key, sentence } = words[at] ?? {};
  const next = keyAt(words, at + 1);
  const before = words.slice(0, at).filter((word) => word.sentence === sentence).length;
  const isByItself = key === 'no' && before <= 1 && subjects.has(next);
  return isByItself || (key === 'less' && next === 'than');
}

/** The "not" of "believe it or not", "whether or not". */
function isOrNot({ words }: Seen, { at: [at = 0] }: PhraseHit): boolean {
  return words[at]?.key === 'not' && words[at - 1]?.key === 'or';
}

/** "No interpreters or shells", though nobody knows the first. */
function isSecond({ words }: Seen, end: number, from: number): boolean {
  return end === from - 3 && ['or', 'nor'].includes(keyAt(words, from - 1));
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

/** In one sentence, with a few words without meaning between them at most. */
function isNear({ words, isFiller }: Seen, end: number, from: number): boolean {
  const middle = placesBetween(end, from).map((at) => keyAt(words, at));
  const isOneSentence = words[end]?.sentence === words[from]?.sentence;
  const breaks = middle.some((key) => turns.has(key));
  const isSmall = (key: string) => isFiller(key) || makings.has(key);
  return isOneSentence && !breaks && middle.length <= tunables.maxGapWords && middle.every(isSmall);
}
