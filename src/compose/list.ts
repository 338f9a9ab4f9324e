import type { ListAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { type Context, frame, nameOf, type ReadingOf, someOf } from './context.js';
import { profileOf } from './follow-ups.js';
import { labelOf, shortfall } from './needs.js';

const tunables = {
  /** More than these are counted, not shown: nobody reads on. */
  maxItems: 50,
  maxNotRecorded: 20,
};

/** The catalogue, whole or filtered. Systems of which nobody recorded the property are counted, not guessed. */
export function list(context: Context, reading: ReadingOf<'list'>): ListAnswer {
  const { systems } = context.knowledge.catalogue;
  const held = shortfall(context.knowledge, reading.needs);
  const chosen = counted(context, reading, held.isComplete, tunables.maxItems);
  const open = counted(context, reading, held.isOpen, tunables.maxNotRecorded);
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

/** The systems of the asked-for state that fit. */
function counted(
  { knowledge: { catalogue } }: Context,
  { state, ofArticle }: ReadingOf<'list'>,
  fits: (at: number) => boolean,
  most: number,
): Counted {
  const from = state === 'ended' ? catalogue.aliveCount : 0;
  const to = state === 'alive' ? catalogue.aliveCount : catalogue.systems.length;
  const first: number[] = [];
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (!fits(at) || (ofArticle && !catalogue.systems[at]?.article)) continue;
    count += 1;
    if (count <= most) first.push(at);
  }
  return { first, count };
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
  const parts = [
    reading.ofArticle ? 'of the article' : '',
    reading.state === 'alive' ? 'still maintained' : '',
    reading.state === 'ended' ? 'ended' : '',
    ...reading.needs.map((need) => labelOf(context, need)),
  ].filter((part) => part !== '');
  if (parts.length === 0) return `I know ${number}.`;
  if (count === 0) return `No system I know is recorded as ${parts.join(', ')}.`;
  const names = shown.map((system) => system.name);
  return `${number} ${parts.join(', ')}: ${someOf(names, count)}.`;
}
