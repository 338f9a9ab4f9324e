/** What was last spoken of: ids of entries, and what kind of answer it was. */
interface Conversation {
  systems: string[];
  topics: string[];
  features?: string[];
  answers?: string[];
  ambiguous?: string;
  shown?: string[];
  needs?: string[];
  besides?: string[];
  earlier?: string;
  meant?: string;
  elsewhere?: string;
  concept?: string;
  earlierConcept?: string;
  article?: string;
  kind?: 'comparison' | 'list' | 'recommendation';
  state?: 'alive' | 'ended' | 'ending';
  pending?: boolean;
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
  /** Slack takes no longer value of a button. */
  maxValueCharacters: 2000,
  /** A question in JSON: leaves room for the rest in Slack's 2,000 characters of a button's value. */
  maxQuotedCharacters: 1400,
  /** More systems or topics than one question speaks of, and more of what else is remembered. */
  maxEntries: 10,
  maxOthers: 16,
};

/**
 * What a click needs to ask again; fits the value of one of Slack's buttons. Beside a very long question only the
 * systems, topics and the word last spoken of are kept.
 */
export function encodeAsked({ text, conversation, page }: Asked): string {
  const value = (c: Conversation | undefined) =>
    JSON.stringify({ q: bothEnds(text), ...(c && { c: spokenOf(c) }), ...(page ? { p: page } : {}) });
  const whole = value(conversation);
  if (!conversation || whole.length <= tunables.maxValueCharacters) return whole;
  const { systems, topics, concept } = conversation;
  return value({ systems, topics, ...(concept !== undefined && { concept }) });
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

function spokenOf(data: { [Field in keyof Conversation]?: unknown }): Conversation {
  const { features, answers, shown, needs, besides, earlier, elsewhere, ambiguous } = data;
  const { concept, earlierConcept, article, pending, meant } = data;
  const kind = oneOf(data.kind, ['comparison', 'list', 'recommendation'] as const);
  const state = oneOf(data.state, ['alive', 'ended', 'ending'] as const);
  return {
    systems: strings(data.systems, tunables.maxEntries),
    topics: strings(data.topics, tunables.maxEntries),
    ...some('features', features),
    ...some('answers', answers),
    ...some('shown', shown),
    ...some('needs', needs),
    ...some('besides', besides),
    ...(typeof earlier === 'string' && { earlier }),
    ...(typeof meant === 'string' && { meant }),
    ...(typeof elsewhere === 'string' && { elsewhere }),
    ...(typeof ambiguous === 'string' && { ambiguous }),
    ...(typeof concept === 'string' && { concept }),
    ...(typeof earlierConcept === 'string' && { earlierConcept }),
    ...(typeof article === 'string' && { article }),
    ...(kind && { kind }),
    ...(state && { state }),
    ...(pending === true && { pending }),
  };
}

/** A field that is left out where it holds nothing. */
function some<Name extends string>(name: Name, value: unknown): { [Field in Name]?: string[] } {
  const list = strings(value, tunables.maxOthers);
  return list.length > 0 ? ({ [name]: list } as { [Field in Name]: string[] }) : {};
}

function oneOf<const Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
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

function strings(value: unknown, most: number): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string').slice(0, most) : [];
}
