import type { Answer, Option, SystemName, Why } from '../answer.js';
import type { Knowledge, System } from '../knowledge/knowledge.js';
import type { Matches } from '../knowledge/look-up.js';
import type { Question, Reading } from '../question/question.js';
import type { Citations } from './citations.js';

/** All that composing one answer needs. */
export interface Context {
  question: Question;
  matches: Matches;
  knowledge: Knowledge;
  /** The day the answer is given, `2026-11-23`: some answers depend on it. */
  today: string;
  citations: Citations;
}

/** The reading of one kind. */
export type ReadingOf<Wants extends Reading['wants']> = Extract<Reading, { wants: Wants }>;

/** The parts every answer has. Called last, when all sources are cited. */
export function frame(
  context: Context,
  headline: string,
  systems: System[],
  followUps: Option[] = [],
): Omit<Answer, 'kind'> {
  const { question, citations } = context;
  return {
    headline,
    systems: systems.map((system) => system.id),
    sources: citations.notes(),
    followUps: followUps.slice(0, 2),
    readAs: question.readAs,
    why: whyOf(question),
  };
}

function whyOf({ tier, intents, names, topics, notUnderstood, rule }: Question): Why {
  return { tier, intent: intents.join(', '), names, topics, notUnderstood, rule };
}

/** A system by id and name. */
export function nameOf({ id, name }: System): SystemName {
  return { id, name };
}

/** "A, B and C". */
export function listed(parts: string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** The names of some of `count` things: "A, B and C", or "A, B, C and 7 more". */
export function someOf(names: string[], count: number): string {
  const more = count - names.length;
  return listed(more > 0 ? [...names, `${more} more`] : names);
}

/** The text with a full stop, unless it ends in one already. */
export function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
