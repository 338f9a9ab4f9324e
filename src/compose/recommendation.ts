import { type Candidate, isAlive, type RecommendationAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { successorsOf } from '../knowledge/successors.js';
import { type Context, frame, listed, nameOf, type ReadingOf } from './context.js';
import { profileOf } from './follow-ups.js';
import { check, isCandidate, labelOf, namedPurposes, shortfall } from './needs.js';

const tunables = {
  /** More than five are too many to choose from. */
  maxCandidates: 5,
  /** More needs than one question names: a purpose never outweighs a need that is not met. */
  ranksOfPurpose: 64,
  /** Less than a purpose: of what fits equally well, general-purpose systems come last. */
  rankOfGeneral: 0.5,
  /** Farther from the needs than any system can be: that of one to be replaced. */
  beyondAll: 0xffff,
};

/** The feature of systems that are made for more than containers. */
const generalPurpose = 'general-server';

/**
 * Requirements held against every system: the fewest that fail first, then the fewest not recorded, then what came
 * after a system to be replaced, then those whose makers name the most of it as what the system is made for, then those
 * made for containers alone. Ended systems come after maintained ones, and only where nothing fails and room is left,
 * unless they were asked for.
 */
export function recommendation(context: Context, reading: ReadingOf<'recommendation'>): RecommendationAnswer {
  const asked = reading.of === undefined ? undefined : context.knowledge.systems.get(reading.of);
  const best = asked ? [asked] : rank(context, reading);
  const candidates = best.map((system) => candidate(context, system, reading));
  const fitting = best.filter((system, at) => isFitting(system, candidates[at], reading));
  const named = fitting.length > 0 ? fitting : best.slice(0, 1);
  const needs = [...reading.needs.map((need) => labelOf(context, need)), ...stateLabel(reading)];
  const [wanted, areFitting] = [needs.join(', '), fitting.length > 0];
  const title = asked ? ofOne(asked, wanted, areFitting) : headline(wanted, named, areFitting);
  const more = asked ? 0 : countFitting(context, reading) - fitting.length;
  return {
    kind: 'recommendation',
    ...frame(context, title, named, best.slice(0, 2).map(profileOf)),
    needs,
    ignored: reading.ignored,
    candidates,
    ...(fitting.length > 0 && more > 0 && { note: noteOf(more) }),
  };
}

/** Of how many systems all of it is met, of the state that is asked for; of nothing asked for, none. */
function countFitting({ knowledge }: Context, { needs, state, insteadOf }: ReadingOf<'recommendation'>): number {
  const { systems, aliveCount } = knowledge.catalogue;
  const missed = shortfall(knowledge, needs);
  const [from, to] = state === 'ended' ? [aliveCount, systems.length] : [0, aliveCount];
  const isCounted = (at: number) => at >= from && at < to && systems[at]?.id !== insteadOf;
  return needs.length === 0 ? 0 : missed.reduce((sum, one, at) => sum + (one === 0 && isCounted(at) ? 1 : 0), 0);
}

function noteOf(more: number): string {
  return `${more === 1 ? 'One more system meets' : `${more} more systems meet`} all of it; ask “any others?” for the whole list.`;
}

/** The best of the systems asked for, in order. */
function rank({ knowledge }: Context, { needs, state, insteadOf }: ReadingOf<'recommendation'>): System[] {
  const { systems, aliveCount } = knowledge.catalogue;
  const missed = shortfall(knowledge, needs);
  const left = insteadOf === undefined ? -1 : systems.findIndex(({ id }) => id === insteadOf);
  if (left >= 0) missed[left] = tunables.beyondAll;
  const named = namedPurposes(knowledge, needs);
  const general = knowledge.catalogue.marksOf(generalPurpose);
  for (const [at, { to }] of successorsOf(systems[left] ?? {}).entries()) {
    const heir = systems.findIndex(({ id }) => id === to);
    if (heir >= 0) named[heir] = tunables.ranksOfPurpose - 1 - at;
  }
  const most = tunables.maxCandidates;
  const bestOf = (range: Range, fits: (missed: number) => boolean) =>
    bestIn(range, { missed, named, general, most, fits });
  const isOne = (one: number) => isCandidate(one, needs.length);
  const ended: Range = [aliveCount, systems.length];
  if (state === 'ended') return bestOf(ended, isOne).flatMap((at) => systems[at] ?? []);
  const maintained = bestOf([0, aliveCount], isOne);
  const isFull = maintained.length === most && missed[maintained.at(-1) ?? 0] === 0;
  const complete = state === undefined && !isFull ? bestOf(ended, (one) => one === 0) : [];
  const places = [...maintained.slice(0, most - Math.min(complete.length, 1)), ...complete];
  return places.slice(0, most).flatMap((at) => systems[at] ?? []);
}

/** Places in the catalogue: the first, and the one after the last. */
type Range = readonly [from: number, to: number];

/** What places are compared by: how far they are from the needs, then how many of those are their makers' purpose. */
interface Order {
  missed: Uint16Array;
  named: Uint8Array;
  /** 1 where a system is a general-purpose one too. */
  general: Uint8Array;
  most: number;
  fits(missed: number): boolean;
}

/** The first few places of a range that fit, the best first; what is equal stays in the order of the catalogue. */
function bestIn([from, to]: Range, { missed, named, general, most, fits }: Order): number[] {
  const best: number[] = [];
  const generalAt = (at: number) => (general[at] === 1 ? tunables.rankOfGeneral : 0);
  const rankAt = (at: number) => (missed[at] ?? 0) * tunables.ranksOfPurpose - (named[at] ?? 0) + generalAt(at);
  let worst = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at += 1) {
    const own = rankAt(at);
    if (own >= worst || !fits(missed[at] ?? 0)) continue;
    const place = best.findIndex((other) => own < rankAt(other));
    best.splice(place === -1 ? best.length : place, 0, at);
    best.length = Math.min(best.length, most);
    if (best.length === most) worst = rankAt(best[most - 1] ?? 0);
  }
  return best;
}

function candidate(context: Context, system: System, { needs }: ReadingOf<'recommendation'>): Candidate {
  return {
    system: nameOf(system),
    status: system.status.state,
    checks: needs.map((need) => check(context, system, need)),
  };
}

/** Everything is met, and the system is maintained unless an ended one was asked for. */
function isFitting(system: System, one: Candidate | undefined, { state }: ReadingOf<'recommendation'>): boolean {
  const isComplete = one?.checks.every((check) => check.state === 'met') === true;
  return isComplete && (state === 'ended' || isAlive(system.status.state));
}

/** Of a system that somebody missed: whether it does what was required. */
function ofOne({ name }: System, wanted: string, isFitting: boolean): string {
  return isFitting ? `${name}: ${wanted}.` : `${name} is not recorded with all of it (${wanted}).`;
}

function headline(wanted: string, named: System[], areFitting: boolean): string {
  const names = listed(named.map((system) => system.name));
  if (areFitting) return `${names}: ${wanted}.`;
  if (named.length === 0) return `No system I know is recorded as ${wanted}.`;
  return `No maintained system is recorded with all of it (${wanted}); ${names} comes closest.`;
}

function stateLabel({ state }: ReadingOf<'recommendation'>): string[] {
  if (state === undefined) return [];
  return [state === 'ended' ? 'ended' : 'still maintained'];
}
