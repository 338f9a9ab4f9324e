import { isAlive, type ListAnswer, type ListItem } from '../answer.js';
import type { Feature, System } from '../knowledge/knowledge.js';
import { type Context, frame, listed, nameOf, type ReadingOf } from './context.js';
import { hasFeature } from './facts.js';
import { profileOf } from './follow-ups.js';

/** The catalogue, whole or filtered. Systems of which nobody recorded the property are counted, not guessed. */
export function list(context: Context, reading: ReadingOf<'list'>): ListAnswer {
  const all = [...context.knowledge.systems.values()].filter((system) => fits(system, reading));
  const chosen = all.filter((system) => wanted(context, system, reading) === true);
  const open = all.filter((system) => wanted(context, system, reading) === undefined);
  const sorted = [...chosen].sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name, 'en'));
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

/** True or false where the facts say so for every feature asked for, undefined where one is not recorded. */
function wanted({ knowledge }: Context, system: System, { features, without }: ReadingOf<'list'>): boolean | undefined {
  const find = (ids: string[]) =>
    ids.flatMap((id): Feature[] => [knowledge.features.get(id)].flatMap((one) => one ?? []));
  const answers = [
    ...find(features).map((feature) => hasFeature(system, feature)),
    ...find(without).map((feature) => negated(hasFeature(system, feature))),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function negated(known: boolean | undefined): boolean | undefined {
  return known === undefined ? undefined : !known;
}

function order(system: System): number {
  return isAlive(system.status.state) ? 0 : 1;
}

function item(context: Context, system: System): ListItem {
  const { state } = system.status;
  return { system: nameOf(system), status: state, line: context.citations.state(system.summary) };
}

function headline(context: Context, reading: ReadingOf<'list'>, systems: System[]): string {
  const count = systems.length === 1 ? '1 system' : `${systems.length} systems`;
  const labels = context.matches.features.map((feature) => feature.label);
  const parts = [
    reading.ofArticle ? 'of the article' : '',
    reading.state === 'alive' ? 'still maintained' : '',
    reading.state === 'ended' ? 'ended' : '',
    labels.length > 0 ? `${reading.without.length > 0 ? 'without' : 'with'} ${listed(labels)}` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return `I know ${count}.`;
  return `${count} ${parts.join(', ')}${systems.length > 0 ? `: ${listed(systems.map((system) => system.name))}` : ''}.`;
}
