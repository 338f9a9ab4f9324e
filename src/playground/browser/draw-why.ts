import { make, makeJson } from './make.js';
import type { PageAnswer } from './protocol.js';

function drawRows(rows: readonly (readonly [string, string])[]): HTMLElement {
  const shown = rows.filter(([, value]) => value !== '');
  return make('dl', {}, ...shown.flatMap(([name, value]) => [make('dt', {}, name), make('dd', {}, value)]));
}

/** A disclosure whose content is made when it is first opened. */
export function drawDetails(title: string, content: () => HTMLElement): HTMLDetailsElement {
  const details = make('details', {}, make('summary', {}, title));
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) details.append(content());
  });
  return details;
}

/** Why an answer is as it is: what was asked, how it was read, by which rule; and the whole Answer. */
export function drawWhy({ question, kind, readAs, why, full }: PageAnswer): HTMLElement {
  const rows = drawRows([
    ['Asked', question],
    ['Kind of answer', kind],
    ['Understood as', why.intent],
    ['Rule', why.rule],
    ['Name found by', why.tier],
    ['Names', why.names.join(', ')],
    ['Topics', why.topics.join(', ')],
    ['Read as', readAs.map(({ typed, read }) => `“${typed}” as ${read}`).join(', ')],
    ['Not understood', why.notUnderstood.join(', ')],
  ]);
  return make(
    'div',
    { class: 'why' },
    rows,
    drawDetails('The whole answer', () => makeJson(full)),
  );
}
