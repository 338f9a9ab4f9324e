import type { Certainty, FactLine, Link, SourceNote, Statement } from '../answer.js';
import type { Pen } from './pen.js';
import { noBreakSpace } from './wrap.js';

/** Said beside a fact that is not plainly documented. */
const certaintyWords: Record<Certainty, string> = {
  documented: '',
  announced: 'announced',
  inferred: 'inferred',
  disputed: 'disputed',
  unknown: 'not recorded',
};

/** Up to so many source numbers stand together without spaces. */
const maxCloseRefs = 3;

/** One statement in one line: what it says, how sure that is, as of when, and the numbers of its sources. */
export function statementText(statement: Statement): string {
  return withEvidence(statement, dateOf(statement, 'stated '));
}

/** A statement for a narrow cell: the same, with the bare date. */
export function cellText(statement: Statement): string {
  return withEvidence(statement, dateOf(statement, ''));
}

/** One topic of one system: the value, or the article beside today, and both sides of a dispute. */
export function factLines(fact: FactLine, pen: Pen): string[] {
  const label = pen.paint('bold', fact.label);
  const now = statementText(fact.now);
  const under = { first: '  ', rest: '    ' };
  const sides = (fact.sides ?? []).flatMap((side, at) =>
    pen.prose(`${at === 0 ? 'One source says' : 'Another says'}: ${statementText(side)}`, under),
  );
  if (fact.then === undefined) return [...pen.prose(`${label}: ${now}`, { first: '', rest: '  ' }), ...sides];
  return [label, ...pen.prose(articleText(fact.then), under), ...pen.prose(`Today: ${now}`, under), ...sides];
}

/** What the article said, led by its year: "2016, per the article: ..."; a date that is no more than that is not repeated. */
export function articleText(statement: Statement): string {
  const { stated } = statement;
  if (stated === undefined) return `Per the article: ${statementText(statement)}`;
  const year = stated.slice(0, 4);
  return `${year}, per the article: ${withEvidence(statement, stated === year ? '' : dateOf(statement, 'stated '))}`;
}

/** A link with its address and what to know about it. */
export function linkLines(link: Link, pen: Pen): string[] {
  const text = `${link.label}: ${link.url}`;
  return pen.prose(withNotes(text, [link.note ?? ''], link.refs), { first: '- ', rest: '  ' });
}

/** One entry of the list of sources; the date a source speaks of stands with each statement. */
export function sourceLines({ ref, title, publisher, url, checked }: SourceNote, pen: Pen): string[] {
  const number = `[${ref}] `;
  const text = `${title}, ${publisher}, checked ${checked} <${url}>`;
  return pen.prose(text, { first: number, rest: ' '.repeat(number.length) });
}

function dateOf({ stated, checked, certainty }: Statement, before: string): string {
  return stated === undefined || certainty === 'unknown' ? `checked ${checked}` : `${before}${stated}`;
}

function withEvidence({ text, certainty, refs }: Statement, date: string): string {
  const word = certaintyWords[certainty];
  return withNotes(text, [text.toLowerCase().includes(word) ? '' : word, date], refs);
}

function withNotes(text: string, notes: string[], refs: number[]): string {
  const said = notes.filter((note) => note !== '');
  const inBrackets = said.length > 0 ? ` (${said.join(', ')})` : '';
  return text + inBrackets + refsText(refs);
}

/** The numbers of the sources, on the line of what they stand for: a few close together, many so that they may wrap. */
function refsText(refs: number[]): string {
  if (refs.length === 0) return '';
  return noBreakSpace + refs.map((ref) => `[${ref}]`).join(refs.length > maxCloseRefs ? ' ' : '');
}
