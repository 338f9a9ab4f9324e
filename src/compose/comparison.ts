import type { ComparisonAnswer, ComparisonRow, Statement } from '../answer.js';
import type { System, Topic } from '../knowledge/knowledge.js';
import { type Context, frame, listed, nameOf, type ReadingOf } from './context.js';
import { draftsOf, successorDrafts } from './drafts.js';
import { profileOf } from './follow-ups.js';
import { notOurs, quotable } from './quotable.js';

/** Systems side by side, whole or on some topics; rows that differ first. */
export function comparison(context: Context, { named, inVain, elsewhere }: ReadingOf<'comparison'>): ComparisonAnswer {
  const { matches, knowledge } = context;
  const systems = matches.systems;
  const ofFeatures = matches.features.flatMap((feature) => knowledge.topics.get(feature.topic) ?? []);
  const asked = [...new Set([...matches.topics, ...ofFeatures])];
  const whole = [...knowledge.topics.values()].filter((topic) => topic.compare || topic.id === 'status');
  const topics = asked.length > 0 ? asked : [...whole].sort((a, b) => statusFirst(a) - statusFirst(b));
  const rows = topics.map((topic) => row(context, systems, topic)).filter((one) => asked.length > 0 || isKnown(one));
  const sorted = [...rows.filter((one) => one.differs), ...rows.filter((one) => !one.differs)];
  const title = `${headline(systems, sorted, asked)}${leftOut(systems, named)}${notRecorded(inVain)}${notOurs(elsewhere)}`;
  return {
    kind: 'comparison',
    ...frame(context, title, systems, systems.map(profileOf)),
    columns: systems.map(nameOf),
    rows: sorted,
  };
}

/** More systems than fit are said to be left out. */
function leftOut({ length }: System[], named: number): string {
  return named > length ? ` These are the first ${length} of the ${named} you named.` : '';
}

/** What no entry records is said to be missing, before what is recorded. */
function notRecorded(inVain: string | undefined): string {
  return inVain === undefined ? '' : ` Not recorded: ${quotable(inVain)}.`;
}

function headline(systems: System[], rows: ComparisonRow[], asked: Topic[]): string {
  const names = listed(systems.map((system) => system.name));
  if (asked.length > 0) return `${names}: ${listed(asked.map((topic) => lowered(topic.label)))}, side by side.`;
  return `${names} differ in ${rows.filter((row) => row.differs).length} of ${rows.length} topics.`;
}

/** A label within a sentence: "shell and SSH", "GPUs". No label of a topic holds a proper name. */
function lowered(label: string): string {
  return label.replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase());
}

function statusFirst(topic: Topic): number {
  return topic.id === 'status' ? 0 : 1;
}

function row(context: Context, systems: System[], topic: Topic): ComparisonRow {
  const cells = systems.map((system) => cell(context, system, topic));
  const differs = new Set(cells.map((one) => one.text.toLowerCase())).size > 1;
  return { topic: topic.id, label: topic.label, differs, cells };
}

/** Of successors all the names; of what else has several lines the first. */
function cell(context: Context, system: System, topic: Topic): Statement {
  const { citations, knowledge } = context;
  const [follower, ...others] = topic.id === 'successor' ? successorDrafts(knowledge, system) : [];
  if (!follower) {
    const [{ fact, text }] = draftsOf(context, system, topic);
    return citations.state(fact, text);
  }
  const statement = citations.state(follower.fact, listed([follower, ...others].map(({ label }) => label)));
  const refs = [statement, ...others.map(({ fact }) => citations.state(fact))].flatMap((one) => one.refs);
  return { ...statement, refs: [...new Set(refs)] };
}

function isKnown(one: ComparisonRow): boolean {
  return one.cells.some((cell) => cell.certainty !== 'unknown');
}
