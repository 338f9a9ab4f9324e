import type { ListAnswer } from '../answer.js';
import type { System, Topic } from '../knowledge/knowledge.js';
import { type Context, frame, nameOf, type ReadingOf, someOf } from './context.js';
import { statementOn } from './facts-of.js';
import { profileOf } from './follow-ups.js';
import { besidesLabel, isOpen, labelOf, shortfall, stateLabels } from './needs.js';

const tunables = {
  /** More than these are counted, not shown: nobody reads on. */
  maxItems: 50,
  maxNotRecorded: 20,
};

/** The catalogue, whole or filtered. Systems of which nobody recorded the property are counted, not guessed. */
export function list(context: Context, reading: ReadingOf<'list'>): ListAnswer {
  const { systems } = context.knowledge.catalogue;
  const { chosen, open, silent } = counted(context, reading);
  const shown = chosen.first.flatMap((at) => systems[at] ?? []);
  const topic = topicOfEach(context, reading);
  const items = shown.map((system) => item(context, system, topic));
  const note = [
    ...(chosen.count > shown.length ? [`These are the first ${shown.length} of ${chosen.count}.`] : []),
    ...(open.count > 0 ? [`Not recorded for ${someOf(namesAt(systems, open.first), open.count)}.`] : []),
    ...(silent > 0 ? [`The facts of ${others(silent, chosen.count + open.count)} do not say so.`] : []),
    ...(reading.ignored.length > 0 ? [`Not taken into account: ${reading.ignored.join(', ')}.`] : []),
  ].join(' ');
  return {
    kind: 'list',
    ...frame(
      context,
      headline(context, reading, chosen, { systems: shown, topic }),
      shown,
      shown.slice(0, 1).map(profileOf),
    ),
    items,
    ...(note !== '' && { note }),
  };
}

interface Counted {
  /** Places in the catalogue, up to the most that are shown. */
  first: number[];
  count: number;
}

/** The systems of the asked-for state, by what is recorded of them. */
interface Sorted {
  /** They fit. */
  chosen: Counted;
  /** Nothing is recorded on some topic that was asked for. */
  open: Counted;
  /** Of so many others what is recorded on the topics neither says nor denies it. */
  silent: number;
}

function counted({ knowledge }: Context, reading: ReadingOf<'list'>): Sorted {
  const { needs, state, ofArticle, besides = [] } = reading;
  const { systems, aliveCount } = knowledge.catalogue;
  const missed = shortfall(knowledge, needs, besides);
  const to = state === 'alive' || state === 'ending' ? aliveCount : systems.length;
  const gaps = needs.flatMap(({ anyOf }) => anyOf.map(knowledge.catalogue.gapsOf));
  const chosen: Counted = { first: [], count: 0 };
  const open: Counted = { first: [], count: 0 };
  let silent = 0;
  for (let at = state === 'ended' ? aliveCount : 0; at < to; at += 1) {
    const short = missed[at] ?? 0;
    const isOther = state === 'ending' && systems[at]?.status.state !== 'maintenance';
    if (isOther || !isOpen(short) || (ofArticle && !systems[at]?.article)) continue;
    if (short === 0) count(chosen, at, tunables.maxItems);
    else if (isGapIn(gaps, at)) count(open, at, tunables.maxNotRecorded);
    else silent += 1;
  }
  return { chosen, open, silent };
}

/** A loop, since a closure for each system of a large catalogue is much garbage. */
function isGapIn(gaps: Uint8Array[], at: number): boolean {
  for (let index = 0; index < gaps.length; index += 1) if (gaps[index]?.[at] === 1) return true;
  return false;
}

function count(into: Counted, at: number, most: number): void {
  into.count += 1;
  if (into.first.length < most) into.first.push(at);
}

function namesAt(systems: readonly System[], places: number[]): string[] {
  return places.flatMap((at) => systems[at]?.name ?? []);
}

function item(context: Context, system: System, topic: Topic | undefined): ListAnswer['items'][number] {
  const line = topic ? statementOn(context, system, topic) : context.citations.state(system.summary);
  return { system: nameOf(system), status: system.status.state, line };
}

/** The topic that is told of each system; none where it is one that is worked out of something else, such as the status. */
function topicOfEach({ knowledge }: Context, reading: ReadingOf<'list'>): Topic | undefined {
  const topic = knowledge.topics.get(reading.topic ?? '');
  return topic?.kind === 'computed' ? undefined : topic;
}

function others(count: number, named: number): string {
  if (named === 0) return count === 1 ? 'one system' : `${count} systems`;
  return count === 1 ? 'one more' : `${count} others`;
}

/** What is shown: systems, and of each a topic where one was asked for. */
interface Shown {
  systems: System[];
  topic: Topic | undefined;
}

function headline(context: Context, reading: ReadingOf<'list'>, { count }: Counted, shown: Shown): string {
  const number = count === 1 ? '1 system' : `${count} systems`;
  const parts = [
    reading.ofArticle ? 'of the article' : '',
    reading.state === undefined ? '' : stateLabels[reading.state],
    ...reading.needs.map((need) => labelOf(context, need)),
    ...besidesLabel(context, reading.besides),
  ].filter((part) => part !== '');
  const each = shown.topic ? ` ${shown.topic.label} of each:` : '';
  if (parts.length === 0) return `I know ${number}.${each}`;
  if (count === 0) return `No system I know is recorded as ${parts.join(', ')}.`;
  if (each !== '') return `${number} ${parts.join(', ')}.${each}`;
  const names = shown.systems.map((system) => system.name);
  return `${number} ${parts.join(', ')}: ${someOf(names, count)}.`;
}
