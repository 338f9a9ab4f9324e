/** A piece of what a person typed, as Slack's composer understands it. */
type Piece =
  | { type: 'text'; text: string }
  | { type: 'user'; user_id: string }
  | { type: 'link'; url: string; text?: string };

const special =
  /(?<![\w/])@(?<name>[a-z]+)\b|(?<url>https?:\/\/[^\s<>|]*[^\s<>|.,!?;:)'"])|(?<![\w@./-])(?<domain>(?:[a-z0-9-]+\.)+(?:com|dev|io|net|org))\b/gi;

function specialPiece(
  groups: Record<string, string | undefined>,
  idsByName: ReadonlyMap<string, string>,
): Piece | undefined {
  if (groups.url !== undefined) return { type: 'link', url: groups.url };
  if (groups.domain !== undefined) return { type: 'link', url: `http://${groups.domain}`, text: groups.domain };
  const id = idsByName.get(groups.name?.toLowerCase() ?? '');
  return id === undefined ? undefined : { type: 'user', user_id: id };
}

function piecesOf(text: string, idsByName: ReadonlyMap<string, string>): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const match of text.matchAll(special)) {
    const piece = specialPiece(match.groups ?? {}, idsByName);
    if (piece === undefined) continue;
    if (match.index > done) pieces.push({ type: 'text', text: text.slice(done, match.index) });
    pieces.push(piece);
    done = match.index + match[0].length;
  }
  if (done < text.length) pieces.push({ type: 'text', text: text.slice(done) });
  return pieces;
}

/** Escapes the three characters that Slack escapes. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function asText(piece: Piece): string {
  if (piece.type === 'user') return `<@${piece.user_id}>`;
  if (piece.type === 'text') return escapeText(piece.text);
  return piece.text === undefined
    ? `<${escapeText(piece.url)}>`
    : `<${escapeText(piece.url)}|${escapeText(piece.text)}>`;
}

/** A typed message as Slack stores and sends it: `text` in its own mark-up, and the same as one rich_text block. */
export interface TypedText {
  text: string;
  blocks: unknown[];
}

/**
 * What becomes of typed words: `& < >` are escaped, links and `@names` are recognised. `mustMention` is a user id
 * that is put in front where the words do not mention it.
 */
export function typedText(words: string, idsByName: ReadonlyMap<string, string>, mustMention?: string): TypedText {
  const typed = piecesOf(words, idsByName);
  const mentions = mustMention === undefined || typed.some((one) => one.type === 'user' && one.user_id === mustMention);
  const pieces: Piece[] = mentions
    ? typed
    : [{ type: 'user', user_id: mustMention }, ...piecesOf(` ${words}`, idsByName)];
  const section = { type: 'rich_text_section', elements: pieces };
  return {
    text: pieces.map(asText).join(''),
    blocks: [{ type: 'rich_text', block_id: 'typed', elements: [section] }],
  };
}
