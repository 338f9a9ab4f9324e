import type { FactLine, ProfileAnswer, StatusAnswer } from '../answer.js';
import { isAlive } from '../answer.js';
import type { System } from '../knowledge/knowledge.js';
import { type Context, frame, type ReadingOf, sentence } from './context.js';
import { briefLine, linksFor, shownLink, statusLine, successorLines, versionLines } from './facts-of.js';
import { afterProfile, afterStatus } from './follow-ups.js';

/** A system as a whole: what it is, where it stands, what the article said, key facts, links, what came after. */
export function profile(context: Context, system: System): ProfileAnswer {
  const { citations, knowledge } = context;
  const headline = `${system.name}: ${sentence(citations.state(system.summary).text)}`;
  const status = statusLine(context, system);
  const article = system.article && citations.state(system.article);
  const topics = [...knowledge.topics.values()].filter((topic) => topic.profile);
  const facts = [
    ...topics.map((topic) => briefLine(context, system, topic)).filter((line) => line.now.certainty !== 'unknown'),
    ...successorLines(context, system).map((line) => ({ ...line, label: `Followed by ${line.label}` })),
  ];
  const links = [...linksFor(system, 'github').slice(0, 1), ...linksFor(system, 'docs')].map((link) =>
    shownLink(context, link),
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

/** Alive or ended, since when, until when, and what to use instead. */
export function status(context: Context, system: System, { expects }: ReadingOf<'status'>): StatusAnswer {
  const line = statusLine(context, system);
  const headline = `${system.name}: ${yesOrNo(system, expects)}${sentence(line.now.text)}`;
  const facts: FactLine[] = [
    line,
    ...versionLines(context, system),
    ...successorLines(context, system).map((one) => ({ ...one, label: `Followed by ${one.label}` })),
  ];
  const links = linksFor(system, 'docs').map((link) => shownLink(context, link));
  return { kind: 'status', ...frame(context, headline, [system], afterStatus(context, system)), facts, links };
}

function yesOrNo(system: System, expects: 'alive' | 'ended' | undefined): string {
  if (!expects) return '';
  return isAlive(system.status.state) === (expects === 'alive') ? 'Yes. ' : 'No. ';
}
