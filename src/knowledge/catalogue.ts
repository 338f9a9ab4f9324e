import { isAlive } from '../answer.js';
import type { FeatureEntries, SystemEntry } from './schema.js';

type System = SystemEntry & { id: string };
type Feature = FeatureEntries[number];

/** What the facts say of a feature: 0 nothing, 1 that the system has it, 2 that it lacks it. */
export type Mark = 0 | 1 | 2;

/** All systems in the order of a list, and what is recorded of their features: filtering costs a pass over bytes. */
export interface Catalogue {
  /** The maintained ones first, then the ended ones; both by name. */
  systems: readonly System[];
  /** How many of them are maintained. */
  aliveCount: number;
  /** Where a system stands in `systems`, by its id. */
  placeOf(id: string): number | undefined;
  /** One `Mark` a system, in the order of `systems`. */
  marksOf(feature: string): Uint8Array;
  /** For each system 1 where nothing is recorded on the topic of the feature, otherwise 0. */
  gapsOf(feature: string): Uint8Array;
  /** For each system 1 where its makers name the feature when they say what it is made for, otherwise 0. */
  purposesOf(feature: string): Uint8Array;
}

/** The order of names in a list. */
const byName = new Intl.Collator('en').compare;

/** Whether a system has a feature, as far as its fact on that topic says so. What is recorded of vendors is complete. */
export function markOf(system: System, { id, topic }: Feature): Mark {
  const fact = system.facts[topic];
  if (fact?.has?.includes(id)) return 1;
  if (fact?.lacks?.includes(id)) return 2;
  return topic === 'vendor' && fact?.has ? 2 : 0;
}

/** What a sentence on what a system is made for calls a thing: its label, or the first name in it (VMware vSphere). In words of lower case. */
function calledInPurposes({ label, topic }: Feature): string {
  const [first = ''] = label.split(' ');
  return spaced(/^[A-Z]/.test(first) && topic !== 'vendor' ? first : label);
}

/** Its words with a space around each, so that the "red" of "clustered" is none. */
function spaced(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}

/** Orders the systems and marks their features once, so that a question need not read their facts. */
export function createCatalogue(all: System[], features: FeatureEntries): Catalogue {
  const alive = all.filter(({ status }) => isAlive(status.state)).sort((a, b) => byName(a.name, b.name));
  const ended = all.filter(({ status }) => !isAlive(status.state)).sort((a, b) => byName(a.name, b.name));
  const systems = [...alive, ...ended];
  const marks = new Map(
    features.map((feature) => [feature.id, Uint8Array.from(systems, (system) => markOf(system, feature))]),
  );
  const madeFor = systems.map(({ facts }) => spaced(facts.purpose?.value ?? ''));
  const purposes = new Map(
    features.map((feature) => {
      const called = calledInPurposes(feature);
      return [feature.id, Uint8Array.from(madeFor, (text) => (text.includes(called) ? 1 : 0))];
    }),
  );
  const gaps = new Map(
    [...new Set(features.map(({ topic }) => topic))].map((topic) => [
      topic,
      Uint8Array.from(systems, ({ facts }) => (facts[topic]?.value === undefined ? 1 : 0)),
    ]),
  );
  const topicOf = new Map(features.map(({ id, topic }) => [id, topic]));
  const none = new Uint8Array(systems.length);
  const places = new Map(systems.map(({ id }, at) => [id, at]));
  return {
    systems,
    aliveCount: alive.length,
    placeOf: (id) => places.get(id),
    marksOf: (feature) => marks.get(feature) ?? none,
    gapsOf: (feature) => gaps.get(topicOf.get(feature) ?? '') ?? none,
    purposesOf: (feature) => purposes.get(feature) ?? none,
  };
}
