import type { Mention } from './mention.js';
import type { PhraseHit } from './phrase-hit.js';
import type { Reading } from './question.js';
import {
  asksYesNo,
  foreignWords,
  hasIntent,
  idsOf,
  mentionsOf,
  partsOf,
  type Seen,
  typedOf,
  understoodWords,
} from './seen.js';

const linkTopics = ['github', 'docs', 'site'];
const statusTopics = ['status', 'end-of-life'];
const noFacts = { wants: 'facts' as const, features: [], answers: [], yesNo: false };

/** One system: a fact, its status, its links, or the whole of it, if enough of the question was understood. */
export function readOneSystem(seen: Seen): Reading | undefined {
  const [mention] = mentionsOf(seen, 'system');
  if (!mention) return undefined;
  const system = mention.target.id;
  const unrecorded = askedInVain(seen, system);
  if (unrecorded && mention.strength === 'short') return { wants: 'off-topic', typed: unrecorded, near: [system] };
  if (unrecorded) return { wants: 'nothing-recorded', system, about: unrecorded };
  const asks = asked(seen, system);
  const concept = definedIn(seen, asks);
  if (concept) return { wants: 'concept', concepts: [concept] };
  const doubt = doubtful(seen, mention, asks.any);
  if (doubt) return doubt;
  if (definesIt(seen, mention)) return { wants: 'profile', system };
  const implied = impliedTopic(seen, mention);
  if (implied !== undefined && !asks.any) return { ...noFacts, systems: [system], topics: [implied] };
  const isNamedTwice = seen.mentions.filter((one) => one.target.id === system).length > 1;
  if (hasIntent(seen, 'compare') && !asks.any && !isNamedTwice) return comparedWithNothing(seen, mention);
  return asks.any ? byTopic(seen, mention, asks) : wholeSystem(seen, mention);
}

interface Asked {
  topics: string[];
  features: string[];
  answers: string[];
  any: boolean;
}

function asked(seen: Seen, system: string): Asked {
  const answers = partsOf(seen, 'answer', [system]).filter((id) => outweighsTopics(seen, id));
  const topics = idsOf(seen, 'topic');
  const features = idsOf(seen, 'feature').filter((id) => asksYesNo(seen) || !isPartOfTopic(seen, id));
  return { answers, features, topics, any: answers.length + features.length + topics.length > 0 };
}

/** The "SSH" of "SSH user" is part of what is asked, not asked for. */
function isPartOfTopic({ hits }: Seen, feature: string): boolean {
  const own = hits.filter((hit) => hit.kind === 'feature' && hit.id === feature);
  const topics = hits.filter(({ kind }) => kind === 'topic');
  const isPart = ({ at }: PhraseHit) =>
    topics.some((topic) => topic.at.length > at.length && at.every((one) => topic.at.includes(one)));
  return own.every(isPart);
}

/** "What was fleet in CoreOS?" asks for the word, not whether the system has it. */
function definedIn(seen: Seen, { topics, answers, features }: Asked): string | undefined {
  const [concept] = mentionsOf(seen, 'concept');
  const others = topics.length + answers.length + (features.length > 1 ? 1 : 0) + seen.leftovers.length;
  return others === 0 && hasIntent(seen, 'define') && !asksYesNo(seen) ? concept?.target.id : undefined;
}

/** "What is Kairos, I heard of it for the first time": what is named far from it only says why one asks. */
function definesIt({ hits, leftovers, conversation }: Seen, { from, to }: Mention): boolean {
  const asking = hits.filter(({ kind }) => ['topic', 'feature', 'vendor', 'unrecorded'].includes(kind));
  const defines = hits.some(({ kind, id, at }) => kind === 'intent' && id === 'define' && at.at(-1) === from - 1);
  const isFar = ({ at }: PhraseHit) => at.every((one) => one < from || one >= to + 2);
  const isClear = leftovers.length === 0 && conversation.systems.length === 0;
  return defines && isClear && asking.length > 0 && asking.every(isFar);
}

/** "Is CBL-Mariner Azure Linux?" asks how the names are related, "X goes away, what do I take?" what comes after. */
function impliedTopic(seen: Seen, { target }: Mention): string | undefined {
  const named = seen.mentions.filter((one) => one.target.id === target.id);
  const areDifferent = new Set(named.map(({ typed }) => typed.toLowerCase())).size > 1;
  if (areDifferent && asksYesNo(seen) && seen.leftovers.length === 0) return 'lineage';
  const seeks = hasIntent(seen, 'recommend') && hasIntent(seen, 'ended') && !asksYesNo(seen);
  return seeks && seen.leftovers.length === 0 ? 'successor' : undefined;
}

/** The words for something that is recorded of no system, unless they are part of a longer phrase we know. */
function askedInVain({ hits, words }: Seen, system: string): string | undefined {
  const isOwn = ({ kind, id }: PhraseHit) => kind === 'answer' && id.startsWith(`${system}/`);
  const isTopic = ({ kind }: PhraseHit) => kind === 'topic' || kind === 'feature';
  const vain = hits.find(({ kind, at }) => {
    const isWithin = hits.some(
      (hit) => isTopic(hit) && hit.at.length > at.length && at.every((one) => hit.at.includes(one)),
    );
    const isAnswered = hits.some((hit) => isOwn(hit) && hit.at.some((one) => at.includes(one)));
    return kind === 'unrecorded' && !isWithin && !isAnswered;
  });
  return vain && typedOf(vain.at.flatMap((at) => words[at] ?? []));
}

/** A system's own answer counts when its phrase is longer than any phrase of a topic or feature it shares words with. */
function outweighsTopics(seen: Seen, id: string): boolean {
  const own = seen.hits.filter((hit) => hit.kind === 'answer' && hit.id === id);
  if (hasIntent(seen, 'how-to') && own.some(({ at }) => at.length > 1)) return true;
  const others = seen.hits.filter((hit) => hit.kind === 'topic' || hit.kind === 'feature');
  const shares = (hit: PhraseHit, other: PhraseHit) => other.at.some((at) => hit.at.includes(at));
  return own.some((hit) => others.every((other) => other.letters <= hit.letters || !shares(hit, other)));
}

/** Beside a name that may mean something else, at least as much of the question must be understood as not. */
function doubtful(seen: Seen, mention: Mention, asksSomething: boolean): Reading | undefined {
  const isNear = asksSomething && mention.strength !== 'short';
  const foreign = isNear ? foreignWords(seen) : seen.leftovers;
  const isSure = isUnmistakable(mention) && (asksSomething || mention.edits === 0);
  if (foreign.length === 0 || isSure || (mention.strength === 'shared' && readTold(seen, mention))) return undefined;
  const isShort = mention.strength === 'short';
  if (asksSomething && understoodWords(seen) >= foreign.length + (isShort ? 1 : 0)) return undefined;
  return { wants: 'off-topic', typed: typedOf(foreign), near: [mention.target.id] };
}

/** A whole name that nothing else bears, not written as words of their own ("flat car"). */
function isUnmistakable({ strength, typed, target }: Mention): boolean {
  const isOneWord = !/[\s-]/.test(target.name);
  return strength === 'full' && !(isOneWord && /\s/.test(typed));
}

/** "X vs" and nothing we know: a made-up system, or half a question. */
function comparedWithNothing(seen: Seen, mention: Mention): Reading {
  const strange = seen.leftovers.filter((word) => !seen.isCommonWord(word.key));
  if (strange.length > 0) return { wants: 'unknown-system', name: typedOf(strange) };
  return { wants: 'compare-with', system: mention.target.id };
}

function wholeSystem(seen: Seen, mention: Mention): Reading | undefined {
  const system = mention.target.id;
  const foreign = seen.leftovers;
  if (foreign.length > 0)
    return readTold(seen, mention) ?? { wants: 'nothing-recorded', system, about: typedOf(foreign) };
  const [concept] = mentionsOf(seen, 'concept');
  if (concept) return { wants: 'concept', concepts: [concept.target.id] };
  const before = carried(seen, mention);
  if (before) return before;
  const asksLife = hasIntent(seen, 'alive', 'ended') && !hasIntent(seen, 'define');
  if (asksLife) return { wants: 'status', system, ...expectation(seen), ...versionAsked(seen) };
  return { wants: 'profile', system };
}

/** What the system's entry tells in the very words that no phrase knows: "which port does it listen on". */
export function readTold(seen: Seen, { target: { id } }: Mention): Reading | undefined {
  const [word, ...others] = seen.leftovers;
  const isVague = word !== undefined && others.length === 0 && seen.isCommonWord(word.key) && asksYesNo(seen);
  if (isVague) return undefined;
  const told = seen.told(id, seen.leftovers, seen.words);
  if (!told) return undefined;
  const { topics, answers } =
    told.kind === 'topic' ? { topics: [told.id], answers: [] } : { topics: [], answers: [told.id] };
  return { wants: 'facts', systems: [id], topics, features: [], answers, yesNo: false };
}

/** "And Flatcar?": what was asked before, of this system. */
function carried(seen: Seen, mention: Mention): Reading | undefined {
  const isAlone = seen.words.every((word, at) => word.asking && at >= mention.from && at < mention.to);
  const again =
    isAlone ||
    seen.conversation.pending ||
    hasIntent(seen, 'how-about', 'take-back', 'add') ||
    seen.words.some(({ key }) => key === 'that' || key === 'it');
  return again ? readSystemAgain(seen, mention) : undefined;
}

/** What was asked last, of this system: the topics, and the answer of its own that is asked for in the same words. */
export function readSystemAgain(seen: Seen, mention: Mention): Reading | undefined {
  const { topics, features = [], answers: before = [] } = seen.conversation;
  const answers = [...new Set(before.flatMap((id) => seen.sameAnswer(id, mention.target.id) ?? []))];
  if (topics.length + features.length + answers.length === 0) return undefined;
  return byTopic(seen, mention, { topics, features, answers, any: true });
}

function byTopic(seen: Seen, mention: Mention, asks: Asked): Reading {
  const system = mention.target.id;
  const { topics, features, answers } = asks;
  if (answers.length > 0) return facts(mention, asks, seen);
  const only = (some: string[]) =>
    features.length === 0 && topics.length > 0 && topics.every((topic) => some.includes(topic));
  const links = topics.filter((topic) => linkTopics.includes(topic));
  if (asksForLinks(seen, topics)) return { wants: 'links', system, topics: links };
  const isOfVersion =
    versionAsked(seen).version !== undefined && topics.length > 0 && topics.every((one) => statusTopics.includes(one));
  if (
    only(statusTopics) ||
    asksIfAlive(seen, topics) ||
    (isOfVersion && hasIntent(seen, 'ended', 'alive') && !asksYesNo(seen))
  )
    return { wants: 'status', system, ...expectation(seen), ...versionAsked(seen) };
  return facts(mention, asks, seen);
}

/** "Docs?", "the old documentation, does it still exist?", but not "is the code free?" */
function asksForLinks(seen: Seen, topics: string[]): boolean {
  const [first] = [...seen.hits.filter(({ kind }) => kind === 'topic').map(({ id }) => id), ...topics];
  if (first === undefined || topics.length === 0 || !linkTopics.includes(first)) return false;
  const others = topics.filter((topic) => !linkTopics.includes(topic));
  return others.length === 0
    ? !(asksYesNo(seen) && idsOf(seen, 'feature').length > 0)
    : others.every((one) => ['status', 'own-images'].includes(one));
}

/** "Is it dead, or are there recent releases?": what else is asked only says why one wants to know. */
function asksIfAlive(seen: Seen, topics: string[]): boolean {
  const asides = ['vendor', 'latest-release', 'updates', 'lineage', 'successor', 'site', 'docs', 'github', 'cadence'];
  const wantsOther = topics.includes('successor') && hasIntent(seen, 'recommend');
  const aboutLife =
    !wantsOther && topics.includes('status') && topics.every((topic) => [...statusTopics, ...asides].includes(topic));
  const isFirst = startOf(seen, 'topic') < startOf(seen, 'feature');
  const isAside = idsOf(seen, 'feature').length === 0 || (isFirst && hasIntent(seen, 'ended'));
  return aboutLife && isAside && asksYesNo(seen) && hasIntent(seen, 'alive', 'ended');
}

/** Where the first phrase of a kind begins; after everything where there is none. */
function startOf({ hits, words }: Seen, kind: PhraseHit['kind']): number {
  return Math.min(words.length, ...hits.filter((hit) => hit.kind === kind).flatMap(({ at }) => at));
}

function facts(mention: Mention, { topics, features, answers }: Asked, seen: Seen): Reading {
  const yesNo = asksYesNo(seen) && features.length > 0;
  return { wants: 'facts', systems: [mention.target.id], topics, features, answers, yesNo };
}

/** "Is it dead?" and "is it still alive?" get a yes or no first. */
function expectation(seen: Seen): { expects?: 'alive' | 'ended' } {
  if (!asksYesNo(seen)) return {};
  if (hasIntent(seen, 'ended')) return { expects: 'ended' };
  return hasIntent(seen, 'alive') ? { expects: 'alive' } : {};
}

/** "Is Photon OS 3.0 still supported?": the first number of the question. */
function versionAsked({ words }: Seen): { version?: string } {
  const number = words.find((word) => /^\d{1,5}(\.\d+)*$/.test(word.typed));
  return number ? { version: number.typed } : {};
}
