import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../knowledge', import.meta.url));

/** Every host that the knowledge links to. */
export const knownHosts = new Set(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/(?<=https?:\/\/)[\w.-]+/g) ?? []),
);

/** Characters that hide in a text or turn it around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/**
 * What is alive in a message though a person may have typed it: pings, mentions, channels, links to hosts that the
 * knowledge does not know, invisible characters. `sharer` is the one person who may be named.
 */
export function liveIn(message: { text?: unknown; blocks?: unknown }, sharer?: string): string[] {
  return [...inMrkdwn(String(message.text ?? ''), sharer), ...inNode(message.blocks ?? [], sharer)];
}

function inNode(node: unknown, sharer: string | undefined): string[] {
  if (Array.isArray(node)) return node.flatMap((each) => inNode(each, sharer));
  if (typeof node !== 'object' || node === null) return [];
  const part = new Map<string, unknown>(Object.entries(node));
  const text = part.get('text');
  const below = [...part.values()].flatMap((each) => inNode(each, sharer));
  return [...below, ...(typeof text === 'string' ? hidden(text) : []), ...inElement(part, sharer)];
}

function inElement(part: Map<string, unknown>, sharer: string | undefined): string[] {
  const type = String(part.get('type'));
  const url = part.get('url') ?? part.get('image_url');
  const links = typeof url === 'string' ? strangeLinks([url]) : [];
  if (['broadcast', 'user', 'usergroup', 'channel', 'team', 'emoji'].includes(type)) return [`an element ${type}`];
  return type === 'mrkdwn' ? [...links, ...inMrkdwn(String(part.get('text')), sharer)] : links;
}

function inMrkdwn(text: string, sharer: string | undefined): string[] {
  const named = sharer === undefined ? text : text.replace(`Shared by <@${sharer}>`, '');
  const pings = named.match(/<[!@#][^>]*>?/g) ?? [];
  const others = named.match(/<(?!https?:\/\/|[!@#])[^>]*>?/g) ?? [];
  return [...hidden(text), ...pings, ...others, ...strangeLinks(named.match(/https?:\/\/[^\s|>]*/g) ?? [])];
}

function strangeLinks(urls: string[]): string[] {
  return urls.filter(
    (url) => !/^https?:\/\//.test(url) || !URL.canParse(url) || !knownHosts.has(new URL(url).hostname),
  );
}

function hidden(text: string): string[] {
  return invisible.test(text) ? [`invisible characters in ${JSON.stringify(text)}`] : [];
}
