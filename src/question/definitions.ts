import type { Word } from '../text/normalise.js';
import type { AskedOfOne } from './asked-of-one.js';
import { definedBefore, isOnlyTold } from './defined.js';
import type { Mention } from './mention.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { prepositions } from './prepositions.js';
import { hasIntent, mentionsOf, type Seen } from './seen.js';
import { asksYesNo } from './yes-no.js';

const tunables = {
  /** Whoever wants all of a system may tell so much besides. */
  maxWordsTold: 2,
};

const wordsOfWhatIs = new Set(['what', 'is', 'whats', 'kind', 'sort', 'type', 'of', 'system', 'os']);

/** What may follow "what is that". */
const wordsForIt = new Set(
  'thing thingy system exactly actually anyway again please even supposed to be mean about really'.split(' '),
);

/** "An overview of Azure Linux, I come from Debian", "... EVE-OS, somebody named it": here one begins to tell. */
const asidesBegin = new Set('i we im ive my our some somebody someone they he she'.split(' '));

/** "In the CoreOS world." */
const worlds = new Set(['world', 'land', 'universe', 'ecosystem', 'context', 'days', 'docs']);

/** "What was fleet in CoreOS?" asks for the word, not whether the system has it. */
export function definedIn(seen: Seen, { topics, answers, features }: AskedOfOne): string | undefined {
  const [concept] = mentionsOf(seen, 'concept').filter((one) => !isAsideOf(seen, one));
  const [system] = mentionsOf(seen, 'system');
  const isFirst =
    concept !== undefined && concept.from < (system?.from ?? 0) && definedBefore(seen, concept) !== undefined;
  if (isFirst && (hasIntent(seen, 'why') || isOnlySetting(seen, concept, system))) return concept.target.id;
  const others = topics.length + answers.length + (features.length > 1 ? 1 : 0) + seen.leftovers.length;
  const isDefined = seen.hits.some((hit) => isIntent(hit, 'define') && seen.words[hit.at[0] ?? 0]?.key !== 'how');
  return others === 0 && isDefined && !asksYesNo(seen) ? concept?.target.id : undefined;
}

/** "What is Ignition in the CoreOS world?": the system only says where one met the word. */
function isOnlySetting({ words, hits }: Seen, concept: Mention, system: Mention | undefined): boolean {
  const isBetween = (at: number) => at >= concept.to && words[at]?.sentence === words[concept.from]?.sentence;
  const asksMore = hits.some(({ kind, at }) => ['topic', 'feature'].includes(kind) && at.every(isBetween));
  const before = words.slice(concept.to, system?.from).map(({ key }) => key);
  const isWorld = worlds.has(keyAt(words, system?.to ?? -1));
  return isWorld && !asksMore && before.every((key) => prepositions.has(key) || key === 'the');
}

/** "What is Kairos, I heard of it for the first time", "we run everything on RHCOS, what is that?": what is named far from it only says why one asks. */
export function definesIt(seen: Seen, mention: Mention): boolean {
  const { hits, leftovers, conversation, words } = seen;
  const { from, to } = mention;
  const asking = hits.filter(({ kind }) => ['topic', 'feature', 'vendor', 'unrecorded'].includes(kind));
  const defining = hits.filter((hit) => isIntent(hit, 'define'));
  const isJustBefore = ({ at }: PhraseHit) => at.at(-1) === from - 1;
  const isOfThat = ({ at: [start = 0] }: PhraseHit) => {
    const asked = words.slice(start).map(({ key }) => key);
    const [that, ...rest] = asked.filter((key) => !wordsOfWhatIs.has(key));
    const isLast =
      (that === 'that' || that === 'this' || (that === 'it' && asked[1] === 'it')) &&
      rest.every((key) => wordsForIt.has(key));
    return start >= to && isLast && asking.every(({ at: [first = 0] }) => first < start);
  };
  const before = definedBefore(seen, mention);
  const end = asidesBegin.has(keyAt(words, to)) ? to : to + 2;
  const isFar = ({ at }: PhraseHit) => at.every((one) => one < from || one >= end);
  const isClear = leftovers.length === 0 || (before !== undefined && isOnlyTold(seen, mention, before));
  const isNew = conversation.systems.length === 0 && asking.length + leftovers.length > 0;
  const isToldBefore = ({ at: [start = 0] }: PhraseHit) => leftovers.every((word) => words.indexOf(word) < start);
  const asksThat = defining.some((hit) => isOfThat(hit) && isToldBefore(hit));
  const isBefore = defining.some(isJustBefore) || (before !== undefined && (before.at[0] ?? 0) === from - 1);
  return isNew && (asksThat || (isClear && isBefore && asking.every(isFar)));
}

/** The "containers" of "the Rancher OS for containers". */
export function isAsideOf({ words }: Seen, { strength, from }: Mention): boolean {
  return strength === 'short' && prepositions.has(keyAt(words, from - 1));
}

const wordsOfWhole = new Set('summary version gist overview pitch tldr nutshell rundown intro introduction'.split(' '));

/** "My colleague raves about Fedora CoreOS, quick summary please": who wants all of it may tell of anything. */
export function asksForAll({ words, hits, isCommonWord }: Seen, foreign: Word[]): boolean {
  const isPlea = (hit: PhraseHit) =>
    isIntent(hit, 'define') && (hit.at.length > 2 || hit.at.some((at) => wordsOfWhole.has(keyAt(words, at))));
  return hits.some(isPlea) && foreign.length <= tunables.maxWordsTold && foreign.every(({ key }) => isCommonWord(key));
}
