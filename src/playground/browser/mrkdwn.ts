import { safeUrl } from './safe-url.js';

/** A piece of Slack's mrkdwn. Text is unescaped: it is what the reader sees. */
export type Inline =
  | { type: 'text' | 'code'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'link'; url: string; label: string }
  | { type: 'user' | 'channel'; id: string; label: string }
  | { type: 'broadcast'; range: string };

/** A part of a mrkdwn text: lines of pieces, a quote, or preformatted text. */
export type Part = { type: 'lines' | 'quote'; inlines: Inline[] } | { type: 'pre'; text: string };

const inlinePattern =
  /`(?<code>[^`\n]+)`|<(?<angle>[^<>\n]+)>|(?<![\w*])\*(?<bold>[^*\n]+)\*(?![\w*])|(?<!\w)_(?<italic>[^_\n]+)_(?!\w)|(?<![\w~])~(?<strike>[^~\n]+)~(?![\w~])/g;

/** Undoes Slack's three escapes, once. */
function unescapeText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

function splitLabel(content: string): { target: string; label: string } {
  const bar = content.indexOf('|');
  if (bar < 0) return { target: content, label: '' };
  return { target: content.slice(0, bar), label: unescapeText(content.slice(bar + 1)) };
}

function angle(content: string): Inline {
  const { target, label } = splitLabel(content);
  if (/^@[UW]\w+$/.test(target)) return { type: 'user', id: target.slice(1), label };
  if (/^#[CG]\w+$/.test(target)) return { type: 'channel', id: target.slice(1), label };
  const broadcast = /^!(channel|here|everyone)$/.exec(target)?.[1];
  if (broadcast !== undefined) return { type: 'broadcast', range: broadcast };
  if (target.startsWith('!')) return { type: 'text', text: label || unescapeText(target) };
  const url = safeUrl(unescapeText(target));
  if (url === undefined) return { type: 'text', text: unescapeText(`<${content}>`) };
  return { type: 'link', url, label: label || url };
}

function special(groups: Record<string, string | undefined>): Inline {
  const { code, angle: inAngles, bold, italic, strike } = groups;
  if (code !== undefined) return { type: 'code', text: unescapeText(code) };
  if (inAngles !== undefined) return angle(inAngles);
  if (bold !== undefined) return { type: 'bold', children: inlinesOf(bold) };
  if (italic !== undefined) return { type: 'italic', children: inlinesOf(italic) };
  return { type: 'strike', children: inlinesOf(strike ?? '') };
}

/** The pieces of some lines, in order. */
export function inlinesOf(text: string): Inline[] {
  const inlines: Inline[] = [];
  let done = 0;
  for (const match of text.matchAll(inlinePattern)) {
    if (match.index > done) inlines.push({ type: 'text', text: unescapeText(text.slice(done, match.index)) });
    inlines.push(special(match.groups ?? {}));
    done = match.index + match[0].length;
  }
  if (done < text.length) inlines.push({ type: 'text', text: unescapeText(text.slice(done)) });
  return inlines;
}

function linesOf(text: string): Part[] {
  const parts: Part[] = [];
  for (const run of text.match(/(?:^(?:>|&gt;).*\n?)+|(?:^(?!>|&gt;).*(?:\n|$))+/gm) ?? []) {
    if (run === '') continue;
    const isQuote = /^(?:>|&gt;)/.test(run);
    const words = isQuote ? run.replace(/^(?:>|&gt;) ?/gm, '') : run;
    parts.push({ type: isQuote ? 'quote' : 'lines', inlines: inlinesOf(words.replace(/\n$/, '')) });
  }
  return parts;
}

/** Reads a mrkdwn text. Anything that is no mark-up stays as text; unsafe links too. */
export function partsOf(mrkdwn: string): Part[] {
  return mrkdwn.split('```').flatMap((piece, index): Part[] => {
    if (index % 2 === 1) return [{ type: 'pre', text: unescapeText(piece.replace(/^\n|\n$/g, '')) }];
    return linesOf(piece);
  });
}
