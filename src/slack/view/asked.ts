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
  /** Of a longer question so many characters are kept at the beginning, and as many at the end. */
  maxCharactersAtEachEnd: 640,
  /** A question in JSON: leaves room for the rest in Slack's 2,000 characters of a button's value. */
  maxQuotedCharacters: 1400,
  /** More entries than one question speaks of. */
  maxEntries: 10,
};

/** What a click needs to ask again; fits the value of one of Slack's buttons. */
export function encodeAsked({ text, conversation, page }: Asked): string {
  return JSON.stringify({
    q: bothEnds(text),
    ...(conversation && { c: spokenOf(conversation) }),
    ...(page ? { p: page } : {}),
  });
}

/** The text as a button can carry it: of a longer one its two ends, where questions stand. */
export function bothEnds(text: string): string {
  const characters = Array.from(text);
  let kept = text;
  for (let each = tunables.maxCharactersAtEachEnd; isTooLong(kept) && each > 0; each = Math.floor(each / 2)) {
    kept = `${characters.slice(0, each).join('')} … ${characters.slice(-each).join('')}`;
  }
  return kept;
}

function isTooLong(text: string): boolean {
  return JSON.stringify(text).length > tunables.maxQuotedCharacters;
}

/** Reads a button's value; `undefined` where it is not one of ours. */
export function decodeAsked(value: unknown): Asked | undefined {
  const data = parsed(value);
  if (!isRecord(data) || typeof data.q !== 'string') return undefined;
  const page = Number.isInteger(data.p) && Number(data.p) > 0 ? { page: Number(data.p) } : {};
  return { text: data.q, ...(isRecord(data.c) && { conversation: spokenOf(data.c) }), ...page };
}

function spokenOf({ systems, topics, concept }: { [Field in keyof Conversation]?: unknown }): Conversation {
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
