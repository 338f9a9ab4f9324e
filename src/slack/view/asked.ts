/** What a button asks when it is clicked: a question, and what was being spoken of when it was asked. */
export interface Asked {
  text: string;
  conversation?: { systems: string[]; topics: string[]; concept?: string };
  /** Which part of a long answer, from 0. */
  page?: number;
  /** True for a private answer, which gets a button to share it. */
  share?: boolean;
}

const tunables = {
  /** Of a longer question so many characters are kept at the beginning, and as many at the end. */
  maxCharactersAtEachEnd: 400,
};

/** Fits Slack's 2,000 characters of a button's value: what a click needs to ask again. */
export function encodeAsked({ text, conversation, page }: Asked): string {
  const spokenOf =
    conversation && conversation.systems.length + conversation.topics.length > 0 ? { c: conversation } : {};
  return JSON.stringify({ q: bothEnds(text), ...spokenOf, ...(page ? { p: page } : {}) });
}

function bothEnds(text: string): string {
  const characters = Array.from(text);
  const each = tunables.maxCharactersAtEachEnd;
  if (characters.length <= 2 * each) return text;
  return `${characters.slice(0, each).join('')} … ${characters.slice(-each).join('')}`;
}

/** Reads a button's value; `undefined` where it is not one of ours. */
export function decodeAsked(value: unknown): Asked | undefined {
  const data = parsed(value);
  if (!isRecord(data) || typeof data.q !== 'string') return undefined;
  const page = Number.isInteger(data.p) && Number(data.p) > 0 ? { page: Number(data.p) } : {};
  const conversation = isRecord(data.c)
    ? { conversation: { systems: strings(data.c.systems), topics: strings(data.c.topics) } }
    : {};
  return { text: data.q, ...conversation, ...page };
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
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, 10) : [];
}
