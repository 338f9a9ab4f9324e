import type { ComparisonAnswer, ComparisonRow } from '../answer.js';
import type { Pen } from './pen.js';
import { cellText, statementText } from './statements.js';
import { displayWidth, padToWidth } from './width.js';
import { isUnbreakable, wrap } from './wrap.js';

/** Widths in columns. A cell narrower than `minCell` reads like a ladder: rows are stacked instead. */
const tableLimits = { maxLabel: 16, minCell: 18, gap: 2 };

/** Systems side by side where the screen is wide enough, else one block a row. */
export function comparisonLines(answer: ComparisonAnswer, pen: Pen): string[] {
  const widths = columnWidths(answer, pen.columns);
  return widths === undefined ? stackedLines(answer, pen) : tableLines(answer, widths, pen);
}

function columnWidths({ columns, rows }: ComparisonAnswer, screenColumns: number): number[] | undefined {
  const labels = Math.max(0, ...rows.map((row) => displayWidth(row.label)));
  const label = Math.min(labels, tableLimits.maxLabel);
  const room = screenColumns - label - columns.length * tableLimits.gap;
  const cell = Math.floor(room / Math.max(1, columns.length));
  const hasAddress = rows.some((row) => row.cells.some(({ text }) => isUnbreakable(text)));
  return cell < tableLimits.minCell || hasAddress ? undefined : [label, ...columns.map(() => cell)];
}

function tableLines({ columns, rows }: ComparisonAnswer, widths: number[], pen: Pen): string[] {
  const bold = (text: string) => pen.paint('bold', text);
  const head = rowLines(['', ...columns.map((column) => bold(column.name))], widths);
  const rule = rowLines(
    widths.map((width) => pen.paint('dim', '-'.repeat(width))),
    widths,
  );
  const body = rows.map((row) =>
    rowLines([bold(row.label), ...row.cells.map((cell) => pen.code(cellText(cell)))], widths),
  );
  const spaced = body.some((lines) => lines.length > 1);
  return [...head, ...rule, ...body.flatMap((lines, at) => (spaced && at > 0 ? ['', ...lines] : lines))];
}

function rowLines(cells: string[], widths: number[]): string[] {
  const wrapped = cells.map((cell, at) => wrap(cell, widths[at] ?? tableLimits.minCell));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_none, line) =>
    wrapped
      .map((lines, at) => padToWidth(lines[line] ?? '', widths[at] ?? tableLimits.minCell))
      .join(' '.repeat(tableLimits.gap))
      .trimEnd(),
  );
}

function stackedLines({ columns, rows }: ComparisonAnswer, pen: Pen): string[] {
  return rows.flatMap((row, at) => [
    ...(at > 0 ? [''] : []),
    ...stackedRow(
      row,
      columns.map(({ name }) => name),
      pen,
    ),
  ]);
}

function stackedRow(row: ComparisonRow, names: string[], pen: Pen): string[] {
  const cells = row.cells.flatMap((cell, at) =>
    pen.prose(`${names[at] ?? ''}: ${statementText(cell)}`, { first: '  ', rest: '    ' }),
  );
  return [pen.paint('bold', row.label), ...cells];
}
