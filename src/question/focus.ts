import type { Word } from '../text/normalise.js';
import { askingSentences, asksWhatTheyAre } from './asking-sentences.js';
import { definedBefore } from './defined.js';
import { linkTopics } from './link-topics.js';
import type { Mention } from './mention.js';
import { isIntent, isRequirement, type PhraseHit, sentenceOf } from './phrase-hit.js';
import { keyAt } from './places.js';
import { lastSentence, pointedAt } from './pointed-at.js';
import { isProperName } from './proper-name.js';
import { answersOf, mentionsOf, type Seen, thingsNamed } from './seen.js';
import { belongTogether } from './sentences.js';

const tunables = {
  /** "What is", "what are": longer ways to ask what a thing is need nothing behind them. */
  wordsOfWhatIs: 2,
  /** "Red Hat's micro OS: how is it updated?": a heading has so many words at most. */
  maxWordsOfHeading: 5,
  /** "... in place - howto": nothing more is asked. */
  wordsOfBareHowTo: 2,
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
  const isThat = names('system') || says(pronouns) || asksWhatTheyAre(asked.words);
  const defines = asked.hits.some(isDefine);
  const isOfOne =
    mentionsOf(seen, 'system').length === 1 &&
    asked.mentions.length === 0 &&
    asked.hits.some((hit) => isWhole(seen, hit));
  const asksOfThat = (isThat || isOfOne) && asked.leftovers.length === 0 && defines;
  const isAsked = ({ kind }: PhraseHit) => !['intent', 'answer', 'about'].includes(kind);
  const several = mentionsOf(seen, 'system').length > 1;
  const compares = several && asked.hits.some((hit) => isIntent(hit, 'compare'));
  const saysWhat = asksOfThat || asked.hits.some(isAsked) || names('concept') || compares;
  const topics = asked.hits.filter(isTopic);
  const isOfWord = !isThat && names('concept') && (defines || (topics.length > 0 && topics.every(isOfLinks)));
  const isOfThem = several && says(['them', 'they', 'two', 'both']);
  const isOfAll = asked.hits.some((hit) => isIntent(hit, 'list')) && asked.hits.some(isRequirement) && !isOfThem;
  return {
    ...seen,
    mentions: names('system') || isOfWord || isOfAll || isOfOther(seen, asked) ? asked.mentions : told(seen, asked),
    hits:
      saysWhat || pointed || (names('system') && asked.leftovers.length > 1)
        ? [...(pointed ?? [...topicsBefore(seen, asked), ...partsNamed(seen, asked)]), ...asked.hits]
        : seen.hits,
    leftovers: asked.leftovers,
  };
}

const wordsOfCare = new Set('matters matter important care cares interested concern concerns about'.split(' '));

/** "What matters is the rollback. How do they compare?": what is compared stands right before. */
function topicsBefore({ words, hits }: Seen, asked: Part): PhraseHit[] {
  const first = asked.words[0]?.sentence ?? 0;
  const compares = asked.hits.some((hit) => isIntent(hit, 'compare')) && !asked.hits.some(isTopic);
  const isBefore = (hit: PhraseHit) => isTopic(hit) && !isOfLinks(hit) && sentenceOf(words, hit) === first - 1;
  const isSaid = words.some(({ key, sentence }) => sentence === first - 1 && wordsOfCare.has(key));
  return compares && isSaid && asked.mentions.length === 0 ? hits.filter(isBefore) : [];
}

/** "OS Guard will be retired. What comes in its place?": the answer that is about what was named before. */
function partsNamed({ hits, mentions }: Seen, asked: Part): PhraseHit[] {
  const isTold =
    mentions.length > asked.mentions.length && !asked.mentions.some(({ target }) => target.kind === 'system');
  const short = mentions.filter(({ target, strength }) => target.kind === 'system' && strength === 'short');
  const isPart = ({ kind, at }: PhraseHit) =>
    kind === 'answer' && short.some(({ from, to }) => to - from > 1 && at.includes(from) && at.includes(to - 1));
  return isTold ? hits.filter((hit) => isPart(hit) && !asked.hits.includes(hit)) : [];
}

function isTopic({ kind }: PhraseHit): boolean {
  return kind === 'topic';
}

function isOfLinks({ id }: PhraseHit): boolean {
  return linkTopics.includes(id);
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
    (one.target.kind === 'concept' && isOfSystem) ||
    (['concept', 'elsewhere'].includes(one.target.kind) && isAgain(one)) ||
    (one.target.kind === 'elsewhere' && asks && one.from > lastAsked) ||
    (one.target.kind === 'system' && isPartOfOther(seen, one));
  const all = seen.mentions.filter((one) => asked.mentions.includes(one) || !isOther(one));
  const heading = all.filter((one) => isHeading(seen, one));
  return heading.length > 0 ? heading : meantBy(asked, seen, all);
}

/** Where several systems were told of, "it" is the last of them and "the two" are the last two, but for where one comes from. */
function meantBy(asked: Part, { words }: Seen, all: Mention[]): Mention[] {
  const says = (...keys: string[]) => asked.words.some(({ key }) => keys.includes(key));
  const start = words.findIndex((word) => asked.words.includes(word));
  const systems = all.filter(({ target, from }) => target.kind === 'system' && from < start);
  const isLeft = ({ from }: Mention) => [1, 2].some((steps) => ['from', 'off'].includes(keyAt(words, from - steps)));
  const ids = [...new Set(systems.filter((one) => !isLeft(one)).map(({ target }) => target.id))];
  const areJoined = words.some(({ key }, at) => key === 'or' && systems.some(({ from }) => from === at + 1));
  const saysThem = says('two', 'they', 'them', 'both');
  const count = says('two') ? 2 : says('it', 'its') && !areJoined && !saysThem ? 1 : ids.length;
  const meant = ids.slice(-count);
  if (ids.length <= count) return all;
  return all.filter(({ target, from }) => target.kind !== 'system' || from >= start || meant.includes(target.id));
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

/**
 * What was seen in some sentences alone, with the trouble and the text that others tell of, the circumstance of a how-to
 * ("There is no internet. How do I update Flatcar?"), and a name none of ours.
 */
function only(seen: Seen, asking: Set<number>): Part {
  const within = (at: number) => asking.has(seen.words[at]?.sentence ?? 0);
  const words = seen.words.filter((_, at) => within(at));
  const isOfSystem = seen.mentions.some(({ target }) => target.kind === 'system');
  const saysThat = words.some(
    ({ key }, at) =>
      key === 'that' ||
      key === 'this' ||
      (key === 'it' && (!isOfSystem || ['says', 'said', 'say'].includes(keyAt(words, at + 1)))),
  );
  const isAsked = (hit: PhraseHit) => within(hit.at[0] ?? 0);
  const namesWord = seen.mentions.some(({ target, from }) => target.kind === 'concept' && within(from));
  const definesWord = namesWord && seen.hits.some((hit) => isDefine(hit) && isAsked(hit));
  const circumstances = circumstancesOf(seen, words, isAsked);
  const isKept = (hit: PhraseHit) =>
    circumstances.includes(hit) ||
    (isIntent(hit, 'trouble') && !definesWord) ||
    (saysThat && hit.kind === 'article') ||
    (['vendor', 'topic'].includes(hit.kind) &&
      isInHeading(seen, hit) &&
      (hit.kind === 'vendor' || (comparesIn(seen, asking) && !isOfLinks(hit))));
  const isNamed = thingsNamed(seen).length > 0;
  const isSubject = (word: Word) => !isNamed && isProperName(seen, seen.words.indexOf(word));
  return {
    words,
    mentions: seen.mentions.filter((one) => within(one.from)),
    hits: seen.hits.filter((hit) => isKept(hit) || isAsked(hit)),
    leftovers: seen.leftovers.filter((word) => asking.has(word.sentence) || isSubject(word)),
  };
}

/**
 * "There is no internet. How would I update Flatcar?": an answer of the system's own in the words told before, where what
 * is told is missing or wished for, or the how-to says nothing more; none where that is in the words of an answer itself.
 */
function circumstancesOf(seen: Seen, asked: Word[], isAsked: (hit: PhraseHit) => boolean): PhraseHit[] {
  const { hits, words } = seen;
  const named = mentionsOf(seen, 'system').map(({ target }) => target.id);
  const own = answersOf(seen, named);
  const isTask = hits.some((hit) => isIntent(hit, 'how-to') && isAsked(hit));
  if (!isTask || own.some(isAsked)) return [];
  const isLacking = (hit: PhraseHit) => isIntent(hit, 'without', 'wish');
  const lacking = hits.filter(isLacking).map((hit) => sentenceOf(words, hit));
  return own.filter((hit) => asked.length <= tunables.wordsOfBareHowTo || lacking.includes(sentenceOf(words, hit)));
}

/** "Minimum RAM: Ubuntu Core vs Talos." */
function comparesIn({ words, hits }: Seen, asking: Set<number>): boolean {
  return hits.some((hit) => isIntent(hit, 'compare') && asking.has(sentenceOf(words, hit)));
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
  const says = hit.at.map((at) => keyAt(words, at));
  return isDefine(hit) && (hit.at.length > tunables.wordsOfWhatIs || !says.some((key) => key.startsWith('what')));
}
