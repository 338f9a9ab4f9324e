import { isAlive } from '../answer.js';
import type { Knowledge, System, Topic } from '../knowledge/knowledge.js';
import type { Provenance } from '../knowledge/provenance.js';
import type { LinkEntry } from '../knowledge/schema.js';
import { successorsOf } from '../knowledge/successors.js';
import { linkTopics } from '../question/link-topics.js';
import { notRecorded } from './citations.js';
import type { Context } from './context.js';
import { versionDrafts } from './versions.js';

/** A line before its sources are cited: of several drafts an answer may show some, and only their sources count. */
export interface Draft {
  system: string;
  topic: string;
  label: string;
  fact: Provenance;
  /** Stands in for what the fact says. */
  text?: string;
  then?: Provenance;
  sides?: Provenance[];
  daysLeft?: number;
}

/** The lines of one topic of one system: several where a system has several successors or supported versions. */
export function draftsOf(context: Context, system: System, topic: Topic): [Draft, ...Draft[]] {
  const { knowledge } = context;
  if (topic.id === 'status') return [statusDraft(system)];
  if (topic.id === 'end-of-life') return [statusDraft(system), ...versionDrafts(context, system)];
  if (topic.id === 'successor') return successorsOrNone(knowledge, system, topic);
  if (topic.id === 'lineage') return orNone(system, topic, lineageOrBase(knowledge, system));
  if (linkTopics.includes(topic.id)) return orNone(system, topic, linkDrafts(system, topic));
  return [factDraft(system, topic)];
}

/** Where a system stands in its life. */
export function statusDraft(system: System): Draft {
  return { system: system.id, topic: 'status', label: 'Status', fact: system.status };
}

/** What is recorded on a topic, with what the article said and both sides of a dispute; or that nothing is. */
export function factDraft(system: System, topic: Topic): Draft {
  const line = { system: system.id, topic: topic.id, label: topic.label };
  const fact = system.facts[topic.id];
  if (!fact) return { ...line, ...neverRecorded(system) };
  const { then, sides } = fact;
  return { ...line, fact, ...(then && { then }), ...(sides && { sides }) };
}

/** True where somebody looked for what a system has on a topic, and found it. */
export function isOnRecord({ facts }: System, topic: string): boolean {
  return (facts[topic]?.certainty ?? 'unknown') !== 'unknown';
}

/** A topic no curator has written down for this system: whoever looked at its status found nothing there. */
function neverRecorded({ status }: System): Pick<Draft, 'fact' | 'text'> {
  return { fact: { sources: status.sources, checked: status.checked, certainty: 'unknown' }, text: notRecorded };
}

/** What came after a system, the official successor first. */
export function successorDrafts(knowledge: Knowledge, system: System): Draft[] {
  return successorsOf(system).map((fact) => ({
    system: system.id,
    topic: 'successor',
    label: knowledge.systems.get(fact.to)?.name ?? fact.to,
    fact,
  }));
}

const relationWords = {
  'fork-of': 'Fork of',
  'based-on': 'Based on',
  'rename-of': 'Formerly',
  'merged-from': 'Merged from',
  'grew-out-of': 'Grew out of',
};

/** Of a system that comes from no other one, what it is made of says so. */
function lineageOrBase(knowledge: Knowledge, system: System): Draft[] {
  const drafts = lineageDrafts(knowledge, system);
  const base = knowledge.topics.get('base');
  return drafts.length === 0 && base && isOnRecord(system, base.id) ? [factDraft(system, base)] : drafts;
}

function lineageDrafts(knowledge: Knowledge, system: System): Draft[] {
  const own = (system.lineage ?? []).map((fact) => ({
    system: system.id,
    topic: 'lineage',
    label: `${relationWords[fact.relation]} ${knowledge.systems.get(fact.to)?.name ?? fact.to}`,
    fact,
  }));
  return [...own, ...successorDrafts(knowledge, system)];
}

/** A living system without successors may itself be one: what it grew out of is then worth saying. */
function successorsOrNone(knowledge: Knowledge, system: System, topic: Topic): [Draft, ...Draft[]] {
  const drafts = orNone(system, topic, successorDrafts(knowledge, system));
  const isHeir = (system.successors ?? []).length === 0 && isAlive(system.status.state);
  return isHeir ? [...drafts, ...lineageDrafts(knowledge, system)] : drafts;
}

function orNone(system: System, topic: Topic, [first, ...others]: Draft[]): [Draft, ...Draft[]] {
  if (first) return [first, ...others];
  const line = { system: system.id, topic: topic.id, label: topic.label };
  if (topic.id !== 'successor' || !isAlive(system.status.state)) return [{ ...line, ...neverRecorded(system) }];
  return [{ ...line, fact: { ...system.status, certainty: 'inferred' }, text: 'none; it is still maintained' }];
}

function linkDrafts(system: System, topic: Topic): Draft[] {
  return linksFor(system, topic.id).map((link) => ({
    system: system.id,
    topic: topic.id,
    label: link.label,
    fact: link,
    text: link.note ? `${link.url} (${link.note})` : link.url,
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
