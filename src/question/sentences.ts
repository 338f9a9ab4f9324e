import { covers } from './mention.js';
import { fewestNeeds, wordsForAnother } from './needs.js';
import { isIntent, isRequirement, isWithin, type PhraseHit, sentenceOf } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Seen } from './seen.js';

const tunables = {
  /** "Please recommend." */
  maxWordsOfPlea: 3,
};

const wordsOfHeir = new Set(['successor', 'replacement', 'heir']);

const mayReplace = new Set(['can', 'could', 'should', 'would', 'to', 'will']);

const wordsOfExclusion = new Set(['not', 'no', 'without', 'and', 'or', 'nor']);

const wordsOfDoubt = new Set(
  'supported possible available included works doable allowed true right correct source exists exist existing'.split(
    ' ',
  ),
);

/** True where several sentences make one question: requirements around a plea for advice, or a doubt after what is doubted. */
export function belongTogether(seen: Seen, asking: Set<number>): boolean {
  const all = [asksAdvice, seeksAnother, listsRequirements, onlyAsksIf, onlyAsksWhatNow, onlyExcludes, onlyNamesIt];
  return all.some((holds) => holds(seen, asking));
}

/** "Rollback on Google COS - supported?", "Flatcar got killed. True?": the question is what stands before its mark. */
function onlyAsksIf({ words, hits }: Seen, asking: Set<number>): boolean {
  const [only, ...more] = words.filter(({ sentence }) => asking.has(sentence));
  const isAsked = (hit: PhraseHit) =>
    ['feature', 'saying'].includes(hit.kind) || isIntent(hit, 'ended') || isIntent(hit, 'alive');
  const isAskedBefore = hits.some((hit) => isAsked(hit) && !asking.has(words[hit.at[0] ?? 0]?.sentence ?? 0));
  return more.length === 0 && only !== undefined && wordsOfDoubt.has(only.key) && isAskedBefore;
}

/** "Forgot the root password of a Photon machine. What now?", "we must move to its successor. What is it?" */
function onlyAsksWhatNow({ words, hits }: Seen, asking: Set<number>): boolean {
  const isIn = (place: number) => asking.has(words[place]?.sentence ?? 0);
  const asked = words.filter((_, at) => isIn(at)).map(({ key }) => key);
  const isTold = hits.some(({ kind, at }) => kind === 'answer' && at.length > 1 && !isIn(at[0] ?? 0));
  const isSought = words.some(({ key }, at) => wordsOfHeir.has(key) && !isIn(at)) && asked.includes('it');
  const isShort = asked.length <= tunables.maxWordsOfPlea && asked[0] === 'what';
  return isShort && ((asked.includes('now') && isTold) || isSought);
}

/** "Not SUSE, not Red Hat - an immutable OS?": all that is told is what one does not want. */
function onlyExcludes({ words, hits, mentions }: Seen, asking: Set<number>): boolean {
  const told = words.flatMap(({ sentence }, at) => (asking.has(sentence) ? [] : [at]));
  const isNamed = (at: number) => mentions.some((one) => covers(one, at));
  const isRequired = (at: number) => hits.some((hit) => isRequirement(hit) && hit.at.includes(at));
  const isSaid = (at: number) => isNamed(at) || isRequired(at) || wordsOfExclusion.has(keyAt(words, at));
  return (
    ['not', 'no', 'without'].includes(words[told[0] ?? -1]?.key ?? '') && told.some(isRequired) && told.every(isSaid)
  );
}

/** "cloud-init? Which support it?": the one names, the other asks. */
function onlyNamesIt({ words, hits }: Seen, asking: Set<number>): boolean {
  const isIn = (hit: PhraseHit) => asking.has(sentenceOf(words, hit));
  const names =
    hits.some((hit) => hit.kind === 'feature' && isIn(hit)) && !hits.some((hit) => hit.kind === 'intent' && isIn(hit));
  const others = words.filter(({ sentence }) => !asking.has(sentence)).map(({ key }) => key);
  return (
    names && ['which', 'who'].includes(others[0] ?? '') && others.some((key) => ['it', 'that', 'this'].includes(key))
  );
}

/** Requirements stand around a plea for advice: "on Azure, with dm-verity. What should we use?", "Needs: ARM, Docker." */
function asksAdvice(seen: Seen, asking: Set<number>): boolean {
  const { words, hits } = seen;
  const isIn = (hit: PhraseHit) => asking.has(sentenceOf(words, hit));
  const isOfWhole = (hit: PhraseHit) => hits.some((other) => isIntent(other, 'define') && isWithin(hit, other));
  const isAsked = (id: string) =>
    hits.some((hit) => isIntent(hit, id) && isIn(hit) && !isOfWhole(hit) && !isAroundWord(seen, hit));
  const isPlea = (hit: PhraseHit) =>
    words.filter((word) => word.sentence === sentenceOf(words, hit)).length <= tunables.maxWordsOfPlea;
  const required = hits.filter(isRequirement);
  const isOfOne = required.length === 0 && seen.mentions.some(({ target }) => target.kind === 'system');
  const pleads = (id: string) => hits.some((hit) => isIntent(hit, id) && isPlea(hit));
  const isLong = required.length >= fewestNeeds.ofList && !isAsked('which');
  const introduces =
    pleads('wish') || hits.some((hit) => isIntent(hit, 'recommend') || (isLong && isIntent(hit, 'wish')));
  const isList = required.length > 1 && introduces && !asksOutright(seen, asking);
  const isPlain = !required.some(isIn);
  return (
    pleads('recommend') ||
    (isAsked('recommend') && !isOfOne) ||
    isList ||
    (required.length > 0 && isPlain && isAsked('which') && isAsked('field'))
  );
}

/** The "what is good for" of "what is cloud-init good for?" */
function isAroundWord({ mentions }: Seen, { at }: PhraseHit): boolean {
  const [start = 0] = at;
  const end = at.at(-1) ?? start;
  return mentions.some((one) => one.target.kind === 'concept' && start < one.from && end >= one.to);
}

/** "What can replace Photon OS? We need RPM packages and Docker.", "... Which is the closest thing?" */
function seeksAnother({ words, hits }: Seen, asking: Set<number>): boolean {
  const isIn = (hit: PhraseHit) => asking.has(sentenceOf(words, hit));
  const isSought = words.some(
    ({ key, sentence }, at) =>
      asking.has(sentence) &&
      (['closest', 'nearest'].includes(key) ||
        wordsForAnother.has(key) ||
        (key === 'replace' && mayReplace.has(keyAt(words, at - 1)))),
  );
  const wishing = hits
    .filter((hit) => isIntent(hit, 'wish') && !isIn(hit))
    .map(({ at }) => words[at[0] ?? 0]?.sentence);
  const wished = hits.filter((hit) => isRequirement(hit) && wishing.includes(words[hit.at[0] ?? 0]?.sentence));
  return isSought && wished.length >= fewestNeeds.ofAdvice;
}

/** True where what seems to ask is a question by itself, and no more of a list. */
function asksOutright({ words, hits }: Seen, asking: Set<number>): boolean {
  const asks = ['define', 'list', 'how-to', 'why', 'help'];
  const begins = (at: number) => words[at - 1]?.sentence !== words[at]?.sentence;
  return hits.some(({ kind, id, at: [from = 0] }) => {
    const isAsked = asks.includes(id) || (id === 'yes-no' && begins(from));
    return kind === 'intent' && isAsked && asking.has(words[from]?.sentence ?? 0);
  });
}

/** "No systemd please. And immutable.", "ARM. Maintained.": requirements in several sentences, none of them a question, belong together. */
function listsRequirements({ words, hits, mentions }: Seen, asking: Set<number>): boolean {
  const isOutright = (hit: PhraseHit) => isIntent(hit, 'define', 'list') && asking.has(sentenceOf(words, hit));
  if (hits.some(isOutright)) return false;
  const required = hits.filter((hit) => isRequirement(hit) || isIntent(hit, 'alive'));
  const sentences = new Set(required.map(({ at }) => words[at[0] ?? 0]?.sentence));
  const names = mentions.some((one) => one.target.kind === 'system');
  return required.some(isRequirement) && sentences.size > 1 && !names && !words.some((word) => word.asking);
}
