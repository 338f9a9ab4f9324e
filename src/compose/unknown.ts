import type { ChoiceAnswer, Option, UnknownAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { type Context, frame, listed, type ReadingOf } from './context.js';
import { factLines, linksFor, shownLink } from './facts-of.js';
import { profileOf, stillMaintained } from './follow-ups.js';
import { hasFeature } from './needs.js';
import { quotable } from './quotable.js';

const tunables = {
  maxOptions: 5,
};

/** The system is known, the fact is not recorded: say when somebody looked, and where the documentation is. */
export function notRecordedAnswer(context: Context, system: System, about: string): UnknownAnswer {
  const docs = linksFor(system, 'docs').map((link) => shownLink(context, link));
  const lines = context.matches.topics
    .flatMap((topic) => factLines(context, system, topic))
    .filter((line) => line.now.refs.length > 0);
  const looked = lines.find((line) => line.now.certainty === 'unknown')?.now.checked;
  const detail = looked
    ? `Somebody looked on ${looked} and found nothing that says so.`
    : 'No curator has written it down yet.';
  return {
    kind: 'unknown',
    reason: 'not-recorded',
    ...frame(context, `${system.name}: not recorded (${quotable(about)}).`, [system]),
    detail: `${detail} ${docs.length > 0 ? 'Its documentation may know.' : ''}`.trim(),
    options: [profileOf(system), stillMaintained(system)],
    links: docs,
  };
}

/** A name that is not in the catalogue, with the nearest names that are. */
export function unknownSystem(context: Context, { name }: ReadingOf<'unknown-system'>): UnknownAnswer {
  const { similar } = context.matches;
  return {
    kind: 'unknown',
    reason: 'no-such-system',
    ...frame(context, `“${quotable(name)}” is not a system in this catalogue.`, []),
    detail: similar.length > 0 ? 'The nearest names I have are these.' : 'Ask for the list to see what is.',
    options: [...similar.map(profileOf), allSystems].slice(0, tunables.maxOptions),
    links: [],
  };
}

/** Something known by name only, with one honest line. */
export function elsewhere(context: Context, { id }: ReadingOf<'elsewhere'>): UnknownAnswer {
  const entry = context.knowledge.elsewhere[Number(id)];
  if (!entry) throw new Error('a name from elsewhere needs its entry');
  const nearest = (entry.nearest ?? []).flatMap((one) => context.knowledge.systems.get(one) ?? []);
  return {
    kind: 'unknown',
    reason: entry.reason,
    ...frame(context, entry.line, []),
    detail:
      nearest.length > 0
        ? `Did you mean ${listed(nearest.map((one) => one.name))}?`
        : 'Ask for the list to see what is in it.',
    options: [...nearest.map(profileOf), allSystems],
    links: [],
  };
}

/** Not our subject; if a name came near, it is offered. */
export function offTopic(context: Context): UnknownAnswer {
  const near = context.matches.systems;
  const offered = near.length > 0 ? near.map(profileOf) : [...concepts, allSystems];
  return {
    kind: 'unknown',
    reason: 'off-topic',
    ...frame(context, 'That is not something I know about.', []),
    detail:
      near.length > 0
        ? `I answer questions about micro operating systems. Did you mean ${listed(near.map((one) => one.name))}?`
        : 'I answer questions about micro operating systems: small systems made to run containers.',
    options: offered.slice(0, tunables.maxOptions),
    links: [],
  };
}

const allSystems: Option = { label: 'All systems I know', question: 'List all systems' };
const concepts: Option[] = [{ label: 'What is a micro OS?', question: 'What is a micro OS?' }];

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

/** A topic without a system: offers systems of which it is recorded, the article's first. */
export function whichSystem(context: Context, { answers, among }: ReadingOf<'which-system'>): ChoiceAnswer {
  const { matches, knowledge } = context;
  const own = answers.flatMap((id) => labelOfAnswer(knowledge, id));
  const asked = [
    ...matches.topics,
    ...matches.features.filter(({ topic }) => !matches.topics.some(({ id }) => id === topic)),
  ];
  const about = own[0] ?? listed(asked.map(({ label }) => label));
  const { systems } = knowledge.catalogue;
  const owners = new Set(answers.map((id) => id.split('/')[0]));
  const isOffered = (system: System) => (own.length > 0 ? owners.has(system.id) : isRecorded(context, system));
  const named = among?.slice(0, tunables.maxOptions).flatMap((id) => knowledge.systems.get(id) ?? []);
  const offered = named ?? [
    ...firstFew(systems, (one) => one.article !== undefined && isOffered(one)),
    ...firstFew(systems, (one) => one.article === undefined && isOffered(one)),
  ];
  const [feature] = matches.features;
  const question = (name: string) =>
    feature ? `Does ${name} have ${feature.label}?` : `${name} ${own[0] ?? matches.topics[0]?.label ?? ''}`.trim();
  return choice(
    context,
    about === '' ? 'Which one do you mean?' : `${about} of which system?`,
    offered.map(({ name }) => ({ label: name, question: question(name) })),
  );
}

function labelOfAnswer({ systems }: Context['knowledge'], id: string): string[] {
  const [system = '', at = ''] = id.split('/');
  const label = systems.get(system)?.answers?.[Number(at)]?.label;
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
  return (system.facts[topic?.id ?? '']?.certainty ?? 'unknown') !== 'unknown';
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
  const kin = (one?.successors ?? []).flatMap(({ to }) => knowledge.systems.get(to) ?? []);
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
