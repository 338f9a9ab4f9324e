import { isAlive, type ListAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { byName, type Context, frame, listed, nameOf, type ReadingOf } from './context.js';
import { profileOf } from './follow-ups.js';
import { fulfils, labelOf } from './needs.js';

/** The catalogue, whole or filtered. Systems of which nobody recorded the property are counted, not guessed. */
export function list(context: Context, reading: ReadingOf<'list'>): ListAnswer {
  const all = [...context.knowledge.systems.values()].filter((system) => fits(system, reading));
  const states = new Map(all.map((system) => [system, fulfils(context, system, reading.needs)]));
  const chosen = all.filter((system) => states.get(system) === true);
  const open = all.filter((system) => states.get(system) === undefined);
  const sorted = [...chosen].sort((a, b) => order(a) - order(b) || byName(a.name, b.name));
  const items = sorted.map((system) => item(context, system));
  return {
    kind: 'list',
    ...frame(context, headline(context, reading, sorted), sorted, sorted.slice(0, 1).map(profileOf)),
    items,
    ...(open.length > 0 && { note: `Not recorded for ${listed(open.map((system) => system.name))}.` }),
  };
}

function fits(system: System, { state, ofArticle }: ReadingOf<'list'>): boolean {
  if (ofArticle && !system.article) return false;
  return state === undefined || isAlive(system.status.state) === (state === 'alive');
}

function order(system: System): number {
  return isAlive(system.status.state) ? 0 : 1;
}

function item(context: Context, system: System): ListAnswer['items'][number] {
  const { state } = system.status;
  return { system: nameOf(system), status: state, line: context.citations.state(system.summary) };
}

function headline(context: Context, reading: ReadingOf<'list'>, systems: System[]): string {
  const count = systems.length === 1 ? '1 system' : `${systems.length} systems`;
  const parts = [
    reading.ofArticle ? 'of the article' : '',
    reading.state === 'alive' ? 'still maintained' : '',
    reading.state === 'ended' ? 'ended' : '',
    ...reading.needs.map((need) => labelOf(context, need)),
  ].filter((part) => part !== '');
  if (parts.length === 0) return `I know ${count}.`;
  return `${count} ${parts.join(', ')}${systems.length > 0 ? `: ${listed(systems.map((system) => system.name))}` : ''}.`;
}
