import type { Mention } from './mention.js';
import type { PhraseHit } from './phrase.js';
import type { Reading } from './question.js';
import { asksYesNo, hasIntent, idsOf, mentionsOf, partsOf, type Seen, typedOf } from './seen.js';

const linkTopics = ['github', 'docs', 'site'];
const statusTopics = ['status', 'end-of-life'];
const kinTopics = ['successor', 'lineage'];

const tunables = {
  /** A comparison shows so many systems at most: more do not fit a phone. */
  maxCompared: 6,
  /** So many words not understood beside a bare name, and the question is about something else. */
  minForeignWords: 3,
};

/** Two systems or more: side by side, unless the question is how they are related. */
export function readManySystems(seen: Seen): Reading | undefined {
  const systems = systemsToCompare(seen);
  if (systems.length < 2) return undefined;
  const own =
    hasIntent(seen, 'how-to') && !hasIntent(seen, 'compare') ? partsOf(seen, 'answer', systems.slice(0, 2)) : [];
  if (own.length > 0) return ownAnswer(systems, own);
  const topics = idsOf(seen, 'topic');
  const related =
    topics.length > 0 && topics.every((topic) => kinTopics.includes(topic)) && !hasIntent(seen, 'compare');
  if (related) return { wants: 'facts', systems: systems.slice(0, 2), topics, features: [], answers: [], yesNo: false };
  return {
    wants: 'comparison',
    systems: systems.slice(0, tunables.maxCompared),
    named: systems.length,
    topics,
    features: idsOf(seen, 'feature'),
  };
}

/** "How do I move from X to Y?": the steps stand in the answers of one of the two. */
function ownAnswer(systems: string[], own: string[]): Reading {
  const owner = systems.find((system) => own[0]?.startsWith(`${system}/`)) ?? '';
  const answers = own.filter((id) => id.startsWith(`${owner}/`));
  return { wants: 'facts', systems: [owner], topics: [], features: [], answers, yesNo: false };
}

/** Those named; "compare it with X" also means what was spoken of before. */
function systemsToCompare(seen: Seen): string[] {
  const named = mentionsOf(seen, 'system').map((one) => one.target.id);
  const before = seen.conversation.systems.filter((id) => !named.includes(id));
  return named.length === 1 && hasIntent(seen, 'compare') ? [...before.slice(0, 1), ...named] : named;
}

/** One system: a fact, its status, its links, or the whole of it, if enough of the question was understood. */
export function readOneSystem(seen: Seen): Reading | undefined {
  const [mention] = mentionsOf(seen, 'system');
  if (!mention) return undefined;
  const asks = asked(seen, mention.target.id);
  const doubt = doubtful(seen, mention, asks.any);
  if (doubt) return doubt;
  if (hasIntent(seen, 'compare') && !asks.any) return comparedWithNothing(seen, mention);
  if (!asks.any) return wholeSystem(seen, mention);
  return asks.answers.length > 0 ? facts(mention, asks, seen) : byTopic(seen, mention, asks);
}

interface Asked {
  topics: string[];
  features: string[];
  answers: string[];
  any: boolean;
}

function asked(seen: Seen, system: string): Asked {
  const answers = partsOf(seen, 'answer', [system]).filter((id) => outweighsTopics(seen, id));
  const topics = idsOf(seen, 'topic');
  const features = idsOf(seen, 'feature');
  return { answers, features, topics, any: answers.length + features.length + topics.length > 0 };
}

/** A system's own answer counts when its phrase is longer than any phrase of a topic or feature it shares words with. */
function outweighsTopics(seen: Seen, id: string): boolean {
  const own = seen.hits.filter((hit) => hit.kind === 'answer' && hit.id === id);
  const others = seen.hits.filter((hit) => hit.kind === 'topic' || hit.kind === 'feature');
  const shares = (hit: PhraseHit, other: PhraseHit) => other.at.some((at) => hit.at.includes(at));
  return own.some((hit) => others.every((other) => other.letters <= hit.letters || !shares(hit, other)));
}

/** A short or misspelt name counts only if the rest was understood, but for one technical term beside a topic. */
function doubtful(seen: Seen, mention: Mention, asksSomething: boolean): Reading | undefined {
  const foreign = seen.leftovers;
  const [first, ...others] = foreign;
  if (!first) return undefined;
  const oneTerm = others.length === 0 && !seen.isCommonWord(first.key);
  const clear = asksSomething && (mention.strength === 'full' || oneTerm);
  const unsure = !clear && (mention.strength === 'short' || mention.edits > 0);
  const elsewhere = !asksSomething && foreign.length >= tunables.minForeignWords;
  return unsure || elsewhere ? { wants: 'off-topic', typed: typedOf(foreign), near: [mention.target.id] } : undefined;
}

/** "X vs" and nothing we know: a made-up system, or half a question. */
function comparedWithNothing(seen: Seen, mention: Mention): Reading {
  const strange = seen.leftovers.filter((word) => !seen.isCommonWord(word.key));
  if (strange.length > 0) return { wants: 'unknown-system', name: typedOf(strange) };
  return { wants: 'compare-with', system: mention.target.id };
}

function wholeSystem(seen: Seen, mention: Mention): Reading | undefined {
  const system = mention.target.id;
  const foreign = seen.leftovers;
  if (foreign.length > 0) return { wants: 'nothing-recorded', system, about: typedOf(foreign) };
  const [concept] = mentionsOf(seen, 'concept');
  if (concept) return { wants: 'concept', concepts: [concept.target.id] };
  const carried = hasIntent(seen, 'how-about') ? seen.conversation.topics : [];
  if (carried.length > 0) return byTopic(seen, mention, { topics: carried, features: [], answers: [], any: true });
  return { wants: 'profile', system };
}

function byTopic(seen: Seen, mention: Mention, asks: Asked): Reading {
  const system = mention.target.id;
  const { topics, features } = asks;
  const only = (some: string[]) =>
    features.length === 0 && topics.length > 0 && topics.every((topic) => some.includes(topic));
  if (only(linkTopics)) return { wants: 'links', system, topics };
  const asksIfDead =
    hasIntent(seen, 'ended') &&
    asksYesNo(seen) &&
    topics.includes('status') &&
    topics.every((topic) => [...statusTopics, 'vendor'].includes(topic));
  if (only(statusTopics) || asksIfDead) return { wants: 'status', system, ...expectation(seen), ...versionAsked(seen) };
  return facts(mention, asks, seen);
}

function facts(mention: Mention, { topics, features, answers }: Asked, seen: Seen): Reading {
  const yesNo = asksYesNo(seen) && features.length > 0;
  return { wants: 'facts', systems: [mention.target.id], topics, features, answers, yesNo };
}

/** "Is it dead?" and "is it still alive?" get a yes or no first. */
function expectation(seen: Seen): { expects?: 'alive' | 'ended' } {
  if (!asksYesNo(seen)) return {};
  if (hasIntent(seen, 'ended')) return { expects: 'ended' };
  return hasIntent(seen, 'alive') ? { expects: 'alive' } : {};
}

/** "Is Photon OS 3.0 still supported?": the first number of the question. */
function versionAsked({ words }: Seen): { version?: string } {
  const number = words.find((word) => /^\d{1,5}(\.\d+)*$/.test(word.typed));
  return number ? { version: number.typed } : {};
}
