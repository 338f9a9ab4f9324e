import { topicsBeside } from './about-unnamed.js';
import { saysAlternative } from './alternative.js';
import {
  type Asked,
  asksForEverything,
  asksForSeveral,
  asksWhichProperty,
  ignoredOf,
  isEveryOne,
  isOfTheField,
  strangeInAsking,
} from './asked.js';
import { fewestNeeds, needsOf, saysInstead } from './needs.js';
import { isIntent, isRequirement, type PhraseHit, sentenceOf } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import { foreignWords, hasIntent, idsOf, mentionsOf, type Seen, thingsNamed } from './seen.js';
import { asksYesNo } from './yes-no.js';

const tunables = {
  wordsThatSayMuch: 3,
  /** Where advice is asked for, so many words may be left over; they are named in the answer. */
  maxIgnoredOfAdvice: 6,
  /** Where only a wish is uttered, or a list is asked for, so many for each requirement that was understood. */
  maxIgnoredPerNeed: 1,
  /** Where advice is asked for two things or more, so many for each. */
  ignoredPerNeedOfClear: 2,
  /** Whoever wishes for two things or more may tell so much more around them. */
  maxIgnoredOfWish: 1,
};

/** What is "gone" or "dead" in somebody's requirements is no wish for an ended system, unless ended ones are asked for. */
export function advice(seen: Seen, { needs, state }: Asked): Reading {
  const wanted = state === 'ended' && !asksForSeveral(seen) ? undefined : state;
  const [left] = mentionsOf(seen, 'system');
  return {
    wants: 'recommendation',
    needs,
    ignored: ignoredOf(seen),
    ...(wanted && { state: wanted }),
    ...(left && saysAlternative(seen) && { insteadOf: left.target.id }),
  };
}

/** True where one asks for something to run, with or without a word that says so. */
export function wantsAdvice(seen: Seen, asked: Asked): boolean {
  const named = mentionsOf(seen, 'system').length;
  const isAlternative = wantsAlternative(seen);
  const followsOne = isAlternative || idsOf(seen, 'topic').includes('successor') || hasIntent(seen, 'others');
  if (named > 1 || asked.needs.length === 0 || listsAll(seen)) return false;
  if (named === 1 && (!followsOne || asksItsMaker(seen, asked))) return false;
  const some = asked.needs.length * tunables.maxIgnoredPerNeed;
  const most = hasIntent(seen, 'field') ? tunables.maxIgnoredOfAdvice : some;
  if (asked.needs.length < fewestNeeds.ofAdvice && asksForElse(seen)) return false;
  const isClear = asked.needs.length >= fewestNeeds.ofAdvice;
  if (hasIntent(seen, 'recommend'))
    return foreignWords(seen).length <= (isClear ? Math.max(most, some * tunables.ignoredPerNeedOfClear) : most);
  const isAnother = hasIntent(seen, 'others') && asked.needs.length >= fewestNeeds.ofAdvice;
  if (named > 0 && !seen.hits.some(({ kind }) => kind === 'feature') && !isAlternative) return false;
  if (named > 0) return seen.leftovers.length <= some && (hasIntent(seen, 'wish') || isAnother || isAlternative);
  const isOneOfOthers = followsOne && asked.needs.length < fewestNeeds.ofAdvice && !saysInstead(seen);
  return !hasIntent(seen, 'list', 'why') && !isOneOfOthers && impliesAdvice(seen, asked, some);
}

/** True where all that fit are wanted, and not the best of them. */
function listsAll(seen: Seen): boolean {
  return asksForEverything(seen) || (hasIntent(seen, 'list') && saysAll(seen));
}

/** "OS Guard is retired, what does Microsoft want us to move to?": the maker of what is named, and nothing that is required. */
function asksItsMaker(seen: Seen, { needs }: Asked): boolean {
  const [named] = mentionsOf(seen, 'system');
  const isMaker = (id: string) => seen.isVendor(id) && seen.madeBy(id).includes(named?.target.id ?? '');
  const asksSuccessor = idsOf(seen, 'topic').includes('successor');
  return asksSuccessor && needs.every(({ anyOf, wanted }) => wanted && anyOf.every(isMaker));
}

/** "Is there an alternative to Flatcar from Google?", but not "how do I replace it?" */
function wantsAlternative(seen: Seen): boolean {
  const isAsked = !asksYesNo(seen) || seen.words[1]?.key === 'there';
  return saysAlternative(seen) && isAsked && !saysHow(seen);
}

/** "The simplest CNI for Kubernetes", "a tool to monitor Kubernetes": what is wanted is no system. */
function asksForElse(seen: Seen): boolean {
  const { words, leftovers, hits } = seen;
  const isOfSomething = (at: number) => ['something', 'anything'].includes(keyAt(words, at + 2));
  const isWanted = (at: number) =>
    (['for', 'to'].includes(keyAt(words, at + 1)) && !isOfSomething(at)) || words[at - 1]?.key === 'to';
  const last = hits.filter(({ kind }) => kind === 'unrecorded').map(({ at }) => at.at(-1) ?? 0);
  const places = [...leftovers.map((word) => words.indexOf(word)), ...last];
  const ofRequirements = new Set(hits.filter(isRequirement).map((hit) => sentenceOf(words, hit)));
  const isBeside = (at: number) => ofRequirements.has(words[at]?.sentence ?? -1);
  return !hasIntent(seen, 'field') && places.some((at) => isWanted(at) && isBeside(at));
}

/** "All candidates", "all that", but not "for all of it". */
function saysAll({ words }: Seen): boolean {
  const many = [
    'candidates',
    'systems',
    'oses',
    'options',
    'that',
    'those',
    'the',
    'which',
    'distros',
    'distributions',
  ];
  const next = (at: number) => keyAt(words, at + 1);
  return words.some(({ key }, at) => (key === 'all' && many.includes(next(at))) || isEveryOne(words, at));
}

/** Advice without a word that asks for it: "anything small without SSH?", "we need Docker on ARM", "PXE, immutable". */
function impliesAdvice(seen: Seen, { needs, count }: Asked, some: number): boolean {
  const left = strangeInAsking(seen).length;
  const several = needs.length >= fewestNeeds.ofAdvice;
  if (several && asksForOne(seen))
    return !asksForAll(seen) && left <= (hasIntent(seen, 'field') ? some * tunables.ignoredPerNeedOfClear : some);
  if (hasIntent(seen, 'which')) return false;
  if (hasIntent(seen, 'how-to') && saysHow(seen) && left > 0 && !several) return false;
  if (hasIntent(seen, 'wish') && !isAside(seen, count)) return left <= some + tunables.maxIgnoredOfWish;
  if (hasIntent(seen, 'define')) return left === 0 && several;
  const isSure = needs.length > fewestNeeds.ofAdvice;
  if ((hasIntent(seen, 'how-to') && !isSure) || asksYesNo(seen) || seen.conversation.systems.length > 0) return false;
  const requires =
    needs.some((need) => !need.wanted) || saysInstead(seen) || count + (saysMuch(seen) ? 1 : 0) >= fewestNeeds.ofAdvice;
  const isTechnical = several && isOfTheField(seen) && !hasIntent(seen, 'trouble');
  return requires && left <= (isTechnical ? some : 0);
}

/** "I would like to know how to join a third node." */
function saysHow({ words }: Seen): boolean {
  return words.some(({ key }) => key === 'how');
}

/** "Reboot needed?" after an answer is about what was spoken of; "we need a shell" is not. */
function isAside({ conversation, words }: Seen, count: number): boolean {
  const isTheirs = words.some(({ key }) => ['i', 'we', 'our', 'my', 'us', 'me'].includes(key));
  return conversation.systems.length > 0 && conversation.kind === undefined && count === 1 && !isTheirs;
}

/** "Anything small that runs on ARM" asks for one, "systems that run on ARM" for all of them. */
function asksForOne(seen: Seen): boolean {
  return hasIntent(seen, 'which', 'field') && !asksForSeveral(seen) && !asksWhichProperty(seen);
}

/** "Which have neither a shell nor SSH": all of them are wanted. */
function asksForAll(seen: Seen): boolean {
  const { words } = seen;
  const isOne = words.some(({ key }) => ['anything', 'something', 'else'].includes(key));
  const last = words.filter(({ sentence }) => sentence === words.at(-1)?.sentence);
  const pointsBack =
    last.some(({ key }) => ['those', 'both', 'has'].includes(key)) && last.length <= tunables.wordsThatSayMuch;
  const isStory = words.some(
    ({ sentence }, at) => at > 0 && sentence !== words[0]?.sentence && words[at - 1]?.sentence === sentence,
  );
  return (
    hasIntent(seen, 'which') && !hasIntent(seen, 'field', 'recommend', 'wish') && !isOne && !(isStory && !pointsBack)
  );
}

/** One requirement in many words is a requirement all the same: "everything in containers, even system services". */
function saysMuch(seen: Seen): boolean {
  if (mentionsOf(seen, 'concept').length > 0 || seen.words.some(({ asking }) => asking)) return false;
  return seen.hits.some((hit) => hit.kind === 'feature' && hit.at.length >= tunables.wordsThatSayMuch);
}

/** The "SSH" of "default SSH user?" */
function isPartOfTopic({ hits }: Seen): boolean {
  const topics = hits.filter(({ kind }) => kind === 'topic');
  const required = hits.filter(isRequirement);
  const isPart = ({ at }: PhraseHit) =>
    at.length === 1 && topics.some((topic) => topic.at.length > 1 && topic.at.includes(at[0] ?? -1));
  return required.length > 0 && required.every(isPart);
}

/** "Real-time kernel?", "snaps": nothing but a property, so the systems that have it; of several, advice. */
export function readNeedAlone(seen: Seen): Reading | undefined {
  const needs = needsOf(seen);
  const ends = new Set(seen.hits.filter((hit) => isIntent(hit, 'field')).map(({ at }) => at.at(-1)));
  const isSpokenOf = seen.words.some(
    ({ key }, at) => ['it', 'its', 'this'].includes(key) || (key === 'that' && !ends.has(at - 1)),
  );
  const others = thingsNamed(seen).length + seen.leftovers.length;
  const saysOne = seen.words.some(({ key }) => key === 'one' || key === 'ones');
  const defines = hasIntent(seen, 'define') && !saysOne;
  const asksElse = isSpokenOf || asksYesNo(seen) || defines || hasIntent(seen, 'how-to', 'why', 'trouble', 'compare');
  const inVain = idsOf(seen, 'unrecorded').length > 0;
  const several = needs.length >= fewestNeeds.ofAdvice;
  const asksTopic = !several && (topicsBeside(seen) || isPartOfTopic(seen));
  if (needs.length === 0 || others > 0 || asksElse || asksTopic || inVain || !isOfTheField(seen)) return undefined;
  if (several) return { wants: 'recommendation', needs, ignored: [] };
  return { wants: 'list', needs, ofArticle: false, ignored: [] };
}
