import { isVersionNumber } from '../text/version-numbers.js';
import { readManySystems } from './about-many.js';
import { readOneSystem, readTold } from './about-systems.js';
import { othersThan } from './alternative.js';
import { readSystemAgain } from './asked-again.js';
import type { Mention } from './mention.js';
import { impliedMention } from './ordinals.js';
import { wordsOfTask } from './own-task.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import {
  beginsWithNot,
  foreignWords,
  hasIntent,
  idsOf,
  mentionsOf,
  namesNothing,
  nowWords,
  type Seen,
  saysIt,
  understoodWords,
} from './seen.js';
import { asksOfIt, asksYesNo } from './yes-no.js';

const tunables = {
  /** Longer questions say themselves what they are about. */
  maxWordsOfAside: 9,
};

const questionWords = new Set('what when where who which how why more details detail'.split(' '));

/** Words that go on with what was said. */
const links = new Set('and so but also then ok okay now well or plus'.split(' '));

/** The same question about the systems last spoken of; where one goes on speaking of "it", some of it need not be understood. */
export function resume(seen: Seen): Reading | undefined {
  const { systems } = seen.conversation;
  const asks =
    hasIntent(seen, 'ended', 'alive') ||
    seen.hits.some(({ kind }) => ['topic', 'feature', 'answer', 'unrecorded'].includes(kind)) ||
    (asksOfIt(seen) && idsOf(seen, 'vendor').length > 0) ||
    wordsOfTask(seen, systems[0] ?? '') > 0;
  if (!asks || systems.length === 0 || isForeign(seen)) return undefined;
  if (asksOfVersion(seen) || asksOfThatRelease(seen) || asksSinceWhen(seen) || asksWhoUses(seen) || asksWhyNot(seen))
    return readSameAgain({ ...seen, hits: seen.hits.filter(({ kind }) => kind !== 'topic') });
  const resumed = { ...seen, mentions: systems.map((id) => impliedMention(id)) };
  const reading = readManySystems(resumed) ?? readOneSystem(resumed);
  const isIdle = reading?.wants === 'profile' || (reading?.wants === 'compare-with' && hasIntent(seen, 'why'));
  return isIdle ? undefined : reading;
}

/** "And version 5.5?", "which versions?" after its runtimes: no topic of its own. */
function asksOfVersion({ hits, words, conversation }: Seen): boolean {
  const asking = hits.filter(({ kind }) => kind === 'topic' || kind === 'feature');
  const isNumbered = ({ at }: PhraseHit) => at.length === 1 && isVersionNumber(words[(at[0] ?? 0) + 1]?.key ?? '');
  const isBare =
    words.length <= 3 && ['versions', 'version'].includes(words.at(-1)?.key ?? '') && words[0]?.key === 'which';
  return (
    conversation.topics.length > 0 &&
    asking.length === 1 &&
    asking.every((hit) => hit.id === 'latest-release' && (isNumbered(hit) || isBare))
  );
}

/** "When was that released?" after the latest release, "I mean the newest one" after its kernel. */
function asksOfThatRelease(seen: Seen): boolean {
  const [topic, ...others] = idsOf(seen, 'topic');
  const { topics } = seen.conversation;
  if (others.length > 0 || idsOf(seen, 'feature').length > 0 || topics.length === 0) return false;
  const saysThat = seen.words.some(({ key }) => key === 'that' || key === 'it');
  const isNewestOne = seen.words.some(
    ({ key }, at) => key === 'one' && ['newest', 'latest'].includes(keyAt(seen.words, at - 1)),
  );
  const saysNewest = topic === 'latest-release' && hasIntent(seen, 'take-back') && isNewestOne;
  const saysFirst = seen.words.some(({ key }) => key === 'first');
  return (topic === 'first-release' && topics.includes('latest-release') && saysThat && !saysFirst) || saysNewest;
}

/** "Since when is that?" after who makes a system. */
function asksSinceWhen(seen: Seen): boolean {
  const isSaid = seen.words.some(({ key }, at) => key === 'since' && seen.words[at + 1]?.key === 'when');
  const { topics } = seen.conversation;
  return isSaid && saysIt(seen) && topics.length > 0 && idsOf(seen, 'topic').every((topic) => topic === 'status');
}

function isForeign(seen: Seen): boolean {
  const isCompared = seen.conversation.kind === 'comparison';
  const goesOn = isCompared || saysIt(seen) || links.has(keyAt(seen.words, 0));
  const foreign = goesOn ? foreignWords(seen) : seen.leftovers;
  return foreign.length > (goesOn ? understoodWords(seen) : 0);
}

/** "Which port?" after a system: a few words that its entry tells something of. */
export function readToldAgain(seen: Seen): Reading | undefined {
  const [system, ...others] = seen.conversation.systems;
  const isShort = seen.words.length <= tunables.maxWordsOfAside && seen.mentions.length === 0;
  return system !== undefined && others.length === 0 && isShort ? readTold(seen, impliedMention(system)) : undefined;
}

/** "Anything similar?", "others like it?": nobody recorded likeness, so all that are maintained. */
export function readOthersLikeIt(seen: Seen): Reading | undefined {
  const isAlike = seen.words.some(({ key }) => key === 'similar' || key === 'like');
  const asks = isAlike && hasIntent(seen, 'which', 'others', 'recommend', 'yes-no') && namesNothing(seen);
  const { systems, kind } = seen.conversation;
  const [system, ...others] = systems;
  if (!asks || system === undefined || others.length > 0 || kind !== undefined) return undefined;
  return othersThan(system);
}

/** "And 6.1?", "why?", "since when?", "are you sure?": what was asked last, again, perhaps of another version. */
export function readSameAgain(seen: Seen): Reading | undefined {
  const { systems, kind } = seen.conversation;
  const [system, ...others] = systems;
  if (system !== undefined && others.length === 0 && asksOfToday(seen)) return { wants: 'status', system };
  const asks =
    isTheOldOne(seen) ||
    seen.words.some(({ asking, key }) => asking || questionWords.has(key)) ||
    hasIntent(seen, 'why', 'which', 'how-about', 'yes-no', 'define', 'how-to', 'take-back');
  if (system === undefined || others.length > 0 || kind !== undefined || !asks || !namesNothing(seen)) return undefined;
  if (asksWhyNot(seen)) return readSystemAgain(seen, impliedMention(system));
  const word = asksWhatItMeans(seen);
  if (word !== undefined) return { wants: 'concept', concepts: [word] };
  if (asksWhoUses(seen)) return { wants: 'nothing-recorded', system, about: 'who uses it' };
  const again = asksForWhole(seen) ? undefined : readSystemAgain(seen, impliedMention(system));
  const saysOne = seen.words.some(({ key }) => key === 'one');
  const asksWhole = saysIt(seen) || saysOne || hasIntent(seen, 'define', 'others', 'why');
  return again ?? (asksWhole ? { wants: 'profile', system } : undefined);
}

/** "Why not?" after whether a system has something: what is recorded of that once more. */
function asksWhyNot({ words, conversation }: Seen): boolean {
  const keys = words.map(({ key }) => key).join(' ');
  return keys === 'why not' && (conversation.features ?? []).length > 0;
}

/** "What does that mean?" after "does it use dm-verity?": the word that a property is also. */
function asksWhatItMeans({ words, conversation, conceptOf }: Seen): string | undefined {
  const [feature, ...others] = conversation.features ?? [];
  const asks = keyAt(words, 0) === 'what' && ['mean', 'means'].includes(words.at(-1)?.key ?? '');
  return asks && feature !== undefined && others.length === 0 ? conceptOf(feature) : undefined;
}

/** "Who uses it?", "who is using that?" */
function asksWhoUses({ words }: Seen): boolean {
  const keys = words.map(({ key }) => key);
  return keys[0] === 'who' && keys.some((key) => ['uses', 'using', 'use'].includes(key)) && keys.length <= 4;
}

/** "Tell me more", "what is it good for?": not what was asked last, but the whole of it. */
function asksForWhole(seen: Seen): boolean {
  const says = (key: string) => seen.words.some((word) => word.key === key);
  return (says('more') && says('tell')) || (hasIntent(seen, 'define') && says('good') && says('it'));
}

/** "And today?" after what the article says. */
function asksOfToday(seen: Seen): boolean {
  return (
    seen.conversation.article !== undefined && namesNothing(seen) && seen.words.some(({ key }) => nowWords.has(key))
  );
}

/** "The old one" after what has an heir is that itself. */
function isTheOldOne({ words, conversation, isFollowed }: Seen): boolean {
  const old = ['old', 'older', 'original'];
  const isSaid = words.some(({ key }, at) => old.includes(key) && words[at + 1]?.key === 'one');
  return isSaid && conversation.systems.some((system) => isFollowed(system));
}

/** "Forget Talos, I meant Bottlerocket": what was spoken of before and is taken back is not asked about. */
export function withoutTakenBack(seen: Seen): Seen {
  const { systems, kind } = seen.conversation;
  const named = mentionsOf(seen, 'system');
  const takesBack = hasIntent(seen, 'take-back') || beginsWithNot(seen);
  const isNew = systems.length === 0 && asksYesNo(seen);
  if (named.length !== 2 || kind !== undefined || !takesBack || isNew) return seen;
  const dropped = seen.hits.filter((hit) => isIntent(hit, 'take-back')).map(({ at }) => (at.at(-1) ?? 0) + 1);
  const isDropped = ({ from }: Mention) => {
    const before = seen.words[from - 1]?.key;
    return (dropped.includes(from) && before !== 'meant') || (dropped.length > 0 && before === 'not');
  };
  const others = named.filter((one) => !systems.includes(one.target.id) && !isDropped(one));
  if (others.length !== 1) return seen;
  return { ...seen, mentions: seen.mentions.filter((one) => one.target.kind !== 'system' || others.includes(one)) };
}
