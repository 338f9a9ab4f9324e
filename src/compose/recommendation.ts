import { type Candidate, isAlive, type RecommendationAnswer } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { successorsOf } from '../knowledge/successors.js';
import { type Context, frame, listed, nameOf, type ReadingOf, someOf } from './context.js';
import { profileOf } from './follow-ups.js';
import { besidesLabel, check, isCandidate, labelOf, namedPurposes, shortfall, stateLabels } from './needs.js';

const tunables = {
  /** More than five are too many to choose from. */
  maxCandidates: 5,
  /** Of the others that meet everything so many are named, the rest counted. */
  maxOthers: 5,
  /** More needs than one question names: a purpose never outweighs a need that is not met. */
  ranksOfPurpose: 64,
  /** Less than a purpose: of what fits equally well, general-purpose systems come last. */
  rankOfGeneral: 0.5,
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
  const [best, others] = asked ? [[asked], { names: [], count: 0 }] : rank(context, reading);
  const candidates = best.map((system) => candidate(context, system, reading));
  const fitting = best.filter((system, at) => isFitting(system, candidates[at], reading));
  const named = fitting.length > 0 ? fitting : best.slice(0, 1);
  const needs = [
    ...reading.needs.map((need) => labelOf(context, need)),
    ...(reading.state ? [stateLabels[reading.state]] : []),
  ];
  const wanted = [...needs, ...besidesLabel(context, reading.besides)].join(', ');
  const areFitting = fitting.length > 0;
  const title = asked ? ofOne(asked, wanted, areFitting) : headline(wanted, named, areFitting);
  return {
    kind: 'recommendation',
    ...frame(context, title, named, best.slice(0, 2).map(profileOf)),
    needs,
    ignored: reading.ignored,
    candidates,
    ...(others.count > 0 && { note: noteOf(others) }),
  };
}

/** What meets everything as well but has no room among the best: the first few by name. */
function noteOf({ names, count }: Others): string {
  return `${someOf(names, count)} ${count === 1 ? 'meets' : 'meet'} the same requirements.`;
}

interface Others {
  names: string[];
  count: number;
}

/** The best of the systems asked for, in order, and which others meet everything too. */
function rank({ knowledge }: Context, reading: ReadingOf<'recommendation'>): [System[], Others] {
  const { needs, state, insteadOf, besides = [] } = reading;
  const { systems, aliveCount } = knowledge.catalogue;
  const replaced = insteadOf === undefined ? [] : [insteadOf];
  const missed = shortfall(knowledge, needs, [...replaced, ...besides]);
  const purposes = namedPurposes(knowledge, needs);
  const general = knowledge.catalogue.marksOf(generalPurpose);
  const heirs = replaced.flatMap((id) => successorsOf(knowledge.systems.get(id) ?? {}));
  const placesOfHeirs = heirs.map(({ to }) => knowledge.catalogue.placeOf(to));
  const named = (place: number) => {
    const at = placesOfHeirs.indexOf(place);
    return at === -1 ? purposes(place) : tunables.ranksOfPurpose - 1 - at;
  };
  const range: Range = state === 'ended' ? [aliveCount, systems.length] : [0, aliveCount];
  const spare: Range = state === undefined ? [aliveCount, systems.length] : [0, 0];
  const places = bestPlaces({ missed, named, general }, needs.length, range, spare);
  const best = places.flatMap((at) => systems[at] ?? []);
  return [best, othersFitting(systems, missed, range, places)];
}

/** Places of the best in a range; what is complete in the spare one only where room is left. */
function bestPlaces(order: Omit<Order, 'most' | 'fits'>, needs: number, range: Range, spare: Range): number[] {
  const most = tunables.maxCandidates;
  const best = bestIn(range, { ...order, most, fits: (one) => isCandidate(one, needs) });
  const isFull = best.length === most && order.missed[best.at(-1) ?? 0] === 0;
  const complete = isFull ? [] : bestIn(spare, { ...order, most, fits: (one) => one === 0 });
  return [...best.slice(0, most - Math.min(complete.length, 1)), ...complete].slice(0, most);
}

function othersFitting(systems: readonly System[], missed: Uint16Array, [from, to]: Range, best: number[]): Others {
  const others: Others = { names: [], count: 0 };
  for (let at = from; at < to; at += 1) {
    if (missed[at] !== 0 || best.includes(at)) continue;
    others.count += 1;
    if (others.names.length < tunables.maxOthers) others.names.push(systems[at]?.name ?? '');
  }
  return others;
}

/** Places in the catalogue: the first, and the one after the last. */
type Range = readonly [from: number, to: number];

/** What places are compared by: how far they are from the needs, then how many of those are their makers' purpose. */
interface Order {
  missed: Uint16Array;
  /** How much of what was asked the makers name; what came after a system to be replaced has the most. */
  named(at: number): number;
  /** 1 where a system is a general-purpose one too. */
  general: Uint8Array;
  most: number;
  fits(missed: number): boolean;
}

/** The first few places of a range that fit, the best first; what is equal stays in the order of the catalogue. */
function bestIn([from, to]: Range, { missed, named, general, most, fits }: Order): number[] {
  const best: number[] = [];
  const generalAt = (at: number) => (general[at] === 1 ? tunables.rankOfGeneral : 0);
  const rankAt = (at: number) => (missed[at] ?? 0) * tunables.ranksOfPurpose - named(at) + generalAt(at);
  // What is missed decides before the rank does, and is read sooner: most systems go no further.
  let [worst, mostMissed] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let at = from; at < to; at += 1) {
    const missedBy = missed[at] ?? 0;
    if (missedBy > mostMissed || rankAt(at) >= worst || !fits(missedBy)) continue;
    insert(best, at, rankAt);
    if (best.length > most) best.pop();
    const last = best[most - 1];
    if (last !== undefined) [worst, mostMissed] = [rankAt(last), missed[last] ?? 0];
  }
  return best;
}

/** Puts a place before the first that ranks behind it. By itself, since a closure in a loop over the catalogue is garbage at every system. */
function insert(best: number[], one: number, rankAt: (at: number) => number): void {
  const rank = rankAt(one);
  const place = best.findIndex((other) => rank < rankAt(other));
  best.splice(place === -1 ? best.length : place, 0, one);
}

function candidate(context: Context, system: System, { needs }: ReadingOf<'recommendation'>): Candidate {
  return {
    system: nameOf(system),
    status: system.status.state,
    checks: needs.map((need) => check(context, system, need)),
  };
}

/** Everything is met, and the system is maintained unless an ended one, or one near its end, was asked for. */
function isFitting({ status }: System, one: Candidate | undefined, { state }: ReadingOf<'recommendation'>): boolean {
  const isComplete = one?.checks.every((check) => check.state === 'met') === true;
  const isInState = state === 'ending' ? status.state === 'maintenance' : state === 'ended' || isAlive(status.state);
  return isComplete && isInState;
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
