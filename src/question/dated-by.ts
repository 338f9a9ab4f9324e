import { mentionsOf, type Seen } from './seen.js';

const timeWords = new Set(['after', 'since', 'when', 'once', 'before']);
const verbs = new Set(['bought', 'acquired', 'purchased', 'buying', 'acquiring']);

/** "What happened to Project Atomic after Red Hat bought CoreOS?": the event that only dates a question is not asked about. */
export function withoutEvent(seen: Seen): Seen {
  const [first, second] = mentionsOf(seen, 'system');
  if (!first || !second || !verbs.has(seen.words[second.from - 1]?.key ?? '')) return seen;
  const from = seen.words.findIndex(({ key }, at) => at >= first.to && at < second.from && timeWords.has(key));
  if (from === -1) return seen;
  const isEvent = (at: number) => at >= from && at < second.to;
  return {
    ...seen,
    mentions: seen.mentions.filter((one) => !isEvent(one.from)),
    hits: seen.hits.filter(({ at }) => !at.some(isEvent)),
    leftovers: seen.leftovers.filter((word) => !isEvent(seen.words.indexOf(word))),
  };
}
