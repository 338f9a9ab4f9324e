import { expectation, isVersionOfName, saysMoreThanLife, versionAsked, versionOfLife } from './asked-of-life.js';
import { otherBeside } from './compared-with.js';
import { statusTopics } from './life-topics.js';
import { linkTopics } from './link-topics.js';
import { isAskedOfMaker, isPartOfMaker, makersAsked, makesIt, saysMaker } from './makers.js';
import type { Mention } from './mention.js';
import { isOfOther } from './needs.js';
import { isNegated } from './negation.js';
import { isToldAllTheSame, nearestAnswers } from './own-task.js';
import { isPartOf } from './part-id.js';
import { isWithin, type PhraseHit } from './phrase-hit.js';
import { isPlaceOfWork } from './place-of-work.js';
import { keyAt } from './places.js';
import { modelAsked, qualification } from './qualified.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionOfSystem, partsOf, type Seen, typedOf } from './seen.js';
import { asksYesNo } from './yes-no.js';

const tunables = {
  /** What stands so many words before a name only tells why one asks. */
  minWordsToName: 4,
  /** So near to each other stand two things joined by "and". */
  maxWordsApart: 7,
};

const releaseTopics = ['first-release', 'latest-release'];

/** What is asked of one system. */
export interface AskedOfOne {
  topics: string[];
  features: string[];
  answers: string[];
  any: boolean;
}

/** What a question asks of a system: topics, properties, and answers of its own. */
export function askedOfOne(seen: Seen, system: string): AskedOfOne {
  const found = partsOf(seen, 'answer', [system]).filter((id) => outweighsTopics(seen, id));
  const isMeant = (id: string) => seen.hits.some((hit) => isFeature(hit, id) && isAskedFor(seen, hit, system));
  const features = idsOf(seen, 'feature').filter((id) => isMeant(id) && (asksYesNo(seen) || !isPartOfTopic(seen, id)));
  const named = idsOf(seen, 'topic').filter((id) => !asksYesNo(seen) || isTopicNamed(seen, id));
  const makers = features.length === 0 && asksYesNo(seen) ? makersAsked(seen, system, named) : [];
  const own = found.length > 0 ? found : nearestAnswers(seen, system);
  const answers = makers.length > 0 && saysMaker(seen, system) ? [] : own;
  if (answers.length === 0) features.push(...makers);
  const topics = named.length === 0 && isAskedOfMaker(seen, system) ? ['vendor'] : named;
  return { answers, features, topics, any: answers.length + features.length + topics.length > 0 };
}

/** A topic in other words than those for a maker: "cloud" in "is it from Spectro Cloud?" is none. */
function isTopicNamed(seen: Seen, topic: string): boolean {
  const own = seen.hits.filter(({ kind, id }) => kind === 'topic' && id === topic);
  return topic === 'vendor' || own.some((hit) => !isPartOfMaker(seen, hit));
}

/** A property, and no part of another name, no place of work, no maker. */
function isAskedFor(seen: Seen, hit: PhraseHit, system: string): boolean {
  const isMaker = makesIt(seen, hit, system) || (asksYesNo(seen) && isPartOfMaker(seen, hit));
  return !isOfOther(seen, hit) && !isPlaceOfWork(seen, hit) && !isMaker;
}

function isFeature({ kind, id }: PhraseHit, feature: string): boolean {
  return kind === 'feature' && id === feature;
}

/** The "SSH" of "SSH user", the "edge" of "LF Edge" is part of what is asked, not asked for. */
function isPartOfTopic({ hits }: Seen, feature: string): boolean {
  const own = hits.filter((hit) => isFeature(hit, feature));
  const wider = hits.filter(({ kind }) => kind === 'topic' || kind === 'vendor');
  return own.every((hit) => wider.some((other) => isWithin(hit, other)));
}

/** The words for something that is recorded of no system, unless they are part of a longer phrase we know. */
export function askedInVain(seen: Seen, system: string): string | undefined {
  const { hits, words } = seen;
  const isOwn = ({ kind, id }: PhraseHit) => kind === 'answer' && isPartOf(id, system);
  const isTopic = ({ kind }: PhraseHit) => kind === 'topic' || kind === 'feature';
  const topics = idsOf(seen, 'topic');
  const vain = hits.find(({ kind, at }) => {
    const isPart = hits.some((hit) => isTopic(hit) && isWithin({ at }, hit));
    const isTold = (asksYesNo(seen) && isToldBefore(seen, system, at)) || isSourceOfRumour(seen, system, at);
    const isFirst = (hit: PhraseHit) => hit.at.length > 1 && (hit.at[0] ?? 0) < (at[0] ?? 0);
    const isAnswered = hits.some((hit) => isOwn(hit) && (isFirst(hit) || hit.at.some((one) => at.includes(one))));
    const [last = '', second = ''] = [1, 2].map((steps) => words[(at[0] ?? 0) - steps]?.key);
    const asksElse = topics.some((topic) => topic !== 'platforms') || idsOf(seen, 'feature').length > 0;
    const isMine = second === 'on' && ['my', 'our', 'the'].includes(last) && asksElse;
    const isAt = isMine || [last, second].some((key) => ['at', 'from'].includes(key));
    const isPlace = isAt && (hasIntent(seen, 'define', 'ended', 'alive') || idsOf(seen, 'topic').length > 0);
    return kind === 'unrecorded' && !isPart && !isAnswered && !isTold && !isPlace;
  });
  return vain && !isToldAllTheSame(seen, system) ? typedOf(vain.at.flatMap((at) => words[at] ?? [])) : undefined;
}

/** "An investor told me CoreOS is dead. True?": who said so. */
function isSourceOfRumour(seen: Seen, system: string, at: number[]): boolean {
  const named = mentionOfSystem(seen, system);
  const isSaid = ['told', 'says', 'said', 'claims', 'claimed'].includes(keyAt(seen.words, (at.at(-1) ?? 0) + 1));
  return isSaid && (at.at(-1) ?? 0) < (named?.from ?? 0) && hasIntent(seen, 'alive', 'ended');
}

/** "Sales mail with a discount in it, but does RHCOS come with Docker?": told long before the name, and something is asked after it. */
function isToldBefore(seen: Seen, system: string, at: number[]): boolean {
  const named = mentionOfSystem(seen, system);
  if (!named || named.from - (at.at(-1) ?? 0) < tunables.minWordsToName) return false;
  return seen.hits.some(({ kind, at: [from = 0] }) => kind === 'feature' && from >= named.to);
}

/** A system's own answer counts when its phrase is longer than any phrase of a topic or feature it shares words with. */
function outweighsTopics(seen: Seen, id: string): boolean {
  const own = seen.hits.filter((hit) => hit.kind === 'answer' && hit.id === id);
  if (hasIntent(seen, 'how-to') && own.some(({ at }) => at.length > 1)) return true;
  const others = seen.hits.filter((hit) => hit.kind === 'topic' || hit.kind === 'feature');
  const shares = (hit: PhraseHit, other: PhraseHit) => other.at.some((at) => hit.at.includes(at));
  return own.some((hit) => others.every((other) => other.letters <= hit.letters || !shares(hit, other)));
}

/** The reading of what is asked: links, where it stands in its life, or facts. */
export function readByTopic(seen: Seen, mention: Mention, asks: AskedOfOne): Reading {
  const system = mention.target.id;
  const { topics, features, answers } = asks;
  const recorded = versionOfLife(seen, system, asks);
  if (recorded !== undefined && !saysMoreThanLife(seen, answers))
    return { wants: 'status', system, ...expectation(seen), version: recorded };
  if (recorded !== undefined) return { ...facts(mention, asks, seen), ofVersion: recorded };
  if (answers.length > 0 && !asksEndOfVersion(seen)) return facts(mention, asks, seen);
  const only = (some: readonly string[]) =>
    features.length === 0 && topics.length > 0 && topics.every((topic) => some.includes(topic));
  const links = topics.filter((topic) => linkTopics.includes(topic));
  if (asksForLinks(seen, topics)) return { wants: 'links', systems: [system], topics: links };
  const isOfVersion = versionAsked(seen).version !== undefined && topics.some((one) => statusTopics.includes(one));
  const asksEnd = isOfVersion && topics.every((one) => [...statusTopics, 'updates', 'support'].includes(one));
  if (
    only(statusTopics) ||
    asksEndOfVersion(seen) ||
    asksWhichVersions(seen, topics, features) ||
    asksIfAlive(seen, topics) ||
    (asksEnd && (hasIntent(seen, 'ended', 'alive') || topics.includes('end-of-life')) && !asksYesNo(seen))
  )
    return { wants: 'status', system, ...expectation(seen), ...versionAsked(seen) };
  return facts(mention, asks, seen);
}

/** "When does Alpine 3.22 stop getting fixes?", "till when does Google look after milestone 125?": whatever else is told, the end of that version. */
function asksEndOfVersion(seen: Seen): boolean {
  const asksWhen = seen.words.some(({ key }) => key === 'when');
  return asksWhen && hasIntent(seen, 'ended', 'alive') && isVersionOfName(seen);
}

/** "Which versions of it are supported?" asks for their ends, not for the newest. */
function asksWhichVersions(seen: Seen, topics: string[], features: string[]): boolean {
  const { words } = seen;
  const isOfVersions = words.some(({ key }) => ['versions', 'releases', 'branches'].includes(key));
  const isOfLife = topics.every((topic) => [...statusTopics, 'latest-release', 'channels', 'updates'].includes(topic));
  const asksLife = topics.some((topic) => statusTopics.includes(topic)) || hasIntent(seen, 'alive');
  return features.length === 0 && isOfVersions && isOfLife && topics.length > 0 && asksLife;
}

/** "Docs?", "the old documentation, does it still exist?", but not "is the code free?" */
function asksForLinks(seen: Seen, topics: string[]): boolean {
  const [first] = [...seen.hits.filter(({ kind }) => kind === 'topic').map(({ id }) => id), ...topics];
  if (first === undefined || topics.length === 0 || !linkTopics.includes(first)) return false;
  if (asksForLinkTo(seen)) return true;
  const others = topics.filter((topic) => !linkTopics.includes(topic));
  return others.length === 0
    ? !(asksYesNo(seen) && idsOf(seen, 'feature').length > 0)
    : others.every((one) => ['status', 'own-images'].includes(one));
}

/** "The URL of the release notes", "the links to its documentation": whatever else is named, a link is wanted. */
function asksForLinkTo({ words }: Seen): boolean {
  const links = ['url', 'urls', 'link', 'links', 'address'];
  return words.some(({ key }, at) => links.includes(key) && ['of', 'to', 'for'].includes(keyAt(words, at + 1)));
}

/** "Is it dead, or are there recent releases?": what else is asked only says why one wants to know. */
function asksIfAlive(seen: Seen, topics: string[]): boolean {
  const asides = ['vendor', 'latest-release', 'updates', 'lineage', 'successor', 'site', 'docs', 'github', 'cadence'];
  const wantsOther = topics.includes('successor') && hasIntent(seen, 'recommend');
  const aboutLife =
    !wantsOther && topics.includes('status') && topics.every((topic) => [...statusTopics, ...asides].includes(topic));
  const isFirst = startOf(seen, 'topic') < startOf(seen, 'feature');
  const isAside = idsOf(seen, 'feature').length === 0 || (isFirst && hasIntent(seen, 'ended'));
  return aboutLife && isAside && asksYesNo(seen) && hasIntent(seen, 'alive', 'ended');
}

/** Where the first phrase of a kind begins; after everything where there is none. */
function startOf({ hits, words }: Seen, kind: PhraseHit['kind']): number {
  return Math.min(words.length, ...hits.filter((hit) => hit.kind === kind).flatMap(({ at }) => at));
}

function facts(
  mention: Mention,
  { topics, features, answers }: AskedOfOne,
  seen: Seen,
): Extract<Reading, { wants: 'facts' }> {
  const yesNo = asksYesNo(seen) && features.length > 0;
  const negated = seen.hits.some(({ kind, at }) => kind === 'feature' && isNegated(seen, at[0] ?? 0, at.at(-1)));
  const isAlone = topics.every((topic) => impliedTopics.has(topic));
  const isTask = (topic: string) => topic === 'provisioning' && isAlone && hasIntent(seen, 'how-to');
  const isAsked = (topic: string) =>
    !isPartOfProperty(seen, topic) && (!impliedTopics.has(topic) || isJoined(seen, topic) || isTask(topic));
  const asked = features.length === 0 ? topics : topics.filter(isAsked);
  const ofRelease = asked.length > 0 && asked.every((topic) => releaseTopics.includes(topic));
  const version = ofRelease && features.length + answers.length === 0 ? versionAsked(seen) : {};
  const other = otherBeside(seen, mention)?.typed;
  const qualified = yesNo ? qualification(seen) : undefined;
  const model = yesNo ? modelAsked(seen) : undefined;
  const rest = {
    ...version,
    ...(negated && { negated }),
    ...(qualified && { qualified }),
    ...(model !== undefined && { model }),
    ...(other !== undefined && { elsewhere: other }),
  };
  return { wants: 'facts', systems: [mention.target.id], topics: asked, features, answers, yesNo, ...rest };
}

/** "Is Docker supported?" asks for Docker, not for the status. */
const impliedTopics = new Set('status platforms runtimes updates packages provisioning site support'.split(' '));

/** The "init" of "cloud-init". */
function isPartOfProperty({ hits }: Seen, topic: string): boolean {
  const own = hits.filter(({ kind, id }) => kind === 'topic' && id === topic);
  const properties = hits.filter(({ kind }) => kind === 'feature');
  return own.length > 0 && own.every((hit) => properties.some((other) => isWithin(hit, other)));
}

/** "Updates and rollback of Flatcar" asks for both, though rollback is also a property. */
function isJoined({ hits, words }: Seen, topic: string): boolean {
  const own = hits.filter(({ kind, id }) => kind === 'topic' && id === topic);
  const properties = hits.filter(({ kind }) => kind === 'feature');
  const isAnd = (end = 0, from = 0) =>
    from > end && from - end <= tunables.maxWordsApart && words.slice(end + 1, from).some(({ key }) => key === 'and');
  return own.some(({ at }) =>
    properties.some((other) => isAnd(at.at(-1), other.at[0]) || isAnd(other.at.at(-1), at[0])),
  );
}
