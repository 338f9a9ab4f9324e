import type { Word } from '../text/normalise.js';
import type { Mention } from './mention.js';
import { hasIntent, mentionsOf, type Seen } from './seen.js';

/** Counting words, with the place they mean; from the end where negative. */
const places: Record<string, number> = {
  first: 0,
  '1st': 0,
  former: 0,
  second: 1,
  '2nd': 1,
  third: 2,
  '3rd': 2,
  fourth: 3,
  '4th': 3,
  fifth: 4,
  '5th': 4,
  last: -1,
  latter: -1,
};

/** A system that was not named but is meant all the same. */
export function impliedMention(id: string, typed = '', from = 0, to = 0): Mention {
  const target = { kind: 'system' as const, id, name: id };
  return { target, rivals: [], typed, from, to, strength: 'full', edits: 0, corrected: false };
}

/** The place a word counts to, from 0: "second", or the 2 of "number 2"; from the end where negative. */
export function placeOf(words: Word[], at: number): number | undefined {
  const { key = '' } = words[at] ?? {};
  const isNumber = ['number', 'no', 'nr', 'option', 'item'].includes(words[at - 1]?.key ?? '');
  return isNumber && /^[1-9]$/.test(key) ? Number(key) - 1 : places[key];
}

/** "Tell me more about the second one": a place in what was shown before stands for the system there. */
export function withOrdinals(seen: Seen): Seen {
  const { shown = [] } = seen.conversation;
  if (mentionsOf(seen, 'system').length > 0) return seen;
  const spoken = new Set(seen.hits.filter(({ kind }) => kind !== 'intent').flatMap(({ at }) => at));
  const isOne = (index: number) => seen.words[index + 1]?.key === 'one';
  const at = seen.words.findIndex(
    (_, index) => placeOf(seen.words, index) !== undefined && (!spoken.has(index) || isOne(index)),
  );
  const word = seen.words[at];
  const isOfShown = word !== undefined && shown.length > 1;
  const id = isOfShown ? shown.at(placeOf(seen.words, at) ?? 0) : (theOtherOne(seen) ?? theHeir(seen));
  if (id === undefined) return seen;
  const place = isOfShown ? at : 0;
  return {
    ...seen,
    mentions: [...seen.mentions, impliedMention(id, seen.words[place]?.typed, place, place + 1)],
    hits: isOfShown ? seen.hits.filter((hit) => hit.kind === 'intent' || !hit.at.includes(at)) : seen.hits,
    leftovers: seen.leftovers.filter((one) => one !== word),
  };
}

/** "The other one", "back to the one before": of two that were shown, else what was spoken of before the last. */
function theOtherOne(seen: Seen): string | undefined {
  const { shown = [], systems, earlier, kind } = seen.conversation;
  if (!hasIntent(seen, 'the-other') || kind !== undefined) return undefined;
  const [other, ...more] = shown.filter((id) => !systems.includes(id));
  return shown.length === 2 && more.length === 0 && other !== undefined ? other : earlier;
}

const wordsOfHeir = new Set('one successor heir replacement newcomer'.split(' '));

/** "Is that one maintained?", "and the successor?": after the question what came after a system. */
function theHeir(seen: Seen): string | undefined {
  const { conversation, words, heirOf } = seen;
  const { systems, topics } = conversation;
  const [system, ...others] = systems;
  const isOfHeir = words.some(
    ({ key }, at) => wordsOfHeir.has(key) && ['that', 'the', 'new', 'this'].includes(words[at - 1]?.key ?? ''),
  );
  const isAsked = isOfHeir && topics.includes('successor');
  const isMeant = (isAsked || asksOfHeir(seen)) && others.length === 0;
  return isMeant && system !== undefined ? heirOf(system) : undefined;
}

/** "Its official successor, does that still do rkt?" */
function asksOfHeir({ words, hits }: Seen): boolean {
  const at = words.findIndex(({ key }) => wordsOfHeir.has(key) && key !== 'one');
  const isIts = [words[at - 1], words[at - 2]].some((word) => word?.key === 'its');
  const asksElse = hits.some(
    ({ kind, id }) => kind === 'feature' || (kind === 'topic' && id !== 'successor' && id !== 'lineage'),
  );
  return at > 0 && isIts && asksElse;
}
