import type { Check } from '../answer.js';
import { markOf } from '../knowledge/catalogue.js';
import type { Feature, Knowledge, System } from '../knowledge/knowledge.js';
import type { Need } from '../question/needs.js';
import type { Context } from './context.js';
import { statementOn } from './facts-of.js';

const tunables = {
  /** Any number of needs that are not recorded weighs less than one that fails. */
  weightOfFailure: 256,
};

/** How far the systems of the catalogue, in its order, are from fulfilling some needs. */
export interface Shortfall {
  isComplete(at: number): boolean;
  /** Nothing fails, but something is not recorded. */
  isOpen(at: number): boolean;
  /** Something is met, or at least nothing fails. */
  isCandidate(at: number): boolean;
  /** Orders by what fails, then by what is not recorded. */
  compare(a: number, b: number): number;
}

/** Holds needs against the whole catalogue in one pass over bytes. */
export function shortfall({ catalogue }: Pick<Knowledge, 'catalogue'>, needs: Need[]): Shortfall {
  const misses = new Uint16Array(catalogue.systems.length);
  for (const { anyOf, wanted } of needs) {
    const marks = anyOf.map((feature) => catalogue.marksOf(feature));
    const weights = [1, wanted ? 0 : tunables.weightOfFailure, wanted ? tunables.weightOfFailure : 0];
    for (let at = 0; at < misses.length; at += 1) misses[at] = (misses[at] ?? 0) + (weights[markAt(marks, at)] ?? 0);
  }
  const missed = (at: number) => misses[at] ?? 0;
  const fails = (at: number) => Math.floor(missed(at) / tunables.weightOfFailure);
  const unknown = (at: number) => missed(at) % tunables.weightOfFailure;
  return {
    isComplete: (at) => missed(at) === 0,
    isOpen: (at) => fails(at) === 0 && unknown(at) > 0,
    isCandidate: (at) => fails(at) === 0 || fails(at) + unknown(at) < needs.length,
    compare: (a, b) => missed(a) - missed(b),
  };
}

/** What is recorded of several features of which one is enough. */
function markAt(marks: Uint8Array[], at: number): number {
  let all = 2;
  for (const some of marks) {
    if (some[at] === 1) return 1;
    if (some[at] === 0) all = 0;
  }
  return all;
}

/** True or false where the facts say so, undefined where nothing is recorded. */
export function hasFeature(system: System, feature: Feature): boolean | undefined {
  const mark = markOf(system, feature);
  return mark === 0 ? undefined : mark === 1;
}

/** One need held against one system, with the fact behind it. */
export function check(context: Context, system: System, need: Need): Check {
  const { features, topics } = context.knowledge;
  const known = need.anyOf.flatMap((id) => features.get(id) ?? []);
  const states = known.map((feature) => hasFeature(system, feature));
  const decides = known[Math.max(states.indexOf(true), 0)];
  const topic = topics.get(decides?.topic ?? '');
  if (!topic) throw new Error('a need is about a topic');
  return { need: labelOf(context, need), state: stateOf(states, need), fact: statementOn(context, system, topic) };
}

/** "with SSH", "without a shell", "from SUSE or openSUSE". */
export function labelOf({ knowledge }: Context, { anyOf, wanted }: Need): string {
  const features = anyOf.flatMap((id) => knowledge.features.get(id) ?? []);
  const label = features.map((feature) => feature.label).join(' or ');
  if (features[0]?.topic === 'vendor') return `${wanted ? 'from' : 'not from'} ${label}`;
  return `${wanted ? 'with' : 'without'} ${label}`;
}

/** Whether a need is met, fails, or is not recorded. */
function stateOf(states: (boolean | undefined)[], { wanted }: Need): Check['state'] {
  const has = states.includes(true) ? true : states.includes(undefined) ? undefined : false;
  if (has === undefined) return 'unknown';
  return has === wanted ? 'met' : 'fails';
}
