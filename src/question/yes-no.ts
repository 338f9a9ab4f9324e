import type { Word } from '../text/normalise.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Seen } from './seen.js';

const tunables = {
  /** A statement has so many words at least, with the tag that asks for a yes. */
  minWordsOfStatement: 4,
  /** In a longer story "the OS" is rather one that is sought. */
  maxWordsOfThing: 12,
};

const interrogatives = new Set('what whats which who whose when where why how tell explain'.split(' '));

/** Before a verb they make a statement, as "also" does in "it also has". */
const pronouns = new Set([
  'it',
  'this',
  'that',
  'they',
  'we',
  'i',
  'also',
  'he',
  'she',
  'which',
  'not',
  'to',
  'rather',
]);

/** "Something that can run K3s": after a noun they begin no question. */
const relatives = new Set(['that', 'which', 'who']);

/** After "should" they make it a question; any other word states a wish: "should be small", "a dashboard would be nice". */
const subjects = new Set('i we you it they he she one the a an this that these those my our your there'.split(' '));

/** True when the sentence asks for a yes or no: "is it dead?", but not "what is it?" nor "it has to be alive". */
export function asksYesNo(seen: Seen): boolean {
  const { hits, words } = seen;
  if (isTagged(words)) return true;
  return hits.some((hit) => {
    const [at = 0] = hit.at;
    const before = words.slice(0, at).filter((word) => word.sentence === words[at]?.sentence);
    const isOther = hits.some((other) => other.kind !== 'intent' && other.at.includes(at));
    const asks = !states(seen, at, before.length) && !isOther && !before.some((word) => interrogatives.has(word.key));
    return isIntent(hit, 'yes-no') && asks;
  });
}

const tags = new Set(['right', 'correct', 'no', 'true']);

/** "Microsoft owns Flatcar now, right?": a statement that wants to be confirmed. */
function isTagged(words: Word[]): boolean {
  const last = words.at(-1);
  const sentence = words.filter((word) => word.sentence === last?.sentence);
  const isLong = sentence.length >= tunables.minWordsOfStatement;
  const tells = !sentence.some(({ key }) => interrogatives.has(key));
  return last?.asking === true && tags.has(last.key) && isLong && tells;
}

/** "We're": it is read as "were", which may begin a question. */
export function isWeAre(word: Word | undefined): boolean {
  return /^we['’]re$/i.test(word?.typed ?? '');
}

/** "We're", "it also has", "something that can", "small, has a package manager", "should run on ARM": the verb asks nothing. */
function states({ words, mentions }: Seen, at: number, wordsBefore: number): boolean {
  if (isWeAre(words[at])) return true;
  const last = wordsBefore > 0 ? keyAt(words, at - 1) : '';
  if (wordsBefore > 1 && relatives.has(last)) return true;
  if (words[at]?.asking) return false;
  const isNamed = (from: number, to: number) => mentions.some((one) => one.from < to && one.to > from);
  const isWish = ['should', 'would'].includes(keyAt(words, at));
  const wishes = isWish && !subjects.has(keyAt(words, at + 1)) && !isNamed(at + 1, at + 2);
  const mustBe = words[at + 1]?.key === 'to' && ['has', 'have'].includes(keyAt(words, at));
  const goesOn = words[at]?.key === 'is' && words.slice(at - wordsBefore, at).some(({ key }) => predicates.has(key));
  const isAfterNoun = wordsBefore > 0 && !isNamed(at - wordsBefore, at);
  const lists = ['has', 'have'].includes(keyAt(words, at)) && isAfterNoun;
  return goesOn || pronouns.has(last) || wishes || mustBe || lists;
}

/** After one of these an "is" goes on to tell: "small, runs Docker, is maintained". */
const predicates = new Set(['runs', 'has', 'uses', 'supports', 'boots', 'comes', 'works']);

const determiners = ['the', 'that', 'this', 'our', 'my'];
const things = ['os', 'system', 'distro', 'thing', 'host', 'node', 'box', 'image'];

/** "Does it ...?", "does that OS ...?": a yes or no about one thing that is not named. */
export function asksOfIt(seen: Seen): boolean {
  const { hits, words } = seen;
  const isShort = words.length <= tunables.maxWordsOfThing;
  const isIt = (at: number) =>
    words[at]?.key === 'it' ||
    (words[at]?.key === 'they' && words[at - 1]?.key === 'do') ||
    (isShort && determiners.includes(keyAt(words, at)) && things.includes(keyAt(words, at + 1)));
  const isOfIt = (hit: PhraseHit) => {
    const end = hit.at.at(-1) ?? 0;
    return isIntent(hit, 'yes-no') && [end + 1, end + 2, end + 3].some(isIt);
  };
  return asksYesNo(seen) && hits.some(isOfIt);
}
