import type { Word } from '../text/normalise.js';
import type { Conversation } from './conversation.js';
import type { FindKin, FindSameAnswer } from './kin.js';
import type { Mention } from './mention.js';
import type { PhraseHit } from './phrase-hit.js';
import type { FindTold } from './told.js';
import type { PhraseKind, TargetKind } from './vocabulary.js';

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
  kinNamed: FindKin;
  sameAnswer: FindSameAnswer;
  told: FindTold;
}

/** The mentions of one kind of thing, in the order of the question, each thing once. */
export function mentionsOf(seen: Seen, kind: TargetKind): Mention[] {
  const ofKind = seen.mentions.filter((one) => one.target.kind === kind);
  return ofKind.filter((one, at) => ofKind.findIndex((other) => other.target.id === one.target.id) === at);
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
  return idsOf(seen, kind).filter((id) => owners.some((owner) => id.startsWith(`${owner}/`)));
}

/** Words left over that are not even of the field. */
export function foreignWords({ leftovers, isFieldWord }: Seen): Word[] {
  return leftovers.filter((word) => !isFieldWord(word.key));
}

/** How many words of the question say something we know: the other side of the scales from its foreign words. */
export function understoodWords({ hits, words, isFiller }: Seen): number {
  const kinds: PhraseKind[] = ['topic', 'feature', 'vendor', 'answer', 'saying'];
  const asking = hits.filter(({ kind }) => kinds.includes(kind));
  const hasMeaning = (at: number) => !isFiller(words[at]?.key ?? '');
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

const interrogatives = new Set([
  'what',
  'whats',
  'which',
  'who',
  'whose',
  'when',
  'where',
  'why',
  'how',
  'tell',
  'explain',
]);

/** Before a verb they make a statement, as "also" does in "it also has". */
const pronouns = new Set(['it', 'this', 'that', 'they', 'we', 'i', 'also', 'he', 'she', 'which']);

/** "Something that can run K3s": after a noun they begin no question. */
const relatives = new Set(['that', 'which', 'who']);

/** True when the sentence asks for a yes or no: "is it dead?", but not "what is it?" nor "it has to be alive". */
export function asksYesNo({ hits, words }: Seen): boolean {
  return hits.some((hit) => {
    const [at = 0] = hit.at;
    const before = words.slice(0, at).filter((word) => word.sentence === words[at]?.sentence);
    const last = before.at(-1)?.key ?? '';
    const isRelative = before.length > 1 && relatives.has(last);
    const states = isRelative || (pronouns.has(last) && !words[at]?.asking);
    const isOther = hits.some((other) => other.kind !== 'intent' && other.at.includes(at));
    const asks = !states && !isOther && !before.some((word) => interrogatives.has(word.key));
    return hit.kind === 'intent' && hit.id === 'yes-no' && asks;
  });
}

/** True where the question speaks of something by a pronoun. */
export function saysIt({ words }: Seen): boolean {
  return words.some((word) => ['it', 'its', 'this', 'that', 'them', 'they', 'their'].includes(word.key));
}

/** "Does it ...?": a yes or no about one thing that is not named. */
export function asksOfIt(seen: Seen): boolean {
  const { hits, words } = seen;
  const isOfIt = ({ kind, id, at }: PhraseHit) =>
    kind === 'intent' &&
    id === 'yes-no' &&
    words.slice((at.at(-1) ?? 0) + 1, (at.at(-1) ?? 0) + 4).some(({ key }) => key === 'it');
  return asksYesNo(seen) && hits.some(isOfIt);
}

/** "Which of the two", "both of them". */
export function saysTheTwo({ words }: Seen): boolean {
  return words.some(
    ({ key }, at) => (key === 'two' && ['the', 'these', 'those'].includes(words[at - 1]?.key ?? '')) || key === 'both',
  );
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
