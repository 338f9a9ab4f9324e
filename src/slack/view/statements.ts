import type { Certainty, FactLine, Link, Statement } from '../../answer.js';
import type { Piece } from './piece.js';
import { aside, bold, bullets, type Inline, link, prose, richText, section } from './rich-text.js';

/** What is added to a fact that is not simply documented. */
const certaintyWords: Record<Certainty, string> = {
  documented: '',
  announced: 'announced',
  inferred: 'inferred',
  disputed: 'sources disagree',
  unknown: 'somebody looked',
};

/** A statement with its date, how sure it is, and the numbers of its sources. */
export function stated(statement: Statement): Inline[] {
  return [...prose(statement.text), aside(` (${remark(statement)})`), ...references(statement.refs)];
}

/** "2021-10-19, inferred", or when somebody looked in vain. */
export function remark({ stated: date, certainty, checked }: Statement): string {
  if (certainty === 'unknown') return `${certaintyWords.unknown} on ${checked}`;
  return [date ?? `checked ${checked}`, certaintyWords[certainty]].filter((part) => part !== '').join(', ');
}

function references(refs: number[]): Inline[] {
  return refs.length === 0 ? [] : [{ type: 'text', text: ` ${refs.map((ref) => `[${ref}]`).join('')}` }];
}

/** When and by whom the headline's own statement was made: the headline is not said twice. */
export function remarkPiece(statement: Statement): Piece {
  const dated = statement.certainty === 'unknown' ? remark(statement) : `Stated ${remark(statement)}.`;
  return {
    block: richText([section([aside(dated), ...references(statement.refs)])]),
    refs: statement.refs,
    joins: true,
  };
}

/** The fact of the headline: its date and sources, both sides of a dispute, and what the article said. */
export function headlinePieces(line: FactLine): Piece[] {
  if (line.then) return factPieces([line]);
  const sides = line.sides ?? [];
  const below =
    sides.length > 0
      ? [{ block: richText([bullets(sides.map(stated))]), refs: sides.flatMap((side) => side.refs), joins: true }]
      : [];
  return [remarkPiece(line.now), ...below];
}

/** One bullet a fact: then and now where the article says otherwise, and both sides of a dispute below it. */
export function factPieces(lines: FactLine[]): Piece[] {
  return lines.map((line) => ({
    block: richText([bullets([factLine(line)]), ...(line.sides ? [bullets(line.sides.map(stated), 1)] : [])]),
    refs: [...line.now.refs, ...(line.then?.refs ?? []), ...(line.sides ?? []).flatMap((side) => side.refs)],
    joins: true,
  }));
}

function factLine({ label, now, then }: FactLine): Inline[] {
  if (!then) return [bold(`${label}: `), ...stated(now)];
  return [bold(`${label}. `), aside('2016, per the article: '), ...stated(then), aside(' Today: '), ...stated(now)];
}

/** One paragraph a statement. */
export function paragraphPieces(statements: Statement[]): Piece[] {
  return statements.map((one) => ({ block: richText([bullets([stated(one)])]), refs: one.refs, joins: true }));
}

/** One bullet a link. */
export function linkPieces(links: Link[]): Piece[] {
  return links.map(({ label, url, note, refs }) => ({
    block: richText([
      bullets([[bold(`${label}: `), link(url, url), ...(note ? [aside(` (${note})`)] : []), ...references(refs)]]),
    ]),
    refs,
    joins: true,
  }));
}

/** A plain line, above or below a list. */
export function linePiece(text: string): Piece {
  return { block: richText([section(prose(text))]), refs: [], joins: false };
}
