import type { FactLine, Link, Statement } from '../answer.js';
import type { System, Topic } from '../knowledge/knowledge.js';
import type { LinkEntry } from '../knowledge/schema.js';
import type { Context } from './context.js';
import { type Draft, draftsOf, factDraft, statusDraft, successorDrafts } from './drafts.js';

/** The line of a draft, with its sources cited. */
export function lineOf({ citations }: Context, { fact, text, then, sides, ...line }: Draft): FactLine {
  return {
    ...line,
    now: citations.state(fact, text),
    ...(then && { then: citations.state(then) }),
    ...(sides && { sides: sides.map((side) => citations.state(side)) }),
  };
}

/** The lines of one topic of one system: several where a system has several successors or supported versions. */
export function factLines(context: Context, system: System, topic: Topic): FactLine[] {
  return draftsOf(context, system, topic).map((draft) => lineOf(context, draft));
}

/** What is recorded on a topic today, or that nothing is. */
export function statementOn(context: Context, system: System, topic: Topic): Statement {
  const { fact, text } = factDraft(system, topic);
  return context.citations.state(fact, text);
}

/** A recorded topic with what the article said, without the sides of a dispute: for answers about many topics. */
export function briefLine(context: Context, system: System, topic: Topic): FactLine {
  const { sides: _, ...draft } = factDraft(system, topic);
  return lineOf(context, draft);
}

/** Where a system stands in its life. */
export function statusLine(context: Context, system: System): FactLine {
  return lineOf(context, statusDraft(system));
}

/** The successors as lines of an answer about the system itself. */
export function followerLines(context: Context, system: System): FactLine[] {
  const drafts = successorDrafts(context.knowledge, system);
  return drafts.map((draft) => lineOf(context, { ...draft, label: `Followed by ${draft.label}` }));
}

/** A link as an answer shows it. */
export function shownLink({ citations }: Context, link: LinkEntry): Link {
  return { label: link.label, url: link.url, refs: citations.cite(link), ...(link.note && { note: link.note }) };
}
