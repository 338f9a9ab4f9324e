import { type FactLine, isAlive, type Link, type Statement } from '../answer.js';
import type { System, Topic } from '../knowledge/knowledge.js';
import type { LinkEntry } from '../knowledge/schema.js';
import { successorsOf } from '../knowledge/successors.js';
import { notRecorded } from './citations.js';
import type { Context } from './context.js';
import { versionLines } from './versions.js';

/** A topic no curator has written down for this system: whoever looked at its status found nothing there. */
function neverRecorded({ citations }: Context, { status }: System): Statement {
  return citations.state({ sources: status.sources, checked: status.checked, certainty: 'unknown' }, notRecorded);
}

/** The lines of one topic of one system: several where a system has several successors or supported versions. */
export function factLines(context: Context, system: System, topic: Topic): FactLine[] {
  if (topic.kind !== 'computed') return [disputedLine(context, system, topic)];
  if (topic.id === 'status') return [statusLine(context, system)];
  if (topic.id === 'end-of-life') return [statusLine(context, system), ...versionLines(context, system)];
  if (topic.id === 'successor') return successorsOrNone(context, system, topic);
  if (topic.id === 'lineage') return orNone(context, system, topic, lineageOrBase(context, system));
  return linkLines(context, system, topic);
}

/** What is recorded on a topic today, or that nothing is. */
export function statementOn(context: Context, system: System, topic: Topic): Statement {
  const fact = system.facts[topic.id];
  return fact ? context.citations.state(fact) : neverRecorded(context, system);
}

/** A recorded topic with what the article said, without the sides of a dispute: for answers about many topics. */
export function briefLine(context: Context, system: System, topic: Topic): FactLine {
  const line = { system: system.id, topic: topic.id, label: topic.label, now: statementOn(context, system, topic) };
  const then = system.facts[topic.id]?.then;
  return then ? { ...line, then: context.citations.state(then) } : line;
}

function disputedLine(context: Context, system: System, topic: Topic): FactLine {
  const line = briefLine(context, system, topic);
  const sides = system.facts[topic.id]?.sides;
  return sides ? { ...line, sides: sides.map((side) => context.citations.state(side)) } : line;
}

/** Where a system stands in its life. */
export function statusLine({ citations }: Context, system: System): FactLine {
  return { system: system.id, topic: 'status', label: 'Status', now: citations.state(system.status) };
}

/** What came after a system, the official successor first. */
function successorLines({ citations, knowledge }: Context, system: System): FactLine[] {
  return successorsOf(system).map((successor) => ({
    system: system.id,
    topic: 'successor',
    label: knowledge.systems.get(successor.to)?.name ?? successor.to,
    now: citations.state(successor),
  }));
}

/** The successors as lines of an answer about the system itself. */
export function followerLines(context: Context, system: System): FactLine[] {
  return successorLines(context, system).map((line) => ({ ...line, label: `Followed by ${line.label}` }));
}

const relationWords = {
  'fork-of': 'Fork of',
  'based-on': 'Based on',
  'rename-of': 'Formerly',
  'merged-from': 'Merged from',
  'grew-out-of': 'Grew out of',
};

/** Of a system that comes from no other one, what it is made of says so. */
function lineageOrBase(context: Context, system: System): FactLine[] {
  const lines = lineageLines(context, system);
  const base = context.knowledge.topics.get('base');
  const isRecorded = (system.facts.base?.certainty ?? 'unknown') !== 'unknown';
  return lines.length === 0 && base && isRecorded ? [disputedLine(context, system, base)] : lines;
}

function lineageLines(context: Context, system: System): FactLine[] {
  const { citations, knowledge } = context;
  const own = (system.lineage ?? []).map((kin) => ({
    system: system.id,
    topic: 'lineage',
    label: `${relationWords[kin.relation]} ${knowledge.systems.get(kin.to)?.name ?? kin.to}`,
    now: citations.state(kin),
  }));
  return [...own, ...successorLines(context, system)];
}

function linkLines({ citations }: Context, system: System, topic: Topic): FactLine[] {
  return linksFor(system, topic.id).map((link) => ({
    system: system.id,
    topic: topic.id,
    label: link.label,
    now: citations.state(link, link.note ? `${link.url} (${link.note})` : link.url),
  }));
}

/** The links of a system that answer one of the topics `github`, `docs` and `site`; its repository where it has no other. */
export function linksFor({ links }: System, topic: string): LinkEntry[] {
  const pages = [links.site, links.docs].flatMap((link) => link ?? []);
  if (topic === 'docs' && pages.length > 0) return [links.docs ?? pages].flat().slice(0, 1);
  if (topic === 'site' && pages.length > 0) return pages;
  const then =
    links.githubThen && !links.github.some((link) => link.url === links.githubThen?.url) ? [links.githubThen] : [];
  return [...links.github, ...then];
}

/** A link as an answer shows it. */
export function shownLink({ citations }: Context, link: LinkEntry): Link {
  return { label: link.label, url: link.url, refs: citations.cite(link), ...(link.note && { note: link.note }) };
}

/** A living system without successors may itself be one: what it grew out of is then worth saying. */
function successorsOrNone(context: Context, system: System, topic: Topic): FactLine[] {
  const lines = orNone(context, system, topic, successorLines(context, system));
  const isHeir = (system.successors ?? []).length === 0 && isAlive(system.status.state);
  return isHeir ? [...lines, ...lineageLines(context, system)] : lines;
}

function orNone(context: Context, system: System, topic: Topic, lines: FactLine[]): FactLine[] {
  if (lines.length > 0) return lines;
  const needsNone = topic.id === 'successor' && isAlive(system.status.state);
  const none = {
    ...context.citations.state(system.status, 'none; it is still maintained'),
    certainty: 'inferred' as const,
  };
  return [
    { system: system.id, topic: topic.id, label: topic.label, now: needsNone ? none : neverRecorded(context, system) },
  ];
}
