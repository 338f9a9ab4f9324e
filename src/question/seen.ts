import type { Word } from '../text/normalise.js';
import type { Conversation } from './conversation.js';
import type { FindShortName } from './guessed-name.js';
import type { FindKin, FindSameAnswer } from './kin.js';
import type { Mention } from './mention.js';
import type { FindNearestAnswer } from './nearest-answer.js';
import { isPartOf, ownerOf } from './part-id.js';
import type { PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { FindTold } from './told.js';
import type { PhraseKind, TargetKind } from './vocabulary.js';

const tunables = {
  /** A phrase of so many words is no accident. */
  wordsOfOwnAnswer: 4,
};

/** What was seen in a question before anything is decided: names, phrases, and what is left. */
export interface Seen {
  words: Word[];
  mentions: Mention[];
  hits: PhraseHit[];
  /** Words that carry meaning and belong to nothing that was found. */
  leftovers: Word[];
  conversation: Conversation;
  isCommonWord(key: string): boolean;
  /** True for a word without meaning of its own. */
  isFiller(key: string): boolean;
  /** True for a word that the knowledge uses. */
  isFieldWord(key: string): boolean;
  /** True for the id of a vendor. */
  isVendor(id: string): boolean;
  /** The ids of the systems a vendor makes or made. */
  madeBy(vendor: string): string[];
  /** True where a system is recorded to have a feature. */
  isRecordedWith(system: string, feature: string): boolean;
  /** The id of the feature that a word of the field is also. */
  featureOf(concept: string): string | undefined;
  /** The id of the word of the field that a feature is also. */
  conceptOf(feature: string): string | undefined;
  /** The id of the feature that is ruled out where one wants to do without one. */
  ruledOutBy(feature: string): string;
  /** The id of what came after a system. */
  heirOf(system: string): string | undefined;
  /** The id of the only fork of a system that is in the catalogue. */
  forkOf(system: string): string | undefined;
  /** True for a system that is still maintained. */
  isAlive(system: string): boolean;
  /** True where something came after a system, in the catalogue or not. */
  isFollowed(system: string): boolean;
  /** The names of the versions of a system that are recorded. */
  versionsOf(system: string): string[];
  /** The ids of the systems the article tells of. */
  ofArticle: string[];
  shortName: FindShortName;
  kinNamed: FindKin;
  sameAnswer: FindSameAnswer;
  told: FindTold;
  nearestAnswer: FindNearestAnswer;
}

/** The mentions of one kind of thing, in the order of the question, each thing once. */
export function mentionsOf(seen: Seen, kind: TargetKind): Mention[] {
  const ofKind = seen.mentions.filter((one) => one.target.kind === kind);
  return ofKind.filter((one, at) => ofKind.findIndex((other) => other.target.id === one.target.id) === at);
}

/** The first mention of a system; `undefined` where there is none. */
export function mentionOfSystem({ mentions }: Pick<Seen, 'mentions'>, system: string): Mention | undefined {
  return mentions.find(({ target }) => target.kind === 'system' && target.id === system);
}

/** The mentions of what has a name of its own: all but the words of the field. */
export function thingsNamed({ mentions }: Seen): Mention[] {
  return mentions.filter(({ target }) => target.kind !== 'concept');
}

/** The ids of one kind of phrase, each once. */
export function idsOf(seen: Seen, kind: PhraseKind): string[] {
  return [...new Set(seen.hits.filter((hit) => hit.kind === kind).map((hit) => hit.id))];
}

/** True when one of these intents was expressed. */
export function hasIntent(seen: Seen, ...intents: string[]): boolean {
  return seen.hits.some((hit) => hit.kind === 'intent' && intents.includes(hit.id));
}

/** The system-specific answers and article sayings asked for, of these owners only. */
export function partsOf(seen: Seen, kind: 'answer' | 'saying', owners: string[]): string[] {
  return idsOf(seen, kind).filter((id) => owners.some((owner) => isPartOf(id, owner)));
}

/** True where the question is in so many of the words of an answer that only these systems have, that nothing else can be meant. */
export function saysOwnAnswer({ hits }: Seen, owners: string[]): boolean {
  const isOwn = (id: string) => owners.some((owner) => isPartOf(id, owner));
  return hits.some(({ kind, id, at }) => kind === 'answer' && at.length >= tunables.wordsOfOwnAnswer && isOwn(id));
}

/** Where the question is in two words or more of an answer that one of these systems has. */
export function answersOf({ hits }: Seen, systems: string[]): PhraseHit[] {
  return hits.filter(({ kind, id, at }) => kind === 'answer' && at.length > 1 && systems.includes(ownerOf(id)));
}

/** True where the question is in words of an answer that what is spoken of has. */
export function saysAnswerOfSpokenOf(seen: Seen): boolean {
  return answersOf(seen, seen.conversation.systems).length > 0;
}

/** Words left over that are not even of the field. */
export function foreignWords({ leftovers, isFieldWord }: Seen): Word[] {
  return leftovers.filter((word) => !isFieldWord(word.key));
}

/** How many words of the question say something we know: the other side of the scales from its foreign words. */
export function understoodWords({ hits, words, isFiller }: Seen): number {
  const kinds: PhraseKind[] = ['topic', 'feature', 'vendor', 'answer', 'saying'];
  const asking = hits.filter(({ kind }) => kinds.includes(kind));
  const hasMeaning = (at: number) => !isFiller(keyAt(words, at));
  const meaning = new Set(asking.flatMap(({ at }) => at).filter(hasMeaning));
  return meaning.size + asking.filter(({ at }) => !at.some(hasMeaning)).length;
}

/** True where a question names nothing and leaves nothing over: what it means stands in the conversation. */
export function namesNothing(seen: Seen): boolean {
  return seen.mentions.length + seen.leftovers.length + idsOf(seen, 'feature').length === 0;
}

/** Words as they were typed. */
export function typedOf(words: Word[]): string {
  return words.map((word) => word.typed).join(' ');
}

/** True where the question speaks of something by a pronoun. */
export function saysIt({ words }: Seen): boolean {
  return words.some((word) => ['it', 'its', 'this', 'that', 'them', 'they', 'their'].includes(word.key));
}

/** "Today", "nowadays": how things stand while one asks. */
export const nowWords: ReadonlySet<string> = new Set(['today', 'nowadays', 'currently', 'now']);

/** "Which of them", "one among these": some of several that are spoken of. */
export function saysOfThem({ words }: Seen): boolean {
  return saysSomeOf(words, ['them', 'these', 'those']);
}

/** "Which of your systems": some of all that we know. */
export function saysOfYours({ words }: Seen): boolean {
  return saysSomeOf(words, ['your']);
}

function saysSomeOf(words: Word[], several: string[]): boolean {
  return words.some(({ key }, at) => several.includes(key) && ['of', 'among'].includes(keyAt(words, at - 1)));
}

/** How one takes back what was said. */
export const wordsOfNo: ReadonlySet<string> = new Set(['no', 'nope', 'nah', 'sorry', 'oops', 'typo']);

/** "Not Flatcar, Photon", "no, not Flatcar, Photon". */
export function beginsWithNot({ words: [first, second] }: Seen): boolean {
  return first?.key === 'not' || (second?.key === 'not' && wordsOfNo.has(first?.key ?? ''));
}

/** True where the question speaks of what something has: "its init system". */
export function saysIts({ words }: Seen): boolean {
  return words.some(({ key }) => key === 'its');
}

/** "The same thing about Fedora CoreOS", "and Bottlerocket, same thing?", "Flatcar has the same?", "does Talos do better there?": what was asked before, of another. */
export function asksSame({ words }: Seen): boolean {
  const isOf = (at: number) => ['about', 'for', 'of', 'on', 'with', 'in'].includes(keyAt(words, at));
  const isLast = (at: number) =>
    words[0]?.key === 'and' &&
    words[at - 1]?.key !== 'the' &&
    words.slice(at + 1).every(({ key }) => ['thing', 'story', 'question'].includes(key));
  const isHad = (at: number) =>
    words[at - 1]?.key === 'the' && ['has', 'have', 'does', 'use', 'uses'].includes(keyAt(words, at - 2));
  const isBetter = (at: number) => words[at]?.key === 'better' && (words[at + 1]?.key ?? 'there') === 'there';
  return words.some(
    ({ key }, at) =>
      (key === 'same' && (isOf(at + 1) || isOf(at + 2) || isLast(at) || isHad(at))) ||
      (isBetter(at) && ['do', 'does', 'did'].some((verb) => words.some((word) => word.key === verb))),
  );
}

/** "Proxmox too?", "is it on ARM also?" */
export function endsInToo({ words }: Seen): boolean {
  return ['too', 'also'].includes(words.at(-1)?.key ?? '');
}

/** "Hyper-V instead", "what about Photon instead?" */
export function endsInInstead({ words }: Pick<Seen, 'words'>): boolean {
  return words.at(-1)?.key === 'instead';
}

/** "Which of the two", "both of them". */
export function saysTheTwo({ words }: Seen): boolean {
  return words.some(
    ({ key }, at) => (key === 'two' && ['the', 'these', 'those'].includes(keyAt(words, at - 1))) || key === 'both',
  );
}

const comparatives = new Set(
  'first older newer smaller bigger larger better faster safer lighter longer earlier later'.split(' '),
);

/** "Which one came first?", "so which is smaller?": of two that were spoken of one after the other. */
export function asksWhichOfTwo({ words }: Seen): boolean {
  const isWhich = (at: number) => words[at - 1]?.key === 'which' && ['one', 'is', 'was'].includes(keyAt(words, at));
  const isOfThing = (at: number) => words[at - 1]?.key === 'the' && at < words.length - 1;
  const isCompared = words.some(({ key }, at) => comparatives.has(key) && !isOfThing(at));
  return isCompared && words.some((_, at) => isWhich(at));
}

/** True where the question is addressed to the bot: "do you remember what I asked?" */
export function isToBot({ words, hits }: Seen): boolean {
  const said = new Set(hits.filter(({ kind }) => kind === 'about').flatMap(({ at }) => at));
  const small = hits
    .filter(({ id }) => ['hello', 'thanks', 'goodbye'].includes(id))
    .flatMap(({ at }) => at)
    .filter((at) => !said.has(at));
  const names = ['you', 'your', 'yours', 'yourself', 'bot'];
  return words.some(({ key }, at) => names.includes(key) && !small.includes(at));
}

/** How many names the question holds, but for the bot's own: "hello microos bot". */
export function otherMentions({ mentions, words }: Seen): number {
  return mentions.filter((one) => one.target.kind !== 'ambiguous' || words[one.to]?.key !== 'bot').length;
}

/** "Can you give me an example?", "name a few". */
export function saysExample({ words }: Seen): boolean {
  return words.some(({ key }) => ['example', 'examples', 'few'].includes(key));
}
