import type { Check } from '../answer.js';
import type { Feature, System } from '../knowledge/knowledge.js';
import type { Need } from '../question/needs.js';
import type { Context } from './context.js';
import { statementOn } from './facts-of.js';

/** Whether a system has a feature, as far as its fact on that topic says so. What is recorded of vendors is complete. */
export function hasFeature(system: System, { id, topic }: Feature): boolean | undefined {
  const fact = system.facts[topic];
  if (fact?.has?.includes(id)) return true;
  if (fact?.lacks?.includes(id)) return false;
  return topic === 'vendor' && fact?.has ? false : undefined;
}

/** True or false where the facts say so for every need, undefined where one is not recorded. */
export function fulfils(context: Context, system: System, needs: Need[]): boolean | undefined {
  const states = needs.map((need) => stateOf(context, system, need));
  if (states.includes('fails')) return false;
  return states.includes('unknown') ? undefined : true;
}

/** One need held against one system, with the fact behind it. */
export function check(context: Context, system: System, need: Need): Check {
  const topic = context.knowledge.topics.get(context.knowledge.features.get(need.feature)?.topic ?? '');
  if (!topic) throw new Error('a need is about a topic');
  return {
    need: labelOf(context, need),
    state: stateOf(context, system, need),
    fact: statementOn(context, system, topic),
  };
}

/** "SSH", or "without SSH". */
export function labelOf({ knowledge }: Context, { feature, wanted }: Need): string {
  const label = knowledge.features.get(feature)?.label ?? feature;
  return `${wanted ? 'with' : 'without'} ${label}`;
}

/** Whether one need is met, fails, or is not recorded. */
export function stateOf({ knowledge }: Context, system: System, { feature, wanted }: Need): Check['state'] {
  const entry = knowledge.features.get(feature);
  const has = entry && hasFeature(system, entry);
  if (has === undefined) return 'unknown';
  return has === wanted ? 'met' : 'fails';
}
