import type { ComparisonAnswer, Statement } from '../../answer.js';
import type { Piece } from './piece.js';
import { linePiece, remark } from './statements.js';

const tunables = {
  /** Slack allows 10,000 characters in all cells of a message (reference/block-kit/blocks/table-block). */
  maxTableCharacters: 9000,
  /** With many rows a cell holds a line or two; a comparison on a few topics shows them whole. */
  maxCellCharacters: 150,
};

/** Systems as columns, topics as rows: Slack's own table, every cell with its date and sources. */
export function comparisonPieces({ columns, rows }: ComparisonAnswer): Piece[] {
  const cells = (columns.length + 1) * (rows.length + 1);
  const perCell = Math.min(
    rows.length > 3 ? tunables.maxCellCharacters : tunables.maxTableCharacters,
    Math.floor(tunables.maxTableCharacters / cells),
  );
  const texts = rows.map((row) => row.cells.map(cellText));
  const cut = texts.flat().some((text) => text.length > perCell);
  const head = ['Topic', ...columns.map((column) => column.name)];
  const body = rows.map((row, at) => [row.label, ...(texts[at] ?? []).map((text) => shortened(text, perCell))]);
  const refs = rows.flatMap((row) => row.cells.flatMap((cell) => cell.refs));
  const table: Piece = {
    block: {
      type: 'table',
      rows: [head, ...body].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
      column_settings: columns.map(() => ({ is_wrapped: true })).concat({ is_wrapped: true }),
    },
    refs,
    joins: false,
  };
  return cut ? [table, linePiece('Long cells are cut; ask for one topic to see it whole.')] : [table];
}

function cellText(statement: Statement): string {
  const refs = statement.refs.map((ref) => `[${ref}]`).join('');
  return `${statement.text.replace(/`/g, '')} (${remark(statement)}) ${refs}`.trim();
}

/** Cut at a word, within the limit, keeping the date and the numbers of the sources at the end. */
function shortened(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const tail = text.slice(text.lastIndexOf(' ('));
  const room = Math.max(limit - tail.length - 1, 1);
  const kept = text.slice(0, room);
  const clause = kept.match(/^.{24,}(?=[;:.] )/)?.[0];
  return `${clause ?? kept.replace(/\s+\S*$/, '')}…${tail}`;
}
