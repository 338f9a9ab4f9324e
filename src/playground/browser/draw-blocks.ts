import { drawMrkdwn } from './draw-mrkdwn.js';
import { drawRichText } from './draw-rich-text.js';
import { drawTable } from './draw-table.js';
import type { Drawing } from './drawing.js';
import { make, makeJson, makeLink } from './make.js';
import { isRecord, itemsOf, stringOf } from './record.js';
import { safeUrl } from './safe-url.js';

type Block = Readonly<Record<string, unknown>>;

function plainOf(text: unknown): string {
  return isRecord(text) ? stringOf(text.text) : '';
}

function drawText(text: unknown, drawing: Drawing): HTMLElement {
  if (!isRecord(text)) return makeJson(text);
  if (text.type === 'mrkdwn') return drawMrkdwn(stringOf(text.text), drawing);
  return text.type === 'plain_text' ? make('p', { class: 'lines text' }, stringOf(text.text)) : makeJson(text);
}

function drawButton(element: Block, drawing: Drawing): HTMLElement {
  const label = plainOf(element.text);
  const url = safeUrl(element.url);
  const style = element.style === 'primary' || element.style === 'danger' ? ` ${element.style}` : '';
  if (url !== undefined) {
    const link = makeLink(url, label);
    link.className = `button${style}`;
    return link;
  }
  const name = stringOf(element.accessibility_label) || undefined;
  const button = make('button', { type: 'button', class: `button${style}`, 'aria-label': name }, label);
  button.addEventListener('click', () => {
    button.disabled = true;
    drawing.click(stringOf(element.action_id)).finally(() => {
      button.disabled = false;
    });
  });
  return button;
}

function drawImage({ alt_text, title }: Block): HTMLElement {
  const words = [plainOf(title), stringOf(alt_text)].filter((each) => each !== '').join(': ');
  return make('p', { class: 'picture' }, `Image: ${words}`);
}

function drawElement(element: unknown, drawing: Drawing): HTMLElement {
  if (!isRecord(element)) return makeJson(element);
  if (element.type === 'button') return drawButton(element, drawing);
  if (element.type === 'image') return drawImage(element);
  return element.type === 'mrkdwn' || element.type === 'plain_text' ? drawText(element, drawing) : makeJson(element);
}

function drawElements(name: string, { elements }: Block, drawing: Drawing): HTMLElement {
  return make('div', { class: name }, ...itemsOf(elements).map((element) => drawElement(element, drawing)));
}

function drawSection({ text, fields, accessory }: Block, drawing: Drawing): HTMLElement {
  const parts = text === undefined ? [] : [drawText(text, drawing)];
  const cells = itemsOf(fields).map((field) => drawText(field, drawing));
  if (cells.length > 0) parts.push(make('div', { class: 'fields' }, ...cells));
  const words = make('div', { class: 'words' }, ...parts);
  return make(
    'div',
    { class: 'section' },
    words,
    ...(accessory === undefined ? [] : [drawElement(accessory, drawing)]),
  );
}

const drawings: Readonly<Record<string, (block: Block, drawing: Drawing) => HTMLElement>> = {
  header: ({ text }) => make('h3', {}, plainOf(text)),
  section: drawSection,
  context: (block, drawing) => drawElements('context', block, drawing),
  actions: (block, drawing) => drawElements('actions', block, drawing),
  divider: () => make('hr'),
  table: drawTable,
  rich_text: drawRichText,
  image: drawImage,
  markdown: ({ text }) => make('p', { class: 'lines text' }, stringOf(text)),
};

/** Draws one block of a message. A kind without a drawing of its own is shown as JSON, never left out. */
export function drawBlock(block: unknown, drawing: Drawing): HTMLElement {
  const kind = isRecord(block) ? stringOf(block.type) : '';
  const draw = Object.hasOwn(drawings, kind) ? drawings[kind] : undefined;
  const drawn = isRecord(block) && draw !== undefined ? draw(block, drawing) : makeJson(block);
  drawn.dataset.block = kind;
  return drawn;
}
