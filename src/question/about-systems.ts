import type { Mention } from './mention.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, partsOf, type Seen } from './seen.js';

const linkTopics = ['github', 'docs', 'site'];
const statusTopics = ['status', 'end-of-life'];
const kinTopics = ['successor', 'lineage'];

const tunables = {
  /** A comparison shows so many systems at most: more do not fit a phone. */
  maxCompared: 6,
};

/** Two systems or more: side by side, unless the question is how they are related. */
export function readManySystems(seen: Seen): Reading | undefined {
  const systems = mentionsOf(seen, 'system').map((one) => one.target.id);
  if (systems.length < 2) return undefined;
  const topics = idsOf(seen, 'topic');
  const related =
    topics.length > 0 && topics.every((topic) => kinTopics.includes(topic)) && !hasIntent(seen, 'compare');
  if (related) return { wants: 'facts', systems: systems.slice(0, 2), topics, features: [], answers: [], yesNo: false };
  return {
    wants: 'comparison',
    systems: systems.slice(0, tunables.maxCompared),
    topics,
    features: idsOf(seen, 'feature'),
  };
}

/** One system: a fact, its status, its links, or the whole of it, if enough of the question was understood. */
export function readOneSystem(seen: Seen): Reading | undefined {
  const [mention] = mentionsOf(seen, 'system');
  if (!mention) return undefined;
  const asks = asked(seen, mention.target.id);
  const doubt = doubtful(seen, mention, asks.any);
  if (doubt) return doubt;
  if (!asks.any) return wholeSystem(seen, mention);
  return asks.answers.length > 0
    ? facts(seen, mention, { ...asks, topics: [], features: [] })
    : byTopic(seen, mention, asks);
}

interface Asked {
  topics: string[];
  features: string[];
  answers: string[];
  any: boolean;
}

function asked(seen: Seen, system: string): Asked {
  const answers = partsOf(seen, 'answer', [system]).filter((id) => outweighsTopics(seen, id));
  const features = idsOf(seen, 'feature');
  const topics = idsOf(seen, 'topic');
  return { answers, features, topics, any: answers.length + features.length + topics.length > 0 };
}

/** A system's own answer counts when its phrase is longer than any phrase of a topic or feature it shares words with. */
function outweighsTopics(seen: Seen, id: string): boolean {
  const own = seen.hits.filter((hit) => hit.kind === 'answer' && hit.id === id);
  const others = seen.hits.filter((hit) => hit.kind === 'topic' || hit.kind === 'feature');
  return own.some((hit) => others.every((other) => other.letters <= hit.letters));
}

function doubtful(seen: Seen, mention: Mention, asksSomething: boolean): Reading | undefined {
  if (seen.leftovers.length === 0) return undefined;
  const unsure = mention.strength === 'short' || (mention.edits > 0 && !asksSomething);
  return unsure ? { wants: 'off-topic', typed: typedLeftovers(seen), near: [mention.target.id] } : undefined;
}

function wholeSystem(seen: Seen, mention: Mention): Reading | undefined {
  const system = mention.target.id;
  if (seen.leftovers.length > 0) return { wants: 'nothing-recorded', system, about: typedLeftovers(seen) };
  const [concept] = mentionsOf(seen, 'concept');
  if (concept) return { wants: 'concept', concepts: [concept.target.id] };
  const carried = hasIntent(seen, 'how-about') ? seen.conversation.topics : [];
  if (carried.length > 0) return byTopic(seen, mention, { topics: carried, features: [], answers: [], any: true });
  return { wants: 'profile', system };
}

function byTopic(seen: Seen, mention: Mention, asks: Asked): Reading {
  const system = mention.target.id;
  const { topics } = asks;
  const only = (some: string[]) =>
    asks.features.length === 0 && topics.length > 0 && topics.every((topic) => some.includes(topic));
  if (only(linkTopics)) return { wants: 'links', system, topics };
  if (only(statusTopics)) return { wants: 'status', system, ...expectation(seen) };
  return facts(seen, mention, asks);
}

function facts(seen: Seen, mention: Mention, asks: Asked): Reading {
  const { topics, features, answers } = asks;
  const yesNo = hasIntent(seen, 'yes-no') && features.length > 0;
  return { wants: 'facts', systems: [mention.target.id], topics, features, answers, yesNo };
}

/** "Is it dead?" and "is it still alive?" get a yes or no first. */
function expectation(seen: Seen): { expects?: 'alive' | 'ended' } {
  if (!hasIntent(seen, 'yes-no')) return {};
  if (hasIntent(seen, 'ended')) return { expects: 'ended' };
  return hasIntent(seen, 'alive') ? { expects: 'alive' } : {};
}

function typedLeftovers(seen: Seen): string {
  return seen.leftovers.map((word) => word.typed).join(' ');
}
