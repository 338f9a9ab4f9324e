import type { Word } from '../text/normalise.js';
import { asksForOthers, othersThan } from './alternative.js';
import { asksTechnically } from './asked.js';
import { readByConcept, readOfBefore } from './asked-again.js';
import { readBasically } from './asked-of-kin.js';
import { expectation, isVersionOfName, recordedVersion, versionAsked } from './asked-of-life.js';
import { type AskedOfOne, askedInVain, askedOfOne, readByTopic } from './asked-of-one.js';
import { comparedWithNothing, comparedWithStrange } from './compared-with.js';
import { definedBefore } from './defined.js';
import { asksForAll, definedIn, definesIt, isAsideOf } from './definitions.js';
import { isUnmistakable, type Mention } from './mention.js';
import { impliedMention } from './ordinals.js';
import { wordsOfTask } from './own-task.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { prepositions } from './prepositions.js';
import { noFacts, type Reading } from './question.js';
import {
  asksSame,
  endsInInstead,
  foreignWords,
  hasIntent,
  idsOf,
  mentionsOf,
  nowWords,
  partsOf,
  type Seen,
  saysIt,
  typedOf,
  understoodWords,
} from './seen.js';
import { readUnknown } from './unknown.js';
import { asksWhereTo } from './where-to.js';
import { asksYesNo } from './yes-no.js';

const tunables = {
  /** "Or Talos and what?": before the half that is named stand so many words at most. */
  wordsBeforeHalf: 2,
};

/** They belong to no task: "how do I get started with Talos" asks for all of it. */
const wordsAroundTasks = new Set(
  'on in with for the a an my our of to at from get started start use using work try learn know about explain describe understand introduce present tell find out more say pronounce'.split(
    ' ',
  ),
);

/** One system: a fact, its status, its links, or the whole of it, if enough of the question was understood. */
export function readOneSystem(seen: Seen): Reading | undefined {
  const mention = meantSystem(seen);
  if (!mention) return undefined;
  const system = mention.target.id;
  const settled = readBasically(seen) ?? readInVain(seen, mention) ?? readOfWordSpokenOf(seen, mention);
  if (settled) return settled;
  const asks = askedOfOne(seen, system);
  const concept = definedIn(seen, asks);
  if (concept) return { wants: 'concept', concepts: [concept] };
  const other = asks.any && !hasIntent(seen, 'compare') ? undefined : comparedWithStrange(seen, mention);
  const doubt = other ?? doubtful(seen, mention, asks.any);
  if (doubt) return doubt;
  if (definesIt(seen, mention)) return { wants: 'profile', system };
  if (asksForOthers(seen, system, asks)) return othersThan(system);
  const implied = impliedTopic(seen, mention, asks);
  if (implied !== undefined) return { ...noFacts, systems: [system], topics: [implied] };
  const isHalf = ['vs', 'versus'].includes(keyAt(seen.words, 0)) && seen.conversation.systems.length === 0;
  if (isHalf) return { wants: 'compare-with', system };
  const isNamedTwice = seen.mentions.filter((one) => one.target.id === system).length > 1;
  if (hasIntent(seen, 'compare') && !asks.any && !isNamedTwice && !asksSame(seen))
    return comparedWithNothing(seen, mention);
  return toldOfOther(seen, mention, asks) ?? readTheSame(seen, mention, asks) ?? readAsked(seen, mention, asks);
}

function readAsked(seen: Seen, mention: Mention, asks: AskedOfOne): Reading | undefined {
  return asks.any ? readByTopic(seen, mention, asks) : wholeSystem(seen, mention);
}

/** What nobody records of any system; beside a short name it is asked of something else, and perhaps of what is named beside it. */
function readInVain(seen: Seen, { target, strength }: Mention): Reading | undefined {
  const unrecorded = askedInVain(seen, target.id);
  if (unrecorded === undefined) return undefined;
  if (strength !== 'short') return { wants: 'nothing-recorded', system: target.id, about: unrecorded };
  if (mentionsOf(seen, 'elsewhere').length > 0) return readUnknown(seen);
  return { wants: 'off-topic', typed: unrecorded, near: [target.id] };
}

/** "Does it cover the whole root of Flatcar?", "does Fedora CoreOS use it for its root?" after a word of the field alone. */
function readOfWordSpokenOf(seen: Seen, { target, from }: Mention): Reading | undefined {
  const isIt = seen.words.some(({ key }) => key === 'it');
  const before = keyAt(seen.words, from - 1);
  const isUser = ['does', 'do', 'did'].includes(before) || prepositions.has(before);
  const isAlone = seen.conversation.concept !== undefined && mentionsOf(seen, 'concept').length === 0;
  const asksElse = idsOf(seen, 'feature').length > 0 || seen.leftovers.some(({ key }) => !seen.isCommonWord(key));
  const asks = isAlone && isIt && isUser && asksYesNo(seen) && !asksElse;
  return asks ? readByConcept(seen, target.id) : undefined;
}

/** "Same as on Photon?", "what about Photon instead?" ask what was asked before, and not how the two are related or what came after. */
function readTheSame(seen: Seen, mention: Mention, { topics, features }: AskedOfOne): Reading | undefined {
  const isTurnedTo = seen.hits.some((hit) => isIntent(hit, 'how-about') && hit.at.at(-1) === mention.from - 1);
  const isOther = isTurnedTo && endsInInstead(seen);
  const implied = isOther ? 'successor' : 'lineage';
  const isPlain = topics.every((topic) => topic === implied) && features.length === 0;
  const isSame = saysSameQuestion(seen) || ((asksSame(seen) || isOther) && isPlain);
  return isSame ? readOfBefore(seen, mention) : undefined;
}

/** "Same question for Talos, we have some on-prem": what else is told is not asked. */
function saysSameQuestion({ words: [first, second, third] }: Seen): boolean {
  return first?.key === 'same' && second?.key === 'question' && third?.key === 'for';
}

/** The first that is named: where it is defined, if it is; "is it based on Flatcar?" means what was spoken of. */
function meantSystem(seen: Seen): Mention | undefined {
  const [first] = mentionsOf(seen, 'system');
  const named = seen.mentions.find((one) => isSame(one, first) && definedBefore(seen, one)) ?? first;
  return named && (originOfSpokenOf(seen, named) ?? named);
}

function isSame(one: Mention, other: Mention | undefined): boolean {
  return one.target.kind === 'system' && one.target.id === other?.target.id;
}

/** "Is it based on Flatcar?" asks where that comes from which was spoken of. */
function originOfSpokenOf(seen: Seen, { from, target }: Mention): Mention | undefined {
  const [spokenOf, ...others] = seen.conversation.systems;
  const topics = idsOf(seen, 'topic');
  const asks = asksYesNo(seen) && topics.length > 0 && topics.every((topic) => ['base', 'lineage'].includes(topic));
  const saysFirst = (...keys: string[]) => seen.words.slice(0, from).some(({ key }) => keys.includes(key));
  const isOther = spokenOf !== undefined && spokenOf !== target.id && others.length === 0;
  const isOwn = spokenOf !== undefined && asksYesNo(seen) && partsOf(seen, 'answer', [spokenOf]).length > 0;
  return isOther && ((asks && saysFirst('it')) || (isOwn && saysFirst('it', 'that', 'this')))
    ? impliedMention(spokenOf)
    : undefined;
}

/** "Is CBL-Mariner Azure Linux?" asks how the names are related, "X goes away, what do I take?" what comes after. */
function impliedTopic(seen: Seen, mention: Mention, asks: AskedOfOne): string | undefined {
  const { target } = mention;
  const isBare = !asks.any && !hasIntent(seen, 'how-to', 'define', 'compare');
  if (isBare && seen.conversation.systems.length === 0 && asksWhereTo(seen, mention)) return 'successor';
  const isOfKin = asks.topics.every((topic) => topic === 'successor' || topic === 'lineage');
  if (seen.leftovers.length > 0 || !isOfKin || asks.features.length + asks.answers.length > 0) return undefined;
  const named = seen.mentions.filter((one) => one.target.id === target.id);
  const areDifferent = new Set(named.map(({ typed }) => typed.toLowerCase())).size > 1;
  const asksElse =
    hasIntent(seen, 'define', 'alive', 'ended') || ['when', 'who', 'where'].includes(keyAt(seen.words, 0));
  const asksIfSame = asksYesNo(seen) || (seen.words.some(({ asking }) => asking) && !asksElse);
  const isChoice = seen.words.some(({ key }) => key === 'or');
  if (areDifferent && asksIfSame && !isChoice) return 'lineage';
  const seeks = hasIntent(seen, 'recommend') && hasIntent(seen, 'ended') && !asksYesNo(seen);
  return seeks && !asks.any ? 'successor' : undefined;
}

/** Beside a name that may mean something else, at least as much of the question must be understood as not. */
function doubtful(seen: Seen, mention: Mention, asksSomething: boolean): Reading | undefined {
  const isNear = asksSomething && mention.strength !== 'short';
  const foreign = isNear ? foreignWords(seen) : seen.leftovers;
  const isSure = isUnmistakable(mention) && (asksSomething || mention.edits === 0);
  if (foreign.length === 0 || isSure || isKnownByVersion(seen, mention)) return undefined;
  if (mention.strength === 'shared' && readTold(seen, mention)) return undefined;
  const isVague = mention.strength === 'short' && !asksTechnically(seen);
  const isOfWord = seen.conversation.concept !== undefined && saysIt(seen) && foreign.length === 1;
  const isSpokenOf = seen.conversation.systems.includes(mention.target.id);
  if ((isOfWord || isSpokenOf || asksSame(seen)) && foreign.every(({ key }) => seen.isCommonWord(key)))
    return undefined;
  const understood = Math.max(understoodWords(seen), wordsOfTask(seen, mention.target.id));
  if (asksSomething && understood >= foreign.length + (isVague ? 1 : 0)) return undefined;
  return { wants: 'off-topic', typed: typedOf(foreign), near: [mention.target.id] };
}

/** "Alpine 3.20", "is COS milestone 117 still supported?" */
function isKnownByVersion(seen: Seen, { target, edits }: Mention): boolean {
  const version = edits === 0 ? recordedVersion(seen, target.id)?.number : undefined;
  return version !== undefined && (version.includes('.') || isVersionOfName(seen));
}

function wholeSystem(seen: Seen, mention: Mention): Reading | undefined {
  const system = mention.target.id;
  const foreign = seen.leftovers.filter((word) => !isToldOfLife(seen, mention, word));
  if (foreign.length > 0 && asksForAll(seen, foreign)) return { wants: 'profile', system };
  if (foreign.length > 0)
    return readTold(seen, mention) ?? { wants: 'nothing-recorded', system, about: typedOf(foreign) };
  const [concept] = mentionsOf(seen, 'concept').filter((one) => !isAsideOf(seen, one));
  if (concept) return { wants: 'concept', concepts: [concept.target.id] };
  const task = taskOf(seen, mention);
  if (task !== undefined) return { wants: 'nothing-recorded', system, about: task };
  if (isHalfAsked(seen, mention)) return { wants: 'compare-with', system };
  const again = readOfBefore(seen, mention);
  if (again) return again;
  const asksVersion = asksYesNo(seen) && versionAsked(seen).version !== undefined;
  const asksLife = (hasIntent(seen, 'alive', 'ended') || asksVersion || saysNow(seen)) && !hasIntent(seen, 'define');
  if (asksLife) return { wants: 'status', system, ...expectation(seen), ...versionAsked(seen) };
  return { wants: 'profile', system };
}

/** The word for who "told me CoreOS is dead", or for what else could be: "is it being worked on, or did they lose interest?" */
function isToldOfLife({ words, hits, isCommonWord }: Seen, { from }: Mention, word: Word): boolean {
  const at = words.indexOf(word);
  const isAfterOr = (hit: PhraseHit) => words.slice(hit.at.at(-1), at).some(({ key }) => key === 'or');
  const ofLife = hits.filter((hit) => isIntent(hit, 'alive', 'ended'));
  return isCommonWord(word.key) && (at < from - 1 ? ofLife.length > 0 : ofLife.some(isAfterOr));
}

/** "How do I add swap on Photon OS?", "Photon OS crashes": a task or trouble in everyday words that no phrase knows. */
function taskOf(seen: Seen, { from }: Mention): string | undefined {
  const { words, hits } = seen;
  const trouble = hasIntent(seen, 'alive', 'ended', 'define')
    ? undefined
    : hits.find((hit) => isIntent(hit, 'trouble'));
  if (trouble) return typedOf(trouble.at.flatMap((at) => words[at] ?? []));
  const asks = hits.filter((hit) => isIntent(hit, 'how-to'));
  const end = Math.max(-1, ...asks.map(({ at }) => at.at(-1) ?? -1));
  const isTheirs = end > 0 && ['i', 'we', 'you', 'to', 'one'].includes(keyAt(words, end));
  const task = words.slice(end + 1, from).filter(({ key }) => !wordsAroundTasks.has(key));
  return isTheirs && task.length > 1 ? typedOf(task) : undefined;
}

/** "RancherOS today?", "Photon in 2026?" */
function saysNow({ words }: Seen): boolean {
  const isNow = (key: string) => nowWords.has(key) || /^20[2-9]\d$/.test(key);
  return words.some(({ key }, at) => isNow(key) && !(key === 'now' && at === 0));
}

/** "Talos or", "CoreOS and?": the other half is missing. */
function isHalfAsked({ words }: Seen, { from, to }: Mention): boolean {
  if (from > tunables.wordsBeforeHalf) return false;
  const rest = words.slice(to).map(({ typed }) => typed.toLowerCase());
  return ['or', 'and', 'or what', 'or which', 'and what', 'or something', 'and something'].includes(rest.join(' '));
}

/** "Can I run MicroK8s on Ubuntu Core?": what the system's entry tells of a thing that is none of ours. */
function toldOfOther(seen: Seen, mention: Mention, { topics, features, answers }: AskedOfOne): Reading | undefined {
  const [other] = mentionsOf(seen, 'elsewhere');
  const isOfPlaces = topics.every((topic) => topic === 'platforms') && features.length + answers.length === 0;
  if (!other || !isOfPlaces || hasIntent(seen, 'define', 'compare', 'alive', 'ended')) return undefined;
  return readTold({ ...seen, leftovers: seen.words.slice(other.from, other.to) }, mention);
}

/** What the system's entry tells in the very words that no phrase knows: "which port does it listen on". */
export function readTold(seen: Seen, { target: { id } }: Mention): Reading | undefined {
  const [word, ...others] = seen.leftovers;
  const isVague = word !== undefined && others.length === 0 && seen.isCommonWord(word.key) && asksYesNo(seen);
  if (isVague) return undefined;
  const { leftovers: wanted, words: all } = seen;
  const told = seen.told(id, { wanted, all, meaning: all.filter(({ key }) => !seen.isFiller(key)) });
  if (!told) return undefined;
  const { topics, answers } =
    told.kind === 'topic' ? { topics: [told.id], answers: [] } : { topics: [], answers: [told.id] };
  return { ...noFacts, systems: [id], topics, answers };
}
