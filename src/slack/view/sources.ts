import type { ContextBlock } from '@slack/types';
import type { SourceNote } from '../../answer.js';
import { escapeMrkdwn, mrkdwnLink } from './mrkdwn.js';

const tunables = { maxElementCharacters: 1900, maxElements: 10 };

/** The numbered sources of what is shown and when they were checked, in as few context blocks as hold them. */
export function sourceBlocks(sources: SourceNote[]): ContextBlock[] {
  const elements: string[] = [];
  for (const line of sourceLines(sources)) {
    const last = elements.at(-1);
    const joined = last === undefined ? line : `${last} · ${line}`;
    if (last !== undefined && joined.length < tunables.maxElementCharacters) elements[elements.length - 1] = joined;
    else elements.push(line);
  }
  const groups = Math.ceil(elements.length / tunables.maxElements);
  return Array.from({ length: groups }, (_, at) => ({
    type: 'context',
    elements: elements
      .slice(at * tunables.maxElements, (at + 1) * tunables.maxElements)
      .map((text) => ({ type: 'mrkdwn', text, verbatim: true })),
  }));
}

/** A line a source; the day they were checked stands once where it is the same for all. */
function sourceLines(sources: SourceNote[]): string[] {
  const days = new Set(sources.map((source) => source.checked));
  const [day] = days;
  const lines = sources.map((source) => sourceLine(source, days.size > 1));
  if (day === undefined || days.size > 1) return lines;
  return [`Sources, checked ${day}: ${lines[0]}`, ...lines.slice(1)];
}

function sourceLine({ ref, title, publisher, url, checked }: SourceNote, dated: boolean): string {
  const who = title.includes(publisher) ? '' : `, ${escapeMrkdwn(publisher)}`;
  return `[${ref}] ${mrkdwnLink(url, title)}${who}${dated ? ` (checked ${checked})` : ''}`;
}
