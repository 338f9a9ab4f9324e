import { movesTo, readKin } from './asked-of-kin.js';
import { askedInVain } from './asked-of-one.js';
import { definedBefore } from './defined.js';
import { linkTopics } from './link-topics.js';
import { covers, type Mention } from './mention.js';
import { isPartOf } from './part-id.js';
import { isIntent, isRequirement, type PhraseHit, sentenceOf } from './phrase-hit.js';
import { keyAt } from './places.js';
import { noFacts, type Reading } from './question.js';
import {
  asksSame,
  asksWhichOfTwo,
  hasIntent,
  idsOf,
  mentionsOf,
  namesNothing,
  partsOf,
  type Seen,
  saysIt,
  saysOwnAnswer,
  saysTheTwo,
} from './seen.js';

const tunables = {
  /** A comparison shows so many systems at most: more do not fit a phone. */
  maxCompared: 6,
};

/** Two systems or more: side by side, unless the question is how they are related. */
export function readManySystems(seen: Seen): Reading | undefined {
  const systems = systemsToCompare(seen);
  const [last] = systems;
  if (last !== undefined && systems.length === 1 && isLeftAlone(seen, last)) return { wants: 'profile', system: last };
  if (systems.length < 2) return undefined;
  const own =
    (hasIntent(seen, 'how-to') ||
      movesTo(seen) ||
      (isNewQuestion(seen) && saysOwnAnswer(seen, systems) && !namesAlternatives(seen))) &&
    !hasIntent(seen, 'compare')
      ? partsOf(seen, 'answer', systems.slice(0, 2))
      : [];
  if (own.length > 0) return ownAnswer(systems, own);
  const topics = topicsToCompare(seen);
  const kin = readKin(seen, systems, topics);
  if (kin) return kin;
  const isOfLinks = topics.length > 0 && topics.every((topic) => linkTopics.includes(topic));
  if (isOfLinks && idsOf(seen, 'feature').length === 0)
    return { wants: 'links', systems: systems.slice(0, tunables.maxCompared), topics };
  const inVain = askedInVain(seen, last ?? '');
  return {
    wants: 'comparison',
    systems: systems.slice(0, tunables.maxCompared),
    named: systems.length,
    topics,
    features: featuresToCompare(seen, topics),
    ...(inVain !== undefined && { inVain }),
    elsewhere: namedBeside(seen),
  };
}

/** What else is named to be compared and is none of ours, nor a property that one asks for. */
function namedBeside(seen: Seen): string[] {
  const isProperty = (one: Mention) =>
    seen.hits.some((hit) => isRequirement(hit) && hit.at.some((at) => covers(one, at)));
  return mentionsOf(seen, 'elsewhere')
    .filter((one) => !isProperty(one))
    .map(({ typed }) => typed);
}

/** "Flatcar or Fedora CoreOS, for folks coming from Container Linux?" */
function namesAlternatives(seen: Seen): boolean {
  const named = mentionsOf(seen, 'system');
  return named.some(({ to }) => seen.words[to]?.key === 'or' && named.some(({ from }) => from === to + 1));
}

function isNewQuestion({ conversation }: Seen): boolean {
  return conversation.kind === undefined && conversation.systems.length === 0;
}

/** Those asked for; "vs Kairos?" after a topic of one system compares the two on that. */
function topicsToCompare(seen: Seen): string[] {
  const isExchange = seen.conversation.kind === 'comparison' && hasIntent(seen, 'take-back');
  const asked = idsOf(seen, 'topic').filter((topic) => !(isExchange && topic === 'successor'));
  const { topics, kind } = seen.conversation;
  const isShort = hasIntent(seen, 'compare') && mentionsOf(seen, 'system').length === 1 && kind === undefined;
  if (asked.length + idsOf(seen, 'feature').length > 0) return asked;
  const asksLife =
    kind === 'comparison' && mentionsOf(seen, 'system').length === 0 && hasIntent(seen, 'ended', 'alive');
  const isPlain = namesNothing({ ...seen, mentions: [] }) && kind === undefined && !hasIntent(seen, 'compare');
  const isAgain = isPlain && (hasIntent(seen, 'the-other') || seen.words[0]?.key === 'and');
  return asksLife ? ['status'] : isShort || isAgain ? topics : asked;
}

/** "How do I move from X to Y?": the steps stand in the answers of one of the two. */
function ownAnswer(systems: string[], own: string[]): Reading {
  const owner = systems.find((system) => isPartOf(own[0] ?? '', system)) ?? '';
  const answers = own.filter((id) => isPartOf(id, owner));
  return { ...noFacts, systems: [owner], answers };
}

/** "Do Flatcar and Talos have it?" after a word asks of what that stands for. */
function featuresToCompare(seen: Seen, topics: string[]): string[] {
  const asked = idsOf(seen, 'feature');
  const { concept } = seen.conversation;
  const isOfWord = asked.length + topics.length === 0 && concept !== undefined && saysIt(seen);
  const meant = isOfWord ? seen.featureOf(concept) : undefined;
  return meant === undefined ? asked : [meant];
}

/** Those named; "compare it with X" and "throw in X" also mean what was spoken of before. */
function systemsToCompare(seen: Seen): string[] {
  const named = mentionsOf(seen, 'system').map((one) => one.target.id);
  const { systems, kind, earlier } = seen.conversation;
  const before = systems.filter((id) => !named.includes(id));
  const goesOn = hasIntent(seen, 'compare', 'ended', 'alive') || asksOn(seen);
  if (named.length === 0 && kind === 'comparison' && goesOn) return systems;
  if (named.length === 0)
    return earlier && (hasIntent(seen, 'compare') || saysTheTwo(seen) || asksWhichOfTwo(seen) || asksToChoose(seen))
      ? [earlier, ...before]
      : [];
  const [one] = mentionsOf(seen, 'system');
  const asksWhen = seen.words.slice(0, 2).some(({ key }) => ['when', 'why', 'who'].includes(key));
  const isNewOne = named.length === 1 && one !== undefined && (asksWhen || definedBefore(seen, one) !== undefined);
  if (kind === 'comparison') return isNewOne || saysVersus(seen) || comparesNamed(seen) ? named : changed(seen, named);
  const saysSame = seen.words.some(({ key }) => key === 'same');
  const asksHow = saysSame && hasIntent(seen, 'how-to') && seen.conversation.answers !== undefined;
  const compares = hasIntent(seen, 'compare') && !asksHow && !asksSame(seen);
  const meansIt = named.length === 1 || comparesIt(seen);
  return meansIt && compares ? [...before.slice(0, 1), ...named] : named;
}

/** "And k3OS vs BurmillaOS?": both sides are named. */
function saysVersus({ words, mentions }: Seen): boolean {
  const isNamed = (at: number) => mentions.some((one) => one.target.kind === 'system' && covers(one, at));
  return words.some(({ key }, at) => ['vs', 'versus'].includes(key) && isNamed(at - 1) && isNamed(at + 1));
}

const wordsOfMore = new Set('it them that these those both two also too as well'.split(' '));

/** "Compare Bottlerocket and Kairos": both sides are named, and nothing points back. */
function comparesNamed(seen: Seen): boolean {
  const [first, ...others] = mentionsOf(seen, 'system');
  const isRightBefore = (hit: PhraseHit) => isIntent(hit, 'compare') && (hit.at.at(-1) ?? 0) + 1 === first?.from;
  const pointsBack = seen.words.some(({ key }) => wordsOfMore.has(key));
  return others.length > 0 && seen.hits.some(isRightBefore) && !pointsBack;
}

/** "How does that compare to Talos and Flatcar?", "put Photon and RancherOS next to it" */
function comparesIt({ hits, words }: Seen): boolean {
  const isIt = (at: number) => ['it', 'that', 'this'].includes(keyAt(words, at));
  return hits.some((hit) => isIntent(hit, 'compare') && (isIt((hit.at[0] ?? 0) - 1) || isIt((hit.at.at(-1) ?? 0) + 1)));
}

/** "Which would you take?" after one system and then another. */
function asksToChoose(seen: Seen): boolean {
  const isPlain = namesNothing(seen) && seen.hits.every(({ kind }) => kind === 'intent');
  return isPlain && hasIntent(seen, 'which') && hasIntent(seen, 'recommend');
}

/** "Table please", "which should I choose?" after a comparison: the same again. */
function asksOn(seen: Seen): boolean {
  return namesNothing(seen) && hasIntent(seen, 'which', 'how-about', 'recommend', 'why', 'the-other', 'list');
}

/** "Without Talos" after Talos and Flatcar leaves one. */
function isLeftAlone(seen: Seen, system: string): boolean {
  const isNamed = mentionsOf(seen, 'system').some((one) => one.target.id === system);
  return seen.conversation.kind === 'comparison' && !isNamed && mentionsOf(seen, 'system').length > 0;
}

/** "Bottlerocket instead of Flatcar" puts one in the place of the other; one alone takes the last place. */
function exchanged(systems: string[], named: string[]): string[] {
  const come = named.find((id) => !systems.includes(id));
  const goes = named.find((id) => systems.includes(id)) ?? systems.at(-1);
  return systems.map((id) => (id === goes && come !== undefined ? come : id));
}

/** A comparison goes on: with one more, with one less, or with one in the place of another. */
function changed(seen: Seen, named: string[]): string[] {
  const { systems } = seen.conversation;
  const before = systems.filter((id) => !named.includes(id));
  const isNew = named.some((id) => !systems.includes(id));
  const takesBack = seen.hits.some((hit) => isIntent(hit, 'take-back') && isOfNamed(seen, hit));
  if (takesBack && isNew) return exchanged(systems, named);
  if (leavesOut(seen) || (takesBack && !isNew)) return before;
  const widens =
    hasIntent(seen, 'add', 'compare') || (hasIntent(seen, 'how-about') && idsOf(seen, 'topic').length === 0);
  return isNew && widens ? [...before, ...named] : named;
}

/** "Without Talos", but not the "less" of "which of the two needs less memory?" nor the "won't" of "which of them won't boot?" */
function leavesOut(seen: Seen): boolean {
  const isBefore = ({ at: [start = 0] }: PhraseHit) =>
    seen.mentions.some(({ typed, from }) => typed !== '' && from > start);
  const properties = new Set(seen.hits.filter(({ kind }) => kind === 'feature').flatMap(({ at }) => at));
  const isOfName = (hit: PhraseHit) => isBefore(hit) && !hit.at.some((one) => properties.has(one));
  return seen.hits.some((hit) => isIntent(hit, 'without') && isOfName(hit) && isOfNamed(seen, hit));
}

/** True for a phrase in the sentence of a name: the "leave" of "we may leave AWS. Could we keep Bottlerocket?" is not. */
function isOfNamed({ words, mentions }: Seen, hit: PhraseHit): boolean {
  return mentions.some(({ from }) => words[from]?.sentence === sentenceOf(words, hit));
}
