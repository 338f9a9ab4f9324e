/**
 * What the bot answers, as plain data. An Answer survives `JSON.parse(JSON.stringify(answer))`,
 * knows no Slack, and every door (Slack, terminal, playground) draws it in its own way.
 * All strings are plain text; the only mark-up is `code` between backticks in curated text.
 */

/** A day, month or year: `2026-11-23`, `2016-11` or `2016`. */
export type PartialDate = string;

/** How sure a fact is, and why. */
export const certainties = ['documented', 'announced', 'inferred', 'disputed', 'unknown'] as const;
/** One of them. */
export type Certainty = (typeof certainties)[number];

/** Where a system stands in its life. */
export const statuses = ['active', 'maintenance', 'end-of-life', 'archived'] as const;
/** One of them. */
export type Status = (typeof statuses)[number];

/** The words both the answers and the doors use for a status. */
export const statusWords: Record<Status, string> = {
  active: 'active',
  maintenance: 'maintenance only',
  'end-of-life': 'ended',
  archived: 'archived',
};

/** True for a system that still gets updates. */
export function isAlive(status: Status): boolean {
  return status === 'active' || status === 'maintenance';
}

/** One source of an answer. `ref` is its number in the answer, from 1. */
export interface SourceNote {
  ref: number;
  title: string;
  publisher: string;
  url: string;
  /** The day a curator last looked there. What it says is dated where it is cited. */
  checked: string;
}

/** One dated, sourced sentence. `refs` point into the answer's `sources`. */
export interface Statement {
  text: string;
  certainty: Certainty;
  stated?: PartialDate;
  checked: string;
  refs: number[];
}

/** One topic of one system: what is so now, what the article of 2016 said, and both sides of a dispute. */
export interface FactLine {
  system: string;
  topic: string;
  label: string;
  now: Statement;
  then?: Statement;
  sides?: Statement[];
  /** Days from today to the date the line speaks of: negative when it has passed. */
  daysLeft?: number;
}

/** A system by id and name. */
export type SystemName = { id: string; name: string };

/** A link with what to know about it ("archived 2023-10-11"). */
export interface Link {
  label: string;
  url: string;
  note?: string;
  refs: number[];
}

/** Something to click: `question` is asked as if the person had typed it, and stands on its own. */
export interface Option {
  label: string;
  question: string;
}

/** A word that was read as another one ("flatcra" read as "Flatcar"). */
export interface ReadAs {
  typed: string;
  read: string;
}

/** Why this answer: what the question was understood to ask, for people who want to check. */
export interface Why {
  /** How the best name was found: `exact`, `typo`, `follow-up`, or `none`. */
  tier: 'exact' | 'typo' | 'follow-up' | 'none';
  intent: string;
  names: string[];
  topics: string[];
  /** Words that carry meaning and were not understood. */
  notUnderstood: string[];
  rule: string;
}

interface AnswerBase {
  /** One line that answers on its own. */
  headline: string;
  /** Ids of the systems the headline speaks of, in order. */
  systems: string[];
  sources: SourceNote[];
  /** Up to two questions worth asking next. */
  followUps: Option[];
  readAs: ReadAs[];
  why: Why;
}

/** A system as a whole. */
export interface ProfileAnswer extends AnswerBase {
  kind: 'profile';
  status: FactLine;
  article?: Statement;
  facts: FactLine[];
  links: Link[];
  notToConfuse: string[];
}

interface AnswerOfFacts extends AnswerBase {
  facts: FactLine[];
  links: Link[];
}

/** One topic, or a few, of one system or more. */
export interface FactAnswer extends AnswerOfFacts {
  kind: 'fact';
}

/** Alive or ended, since when, until when, replaced by what. */
export interface StatusAnswer extends AnswerOfFacts {
  kind: 'status';
}

/** GitHub at the article's time and today, documentation, site. */
export interface LinksAnswer extends AnswerBase {
  kind: 'links';
  links: Link[];
}

/** One row of a comparison: a cell a system, in the order of `columns`. */
export interface ComparisonRow {
  topic: string;
  label: string;
  differs: boolean;
  cells: Statement[];
}

/** Systems side by side; rows that differ first. */
export interface ComparisonAnswer extends AnswerBase {
  kind: 'comparison';
  columns: SystemName[];
  rows: ComparisonRow[];
}

/** The catalogue, whole or filtered: each system with its status and what it is. */
export interface ListAnswer extends AnswerBase {
  kind: 'list';
  items: { system: SystemName; status: Status; line: Statement }[];
  /** What else to know about the list, e.g. systems for which the property is not recorded. */
  note?: string;
}

/** One requirement held against one system, with the fact that decides it. */
export interface Check {
  need: string;
  state: 'met' | 'fails' | 'unknown';
  fact: Statement;
}

/** The words both doors use for the state of a check. */
export const checkWords: Record<Check['state'], string> = { met: 'met', fails: 'fails', unknown: 'not recorded' };

/** A system and how it stands to every requirement. */
export interface Candidate {
  system: SystemName;
  status: Status;
  checks: Check[];
}

/** Requirements held against the catalogue: at most five systems, a maintained one first; the note names others that meet the same. */
export interface RecommendationAnswer extends AnswerBase {
  kind: 'recommendation';
  needs: string[];
  /** Words of the requirements that were not understood, so not taken into account. */
  ignored: string[];
  candidates: Candidate[];
  note?: string;
}

/** What a word means, and which systems show it. */
export interface ConceptAnswer extends AnswerBase {
  kind: 'concept';
  paragraphs: Statement[];
  examples: SystemName[];
  links: Link[];
}

/** What a dated text says. */
export interface ArticleAnswer extends AnswerBase {
  kind: 'article';
  paragraphs: Statement[];
  links: Link[];
}

/** Two to five readings of an ambiguous question; never a guess. */
export interface ChoiceAnswer extends AnswerBase {
  kind: 'choice';
  options: Option[];
}

/** "I do not know", with what comes nearest. */
export interface UnknownAnswer extends AnswerBase {
  kind: 'unknown';
  /** Which of the three ways of not knowing. */
  reason: 'off-topic' | 'no-such-system' | 'not-recorded';
  detail: string;
  options: Option[];
  links: Link[];
}

/** What the bot can do. */
export interface HelpAnswer extends AnswerBase {
  kind: 'help';
  examples: { title: string; questions: string[] }[];
  notes: string[];
}

/** Hello, thanks, goodbye. */
export interface GreetingAnswer extends AnswerBase {
  kind: 'greeting';
  options: Option[];
}

/** Everything the bot can say. */
export type Answer =
  | ProfileAnswer
  | FactAnswer
  | StatusAnswer
  | LinksAnswer
  | ComparisonAnswer
  | ListAnswer
  | RecommendationAnswer
  | ConceptAnswer
  | ArticleAnswer
  | ChoiceAnswer
  | UnknownAnswer
  | HelpAnswer
  | GreetingAnswer;
