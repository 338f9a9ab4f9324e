import { drawRichText } from './draw-rich-text.js';
import type { Drawing } from './drawing.js';
import { type Child, make, makeJson } from './make.js';
import { isRecord, itemsOf, stringOf } from './record.js';

const alignments = ['left', 'center', 'right'];

function drawCell(cell: unknown, drawing: Drawing): Child {
  if (!isRecord(cell)) return makeJson(cell);
  if (cell.type === 'raw_text' || cell.type === 'raw_number') return stringOf(cell.text);
  return cell.type === 'rich_text' ? drawRichText(cell, drawing) : makeJson(cell);
}

function alignmentOf(setting: unknown): string {
  const align = isRecord(setting) ? stringOf(setting.align) : '';
  return alignments.includes(align) ? `align-${align}` : 'align-left';
}

/** Draws a table block; its first row is the head, as in Slack, and the first cell of each row names it. */
export function drawTable(block: Readonly<Record<string, unknown>>, drawing: Drawing): HTMLElement {
  const settings = itemsOf(block.column_settings);
  const rows = itemsOf(block.rows).map((row, at) => {
    const cells = itemsOf(row).map((cell, column) => {
      const scope = at === 0 ? 'col' : column === 0 ? 'row' : undefined;
      const tag = scope === undefined ? 'td' : 'th';
      return make(tag, { scope, class: alignmentOf(settings[column]) }, drawCell(cell, drawing));
    });
    return make('tr', {}, ...cells);
  });
  const [head, ...body] = rows;
  const table = make('table', {}, make('thead', {}, ...(head === undefined ? [] : [head])), make('tbody', {}, ...body));
  return make('div', { class: 'table', tabindex: '0', role: 'group', 'aria-label': 'Table' }, table);
}
