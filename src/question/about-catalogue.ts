import { type Conversation, needsSpokenOf } from './conversation.js';
import { isNegated, type Need, needsOf } from './needs.js';
import type { PhraseHit } from './phrase-hit.js';
import type { Reading } from './question.js';
import {
  asksOfIt,
  asksYesNo,
  foreignWords,
  hasIntent,
  idsOf,
  mentionsOf,
  namesNothing,
  type Seen,
  saysIt,
  saysTheTwo,
} from './seen.js';

const tunables = {
  /** Without a word that asks for a list or for advice, so many requirements make a question for advice. */
  minBareNeeds: 2,
  wordsThatSayMuch: 3,
  /** Where advice is asked for, so many words may be left over; they are named in the answer. */
  maxIgnoredOfAdvice: 6,
  /** Where only a wish is uttered, or a list is asked for, so many for each requirement that was understood. */
  maxIgnoredPerNeed: 1,
  /** Whoever wishes for two things or more may tell so much more around them. */
  maxIgnoredOfWish: 1,
};

type State = 'alive' | 'ended';

/** What the catalogue is held against. */
interface Asked {
  needs: Need[];
  state: State | undefined;
  /** Requirements and state together. */
  count: number;
}

/** Many systems at once: all of them, those with a property, or advice for somebody's requirements. */
export function readCatalogue(seen: Seen): Reading | undefined {
  const concepts = mentionsOf(seen, 'concept').length;
  const needs = needsOf(seen);
  const defines =
    hasIntent(seen, 'define') && concepts > 0 && needs.length < tunables.minBareNeeds && !asksForSeveral(seen);
  const explains = defines || (hasIntent(seen, 'compare') && concepts > 1);
  const wishes = hasIntent(seen, 'recommend', 'wish') || needs.length > tunables.minBareNeeds;
  const inVain = idsOf(seen, 'unrecorded').length > 0 && !wishes;
  if ((explains && !hasIntent(seen, 'recommend', 'wish')) || inVain || aboutSpokenOf(seen)) return undefined;
  const state = stateOf(seen);
  const asked = { needs, state, count: needs.length + (state ? 1 : 0) };
  if (needs.length > 0 && !isOfTheField(seen)) return undefined;
  return narrowed(seen, asked) ?? (wantsAdvice(seen, asked) ? advice(seen, asked) : list(seen, asked));
}

/** Requirements in everyday words alone ("a small garden for vegetables") are ours only where a system is spoken of. */
function isOfTheField(seen: Seen): boolean {
  const { hits, words, isCommonWord, conversation } = seen;
  const required = hits.filter(({ kind }) => kind === 'feature' || kind === 'vendor');
  const isTechnical = ({ at }: PhraseHit) => at.length > 1 || at.some((one) => !isCommonWord(words[one]?.key ?? ''));
  const isClear = seen.leftovers.length === 0 || hasIntent(seen, 'field') || conversation.kind !== undefined;
  return isClear || required.some(isTechnical);
}

/** "Only the maintained ones", "and without SSH", "drop the ARM bit": the list or the advice before, held against more or less. */
function narrowed(seen: Seen, { needs, state, count }: Asked): Reading | undefined {
  const { kind, state: before } = seen.conversation;
  const spokenOf = needsSpokenOf(seen.conversation);
  const defines = hasIntent(seen, 'define') && !saysIt(seen);
  const takesBack = hasIntent(seen, 'take-back') && kind !== undefined;
  const isAnother = !takesBack && (defines || hasIntent(seen, 'recommend', 'how-to') || aboutIt(seen));
  const names = mentionsOf(seen, 'system').length + seen.leftovers.length;
  if (count === 0 || isAnother || names > 0) return undefined;
  const isNamed = (feature: string) => needs.some(({ anyOf }) => anyOf.includes(feature));
  const isSpokenOf = ({ anyOf }: Need) =>
    spokenOf.some((one) => one.wanted && one.anyOf.some((id) => anyOf.includes(id)));
  const kept = spokenOf.filter(({ anyOf }) => !anyOf.some(isNamed));
  const added = hasIntent(seen, 'take-back') ? needs.filter((need) => !isSpokenOf(need)) : needs;
  return sameKind(kind, [...kept, ...added], state ?? before);
}

/** What was answered before, a list or advice, of these needs. */
function sameKind(kind: Conversation['kind'], needs: Need[], state: State | undefined): Reading | undefined {
  const rest = { needs, ignored: [], ...(state && { state }) };
  if (kind === 'list') return { wants: 'list', ofArticle: false, ...rest };
  return kind === 'recommendation' ? { wants: 'recommendation', ...rest } : undefined;
}

/** "Which of the two needs less memory?" after a comparison; "does it support Ignition?" after a system. */
function aboutSpokenOf(seen: Seen): boolean {
  const { kind, systems, earlier } = seen.conversation;
  if (systems.length === 0) return asksOfIt(seen) && !hasIntent(seen, 'recommend', 'field', 'list');
  if (earlier !== undefined && saysTheTwo(seen)) return true;
  if (mentionsOf(seen, 'system').length > 0 || hasIntent(seen, 'recommend', 'field')) return false;
  const asks = idsOf(seen, 'topic').length + idsOf(seen, 'feature').length > 0;
  return asks && (kind === 'comparison' || (kind === undefined && aboutIt(seen)));
}

/** "Real-time kernel?", "snaps": nothing but a property, so the systems that have it; of several, advice. */
export function readNeedAlone(seen: Seen): Reading | undefined {
  const needs = needsOf(seen);
  const isSpokenOf = seen.words.some(({ key }) => ['it', 'its', 'that', 'this'].includes(key));
  const others = seen.mentions.filter(({ target }) => target.kind !== 'concept').length + seen.leftovers.length;
  const asksElse = isSpokenOf || asksYesNo(seen) || hasIntent(seen, 'how-to', 'why', 'define', 'trouble', 'compare');
  const inVain = idsOf(seen, 'unrecorded').length > 0;
  if (needs.length === 0 || others > 0 || asksElse || inVain || !isOfTheField(seen)) return undefined;
  const several = needs.length >= tunables.minBareNeeds;
  if (several) return { wants: 'recommendation', needs, ignored: [] };
  return { wants: 'list', needs, ofArticle: false, ignored: [] };
}

/** "Why?", "any others?" after a list or advice: the same again, since it shows all there is, with the facts. */
export function readCatalogueAgain(seen: Seen): Reading | undefined {
  const { kind, state } = seen.conversation;
  if (!hasIntent(seen, 'why', 'others') || !namesNothing(seen)) return undefined;
  return sameKind(kind, needsSpokenOf(seen.conversation), state);
}

/** "Which ones do, then?" after "does it run on Azure?": the systems that have what was asked of one. */
export function readOthersWithIt(seen: Seen): Reading | undefined {
  const { kind, features = [] } = seen.conversation;
  const asks = hasIntent(seen, 'which', 'list', 'others') && !saysIt(seen);
  if (!asks || kind !== undefined || features.length === 0 || !namesNothing(seen) || idsOf(seen, 'topic').length > 0)
    return undefined;
  const needs = features.map((id) => ({ anyOf: [id], wanted: !hasIntent(seen, 'without') }));
  return { wants: 'list', needs, ofArticle: false, ignored: [] };
}

/** "Does it have a shell?" speaks of one system, not of the list before. */
function aboutIt(seen: Seen): boolean {
  return asksYesNo(seen) && seen.words.some(({ key }) => key === 'it');
}

/** What is "gone" or "dead" in somebody's requirements is no wish for an ended system, unless ended ones are asked for. */
function advice(seen: Seen, { needs, state }: Asked): Reading {
  const wanted = state === 'ended' && !asksForSeveral(seen) ? undefined : state;
  return { wants: 'recommendation', needs, ignored: ignoredOf(seen), ...(wanted && { state: wanted }) };
}

function wantsAdvice(seen: Seen, asked: Asked): boolean {
  const named = mentionsOf(seen, 'system').length;
  const followsOne = idsOf(seen, 'topic').includes('successor') || hasIntent(seen, 'others');
  const asksForAll = hasIntent(seen, 'list') && saysAll(seen);
  if (asksForAll || named > 1 || asked.needs.length === 0 || (named === 1 && !followsOne)) return false;
  const some = asked.needs.length * tunables.maxIgnoredPerNeed;
  const most = hasIntent(seen, 'field') ? tunables.maxIgnoredOfAdvice : some;
  if (asked.needs.length < tunables.minBareNeeds && asksForElse(seen)) return false;
  if (hasIntent(seen, 'recommend')) return foreignWords(seen).length <= most;
  const isAnother = hasIntent(seen, 'others') && asked.needs.length >= tunables.minBareNeeds;
  if (named > 0) return seen.leftovers.length <= some && (hasIntent(seen, 'wish') || isAnother);
  return !hasIntent(seen, 'list', 'why') && !followsOne && impliesAdvice(seen, asked, some);
}

/** "The simplest CNI for Kubernetes", "a tool to monitor Kubernetes": what is wanted is no system. */
function asksForElse(seen: Seen): boolean {
  const { words, leftovers } = seen;
  const isWanted = (at: number) =>
    ['for', 'to'].includes(words[at + 1]?.key ?? '') || ['to'].includes(words[at - 1]?.key ?? '');
  return !hasIntent(seen, 'field') && leftovers.some((word) => isWanted(words.indexOf(word)));
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
  return words.some(({ key }, at) => key === 'all' && many.includes(words[at + 1]?.key ?? ''));
}

/** Advice without a word that asks for it: "anything small without SSH?", "we need Docker on ARM", "PXE, immutable". */
function impliesAdvice(seen: Seen, { needs, count }: Asked, some: number): boolean {
  const left = seen.leftovers.length;
  const several = needs.length >= tunables.minBareNeeds;
  if (several && asksForOne(seen)) return left <= some;
  if (hasIntent(seen, 'which')) return false;
  if (hasIntent(seen, 'wish') && !isAside(seen, count)) return left <= some + tunables.maxIgnoredOfWish;
  if (hasIntent(seen, 'define')) return left === 0 && several;
  if (hasIntent(seen, 'how-to') || asksYesNo(seen) || seen.conversation.systems.length > 0) return false;
  const requires = needs.some((need) => !need.wanted) || count + (saysMuch(seen) ? 1 : 0) >= tunables.minBareNeeds;
  const isTechnical = several && isOfTheField(seen) && !hasIntent(seen, 'trouble');
  return requires && left <= (isTechnical ? some : 0);
}

/** "Reboot needed?" after an answer is about what was spoken of; "we need a shell" is not. */
function isAside({ conversation, words }: Seen, count: number): boolean {
  const isTheirs = words.some(({ key }) => ['i', 'we', 'our', 'my', 'us', 'me'].includes(key));
  return conversation.systems.length > 0 && conversation.kind === undefined && count === 1 && !isTheirs;
}

/** "Anything small that runs on ARM" asks for one, "systems that run on ARM" for all of them. */
function asksForOne(seen: Seen): boolean {
  return hasIntent(seen, 'which', 'field') && !asksForSeveral(seen);
}

/** "Systems that run on ARM", "the maintained ones". */
export function asksForSeveral({ words }: Seen): boolean {
  const several = ['systems', 'oses', 'distros', 'distributions', 'ones', 'those', 'all', 'every'];
  return words.some(({ key }, at) => several.includes(key) && words[at - 1]?.key !== 'at');
}

/** One requirement in many words is a requirement all the same: "everything in containers, even system services". */
function saysMuch(seen: Seen): boolean {
  if (mentionsOf(seen, 'concept').length > 0 || seen.words.some(({ asking }) => asking)) return false;
  return seen.hits.some((hit) => hit.kind === 'feature' && hit.at.length >= tunables.wordsThatSayMuch);
}

function list(seen: Seen, { needs, state, count }: Asked): Reading | undefined {
  const asksForAll = hasIntent(seen, 'list') || (hasIntent(seen, 'recommend') && hasIntent(seen, 'field'));
  const asksForSome = hasIntent(seen, 'which') && count > 0;
  const forgiven = hasIntent(seen, 'list', 'field') ? count * tunables.maxIgnoredPerNeed : 0;
  const isOther = hasIntent(seen, 'others') && count > 0;
  if (seen.leftovers.length > forgiven || !(asksForAll || asksForSome || isOther)) return undefined;
  const named = mentionsOf(seen, 'system').length;
  if (named > 1 || (named === 1 && !isOther)) return undefined;
  const ofArticle = hasIntent(seen, 'article-four') || idsOf(seen, 'article').length > 0;
  const wanted = state ?? (count === 0 && !hasIntent(seen, 'list') ? 'alive' : undefined);
  return { wants: 'list', needs, ofArticle, ignored: ignoredOf(seen), ...(wanted && { state: wanted }) };
}

function ignoredOf(seen: Seen): string[] {
  return seen.leftovers.map((word) => word.key);
}

/** "Not dead" asks for the living. */
function stateOf(seen: Seen): State | undefined {
  const ended = seen.hits.find((hit) => hit.kind === 'intent' && hit.id === 'ended');
  if (ended) return isNegated(seen, ended.at[0] ?? 0) ? 'alive' : 'ended';
  return hasIntent(seen, 'alive') ? 'alive' : undefined;
}
