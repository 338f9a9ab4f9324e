import { stem } from '../text/normalise.js';
import { definedBefore } from './defined.js';
import { linkTopics } from './link-topics.js';
import { covers } from './mention.js';
import type { NearestAnswer } from './nearest-answer.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { hasIntent, idsOf, mentionOfSystem, mentionsOf, type Seen } from './seen.js';

const tunables = {
  /** So much must an answer hold of a task: weight of its words, lead on the next answer, number of words. */
  ofTask: { minWeight: 1.4, minLead: 1.5, minHeld: 2 },
  /** Of a question that asks for topics too. */
  besideTopics: { minWeight: 2.4, minLead: 1.6, minHeld: 2 },
  /** Of "is it still alive?" with whatever is told around it. */
  besideStatus: { minWeight: 2.4, minLead: 2.5, minHeld: 2 },
  /** Of a question that nothing else was understood of. */
  ofNothing: { minWeight: 1, minLead: 2, minHeld: 2 },
  /** Of a task that says nothing else. */
  ofWholeTask: { minWeight: 0.7, minLead: 1.5, minHeld: 1 },
  /** Of a question in the words for something that nobody records. */
  ofVain: { minWeight: 3, minLead: 2.5, minHeld: 2 },
  /** A task in so few words is not meant where most of them are not held. */
  maxWordsOfShort: 5,
  /** A task in so few words is not meant where what one wants to do is not held. */
  maxWordsOfDeed: 4,
};

/** "Our Flatcar machines have no internet, how do we update them?": no phrase of the answer, but its words. */
export function nearestAnswers(seen: Seen, system: string): string[] {
  const named = mentionOfSystem(seen, system);
  const topics = idsOf(seen, 'topic');
  const isDefined = hasIntent(seen, 'define') || (named !== undefined && definedBefore(seen, named) !== undefined);
  const isPlain = topics.length === 0 && isDefined;
  const isOfLinks = topics.some((topic) => linkTopics.includes(topic));
  const isTask = asksForTask(seen) || endsInHow(seen);
  if (isTask) return [answerOfTask(seen, system)?.id ?? []].flat();
  const found = isPlain || isOfLinks ? undefined : nearestTo(seen, system);
  const isNew = seen.conversation.systems.length === 0;
  const isAsked = topics.length + idsOf(seen, 'feature').length > 0 || hasIntent(seen, 'alive', 'ended');
  const besideOthers = isOnlyOfLife(seen) ? tunables.besideStatus : tunables.besideTopics;
  const least = isAsked || !isNew ? besideOthers : tunables.ofNothing;
  const isUnderstood = isAsked || seen.leftovers.length <= (found?.held ?? 0);
  return found && isUnderstood && isEnough(found, least) ? [found.id] : [];
}

/** "Is it still supported?", with whatever is told around it. */
function isOnlyOfLife(seen: Seen): boolean {
  const topics = idsOf(seen, 'topic');
  if (seen.leftovers.length > 0) return false;
  return hasIntent(seen, 'alive', 'ended') && topics.length > 0 && topics.every((topic) => topic === 'status');
}

/** The answer of its own that tells how to do what is asked of a system, whatever else the words could mean; "it is stuck" says too little. */
function answerOfTask(seen: Seen, system: string): NearestAnswer | undefined {
  const found = asksForTask(seen) || endsInHow(seen) ? nearestTo(seen, system) : undefined;
  if (!found || missesStrange(seen, found) || missesDeed(seen, found)) return undefined;
  const isCry = hasIntent(seen, 'trouble') && !hasIntent(seen, 'how-to');
  const isWhole = found.held === found.of && !(isCry && found.of === 1) && isEnough(found, tunables.ofWholeTask);
  return isWhole || isEnough(found, tunables.ofTask) ? found : undefined;
}

/** The "NotReady" of "a k3OS node is stuck in NotReady", the "VPN" of "connect two machines with a VPN": what it is all about. */
function missesStrange({ leftovers, isCommonWord }: Seen, { missed }: NearestAnswer): boolean {
  return leftovers.some(({ key }) => !isCommonWord(key) && missed.has(stem(key)));
}

/** The "mount" of "how do I mount a USB stick?": in so few words it is all about what one does. */
function missesDeed({ words, hits, isFiller }: Seen, { missed, of }: NearestAnswer): boolean {
  const how = hits.find((hit) => isIntent(hit, 'how-to') && hit.at.length > 2);
  const deed = keyAt(words, (how?.at.at(-1) ?? words.length) + 1);
  return of <= tunables.maxWordsOfDeed && !isFiller(deed) && missed.has(stem(deed));
}

/** True where an answer of its own tells of what a question says in the words for something that nobody records. */
export function isToldAllTheSame(seen: Seen, system: string): boolean {
  const found = nearestTo(seen, system);
  const isTask = asksForTask(seen) && answerOfTask(seen, system) !== undefined;
  return isTask || (found !== undefined && isEnough(found, tunables.ofVain));
}

/** How many words of a task stand in the answer of its own that tells how. */
export function wordsOfTask(seen: Seen, system: string): number {
  return answerOfTask(seen, system)?.held ?? 0;
}

/** "A COS VM, and I need tcpdump. There is no apt, no yum. What now?": what one lacks is no requirement of another system. */
export function asksTaskOfOne(seen: Seen): boolean {
  const { systems, kind } = seen.conversation;
  const named = mentionsOf(seen, 'system').map(({ target }) => target.id);
  const [system, ...others] = named.length === 0 && kind === undefined ? systems : named;
  const seeks = seen.hits.some(
    (hit) => isIntent(hit, 'recommend', 'list', 'which', 'others', 'compare') && !isAnyIdea(seen, hit),
  );
  return system !== undefined && others.length === 0 && !seeks && answerOfTask(seen, system) !== undefined;
}

/** "The ESXi host shows a purple screen, any idea?": what is named is no requirement. */
export function isInTrouble(seen: Seen): boolean {
  const asks = seen.hits.filter((hit) => isIntent(hit, 'recommend', 'list', 'which', 'field', 'wish'));
  const isPlain = mentionsOf(seen, 'system').length === 0;
  return isPlain && hasIntent(seen, 'trouble') && asks.length > 0 && asks.every((hit) => isAnyIdea(seen, hit));
}

/** The "any idea?" after trouble asks for no other system. */
function isAnyIdea({ words }: Seen, { at }: PhraseHit): boolean {
  const isIdea = (place: number) => ['idea', 'ideas'].includes(keyAt(words, place));
  return at.some((place) => isIdea(place) || (words[place]?.key === 'any' && isIdea(place + 1)));
}

/** "How much", "how does it work": no task of one's own. */
const wordsOfNoTask = new Set(
  'much many often long big large old soon far good small quickly fast does do did is are was were come'.split(' '),
);

const doers = new Set(['i', 'we', 'you', 'one', 'people']);

/** "How do I", "it fails". */
function asksForTask(seen: Seen): boolean {
  const { words, hits } = seen;
  const isDone = ({ at }: PhraseHit) => {
    const how = at.find((place) => words[place]?.key === 'how') ?? -1;
    const next = keyAt(words, how + 1);
    const isOwn = ['do', 'did', 'does'].includes(next) && doers.has(keyAt(words, how + 2));
    return how < 0 || isOwn || !wordsOfNoTask.has(next);
  };
  const isTurn = ({ at: [first = -1] }: PhraseHit) =>
    hits.some((hit) => isIntent(hit, 'how-about') && hit.at.includes(first));
  return hits.some((hit) => isIntent(hit, 'how-to', 'trouble') && isDone(hit) && !isTurn(hit));
}

/** "And how?", "what now?" */
function endsInHow({ words }: Seen): boolean {
  const isLast = (at: number) => words[at + 1]?.sentence !== words[at]?.sentence;
  return words.some(({ key }, at) => isLast(at) && (key === 'how' || (key === 'now' && words[at - 1]?.key === 'what')));
}

function isEnough({ weight, lead, held, of }: NearestAnswer, least: typeof tunables.ofTask): boolean {
  const isMost = of > tunables.maxWordsOfShort || 2 * held >= of;
  return isMost && weight >= least.minWeight && lead >= least.minLead && held >= least.minHeld;
}

/** The answer of a system's own that holds most of what is said beside names. */
function nearestTo(seen: Seen, system: string): NearestAnswer | undefined {
  const named = seen.mentions.filter(({ target }) => target.kind !== 'concept');
  const isName = (at: number) => named.some((one) => covers(one, at)) || isOfVendor(seen, at);
  const words = seen.words.filter((_, at) => !isName(at) && !isParticle(seen, at));
  return seen.nearestAnswer(system, words);
}

const particles = new Set(['out', 'off', 'away']);

/** The "out" of "we want to get out of it" says nothing outside of the topic it belongs to. */
function isParticle({ words, hits }: Seen, place: number): boolean {
  const isSmall = particles.has(keyAt(words, place));
  return isSmall && hits.some(({ kind, at }) => kind === 'topic' && at.includes(place));
}

function isOfVendor({ hits }: Seen, place: number): boolean {
  return hits.some(({ kind, at }) => kind === 'vendor' && at.includes(place));
}
