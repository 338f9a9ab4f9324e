import type { Reading } from './question.js';
import { asksYesNo, hasIntent, idsOf, mentionsOf, partsOf, type Seen, saysTheTwo } from './seen.js';

const kinTopics = ['successor', 'lineage'];

const tunables = {
  /** A comparison shows so many systems at most: more do not fit a phone. */
  maxCompared: 6,
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
  const subjects = asksForBase(seen, topics) ? 1 : 2;
  if (subjects === 1 || related)
    return { wants: 'facts', systems: systems.slice(0, subjects), topics, features: [], answers: [], yesNo: false };
  return {
    wants: 'comparison',
    systems: systems.slice(0, tunables.maxCompared),
    named: systems.length,
    topics,
    features: idsOf(seen, 'feature'),
  };
}

/** "Was k3OS built upon Alpine?" asks what the first one is made of. */
function asksForBase(seen: Seen, topics: string[]): boolean {
  const isOfBase = topics.includes('base') && topics.every((topic) => topic === 'base' || kinTopics.includes(topic));
  const isAsked = asksYesNo(seen) || seen.words.some(({ asking }) => asking);
  return isOfBase && isAsked && !hasIntent(seen, 'compare');
}

/** "How do I move from X to Y?": the steps stand in the answers of one of the two. */
function ownAnswer(systems: string[], own: string[]): Reading {
  const owner = systems.find((system) => own[0]?.startsWith(`${system}/`)) ?? '';
  const answers = own.filter((id) => id.startsWith(`${owner}/`));
  return { wants: 'facts', systems: [owner], topics: [], features: [], answers, yesNo: false };
}

/** Those named; "compare it with X" and "throw in X" also mean what was spoken of before. */
function systemsToCompare(seen: Seen): string[] {
  const named = mentionsOf(seen, 'system').map((one) => one.target.id);
  const { systems, kind, earlier } = seen.conversation;
  const before = systems.filter((id) => !named.includes(id));
  if (named.length === 0)
    return earlier && (hasIntent(seen, 'compare') || saysTheTwo(seen)) ? [earlier, ...before] : [];
  if (kind === 'comparison') return changed(seen, named);
  const asksSame = hasIntent(seen, 'how-to') && seen.conversation.answers !== undefined;
  const compares = hasIntent(seen, 'compare') && !asksSame;
  return named.length === 1 && compares ? [...before.slice(0, 1), ...named] : named;
}

/** A comparison goes on: with one more, with one less, or with one in the place of another. */
function changed(seen: Seen, named: string[]): string[] {
  const { systems } = seen.conversation;
  const before = systems.filter((id) => !named.includes(id));
  const isNew = named.some((id) => !systems.includes(id));
  if (hasIntent(seen, 'take-back') && isNew)
    return named.length > 1
      ? systems.map((id) => (named[0] === id ? (named[1] ?? id) : id))
      : [...systems.slice(0, -1), ...named];
  if (hasIntent(seen, 'without') || (hasIntent(seen, 'take-back') && !isNew)) return before;
  const widens =
    hasIntent(seen, 'add', 'compare') || (hasIntent(seen, 'how-about') && idsOf(seen, 'topic').length === 0);
  return isNew && widens ? [...before, ...named] : named;
}
