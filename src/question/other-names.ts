import { asksForSeveral } from './asked.js';
import { definedBefore } from './defined.js';
import { covers, coversAll, type Mention } from './mention.js';
import { fewestNeeds, needsOf, wordsForAnother } from './needs.js';
import { impliedMention } from './ordinals.js';
import { isIntent, isOfFeature, isRequirement, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import { endsInInstead, endsInToo, hasIntent, idsOf, mentionsOf, namesNothing, type Seen, saysIt } from './seen.js';
import { isWeAre } from './yes-no.js';

const tunables = {
  /** "Thinking about MicroOS for my NAS, any good?": so many words that were not understood. */
  maxWordsBesideAmbiguous: 2,
};

/** Something people take for ours, unless it only stands beside what they ask. */
export function readElsewhere(seen: Seen): Reading | undefined {
  const others = seen.mentions.filter(({ target }) => target.kind === 'elsewhere');
  const first = others.find((one) => definedBefore(seen, one) !== undefined) ?? others[0];
  const isDefined = (one: Mention) => definedBefore(seen, one) !== undefined;
  const definesWord = mentionsOf(seen, 'concept').some(isDefined) && first !== undefined && !isDefined(first);
  const explains = definesWord || (mentionsOf(seen, 'concept').length > 0 && hasIntent(seen, 'why'));
  const named = mentionsOf(seen, 'system');
  const isAsked =
    first !== undefined && named.every(({ strength }) => strength === 'short') && hasOfItself(seen, first);
  const ours = explains || (named.length > 0 && !isAsked);
  const isNext = seen.hits.some((hit) => isIntent(hit, 'how-about') && hit.at.at(-1) === (first?.from ?? 0) - 1);
  const isCompared = hasIntent(seen, 'compare') && named.length === 0;
  const isAside = saysIt(seen) && seen.conversation.systems.length > 0 && !isNext && !isCompared;
  const isAlso = isAnotherProperty(seen, first);
  if (!first || ours || isAside || isAlso || isLeftOut(seen, first) || requiresMore(seen, first)) return undefined;
  return elsewhereAs(seen, first);
}

/** "And is it maintained?" after what is none of ours. */
export function readElsewhereAgain(seen: Seen): Reading | undefined {
  const { elsewhere } = seen.conversation;
  const isAsked = saysIt(seen) && namesNothing(seen);
  return elsewhere !== undefined && isAsked ? { wants: 'elsewhere', id: elsewhere, typed: '', systems: [] } : undefined;
}

/** Something of another kind, with the systems of ours named beside it. */
export function elsewhereAs(seen: Seen, { target, typed }: Mention): Reading {
  const systems = mentionsOf(seen, 'system').filter(({ strength }) => strength !== 'short');
  return { wants: 'elsewhere', id: target.id, typed, systems: systems.map((one) => one.target.id) };
}

/** Requirements around the name, or a plea for advice or a list in which it is one: "k0s, immutable, at the edge". */
function requiresMore(seen: Seen, named: Mention): boolean {
  const { from, to } = named;
  const isTopicBefore = ({ kind, id, at }: PhraseHit) =>
    kind === 'topic' && id !== 'successor' && at.includes(from - 2);
  const isOwner = seen.words[from - 1]?.key === 'of' && seen.hits.some(isTopicBefore);
  if (isPartOfProperty(seen, named)) return true;
  if (isOwner || isSubject(seen, from) || definedBefore(seen, named) !== undefined) return false;
  const properties = seen.hits.filter(isRequirement);
  const isWithin = ({ at }: PhraseHit) => at.some((one) => covers(named, one));
  const isFeatureName = properties.some(({ at }) => at.includes(from) && at.length === to - from);
  const isMeant = properties.length > 0 && isSought(seen, isFeatureName);
  if (to - from > 1 && properties.every(isWithin) && !isMeant) return false;
  const needs = needsOf(seen).length;
  const requires = needs > 1 && properties.some((hit) => (hit.at[0] ?? 0) < from || (isFeatureName && !isWithin(hit)));
  const replaces = seen.words.some(({ key }) => wordsForAnother.has(key)) && needs > 0;
  const filters = asksForSeveral(seen) && needs > 0;
  const asks = hasIntent(seen, 'recommend', 'wish') || (hasIntent(seen, 'list') && properties.length > 0);
  const isList = needs >= fewestNeeds.ofList && !hasIntent(seen, 'define');
  return asks || isList || requires || replaces || (hasIntent(seen, 'which') && (isFeatureName || filters));
}

/** "An OS for Proxmox VE, please", "something with Proxmox VE": what is sought has to do with the name. */
function isSought(seen: Seen, isFeatureName: boolean): boolean {
  const says = (...keys: string[]) => seen.words.some(({ key }) => keys.includes(key));
  const seeks = hasIntent(seen, 'recommend', 'wish', 'list') || says('which');
  const isOfField = hasIntent(seen, 'recommend') && hasIntent(seen, 'field');
  return isOfField || says('something', 'anything') || (isFeatureName && seeks);
}

/** The Gentoo of "do any of them have their roots in Gentoo?", the Rancher of "from Rancher Labs": more is said than the name. */
function isPartOfProperty(seen: Seen, { from, to }: Mention): boolean {
  const fewest = asksForSeveral(seen) ? to - from : to - from + 1;
  const isWider = (hit: PhraseHit) =>
    isRequirement(hit) && hit.at.includes(from) && hit.at.length >= fewest && hit.at.includes(to - 1);
  const asks = hasIntent(seen, 'which', 'list', 'recommend', 'field') || asksForSeveral(seen);
  return asks && seen.hits.some(isWider);
}

/** "Proxmox too?" after whether a system runs on Hyper-V: what is also a property is asked of that system. */
function isAnotherProperty(seen: Seen, named: Mention | undefined): boolean {
  const { features = [], systems, kind, needs = [] } = seen.conversation;
  const isOfOne = systems.length === 1 && features.length > 0 && kind === undefined;
  const isFiltered = (kind === 'list' || kind === 'recommendation') && needs.length > 0;
  const isProperty = isOfFeature(seen.hits, named?.from ?? -1);
  const saysToo = endsInToo(seen) || hasIntent(seen, 'how-about', 'add');
  const exchanges = isFiltered && (endsInInstead(seen) || hasIntent(seen, 'take-back'));
  return (isOfOne || isFiltered) && isProperty && (saysToo || exchanges);
}

/** "Not Ubuntu" among what one does not want. */
function isLeftOut({ words }: Seen, { from }: Mention): boolean {
  return ['not', 'without'].includes(keyAt(words, from - 1));
}

/** "Does NixOS have atomic rollbacks?" asks what it has itself. */
function hasOfItself({ words }: Seen, { from }: Mention): boolean {
  return ['does', 'has', 'can'].includes(keyAt(words, from - 1));
}

const verbs = new Set('do does did is are was were can could will would has have'.split(' '));

/** "Which micro OSes have Proxmox?" asks for them, and nothing of Proxmox. */
const oses = new Set('oses systems distros distributions which os system ones them those these not must'.split(' '));

/** "Does Kata need nested virtualisation?", "could Vanilla OS replace ours?" */
function isSubject({ words }: Seen, from: number): boolean {
  const at = ['the', 'a'].includes(keyAt(words, from - 1)) ? from - 2 : from - 1;
  const [verb = '', before = ''] = [words[at]?.key, words[at - 1]?.key];
  const isHad = ['have', 'has'].includes(verb) && (before === 'only' || oses.has(before));
  return verbs.has(verb) && !isHad && !isWeAre(words[at]);
}

/** A name that means several things; beside one that only systems bear a few words may be anything. */
export function readAmbiguous(seen: Seen): Reading | undefined {
  const [first] = mentionsOf(seen, 'ambiguous');
  if (!first) return undefined;
  const isOfSystems = first.target.amongSystems !== undefined && first.target.onlyAlone !== true;
  const most = isOfSystems && first.edits === 0 ? tunables.maxWordsBesideAmbiguous : 0;
  return seen.leftovers.length <= most ? { wants: 'ambiguous', id: first.target.id } : undefined;
}

/** A misspelling as near to one name as to another. */
export function readRivals(seen: Seen): Reading | undefined {
  const unsure = seen.mentions.find((one) => one.rivals.length > 0);
  const isNamedToo = mentionsOf(seen, 'system').some((one) => one.strength !== 'short' && one.edits === 0);
  const vague = unsure && [unsure.target, ...unsure.rivals].some(({ kind }) => kind !== 'system');
  if (!unsure || isNamedToo || (vague && seen.leftovers.length > 0)) return undefined;
  const names = [unsure.target, ...unsure.rivals].map(({ id, name }) => ({ id, name }));
  return { wants: 'which-name', typed: unsure.typed, names: names.slice(0, 5), topics: idsOf(seen, 'topic') };
}

/** "MicroOS or Leap Micro?", "how does it differ from MicroOS?": beside other systems, or after the system itself, an ambiguous name is the system's. */
export function amongSystems(seen: Seen): Seen {
  const isBeside = mentionsOf(seen, 'system').length > 0;
  const isOfSystems = seen.conversation.systems.length > 0;
  const comparesIt = isOfSystems && ((hasIntent(seen, 'compare') && saysIt(seen)) || hasIntent(seen, 'how-about'));
  const mentions = seen.mentions.map((one) => {
    const id = one.target.amongSystems;
    const isMeant = id !== undefined && (isBeside || comparesIt || seen.conversation.systems.includes(id));
    return isMeant ? impliedMention(id, one.typed, one.from, one.to) : one;
  });
  return { ...seen, mentions };
}

/** "I meant Azure" after a question about AWS: what is also a property takes the place of that one. */
export function withoutShared(seen: Seen): Seen {
  const { features = [], systems } = seen.conversation;
  if (features.length === 0 || systems.length !== 1 || !hasIntent(seen, 'take-back')) return seen;
  const isProperty = (one: Mention) =>
    one.strength !== 'full' && seen.hits.some((hit) => hit.kind === 'feature' && coversAll(one, hit.at));
  return { ...seen, mentions: seen.mentions.filter((one) => !isProperty(one)) };
}

/** "On a RHEL base", "which CoreOS release was last?": in a question about something else such a name is a word like any other, or the system's. */
export function withoutFamilies(seen: Seen): Seen {
  const families = seen.mentions.filter(isFamily);
  const others = seen.mentions.filter((one) => !isFamily(one));
  const isNew = seen.conversation.systems.length === 0;
  if (families.length === 0 || (isNew && isPlainlyAsked({ ...seen, mentions: others }))) return seen;
  const meant = families.flatMap((one) => {
    const id = one.target.amongSystems;
    return id === undefined ? [] : [impliedMention(id, one.typed, one.from, one.to)];
  });
  const isFreed = (at: number) => families.some((one) => one.target.amongSystems === undefined && covers(one, at));
  const leftovers = seen.words.filter((word, at) => seen.leftovers.includes(word) || isFreed(at));
  return { ...seen, leftovers, mentions: [...others, ...meant].sort((a, b) => a.from - b.from) };
}

function isFamily({ target }: Mention): boolean {
  return target.onlyAlone === true;
}

const plainTopics = ['status', 'docs', 'github', 'site', 'latest-release', 'end-of-life'];

/** "What is X?", "X docs", "is X alive?": nothing is named beside X, and nothing asked but what is asked of any system. */
function isPlainlyAsked(seen: Seen): boolean {
  const isPlain = ({ kind, id }: PhraseHit) =>
    kind === 'intent' || kind === 'answer' || (kind === 'topic' && plainTopics.includes(id));
  return namesNothing(seen) && seen.hits.every(isPlain) && !hasIntent(seen, 'how-to') && !asksForSeveral(seen);
}
