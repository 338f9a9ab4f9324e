import type { ChoiceAnswer, Option } from '../answer.js';
import type { Feature, System } from '../knowledge/knowledge.js';
import { successorsOf } from '../knowledge/successors.js';
import { indexOf, isPartOf, ownerOf } from '../question/part-id.js';
import { type Context, frame, listed, type ReadingOf } from './context.js';
import { isOnRecord } from './drafts.js';
import { hasFeature } from './needs.js';
import { quotable } from './quotable.js';

const tunables = {
  maxOptions: 5,
};

/** An ambiguous name: its readings. */
export function ambiguous(context: Context, { id }: ReadingOf<'ambiguous'>): ChoiceAnswer {
  const entry = context.knowledge.ambiguous[Number(id)];
  if (!entry) throw new Error('an ambiguous name needs its entry');
  return choice(
    context,
    entry.question,
    entry.readings.map(({ label, ask }) => ({ label, question: ask })),
  );
}

/** A misspelling that is as near to one name as to another. */
export function whichName(context: Context, { typed, names }: ReadingOf<'which-name'>): ChoiceAnswer {
  const [topic] = context.matches.topics;
  const options = names.map(({ name }) => ({
    label: name,
    question: topic ? `${name} ${topic.label}` : `What is ${name}?`,
  }));
  return choice(context, `Which one do you mean by “${quotable(typed)}”?`, options);
}

/** A topic without a system: offers systems of which it is recorded, the article's first, or those that are meant. */
export function whichSystem(context: Context, reading: ReadingOf<'which-system'>): ChoiceAnswer {
  const { matches, knowledge } = context;
  const own = reading.answers.flatMap((id) => labelOfAnswer(knowledge, id));
  const implied = ({ topic }: Feature) => matches.topics.some(({ id }) => id === topic);
  const asked = [...matches.topics, ...matches.features.filter((feature) => !implied(feature))];
  const about = own[0] ?? listed(asked.map(({ label }) => label));
  const offered = offeredSystems(context, reading).map((system) => ({
    label: system.name,
    question: questionOn(context, system, reading, own[0]),
  }));
  const headline = about === '' ? 'Which one do you mean?' : `${about} of which system?`;
  return choice(context, headline, offered.length > 1 ? offered : [...offered, ...everyOne(matches.features)]);
}

/** What is recorded of one system alone is no choice: all that have it can be asked for too. */
function everyOne([feature]: Feature[]): Option[] {
  if (!feature) return [];
  return [{ label: `All with ${feature.label}`, question: `Which systems have ${feature.label}?` }];
}

function offeredSystems(context: Context, reading: ReadingOf<'which-system'>): System[] {
  const { systems } = context.knowledge;
  if (reading.among) return reading.among.slice(0, tunables.maxOptions).flatMap((id) => systems.get(id) ?? []);
  const few = (isOfArticle: boolean) =>
    firstFew(
      context.knowledge.catalogue.systems,
      (one) => (one.article !== undefined) === isOfArticle && isAnswered(context, one, reading),
    );
  return [...few(true), ...few(false)];
}

/** The question a click asks: what was asked, where it is recorded. */
function questionOn(context: Context, system: System, reading: ReadingOf<'which-system'>, own?: string): string {
  const [feature] = context.matches.features;
  const asked = own ?? context.matches.topics[0]?.label;
  if (!isAnswered(context, system, reading) || (!feature && asked === undefined)) return `What is ${system.name}?`;
  return feature ? `Does ${system.name} have ${feature.label}?` : `${system.name} ${asked}`;
}

function isAnswered(context: Context, system: System, { answers }: ReadingOf<'which-system'>): boolean {
  return answers.length > 0 ? answers.some((id) => isPartOf(id, system.id)) : isRecorded(context, system);
}

function labelOfAnswer({ systems }: Context['knowledge'], id: string): string[] {
  const label = systems.get(ownerOf(id))?.answers?.[indexOf(id)]?.label;
  return label === undefined ? [] : [label];
}

function firstFew(systems: readonly System[], fits: (system: System) => boolean): System[] {
  const few: System[] = [];
  for (const system of systems) {
    if (few.length === tunables.maxOptions) break;
    if (fits(system)) few.push(system);
  }
  return few;
}

function isRecorded({ matches }: Context, system: System): boolean {
  const [feature] = matches.features;
  if (feature) return hasFeature(system, feature) !== undefined;
  const [topic] = matches.topics;
  if (topic?.kind === 'computed') return isComputable(system, topic.id);
  return isOnRecord(system, topic?.id ?? '');
}

/** Of every system there is a status and a repository; the rest only where it is written down. */
function isComputable({ lineage, successors, links }: System, topic: string): boolean {
  const parts: Record<string, unknown> = {
    lineage: lineage?.[0],
    successor: successors?.[0],
    docs: links.docs,
    site: links.site,
  };
  return !(topic in parts) || parts[topic] !== undefined;
}

/** Half a comparison: its kin first, then the article's systems. */
export function compareWith(context: Context): ChoiceAnswer {
  const { matches, knowledge } = context;
  const [one] = matches.systems;
  const kin = successorsOf(one ?? {}).flatMap(({ to }) => knowledge.systems.get(to) ?? []);
  const known = [
    ...new Set([...kin, ...firstFew(knowledge.catalogue.systems, ({ article }) => article !== undefined)]),
  ];
  const others = known.filter((system) => system.id !== one?.id);
  const options = one
    ? others.map(({ name }) => ({ label: name, question: `Compare ${one.name} and ${name}` }))
    : pairs(known).map(([a, b]) => ({ label: `${a.name} and ${b.name}`, question: `Compare ${a.name} and ${b.name}` }));
  return choice(context, one ? `Compare ${one.name} with which system?` : 'Compare which systems?', options);
}

function pairs(systems: System[]): [System, System][] {
  return systems.flatMap((system, at): [System, System][] => systems.slice(at + 1).map((other) => [system, other]));
}

function choice(context: Context, headline: string, options: Option[]): ChoiceAnswer {
  return { kind: 'choice', ...frame(context, headline, []), options: options.slice(0, tunables.maxOptions) };
}
