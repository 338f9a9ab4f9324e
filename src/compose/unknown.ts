import type { Option, UnknownAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { type Context, frame, listed, type ReadingOf } from './context.js';
import { linksFor } from './drafts.js';
import { factLines, shownLink } from './facts-of.js';
import { profileOf, stillMaintained } from './follow-ups.js';
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
    detail: `${detail} ${mayKnow(system)}`,
    options: [profileOf(system), stillMaintained(system)],
    links: docs,
  };
}

/** Where no page of a system is recorded, its repository is linked instead. */
function mayKnow({ links }: System): string {
  return `Its ${links.docs || links.site ? 'documentation' : 'repository'} may know.`;
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

/** Something known by name only, with one honest line, and what there is of ours beside it or near it. */
export function elsewhere(context: Context, { id, typed }: ReadingOf<'elsewhere'>): UnknownAnswer {
  const { knowledge, matches } = context;
  const entry = knowledge.elsewhere[Number(id)];
  if (!entry) throw new Error('a name from elsewhere needs its entry');
  const beside = matches.systems;
  const nearest = beside.length > 0 ? beside : (entry.nearest ?? []).flatMap((one) => knowledge.systems.get(one) ?? []);
  const names = listed(nearest.map((one) => one.name));
  const detail = beside.length > 0 ? `I know ${names}.` : `Did you mean ${names}?`;
  return {
    kind: 'unknown',
    reason: entry.reason,
    ...frame(context, entry.line.replace(saysThatIs, `“${quotable(typed || entry.name)}” is `), []),
    detail: names ? detail : 'Ask for the list to see what is in it.',
    options: [...nearest.map(profileOf), allSystems].slice(0, tunables.maxOptions),
    links: [],
  };
}

/** How the line of several things begins: it names the one that was typed. */
const saysThatIs = /^That is (?=a |another |not )/;

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
