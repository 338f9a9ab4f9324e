import type { ListAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { type Context, frame, nameOf, type ReadingOf, someOf } from './context.js';
import { profileOf } from './follow-ups.js';
import { isOpen, labelOf, shortfall } from './needs.js';

const tunables = {
  /** More than these are counted, not shown: nobody reads on. */
  maxItems: 50,
  maxNotRecorded: 20,
};

/** The catalogue, whole or filtered. Systems of which nobody recorded the property are counted, not guessed. */
export function list(context: Context, reading: ReadingOf<'list'>): ListAnswer {
  const { systems } = context.knowledge.catalogue;
  const [chosen, open] = counted(context, reading);
  const shown = chosen.first.flatMap((at) => systems[at] ?? []);
  const items = shown.map((system) => item(context, system));
  const note = notes(chosen, shown, open, namesAt(systems, open.first), reading.ignored);
  return {
    kind: 'list',
    ...frame(context, headline(context, reading, chosen, shown), shown, shown.slice(0, 1).map(profileOf)),
    items,
    ...(note !== '' && { note }),
  };
}

interface Counted {
  /** Places in the catalogue, up to the most that are shown. */
  first: number[];
  count: number;
}

/** Of the asked-for state: the systems that fit, and those of which something is not recorded. */
function counted({ knowledge }: Context, reading: ReadingOf<'list'>): [Counted, Counted] {
  const { needs, state, ofArticle, besides } = reading;
  const { systems, aliveCount } = knowledge.catalogue;
  const missed = shortfall(knowledge, needs);
  const to = state === 'alive' ? aliveCount : systems.length;
  const left = besides === undefined ? -1 : systems.findIndex(({ id }) => id === besides);
  const chosen: Counted = { first: [], count: 0 };
  const open: Counted = { first: [], count: 0 };
  for (let at = state === 'ended' ? aliveCount : 0; at < to; at += 1) {
    const short = missed[at] ?? 0;
    if (!isOpen(short) || (ofArticle && !systems[at]?.article) || at === left) continue;
    const [into, most] = short === 0 ? [chosen, tunables.maxItems] : [open, tunables.maxNotRecorded];
    into.count += 1;
    if (into.first.length < most) into.first.push(at);
  }
  return [chosen, open];
}

function namesAt(systems: readonly System[], places: number[]): string[] {
  return places.flatMap((at) => systems[at]?.name ?? []);
}

function item(context: Context, system: System): ListAnswer['items'][number] {
  const { state } = system.status;
  return { system: nameOf(system), status: state, line: context.citations.state(system.summary) };
}

/** What the list does not show, and what of the question it does not take into account. */
function notes(chosen: Counted, shown: System[], open: Counted, openNames: string[], ignored: string[]): string {
  return [
    ...(chosen.count > shown.length ? [`These are the first ${shown.length} of ${chosen.count}.`] : []),
    ...(open.count > 0 ? [`Not recorded for ${someOf(openNames, open.count)}.`] : []),
    ...(ignored.length > 0 ? [`Not taken into account: ${ignored.join(', ')}.`] : []),
  ].join(' ');
}

function headline(context: Context, reading: ReadingOf<'list'>, { count }: Counted, shown: System[]): string {
  const number = count === 1 ? '1 system' : `${count} systems`;
  const besides = context.knowledge.systems.get(reading.besides ?? '');
  const parts = [
    reading.ofArticle ? 'of the article' : '',
    reading.state === 'alive' ? 'still maintained' : '',
    reading.state === 'ended' ? 'ended' : '',
    ...reading.needs.map((need) => labelOf(context, need)),
    besides ? `other than ${besides.name}` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return `I know ${number}.`;
  if (count === 0) return `No system I know is recorded as ${parts.join(', ')}.`;
  const names = shown.map((system) => system.name);
  return `${number} ${parts.join(', ')}: ${someOf(names, count)}.`;
}
