import { type Candidate, isAlive, type RecommendationAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import type { Need } from '../question/needs.js';
import { byName, type Context, frame, listed, nameOf, type ReadingOf } from './context.js';
import { profileOf } from './follow-ups.js';
import { check, fulfils, labelOf, stateOf } from './needs.js';

const tunables = {
  /** More than five are too many to choose from. */
  maxCandidates: 5,
};

/**
 * Requirements held against every system: the fewest that fail first, then the fewest not recorded. Ended systems
 * come after maintained ones, and only where nothing fails, unless they were asked for.
 */
export function recommendation(context: Context, reading: ReadingOf<'recommendation'>): RecommendationAnswer {
  const ranked = rank(context, reading);
  const best = ranked.slice(0, tunables.maxCandidates);
  const complete = fitting(context, reading, best);
  const named = complete.length > 0 ? complete : best.slice(0, 1);
  const candidates = best.map((system) => candidate(context, system, reading));
  return {
    kind: 'recommendation',
    ...frame(context, headline(context, reading, best), named, best.slice(0, 2).map(profileOf)),
    needs: [...reading.needs.map((need) => labelOf(context, need)), ...stateLabel(reading)],
    ignored: reading.ignored,
    candidates,
  };
}

interface Ranked {
  system: System;
  met: number;
  fails: number;
  unknown: number;
}

function rank(context: Context, { needs, state }: ReadingOf<'recommendation'>): System[] {
  const all = [...context.knowledge.systems.values()].map((system) => counted(context, system, needs));
  const alive = all.filter(({ system }) => isAlive(system.status.state));
  const ended = all.filter(({ system }) => !isAlive(system.status.state));
  if (state === 'ended') return ordered(ended.filter(isCandidate));
  const complete = state === 'alive' ? [] : ended.filter(({ met }) => met === needs.length);
  const room = tunables.maxCandidates - Math.min(complete.length, 1);
  return [...ordered(alive.filter(isCandidate)).slice(0, room), ...ordered(complete)];
}

function counted(context: Context, system: System, needs: Need[]): Ranked {
  const states = needs.map((need) => stateOf(context, system, need));
  const count = (state: string) => states.filter((one) => one === state).length;
  return { system, met: count('met'), fails: count('fails'), unknown: count('unknown') };
}

function isCandidate({ met, fails }: Ranked): boolean {
  return met > 0 || fails === 0;
}

function ordered(ranked: Ranked[]): System[] {
  return ranked
    .sort((a, b) => a.fails - b.fails || a.unknown - b.unknown || byName(a.system.name, b.system.name))
    .map(({ system }) => system);
}

function candidate(context: Context, system: System, { needs }: ReadingOf<'recommendation'>): Candidate {
  return {
    system: nameOf(system),
    status: system.status.state,
    checks: needs.map((need) => check(context, system, need)),
  };
}

/** The systems of which everything is met, maintained ones unless ended ones were asked for. */
function fitting(context: Context, reading: ReadingOf<'recommendation'>, systems: System[]): System[] {
  const complete = systems.filter((system) => fulfils(context, system, reading.needs) === true);
  return reading.state === 'ended' ? complete : complete.filter((system) => isAlive(system.status.state));
}

function headline(context: Context, reading: ReadingOf<'recommendation'>, systems: System[]): string {
  const labels = [...reading.needs.map((need) => labelOf(context, need)), ...stateLabel(reading)];
  const wanted = labels.join(', ');
  const named = fitting(context, reading, systems);
  if (named.length > 0) return `${listed(named.map((system) => system.name))}: ${wanted}.`;
  const [first] = systems;
  if (!first) return `No system I know is recorded as ${wanted}.`;
  return `No maintained system is recorded with all of it (${wanted}); ${first.name} comes closest.`;
}

function stateLabel({ state }: ReadingOf<'recommendation'>): string[] {
  if (state === undefined) return [];
  return [state === 'alive' ? 'still maintained' : 'ended'];
}
