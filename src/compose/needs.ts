import type { Check } from '../answer.js';
import { markOf } from '../knowledge/catalogue.js';
import type { Feature, Knowledge, System } from '../knowledge/knowledge.js';
import type { Need } from '../question/needs.js';
import { type Context, listed } from './context.js';
import { statementOn } from './facts-of.js';

/** Any number of needs that are not recorded weighs less than one that fails, so one number tells both. */
const failure = 256;

/** Farther from the needs than any system can be: that of one which is left out. */
const beyondAll = 0xffff;

/**
 * How far the systems of the catalogue, in its order, are from fulfilling some needs: 0 for all of them met, below
 * `failure` where nothing fails but something is not recorded, and the more the less is met. Those of `leftOut`, by id,
 * are farther than any other can be.
 */
export function shortfall(
  { catalogue }: Pick<Knowledge, 'catalogue'>,
  needs: Need[],
  leftOut: readonly string[],
): Uint16Array {
  const missed = new Uint16Array(catalogue.systems.length);
  for (const { anyOf, wanted } of needs) {
    const marks = anyOf.map((feature) => catalogue.marksOf(feature)).reduce(eitherOf);
    const weights = [1, wanted ? 0 : failure, wanted ? failure : 0];
    for (let at = 0; at < missed.length; at += 1) missed[at] = (missed[at] ?? 0) + (weights[marks[at] ?? 0] ?? 0);
  }
  for (const at of leftOut.flatMap((id) => catalogue.placeOf(id) ?? [])) missed[at] = beyondAll;
  return missed;
}

/** How many of the needs the makers of the system at a place of the catalogue name when they say what it is made for. */
export function namedPurposes({ catalogue }: Pick<Knowledge, 'catalogue'>, needs: Need[]): (at: number) => number {
  const features = needs.flatMap(({ anyOf, wanted }) => (wanted ? anyOf : []));
  const purposes = features.map((feature) => catalogue.purposesOf(feature));
  return (at) => purposes.reduce((sum, named) => sum + (named[at] ?? 0), 0);
}

/** How a headline calls the systems in a state. */
export const stateLabels = {
  alive: 'still maintained',
  ended: 'ended',
  ending: 'with maintenance only, so near their end',
};

/** True where nothing fails, though something may not be recorded. */
export function isOpen(missed: number): boolean {
  return missed < failure;
}

/** True where something is met, or at least nothing fails. */
export function isCandidate(missed: number, needs: number): boolean {
  return missed < failure || Math.floor(missed / failure) + (missed % failure) < needs;
}

/** What is recorded of two features of which one is enough. */
function eitherOf(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((mark, at) => {
    const other = b[at] ?? 0;
    if (mark === 1 || other === 1) return 1;
    return mark === 2 && other === 2 ? 2 : 0;
  });
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

/** What a list or advice leaves out: "other than Talos Linux"; nothing where it leaves out none. */
export function besidesLabel({ knowledge }: Context, besides: string[] = []): string[] {
  const names = besides.flatMap((id) => knowledge.systems.get(id)?.name ?? []);
  return names.length > 0 ? [`other than ${listed(names)}`] : [];
}
