import { isRequirement, type PhraseHit } from './phrase-hit.js';
import type { Seen } from './seen.js';

const tunables = {
  /** "Please recommend." */
  maxWordsOfPlea: 3,
};

/**
 * Of several sentences, those that ask: what people tell around their question is neither asked nor held against it.
 * A name may stand in any of them ("We run CoreOS on ten nodes. Is it still maintained?"), and where the asking ones
 * do not say what about, it stands in the others ("CoreOS is dead. Correct?").
 */
export function inFocus(seen: Seen): Seen {
  const asking = askingSentences(seen);
  if (asking.size === 0) return seen;
  if (asksAdvice(seen, asking) || listsRequirements(seen)) return seen;
  const within = (at: number) => asking.has(seen.words[at]?.sentence ?? 0);
  const mentions = seen.mentions.filter((one) => within(one.from));
  const saysThat = seen.words.some(({ key }, at) => within(at) && (key === 'that' || key === 'this'));
  const isKept = (hit: PhraseHit) => hit.id === 'trouble' || (saysThat && hit.kind === 'article');
  const hits = seen.hits.filter((hit) => isKept(hit) || within(hit.at[0] ?? 0));
  const leftovers = seen.leftovers.filter((word) => asking.has(word.sentence));
  const isThat =
    mentions.some((one) => one.target.kind === 'system') ||
    seen.words.some(({ key }, at) => within(at) && ['it', 'this', 'that', 'they'].includes(key));
  const defines = isThat && leftovers.length === 0 && hits.some(({ kind, id }) => kind === 'intent' && id === 'define');
  const saysWhat =
    defines ||
    hits.some(({ kind }) => !['intent', 'answer', 'about'].includes(kind)) ||
    mentions.some((one) => one.target.kind === 'concept');
  return {
    ...seen,
    mentions: mentions.some((one) => one.target.kind === 'system') ? mentions : seen.mentions,
    hits: saysWhat ? hits : seen.hits,
    leftovers,
  };
}

/** Requirements stand around a plea for advice: "on Azure, with dm-verity. What should we use?", "... Which OS can do this?" */
function asksAdvice({ words, hits }: Seen, asking: Set<number>): boolean {
  const isAsked = (...ids: string[]) =>
    hits.some(
      (hit) => hit.kind === 'intent' && ids.includes(hit.id) && asking.has(words[hit.at[0] ?? 0]?.sentence ?? 0),
    );
  const isPlea = (sentence: number) =>
    words.filter((word) => word.sentence === sentence).length <= tunables.maxWordsOfPlea;
  const pleads = hits.some(
    (hit) => hit.kind === 'intent' && hit.id === 'recommend' && isPlea(words[hit.at[0] ?? 0]?.sentence ?? 0),
  );
  const isAskedFor = (hit: PhraseHit) => isRequirement(hit) && asking.has(words[hit.at[0] ?? 0]?.sentence ?? 0);
  const isPlain = !hits.some(isAskedFor);
  return pleads || isAsked('recommend') || (isPlain && isAsked('which') && isAsked('field'));
}

/** "No systemd please. And immutable.": requirements in several sentences, none of them a question, belong together. */
function listsRequirements({ words, hits, mentions }: Seen): boolean {
  const required = hits.filter(isRequirement);
  const sentences = new Set(required.map(({ at }) => words[at[0] ?? 0]?.sentence));
  const names = mentions.some((one) => one.target.kind === 'system');
  return sentences.size > 1 && !names && !words.some((word) => word.asking);
}

/** Those with a question mark; failing that, the last one that asks for something. None for a single sentence. */
function askingSentences({ words, hits }: Seen): Set<number> {
  const sentences = new Set(words.map((word) => word.sentence));
  if (sentences.size < 2) return new Set();
  const marked = words.filter((word) => word.asking).map((word) => word.sentence);
  if (marked.length > 0) return new Set(marked);
  const last = hits.filter(asks).map((hit) => words[hit.at[0] ?? 0]?.sentence ?? 0);
  return last.length > 0 ? new Set([Math.max(...last)]) : new Set();
}

function asks({ kind, id }: PhraseHit): boolean {
  if (kind === 'about') return false;
  return kind !== 'intent' || ['define', 'compare', 'list', 'recommend', 'help'].includes(id);
}
