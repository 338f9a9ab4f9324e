import type { Word } from '../text/normalise.js';
import { linkTopics } from './link-topics.js';
import type { Mention } from './mention.js';
import { ownerOf } from './part-id.js';
import type { PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { hasIntent, idsOf, mentionsOf, type Seen, saysIt, thingsNamed } from './seen.js';
import { asksYesNo } from './yes-no.js';

/** Counting words, with the place they mean; from the end where negative. */
const places = new Map([
  ['first', 0],
  ['1st', 0],
  ['former', 0],
  ['second', 1],
  ['2nd', 1],
  ['third', 2],
  ['3rd', 2],
  ['fourth', 3],
  ['4th', 3],
  ['fifth', 4],
  ['5th', 4],
  ['last', -1],
  ['latter', -1],
]);

/** A system that was not named but is meant all the same. */
export function impliedMention(id: string, typed = '', from = 0, to = 0): Mention {
  const target = { kind: 'system' as const, id, name: id };
  return { target, rivals: [], typed, from, to, strength: 'full', edits: 0, corrected: false };
}

/** The place a word counts to, from 0: "second", or the 2 of "number 2"; from the end where negative. */
export function placeOf(words: Word[], at: number): number | undefined {
  const { key = '' } = words[at] ?? {};
  const isNumber = ['number', 'no', 'nr', 'option', 'item'].includes(keyAt(words, at - 1));
  return isNumber && /^[1-9]$/.test(key) ? Number(key) - 1 : places.get(key);
}

/** "Tell me more about the second one": a place in what was shown before stands for the system there. */
export function withOrdinals(seen: Seen): Seen {
  const { shown = [], kind } = seen.conversation;
  if (mentionsOf(seen, 'system').length > 0) return seen;
  const only = withTheOnlyOne(seen);
  if (only) return only;
  const several = withFirstFew(seen) ?? withTheOthers(seen) ?? withFollowers(seen);
  if (several) return several;
  const at = placeAt(seen);
  const isOfShown = at !== -1 && shown.length > (kind === undefined ? 1 : 0);
  const other = isOfShown ? undefined : (theOtherOne(seen) ?? theFork(seen) ?? theHeir(seen));
  const id = isOfShown ? shown.at(placeOf(seen.words, at) ?? 0) : other?.id;
  if (id === undefined) return seen;
  const place = isOfShown ? at : (other?.at ?? 0);
  const isOfPlace = (hit: PhraseHit) => hit.at.includes(place) && (isOfShown || isOfKin(hit));
  return {
    ...seen,
    mentions: [...seen.mentions, impliedMention(id, seen.words[place]?.typed, place, place + 1)],
    hits: seen.hits.filter((hit) => hit.kind === 'intent' || !isOfPlace(hit)),
    leftovers: isOfShown ? seen.leftovers.filter((one) => one !== seen.words[at]) : seen.leftovers,
  };
}

const askingWords = new Set('what which who how where when whats'.split(' '));

/** "Can I install packages on it?" after advice or a list that names one system. */
function withTheOnlyOne(seen: Seen): Seen | undefined {
  const { shown = [], kind, systems } = seen.conversation;
  const [id, ...others] = kind === 'list' ? shown : kind === 'recommendation' ? systems : [];
  const at = seen.words.findIndex(({ key }) => key === 'it' || key === 'its');
  const asks = asksYesNo(seen) || askingWords.has(keyAt(seen.words, 0));
  if (id === undefined || others.length > 0 || at === -1 || !asks) return undefined;
  return { ...seen, mentions: [...seen.mentions, impliedMention(id, seen.words[at]?.typed, at, at + 1)] };
}

const wordsOfNumber = ['two', 'three', 'four', 'five'];

const numbers = new Map(wordsOfNumber.flatMap((word, at) => [[word, at + 2] as const, [`${at + 2}`, at + 2] as const]));

/** "Compare the first two", "kernel of the last three": several at once of those that were shown. */
function withFirstFew(seen: Seen): Seen | undefined {
  const { shown = [] } = seen.conversation;
  const at = seen.words.findIndex(
    ({ key }, index) => ['first', 'top', 'last'].includes(key) && numbers.has(keyAt(seen.words, index + 1)),
  );
  const count = numbers.get(keyAt(seen.words, at + 1)) ?? 0;
  if (at === -1 || shown.length < count) return undefined;
  const ids = seen.words[at]?.key === 'last' ? shown.slice(-count) : shown.slice(0, count);
  const typed = `${seen.words[at]?.typed} ${seen.words[at + 1]?.typed}`;
  const isFree = (hit: PhraseHit) => hit.kind === 'intent' || !hit.at.some((one) => one === at || one === at + 1);
  return {
    ...seen,
    mentions: [...seen.mentions, ...ids.map((id) => impliedMention(id, typed, at, at + 2))],
    hits: seen.hits.filter(isFree),
    leftovers: seen.leftovers.filter((word) => word !== seen.words[at] && word !== seen.words[at + 1]),
  };
}

/** "And the other two?": those that were shown and not yet asked about. */
function withTheOthers(seen: Seen): Seen | undefined {
  const { shown = [], systems, earlier } = seen.conversation;
  const at = seen.words.findIndex(({ key }, index) => numbers.has(key) && seen.words[index - 1]?.key === 'other');
  const rest = shown.filter((id) => !systems.includes(id));
  const count = numbers.get(keyAt(seen.words, at));
  const others = rest.length === count ? rest : rest.filter((id) => id !== earlier);
  if (at === -1 || others.length !== count) return undefined;
  return { ...seen, mentions: [...seen.mentions, ...others.map((id) => impliedMention(id, 'other', at, at + 1))] };
}

const theirs = new Set(['them', 'they', 'those', 'these', 'two', 'their']);

/** "Which of them is still alive?" after what came after a system, "what is the difference between them?" after a list. */
function withFollowers(seen: Seen): Seen | undefined {
  const { shown = [], topics, kind } = seen.conversation;
  const at = seen.words.findIndex(({ key }) => theirs.has(key));
  const asksLinks = idsOf(seen, 'topic').some((topic) => linkTopics.includes(topic));
  const isOfTheirs = (hit: PhraseHit) => hit.kind === 'topic' && hit.at.includes(at + 1);
  const asksTheirs = seen.words[at]?.key === 'their' && seen.hits.some(isOfTheirs);
  const asksOfEach = hasIntent(seen, 'compare') || asksLinks || asksTheirs;
  const isOfList = (kind === 'list' || kind === 'recommendation') && asksOfEach;
  const isOfHeirs = shown.length > 1 && (isOfList || (kind === undefined && topics.includes('successor')));
  const asksAgain = hasIntent(seen, 'why') || idsOf(seen, 'topic').includes('successor');
  if (at === -1 || !isOfHeirs || thingsNamed(seen).length > 0 || asksAgain) return undefined;
  return {
    ...seen,
    mentions: [...seen.mentions, ...shown.map((id) => impliedMention(id, seen.words[at]?.typed, at, at + 1))],
  };
}

/** Where a word counts to a place, and says nothing else, unless "one" follows it. */
function placeAt({ words, hits }: Seen): number {
  const spoken = new Set(hits.filter(({ kind }) => kind !== 'intent').flatMap(({ at }) => at));
  const isOne = (index: number) => words[index + 1]?.key === 'one';
  const isIdiom = (index: number) => ['place', 'time'].includes(keyAt(words, index + 1));
  return words.findIndex(
    (_, index) => placeOf(words, index) !== undefined && !isIdiom(index) && (!spoken.has(index) || isOne(index)),
  );
}

/** A system that is meant, and where it was spoken of. */
interface Meant {
  id: string;
  at: number;
}

/** "The other one", "back to the one before": of two that were shown, else what was spoken of before the last. */
function theOtherOne(seen: Seen): Meant | undefined {
  const { shown = [], systems, earlier, kind } = seen.conversation;
  const isFirst = seen.words.at(-1)?.key === 'first' && seen.words.at(-2)?.key === 'the';
  if (isFirst && shown.length === 0 && earlier !== undefined) return { id: earlier, at: seen.words.length - 1 };
  if (!hasIntent(seen, 'the-other') || kind !== undefined) return undefined;
  const [other, ...more] = shown.filter((id) => !systems.includes(id));
  const id = shown.length === 2 && more.length === 0 && other !== undefined ? other : earlier;
  return id === undefined ? undefined : { id, at: 0 };
}

function isOfKin({ kind, id }: PhraseHit): boolean {
  return kind === 'answer' || id === 'successor' || id === 'lineage';
}

/** "And its fork, is that one alive?", "hm, and the fork of it?" */
function theFork({ conversation, words, forkOf }: Seen): Meant | undefined {
  const [system, ...others] = conversation.systems;
  const at = words.findIndex(({ key }) => key === 'fork');
  const isIts = words[at - 1]?.key === 'its';
  const isOfIt =
    words[at - 1]?.key === 'the' && words[at + 1]?.key === 'of' && ['it', 'that'].includes(keyAt(words, at + 2));
  const id = at === -1 || others.length > 0 || system === undefined ? undefined : forkOf(system);
  return id !== undefined && (isIts || isOfIt) ? { id, at } : undefined;
}

const wordsOfHeir = new Set('one successor heir replacement newcomer'.split(' '));

/** "Is that one maintained?", "and the successor?": after the question what came after a system. */
function theHeir(seen: Seen): Meant | undefined {
  const { conversation, words, heirOf } = seen;
  const [system, ...others] = conversation.systems;
  const isSaid = (at: number) => ['that', 'the', 'new', 'this'].includes(keyAt(words, at - 1));
  const said = words.findIndex(({ key }, at) => wordsOfHeir.has(key) && isSaid(at));
  const isAfterHeir = conversation.topics.includes('successor');
  const at = isAfterHeir && said !== -1 ? said : isAfterHeir && meansHeir(seen) ? 0 : heirAskedOf(seen);
  const id = at === -1 || others.length > 0 || system === undefined ? undefined : heirOf(system);
  return id === undefined ? undefined : { id, at };
}

/** "Does it need a Rancher cluster, then?" after what replaced a system: only the heir has an answer to that. */
function asksOfHeir({ hits, conversation, heirOf }: Seen): boolean {
  const [system = ''] = conversation.systems;
  const owners = hits.filter(({ kind, at }) => kind === 'answer' && at.length > 1).map(({ id }) => ownerOf(id));
  return owners.includes(heirOf(system) ?? '') && !owners.includes(system);
}

/** "Is it still maintained?", "tell me about that" after what replaced a system: nobody asks that of what was replaced. */
function meansHeir(seen: Seen): boolean {
  const asksWhat = hasIntent(seen, 'define') && seen.words.at(-1)?.key === 'that';
  const isAsked = saysIt(seen) && hasIntent(seen, 'alive') && !hasIntent(seen, 'ended', 'why', 'which', 'list');
  return isAsked || asksWhat || (saysIt(seen) && asksOfHeir(seen));
}

/** Where "its official successor, does that still do rkt?", "the successor, how much memory does it take?" names it. */
function heirAskedOf({ words, hits }: Seen): number {
  const at = words.findIndex(({ key }) => wordsOfHeir.has(key) && key !== 'one');
  const isIts = [words[at - 1], words[at - 2]].some((word) => ['its', 'the'].includes(word?.key ?? ''));
  const asksElse = hits.some(
    ({ kind, id }) => kind === 'feature' || (kind === 'topic' && id !== 'successor' && id !== 'lineage'),
  );
  return at > 0 && isIts && asksElse ? at : -1;
}

/** "How do I move there from RancherOS?": "there" is the system spoken of, beside another that is named. */
export function withThere(seen: Seen): Seen {
  const { systems, kind } = seen.conversation;
  const [system, ...others] = systems;
  const at = seen.words.findIndex(({ key }) => key === 'there');
  const named = mentionsOf(seen, 'system');
  const isOther = named.length === 1 && named.every(({ target }) => target.id !== system);
  const goes = ['move', 'get', 'go', 'come', 'migrate', 'switch'].includes(keyAt(seen.words, at - 1));
  if (system === undefined || others.length > 0 || kind !== undefined || at === -1 || !isOther || !goes) return seen;
  const mention = impliedMention(system, seen.words[at]?.typed, at, at + 1);
  return { ...seen, mentions: [...seen.mentions, mention].sort((a, b) => a.from - b.from) };
}
