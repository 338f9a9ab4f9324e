import type { FactLine, ProfileAnswer, StatusAnswer } from '../answer.js';
import { isAlive } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { namesVersion } from '../text/version-numbers.js';
import { type Context, frame, type ReadingOf, sentence } from './context.js';
import { isOnRecord, linksFor } from './drafts.js';
import { briefLine, followerLines, lineOf, shownLink, statusLine } from './facts-of.js';
import { afterProfile, afterStatus } from './follow-ups.js';
import { supportedVersion, versionDraft, versionDrafts } from './versions.js';

/** A system as a whole: what it is, where it stands, what the article said, key facts, links, what came after. */
export function profile(context: Context, system: System): ProfileAnswer {
  const { citations, knowledge } = context;
  const headline = `${system.name}: ${sentence(citations.state(system.summary).text)}`;
  const status = statusLine(context, system);
  const article = system.article && citations.state(system.article);
  const topics = [...knowledge.topics.values()].filter(({ id, profile }) => profile && isOnRecord(system, id));
  const facts = [...topics.map((topic) => briefLine(context, system, topic)), ...followerLines(context, system)];
  const [code, docs] = [...linksFor(system, 'github').slice(0, 1), ...linksFor(system, 'docs')];
  const links = [code, docs?.url === code?.url ? undefined : docs].flatMap((link) =>
    link ? [shownLink(context, link)] : [],
  );
  return {
    kind: 'profile',
    ...frame(context, headline, [system], afterProfile(context, system)),
    status,
    ...(article && { article }),
    facts,
    links,
    notToConfuse: system.notToConfuse ?? [],
  };
}

/** Alive or ended, since when, until when, and what to use instead; of one version where one was named. */
export function status(context: Context, system: System, reading: ReadingOf<'status'>): StatusAnswer {
  const version = supportedVersion(system, reading.version);
  const asked = version && lineOf(context, versionDraft(context, system, version));
  const line = statusLine(context, system);
  const followers = followerLines(context, system);
  const versions = asked ? [] : versionDrafts(context, system).map((draft) => lineOf(context, draft));
  const facts = asked ? [asked, line, ...followers] : [line, ...versions, ...followers];
  const links = linksFor(system, 'docs').map((link) => shownLink(context, link));
  const isUnknown = !asked && reading.version !== undefined && !namesVersion(newest(system), reading.version);
  const headline = asked
    ? headlineOfVersion(system, asked, reading.expects)
    : headlineOf(system, line, isUnknown ? undefined : reading.expects, isUnknown ? reading.version : undefined);
  return { kind: 'status', ...frame(context, headline, [system], afterStatus(context, system)), facts, links };
}

type Expected = ReadingOf<'status'>['expects'];

/** Where a version is asked for that no entry tells of, that is said, and neither yes nor no. */
function headlineOf(system: System, line: FactLine, expects: Expected, unknown?: string): string {
  const missing = unknown === undefined ? '' : `${unknown} is not recorded. `;
  return `${system.name}: ${missing}${yesOrNo(isAlive(system.status.state), expects)}${sentence(line.now.text)}`;
}

/** What is told of the newest releases: a version named there is alive with the system. */
function newest({ status, facts }: System): string {
  return `${status.value} ${facts['latest-release']?.value ?? ''}`;
}

function headlineOfVersion(system: System, { label, now, daysLeft }: FactLine, expects: Expected): string {
  const isEnded = !isAlive(system.status.state) || (daysLeft !== undefined && daysLeft < 0);
  const name = label.startsWith(system.name) ? label : `${system.name} ${label}`;
  const verdict = isEnded || daysLeft !== undefined ? yesOrNo(!isEnded, expects) : '';
  return `${name}: ${verdict}${sentence(now.text)}`;
}

function yesOrNo(alive: boolean, expects: Expected): string {
  if (!expects) return '';
  return alive === (expects === 'alive') ? 'Yes. ' : 'No. ';
}
