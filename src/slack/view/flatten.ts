import type { Message } from './message.js';

/** Everything Slack would show of a message, as plain text: a line a block or bullet, link addresses included. */
export function flatten({ blocks }: Message): string {
  return blocks
    .map((block) => textOf(block))
    .filter((text) => text !== '')
    .join('\n');
}

/** Draws any block or element by what it is made of, so that a new kind shows its text instead of vanishing. */
function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const part = new Map(Object.entries(node));
  switch (part.get('type')) {
    case 'mrkdwn':
      return fromMrkdwn(String(part.get('text') ?? ''));
    case 'link':
      return linkText(String(part.get('url') ?? ''), String(part.get('text') ?? ''));
    case 'user':
      return `@${part.get('user_id')}`;
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return childrenOf(part).map(textOf).join('');
    case 'rich_text_list':
      return childrenOf(part)
        .map((item) => `${'  '.repeat(Number(part.get('indent') ?? 0))}- ${textOf(item)}`)
        .join('\n');
    case 'table':
      return rowsOf(part)
        .map((row) => row.map(textOf).join(' | '))
        .join('\n');
    case 'button':
      return `[${textOf(part.get('text'))}]`;
    case 'image':
      return String(part.get('alt_text') ?? '');
    default:
      return typeof part.get('text') === 'string'
        ? String(part.get('text'))
        : [textOf(part.get('text')), ...childrenOf(part).map(textOf)]
            .filter((text) => text !== '')
            .join(joinerOf(part.get('type')));
  }
}

function childrenOf(part: Map<string, unknown>): unknown[] {
  return [part.get('fields'), part.get('elements'), part.get('accessory')].flatMap((children) => children ?? []);
}

function rowsOf(part: Map<string, unknown>): unknown[][] {
  const rows = part.get('rows');
  return Array.isArray(rows) ? rows.map((row) => (Array.isArray(row) ? row : [])) : [];
}

function joinerOf(type: unknown): string {
  return type === 'actions' ? ' ' : '\n';
}

function linkText(url: string, label: string): string {
  return label === '' || label === url ? url : `${label} (${url})`;
}

function fromMrkdwn(text: string): string {
  return text
    .replace(/<(https?:[^|>]+)\|([^>]*)>/g, (_, url: string, label: string) => linkText(url, label))
    .replace(/<([^>]+)>/g, '$1')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
