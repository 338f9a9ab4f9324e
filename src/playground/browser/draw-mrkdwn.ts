import type { Drawing } from './drawing.js';
import { type Child, make, makeLink } from './make.js';
import { type Inline, type Part, partsOf } from './mrkdwn.js';

const tags = { bold: 'strong', italic: 'em', strike: 's' } as const;

function drawInline(inline: Inline, drawing: Drawing): Child {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'code':
      return make('code', {}, inline.text);
    case 'link':
      return makeLink(inline.url, inline.label);
    case 'user':
      return make('span', { class: 'mention' }, `@${drawing.handleOf(inline.id)}`);
    case 'channel':
      return make('span', { class: 'mention' }, `#${drawing.handleOf(inline.id)}`);
    case 'broadcast':
      return make('span', { class: 'mention broadcast' }, `@${inline.range}`);
    default:
      return make(tags[inline.type], {}, ...inline.children.map((child) => drawInline(child, drawing)));
  }
}

function drawPart(part: Part, drawing: Drawing): HTMLElement {
  if (part.type === 'pre') return make('pre', {}, part.text);
  const children = part.inlines.map((inline) => drawInline(inline, drawing));
  return make(part.type === 'quote' ? 'blockquote' : 'p', { class: 'lines' }, ...children);
}

/** Draws a text in Slack's mrkdwn. */
export function drawMrkdwn(text: string, drawing: Drawing): HTMLElement {
  return make('div', { class: 'text' }, ...partsOf(text).map((part) => drawPart(part, drawing)));
}
