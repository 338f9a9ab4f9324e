import type { Word } from '../text/normalise.js';
import { covers } from './mention.js';
import { isIntent, type PhraseHit, sentenceOf } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Seen } from './seen.js';

/** "Anyone?" asks nothing by itself. */
const calls = new Set(['anyone', 'anybody', 'someone', 'somebody', 'thoughts', 'folks']);

/**
 * Of several sentences those that ask: the ones with a question mark; failing that, those that say what somebody wants to
 * know or tell the reader to do something, else the last one that names something we know. None for a single sentence.
 */
export function askingSentences({ words, hits, mentions }: Seen): Set<number> {
  const sentences = new Set(words.map((word) => word.sentence));
  if (sentences.size < 2) return new Set();
  const marked = words.filter((word) => word.asking && !calls.has(word.key)).map((word) => word.sentence);
  const isNamed = (at: number) => mentions.some((one) => covers(one, at));
  const asksSomething = hits.some(
    (hit) => marked.includes(sentenceOf(words, hit)) && isQuestion(hit) && !hit.at.every(isNamed),
  );
  const pleas = hits.filter((hit) => isPlea(words, hit)).map((hit) => sentenceOf(words, hit));
  const whole = pleas.filter((sentence) => mentions.some(({ from }) => words[from]?.sentence === sentence));
  if (marked.length > 0) return new Set(whole.length > 0 && !asksSomething ? whole : marked);
  const told = [...sentences].map((sentence) => words.filter((word) => word.sentence === sentence));
  const isTold = (hit: PhraseHit) => ['topic', 'feature', 'article', 'saying'].includes(hit.kind);
  const isMeant = ([first]: Word[]) =>
    hits.some((hit) => isTold(hit) && sentenceOf(words, hit) === first?.sentence) ||
    mentions.some(({ from }) => words[from]?.sentence === first?.sentence) ||
    asksWhatTheyAre(words.filter(({ sentence }) => sentence === first?.sentence));
  const opening = told.filter((some) => opens(some) && isMeant(some));
  const unmarked = [opening, told.filter(commands), told.filter(wonders)].find((some) => some.length > 0) ?? [];
  if (unmarked.length > 0) return new Set(unmarked.flatMap(([word]) => word?.sentence ?? []));
  const last = hits.filter(asks).map((hit) => words[hit.at[0] ?? 0]?.sentence ?? 0);
  return last.length > 0 ? new Set([Math.max(...last)]) : new Set();
}

/** "What are those exactly" */
export function asksWhatTheyAre(words: Word[]): boolean {
  return words.some(({ key }, at) => ['those', 'these'].includes(key) && words[at - 1]?.key === 'are');
}

const wishes = new Set('want wants like love need needs wanted have has'.split(' '));

const interrogatives = new Set('when what which who whether if how where why'.split(' '));

/** "Compliance wants to know on which day it ended", "they ask me when": a question without a mark. */
function wonders(words: Word[]): boolean {
  return words.some(({ key }, at) => {
    const [before = '', earlier = ''] = [words[at - 1]?.key, words[at - 2]?.key];
    const [next = '', later = ''] = [words[at + 1]?.key, words[at + 2]?.key];
    const asks = ['ask', 'asks', 'asked', 'asking'].includes(key);
    const isAsked = asks && (interrogatives.has(next) || (['me', 'us'].includes(next) && interrogatives.has(later)));
    const isLiked = ['see', 'have', 'get', 'read'].includes(key) && earlier === 'like';
    const isSought = before === 'to' && ((key === 'know' && wishes.has(earlier)) || isLiked);
    return isAsked || isSought || key === 'wonder' || key === 'wondering';
  });
}

const openings = new Set('what whats which when who whose where why how does do did is are can could'.split(' '));

/** "What does A/B update mean", without a mark. */
function opens(words: Word[]): boolean {
  return words.length > 2 && openings.has(keyAt(words, 0));
}

const imperatives = new Set(
  'tell give show explain list compare describe name put recommend suggest brief summarise summarize'.split(' '),
);

/** "Please put the two side by side." */
function commands(words: Word[]): boolean {
  const first = words.find(({ key }) => !['please', 'pls', 'kindly', 'so', 'and', 'now', 'just'].includes(key));
  return imperatives.has(first?.key ?? '');
}

/** What makes a question by itself, whatever else one pleads for. */
function isQuestion(hit: PhraseHit): boolean {
  const intents = ['alive', 'ended', 'compare', 'recommend', 'list', 'define'];
  return hit.kind === 'topic' || hit.kind === 'feature' || isIntent(hit, ...intents);
}

/** "Please explain what Butane is." */
function isPlea(words: Word[], hit: PhraseHit): boolean {
  const pleas = ['explain', 'describe', 'introduce'];
  return isIntent(hit, 'define') && hit.at.some((at) => pleas.includes(keyAt(words, at)));
}

function asks({ kind, id }: PhraseHit): boolean {
  if (kind === 'about') return false;
  return kind !== 'intent' || ['define', 'compare', 'list', 'recommend', 'help'].includes(id);
}
