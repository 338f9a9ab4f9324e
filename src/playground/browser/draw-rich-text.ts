import type { Drawing } from './drawing.js';
import { type Child, make, makeJson, makeLink } from './make.js';
import { isRecord, itemsOf, stringOf } from './record.js';
import { safeUrl } from './safe-url.js';

const styleTags = { bold: 'strong', italic: 'em', strike: 's', underline: 'u', code: 'code' } as const;
const styles = ['bold', 'italic', 'strike', 'underline', 'code'] as const;
const maxIndent = 8;

type Piece = Record<string, unknown>;

function drawLink({ url, text }: Piece): Child {
  const safe = safeUrl(url);
  const label = stringOf(text) || stringOf(url);
  return safe === undefined ? label : makeLink(safe, label);
}

function drawDate({ timestamp, fallback }: Piece): Child {
  const day = new Date(Number(timestamp) * 1000);
  return stringOf(fallback) || (Number.isNaN(day.getTime()) ? '' : day.toISOString());
}

function drawEmoji({ name, unicode }: Piece): Child {
  const codes = stringOf(unicode).split('-');
  const points = codes.map((code) => Number.parseInt(code, 16));
  const isDrawable = points.every((point) => point > 0 && point <= 0x10ffff);
  return isDrawable ? String.fromCodePoint(...points) : `:${stringOf(name)}:`;
}

const mention = (text: string): Child => make('span', { class: 'mention' }, text);

const drawings: Readonly<Record<string, (piece: Piece, drawing: Drawing) => Child>> = {
  text: ({ text }) => stringOf(text),
  link: drawLink,
  user: ({ user_id }, { handleOf }) => mention(`@${handleOf(stringOf(user_id))}`),
  channel: ({ channel_id }, { handleOf }) => mention(`#${handleOf(stringOf(channel_id))}`),
  usergroup: ({ usergroup_id }) => mention(`@${stringOf(usergroup_id)}`),
  team: ({ team_id }) => mention(stringOf(team_id)),
  broadcast: ({ range }) => make('span', { class: 'mention broadcast' }, `@${stringOf(range)}`),
  color: ({ value }) => make('code', {}, stringOf(value)),
  emoji: drawEmoji,
  date: drawDate,
};

function drawPiece(piece: unknown, drawing: Drawing): Child {
  if (!isRecord(piece)) return makeJson(piece);
  const kind = stringOf(piece.type);
  const draw = Object.hasOwn(drawings, kind) ? drawings[kind] : undefined;
  if (draw === undefined) return makeJson(piece);
  const style = isRecord(piece.style) ? piece.style : {};
  const wanted = styles.filter((name) => style[name] === true);
  return wanted.reduce<Child>((child, name) => make(styleTags[name], {}, child), draw(piece, drawing));
}

function drawPieces(pieces: unknown, drawing: Drawing): Child[] {
  return itemsOf(pieces).map((piece) => drawPiece(piece, drawing));
}

function drawList({ elements, style, indent }: Piece, drawing: Drawing): HTMLElement {
  const items = itemsOf(elements).map((item) =>
    isRecord(item) ? make('li', {}, ...drawPieces(item.elements, drawing)) : make('li', {}, makeJson(item)),
  );
  const level = Math.min(Math.max(Math.trunc(Number(indent) || 0), 0), maxIndent);
  return make(style === 'ordered' ? 'ol' : 'ul', { class: `indent-${level}` }, ...items);
}

function drawPart(part: unknown, drawing: Drawing): HTMLElement {
  if (!isRecord(part)) return makeJson(part);
  switch (part.type) {
    case 'rich_text_section':
      return make('p', { class: 'lines' }, ...drawPieces(part.elements, drawing));
    case 'rich_text_list':
      return drawList(part, drawing);
    case 'rich_text_quote':
      return make('blockquote', { class: 'lines' }, ...drawPieces(part.elements, drawing));
    case 'rich_text_preformatted':
      return make('pre', {}, ...drawPieces(part.elements, drawing));
    default:
      return makeJson(part);
  }
}

/** Draws a rich_text block; a part or piece of an unknown kind is shown as JSON. */
export function drawRichText(block: Readonly<Record<string, unknown>>, drawing: Drawing): HTMLElement {
  return make('div', { class: 'text' }, ...itemsOf(block.elements).map((part) => drawPart(part, drawing)));
}
