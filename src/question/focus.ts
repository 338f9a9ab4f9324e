import type { Word } from '../text/normalise.js';
import { definedBefore } from './defined.js';
import type { Mention } from './mention.js';
import { isIntent, isRequirement, type PhraseHit, sentenceOf } from './phrase-hit.js';
import { isProperName } from './proper-name.js';
import { mentionsOf, type Seen, thingsNamed } from './seen.js';
import { belongTogether } from './sentences.js';

const tunables = {
  /** "What is", "what are": longer ways to ask what a thing is need nothing behind them. */
  wordsOfWhatIs: 2,
  /** "Red Hat's micro OS: how is it updated?": a heading has so many words at most. */
  maxWordsOfHeading: 5,
};

const pronouns = ['it', 'this', 'that', 'they'];

/**
 * Of several sentences, those that ask: what people tell around their question is neither asked nor held against it.
 * A name may stand in any of them ("We run CoreOS on ten nodes. Is it still maintained?"), and where the asking ones
 * do not say what about, it stands in the others ("CoreOS is dead. Correct?").
 */
export function inFocus(seen: Seen): Seen {
  const pointed = pointedAt(seen);
  const asking = pointed ? new Set([lastSentence(seen)]) : askingSentences(seen);
  if (asking.size === 0 || belongTogether(seen, asking)) return seen;
  const asked = only(seen, asking);
  const says = (ids: string[]) => asked.words.some(({ key }) => ids.includes(key));
  const names = (kind: string) => asked.mentions.some(({ target }) => target.kind === kind);
  const isThat = names('system') || says(pronouns);
  const defines = asked.hits.some(isDefine);
  const isOfOne =
    mentionsOf(seen, 'system').length === 1 &&
    asked.mentions.length === 0 &&
    asked.hits.some((hit) => isWhole(seen, hit));
  const asksOfThat = (isThat || isOfOne) && asked.leftovers.length === 0 && defines;
  const isAsked = ({ kind }: PhraseHit) => !['intent', 'answer', 'about'].includes(kind);
  const compares =
    mentionsOf({ ...seen, mentions: asked.mentions }, 'system').length > 1 &&
    asked.hits.some((hit) => isIntent(hit, 'compare'));
  const saysWhat = asksOfThat || asked.hits.some(isAsked) || names('concept') || compares;
  const isOfWord = !isThat && names('concept') && defines;
  const isOfAll = asked.hits.some((hit) => isIntent(hit, 'list')) && asked.hits.some(isRequirement);
  return {
    ...seen,
    mentions: names('system') || isOfWord || isOfAll || isOfOther(seen, asked) ? asked.mentions : told(seen, asked),
    hits: saysWhat || pointed ? [...(pointed ?? []), ...asked.hits] : seen.hits,
    leftovers: asked.leftovers,
  };
}

const pointers = new Set(['it', 'that', 'this', 'one', 'there']);

/** "We only have Proxmox. Which of them has images for it?": the requirements told before the question that points at them. */
function pointedAt(seen: Seen): PhraseHit[] | undefined {
  const { words, hits, mentions } = seen;
  const last = lastSentence(seen);
  const isIn = (hit: PhraseHit) => sentenceOf(words, hit) === last;
  const required = hits.filter(isRequirement);
  const isCondition = (hit: PhraseHit) => isRequirement(hit) || isIntent(hit, 'without', 'unwanted');
  const points = words.some(({ key, sentence }) => sentence === last && pointers.has(key));
  const names = mentions.some(({ target }) => target.kind === 'system');
  const asks = hits.some((hit) => isIntent(hit, 'which') && isIn(hit));
  return points && asks && !names && required.length > 0 && !required.some(isIn)
    ? hits.filter((hit) => isCondition(hit) && !isIn(hit))
    : undefined;
}

function lastSentence({ words }: Seen): number {
  return words.at(-1)?.sentence ?? 0;
}

type Part = Pick<Seen, 'words' | 'mentions' | 'hits' | 'leftovers'>;

/** "Try VesselOS instead of Flatcar. Is VesselOS alive?", "... What do you know about NixOS?": the question names what is none of ours. */
function isOfOther(seen: Seen, asked: Part): boolean {
  const isNamed = asked.leftovers.some((word) => isProperName(seen, seen.words.indexOf(word)));
  const defined = asked.mentions.find((one) => one.target.kind === 'elsewhere' && definedBefore(seen, one));
  return isNamed || defined !== undefined;
}

/** What is named anywhere: beside a system no word of the field that was only told, and no short name of another thing. */
function told(seen: Seen, asked: Part): Mention[] {
  const isOfSystem = seen.mentions.some(({ target }) => target.kind === 'system');
  const lastAsked = Math.max(...asked.words.map((word) => seen.words.indexOf(word)));
  const asks = asked.hits.some(({ kind }) => kind === 'topic' || kind === 'feature');
  const isAgain = ({ target }: Mention) => asked.mentions.some((one) => one.target.id === target.id);
  const isOther = (one: Mention) =>
    (one.target.kind === 'concept' && (isOfSystem || isAgain(one))) ||
    (one.target.kind === 'elsewhere' && asks && one.from > lastAsked) ||
    (one.target.kind === 'system' && isPartOfOther(seen, one));
  const all = seen.mentions.filter((one) => asked.mentions.includes(one) || !isOther(one));
  const heading = all.filter((one) => isHeading(seen, one));
  return heading.length > 0 ? heading : all;
}

/** "Flatcar: which channels are there?": a first sentence that is a name and nothing else. */
function isHeading({ words }: Seen, { target, from, to }: Mention): boolean {
  const first = words.filter(({ sentence }) => sentence === words[0]?.sentence);
  return target.kind === 'system' && from === 0 && to === first.length;
}

/** The "atomic" of "atomic energy policy", the "bottle rocket" of a firework. */
function isPartOfOther(
  { words, leftovers, isCommonWord, isFieldWord }: Seen,
  { strength, to, typed, target }: Mention,
): boolean {
  const isApart = strength !== 'full' || (/\s/.test(typed) && !/[\s-]/.test(target.name));
  const next = words[to];
  const isSame = next !== undefined && next.sentence === words[to - 1]?.sentence;
  const isStrange = isSame && leftovers.includes(next) && isCommonWord(next.key);
  return isApart && isStrange && (strength === 'short' || !isFieldWord(next.key));
}

/** What was seen in some sentences alone, with the trouble and the text that others tell of, and a name none of ours. */
function only(seen: Seen, asking: Set<number>): Part {
  const within = (at: number) => asking.has(seen.words[at]?.sentence ?? 0);
  const words = seen.words.filter((_, at) => within(at));
  const isOfSystem = seen.mentions.some(({ target }) => target.kind === 'system');
  const saysThat = words.some(({ key }) => key === 'that' || key === 'this' || (key === 'it' && !isOfSystem));
  const isKept = (hit: PhraseHit) =>
    isIntent(hit, 'trouble') ||
    (saysThat && hit.kind === 'article') ||
    (hit.kind === 'vendor' && isInHeading(seen, hit));
  const isNamed = thingsNamed(seen).length > 0;
  const isSubject = (word: Word) => !isNamed && isProperName(seen, seen.words.indexOf(word));
  return {
    words,
    mentions: seen.mentions.filter((one) => within(one.from)),
    hits: seen.hits.filter((hit) => isKept(hit) || within(hit.at[0] ?? 0)),
    leftovers: seen.leftovers.filter((word) => asking.has(word.sentence) || isSubject(word)),
  };
}

/** "Red Hat's micro OS: ...": a few words before the question that name a vendor and nothing unknown. */
function isInHeading({ words, leftovers }: Seen, { at }: PhraseHit): boolean {
  const heading = words.filter(({ sentence }) => sentence === words[at[0] ?? 0]?.sentence);
  const isFirst = heading[0] === words[0];
  return isFirst && heading.length <= tunables.maxWordsOfHeading && !heading.some((word) => leftovers.includes(word));
}

function isDefine(hit: PhraseHit): boolean {
  return isIntent(hit, 'define');
}

/** "Can you give me a quick overview?" */
function isWhole({ words }: Seen, hit: PhraseHit): boolean {
  const says = hit.at.map((at) => words[at]?.key ?? '');
  return isDefine(hit) && (hit.at.length > tunables.wordsOfWhatIs || !says.some((key) => key.startsWith('what')));
}

/** "Anyone?" asks nothing by itself. */
const calls = new Set(['anyone', 'anybody', 'someone', 'somebody', 'thoughts', 'folks']);

/** Those with a question mark; failing that, the last one that asks for something. None for a single sentence. */
function askingSentences({ words, hits, mentions }: Seen): Set<number> {
  const sentences = new Set(words.map((word) => word.sentence));
  if (sentences.size < 2) return new Set();
  const marked = words.filter((word) => word.asking && !calls.has(word.key)).map((word) => word.sentence);
  const isNamed = (at: number) => mentions.some(({ from, to }) => at >= from && at < to);
  const asksSomething = hits.some(
    (hit) => marked.includes(sentenceOf(words, hit)) && isQuestion(hit) && !hit.at.every(isNamed),
  );
  const pleas = hits.filter((hit) => isPlea(words, hit)).map((hit) => sentenceOf(words, hit));
  const whole = pleas.filter((sentence) => mentions.some(({ from }) => words[from]?.sentence === sentence));
  if (marked.length > 0) return new Set(whole.length > 0 && !asksSomething ? whole : marked);
  const wondering = sentencesOf(words).filter((sentence) => wonders(words, sentence));
  if (wondering.length > 0) return new Set(wondering);
  const last = hits.filter(asks).map((hit) => words[hit.at[0] ?? 0]?.sentence ?? 0);
  return last.length > 0 ? new Set([Math.max(...last)]) : new Set();
}

function sentencesOf(words: Word[]): number[] {
  return [...new Set(words.map(({ sentence }) => sentence))];
}

const wishes = new Set('want wants like love need needs wanted have has'.split(' '));

/** "Compliance wants to know on which day it ended": a question without a mark. */
function wonders(words: Word[], sentence: number): boolean {
  return words.some(
    ({ key, sentence: own }, at) =>
      own === sentence &&
      ((key === 'know' && words[at - 1]?.key === 'to' && wishes.has(words[at - 2]?.key ?? '')) ||
        key === 'wonder' ||
        key === 'wondering'),
  );
}

/** What makes a question by itself, whatever else one pleads for. */
function isQuestion(hit: PhraseHit): boolean {
  const intents = ['alive', 'ended', 'compare', 'recommend', 'list', 'define'];
  return hit.kind === 'topic' || hit.kind === 'feature' || isIntent(hit, ...intents);
}

/** "Please explain what Butane is." */
function isPlea(words: Word[], hit: PhraseHit): boolean {
  const pleas = ['explain', 'describe', 'introduce'];
  return isDefine(hit) && hit.at.some((at) => pleas.includes(words[at]?.key ?? ''));
}

function asks({ kind, id }: PhraseHit): boolean {
  if (kind === 'about') return false;
  return kind !== 'intent' || ['define', 'compare', 'list', 'recommend', 'help'].includes(id);
}
