/** What was last spoken of: ids of entries. */
interface Conversation {
  systems: string[];
  topics: string[];
  concept?: string;
}

/** What a button asks when it is clicked: a question, and what was being spoken of when it was asked. */
export interface Asked {
  text: string;
  conversation?: Conversation;
  /** Which part of a long answer, from 0. */
  page?: number;
  /** True for a private answer, which gets a button to share it. */
  share?: boolean;
}

const tunables = {
  /** Slack's limit of a button's value (reference/block-kit/block-elements/button-element). */
  maxValueCharacters: 2000,
  /** Of a longer question so many characters are kept at the beginning, and as many at the end. */
  maxCharactersAtEachEnd: 800,
  /** More entries than one question speaks of. */
  maxEntries: 10,
};

/** What a click needs to ask again, within Slack's limit of a button's value; a question too long keeps both its ends. */
export function encodeAsked({ text, conversation, page }: Asked): string {
  const rest = { ...(conversation && { c: spokenOf(conversation) }), ...(page ? { p: page } : {}) };
  const characters = Array.from(text);
  let each = tunables.maxCharactersAtEachEnd;
  let value = JSON.stringify({ q: bothEnds(characters, each), ...rest });
  while (value.length > tunables.maxValueCharacters && each > 0) {
    each = Math.floor(each / 2);
    value = JSON.stringify({ q: bothEnds(characters, each), ...rest });
  }
  return value;
}

function bothEnds(characters: string[], each: number): string {
  if (characters.length <= 2 * each) return characters.join('');
  return `${characters.slice(0, each).join('')} … ${characters.slice(characters.length - each).join('')}`;
}

/** Reads a button's value; `undefined` where it is not one of ours. */
export function decodeAsked(value: unknown): Asked | undefined {
  const data = parsed(value);
  if (!isRecord(data) || typeof data.q !== 'string') return undefined;
  const page = Number.isInteger(data.p) && Number(data.p) > 0 ? { page: Number(data.p) } : {};
  return { text: data.q, ...(isRecord(data.c) && { conversation: spokenOf(data.c) }), ...page };
}

function spokenOf({
  systems,
  topics,
  concept,
}: Record<keyof Conversation, unknown> | Record<string, unknown>): Conversation {
  return { systems: strings(systems), topics: strings(topics), ...(typeof concept === 'string' && { concept }) };
}

function parsed(value: unknown): unknown {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function strings(value: unknown): string[] {
  return Array.isArray(value)
    ? value.filter((one): one is string => typeof one === 'string').slice(0, tunables.maxEntries)
    : [];
}
