import type { Word } from '../text/normalise.js';
import { covers } from './mention.js';
import { isNegated } from './negation.js';
import { impliedMention } from './ordinals.js';
import { isRequirement, type PhraseHit } from './phrase-hit.js';
import { endOf, keyAt, startOf } from './places.js';
import { hasIntent, mentionsOf, type Seen } from './seen.js';

const tunables = {
  /** "The one that does not have a shell": so many words stand before the property at most. */
  maxWordsToProperty: 6,
};

/** Words of a question that stand for one of several systems. */
interface Described {
  from: number;
  /** The place after the last word. */
  to: number;
  isMeant(system: string): boolean;
}

/**
 * "The immutable one", "the Canonical one", "the one without SSH", "the dead one": of those that were shown side by side,
 * listed or spoken of one after the other the only one of which that is so.
 */
export function withTheOneWith(seen: Seen): Seen {
  const among = spokenOf(seen);
  const isOfArticle = seen.conversation.article !== undefined || seen.hits.some(({ kind }) => kind === 'article');
  if (isOfArticle || among.length < 2 || mentionsOf(seen, 'system').length > 0) return seen;
  const described = byProperty(seen) ?? byWhatFollows(seen) ?? byLife(seen);
  const [id, ...others] = described ? among.filter(described.isMeant) : [];
  if (!described || id === undefined || others.length > 0) return seen;
  const { from, to } = described;
  const isPart = ({ at }: PhraseHit) => at.some((place) => place >= from && place < to);
  return {
    ...seen,
    mentions: [...seen.mentions.filter((one) => one.to <= from || one.from >= to), impliedMention(id, '', from, to)],
    hits: seen.hits.filter((one) => !isPart(one)),
    leftovers: seen.leftovers.filter((word) => !covers({ from, to }, seen.words.indexOf(word))),
  };
}

function spokenOf({ conversation }: Seen): string[] {
  const { shown = [], systems, kind, earlier } = conversation;
  if (kind === 'comparison') return systems;
  if (shown.length > 1 || earlier === undefined) return shown;
  return [...systems, earlier];
}

const things = new Set(['one', 'system', 'os', 'distro']);

/** "The immutable one", "SUSE's one". */
function byProperty(seen: Seen): Described | undefined {
  const [hit] = seen.hits.filter((one) => isRequirement(one) && isBeforeOne(seen, one));
  if (!hit) return undefined;
  return { from: startOf(hit), to: placeOfOne(seen.words, hit) + 1, isMeant: (system) => has(seen, system, hit) };
}

function isBeforeOne({ words }: Seen, hit: PhraseHit): boolean {
  const from = startOf(hit);
  const isAlternative = words.some(({ key }) => ['or', 'other', 'than'].includes(key));
  const isNamed = ['the', 'that'].includes(keyAt(words, from - 1)) || /['’]s$/i.test(words[from]?.typed ?? '');
  return isNamed && !isAlternative && placeOfOne(words, hit) !== -1;
}

/** Where the "one" of "the immutable one", or of the phrase "SUSE one" itself, stands. */
function placeOfOne(words: Word[], hit: PhraseHit): number {
  const end = endOf(hit);
  return [end, end + 1].find((at) => ['one', 'thing', 'guy'].includes(keyAt(words, at))) ?? -1;
}

const beforeProperties = new Set('with without that which from by of made using inside in on for running'.split(' '));

/** "The one without SSH", "the one from SUSE", "the one that has a shell". */
function byWhatFollows(seen: Seen): Described | undefined {
  const { words, hits } = seen;
  const at = words.findIndex(
    ({ key }, place) =>
      things.has(key) && keyAt(words, place - 1) === 'the' && beforeProperties.has(keyAt(words, place + 1)),
  );
  const isBehind = (hit: PhraseHit) =>
    isRequirement(hit) && startOf(hit) > at && startOf(hit) - at <= tunables.maxWordsToProperty;
  const hit = at === -1 ? undefined : hits.find(isBehind);
  if (!hit) return undefined;
  const isUnwanted = isNegated(seen, startOf(hit), endOf(hit));
  return { from: at, to: endOf(hit) + 1, isMeant: (system) => has(seen, system, hit) !== isUnwanted };
}

const wordsOfEnded = new Set(
  'dead ended old older original retired discontinued abandoned archived former gone deceased'.split(' '),
);
const wordsOfAlive = new Set(
  'living alive maintained active newer supported surviving lives survives survived'.split(' '),
);

/** "The dead one", "the one that is still alive", but not "which is the older one?" */
function byLife({ words, isAlive }: Seen): Described | undefined {
  if (words.some(({ key }) => key === 'which')) return undefined;
  const at = words.findIndex(({ key }, place) => things.has(key) && isOfLife(keyAt(words, place - 1)));
  const isNamed = ['the', 'that', 'still'].includes(keyAt(words, at - 2));
  const after = words.findIndex(({ key }, place) => isOfLife(key) && isOneThatIs(words, place));
  if (at > 0 && isNamed) {
    const wantsAlive = wordsOfAlive.has(keyAt(words, at - 1));
    return { from: at - 1, to: at + 1, isMeant: (system) => isAlive(system) === wantsAlive };
  }
  if (after === -1) return undefined;
  const wantsAlive = wordsOfAlive.has(keyAt(words, after));
  const from = words.findIndex(({ key }, place) => things.has(key) && keyAt(words, place - 1) === 'the');
  return { from, to: after + 1, isMeant: (system) => isAlive(system) === wantsAlive };
}

function isOfLife(key: string): boolean {
  return wordsOfEnded.has(key) || wordsOfAlive.has(key);
}

/** "The one that is still" before it. */
function isOneThatIs(words: Word[], at: number): boolean {
  const before = words.slice(Math.max(at - tunables.maxWordsToProperty, 0), at).map(({ key }) => key);
  return /\bthe (?:one|system|os|distro) (?:that|which|thats)(?: is| s)?(?: still| already)?$/.test(before.join(' '));
}

function has({ madeBy, isRecordedWith }: Seen, system: string, { kind, id }: PhraseHit): boolean {
  return kind === 'vendor' ? madeBy(id).includes(system) : isRecordedWith(system, id);
}

const wordsOfBoth = new Set('both two they them their these those differ same other others either neither'.split(' '));

/** "Can I ssh into that one?" after which of two has something: the one that has it, or "the other one". */
export function withTheOneMeant(seen: Seen): Seen {
  const { meant, kind, systems } = seen.conversation;
  if (meant === undefined || kind !== 'comparison' || mentionsOf(seen, 'system').length > 0) return seen;
  const asks = seen.hits.some(({ kind: of }) => ['topic', 'feature', 'answer'].includes(of));
  const other = hasIntent(seen, 'the-other') ? systems.find((id) => id !== meant) : undefined;
  const isOfBoth = hasIntent(seen, 'compare') || seen.words.some(({ key }) => wordsOfBoth.has(key));
  const at = placeOfIt(seen);
  if (!asks || (other === undefined && (isOfBoth || at === -1))) return seen;
  const place = Math.max(at, 0);
  return { ...seen, mentions: [...seen.mentions, impliedMention(other ?? meant, '', place, place + 1)] };
}

/** Where "it", "its" or "that one" stands. */
function placeOfIt({ words }: Seen): number {
  const isOne = (at: number) => ['that', 'this'].includes(keyAt(words, at - 1));
  return words.findIndex(({ key }, at) => ['it', 'its'].includes(key) || (key === 'one' && isOne(at)));
}
