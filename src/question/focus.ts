import type { Word } from '../text/normalise.js';
import { isRequirement, type PhraseHit } from './phrase-hit.js';
import { isProperName } from './proper-name.js';
import type { Seen } from './seen.js';

const tunables = {
  /** "Please recommend." */
  maxWordsOfPlea: 3,
  /** So many requirements are a list of them, wherever one says that they are needed. */
  minNeedsOfList: 3,
};

const wordsOfDoubt = new Set(
  'supported possible available included works doable allowed true right correct source'.split(' '),
);

/**
 * Of several sentences, those that ask: what people tell around their question is neither asked nor held against it.
 * A name may stand in any of them ("We run CoreOS on ten nodes. Is it still maintained?"), and where the asking ones
 * do not say what about, it stands in the others ("CoreOS is dead. Correct?").
 */
export function inFocus(seen: Seen): Seen {
  const asking = askingSentences(seen);
  if (asking.size === 0) return seen;
  if (asksAdvice(seen, asking) || listsRequirements(seen) || onlyAsksIf(seen, asking)) return seen;
  if (onlyAsksWhatNow(seen, asking)) return seen;
  const within = (at: number) => asking.has(seen.words[at]?.sentence ?? 0);
  const mentions = seen.mentions.filter((one) => within(one.from));
  const saysThat = seen.words.some(({ key }, at) => within(at) && (key === 'that' || key === 'this'));
  const isKept = (hit: PhraseHit) => hit.id === 'trouble' || (saysThat && hit.kind === 'article');
  const hits = seen.hits.filter((hit) => isKept(hit) || within(hit.at[0] ?? 0));
  const isNamed = seen.mentions.some(({ target }) => target.kind !== 'concept');
  const isSubject = (word: Word) => !isNamed && isProperName(seen, seen.words.indexOf(word));
  const leftovers = seen.leftovers.filter((word) => asking.has(word.sentence) || isSubject(word));
  const isThat =
    mentions.some((one) => one.target.kind === 'system') ||
    seen.words.some(({ key }, at) => within(at) && ['it', 'this', 'that', 'they'].includes(key));
  const defines = isThat && leftovers.length === 0 && hits.some(({ kind, id }) => kind === 'intent' && id === 'define');
  const definesWord =
    !isThat &&
    mentions.some((one) => one.target.kind === 'concept') &&
    hits.some(({ kind, id }) => kind === 'intent' && id === 'define');
  const saysWhat =
    defines ||
    hits.some(({ kind }) => !['intent', 'answer', 'about'].includes(kind)) ||
    mentions.some((one) => one.target.kind === 'concept');
  return {
    ...seen,
    mentions: mentions.some((one) => one.target.kind === 'system') || definesWord ? mentions : seen.mentions,
    hits: saysWhat ? hits : seen.hits,
    leftovers,
  };
}

/** "Rollback on Google COS - supported?", "Flatcar got killed. True?": the question is what stands before its mark. */
function onlyAsksIf({ words, hits }: Seen, asking: Set<number>): boolean {
  const [only, ...more] = words.filter(({ sentence }) => asking.has(sentence));
  const isAsked = (hit: PhraseHit) =>
    ['feature', 'saying'].includes(hit.kind) || isIntent(hit, 'ended') || isIntent(hit, 'alive');
  const isAskedBefore = hits.some((hit) => isAsked(hit) && !asking.has(words[hit.at[0] ?? 0]?.sentence ?? 0));
  return more.length === 0 && only !== undefined && wordsOfDoubt.has(only.key) && isAskedBefore;
}

/** "Forgot the root password of a Photon machine. What now?": what to do about what stands before it. */
function onlyAsksWhatNow({ words, hits }: Seen, asking: Set<number>): boolean {
  const isIn = (place: number) => asking.has(words[place]?.sentence ?? 0);
  const asked = words.filter((_, at) => isIn(at)).map(({ key }) => key);
  const isTold = hits.some(({ kind, at }) => kind === 'answer' && at.length > 1 && !isIn(at[0] ?? 0));
  return asked.length <= tunables.maxWordsOfPlea && asked[0] === 'what' && asked.includes('now') && isTold;
}

/** Requirements stand around a plea for advice: "on Azure, with dm-verity. What should we use?", "Needs: ARM, Docker." */
function asksAdvice(seen: Seen, asking: Set<number>): boolean {
  const { words, hits } = seen;
  const sentenceOf = ({ at }: PhraseHit) => words[at[0] ?? 0]?.sentence ?? 0;
  const isAsked = (id: string) => hits.some((hit) => isIntent(hit, id) && asking.has(sentenceOf(hit)));
  const isPlea = (hit: PhraseHit) =>
    words.filter((word) => word.sentence === sentenceOf(hit)).length <= tunables.maxWordsOfPlea;
  const required = hits.filter(isRequirement);
  const isOfOne = required.length === 0 && seen.mentions.some(({ target }) => target.kind === 'system');
  const pleads = (id: string) => hits.some((hit) => isIntent(hit, id) && isPlea(hit));
  const isLong = required.length >= tunables.minNeedsOfList && !isAsked('which');
  const introduces =
    pleads('wish') || hits.some((hit) => isIntent(hit, 'recommend') || (isLong && isIntent(hit, 'wish')));
  const isList = required.length > 1 && introduces && !asksOutright(seen, asking);
  const isPlain = !required.some((hit) => asking.has(sentenceOf(hit)));
  return (
    pleads('recommend') ||
    (isAsked('recommend') && !isOfOne) ||
    isList ||
    (isPlain && isAsked('which') && isAsked('field'))
  );
}

function isIntent(hit: PhraseHit, id: string): boolean {
  return hit.kind === 'intent' && hit.id === id;
}

/** True where what seems to ask is a question by itself, and no more of a list. */
function asksOutright({ words, hits }: Seen, asking: Set<number>): boolean {
  const asks = ['define', 'list', 'how-to', 'why', 'help'];
  const begins = (at: number) => words[at - 1]?.sentence !== words[at]?.sentence;
  return hits.some(({ kind, id, at: [from = 0] }) => {
    const isAsked = asks.includes(id) || (id === 'yes-no' && begins(from));
    return kind === 'intent' && isAsked && asking.has(words[from]?.sentence ?? 0);
  });
}

/** "No systemd please. And immutable.", "ARM. Maintained.": requirements in several sentences, none of them a question, belong together. */
function listsRequirements({ words, hits, mentions }: Seen): boolean {
  const required = hits.filter((hit) => isRequirement(hit) || isIntent(hit, 'alive'));
  const sentences = new Set(required.map(({ at }) => words[at[0] ?? 0]?.sentence));
  const names = mentions.some((one) => one.target.kind === 'system');
  return required.some(isRequirement) && sentences.size > 1 && !names && !words.some((word) => word.asking);
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
