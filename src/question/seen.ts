import type { Word } from '../text/normalise.js';
import type { Conversation } from './conversation.js';
import type { Mention } from './mention.js';
import type { PhraseHit } from './phrase.js';
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

/** True when the sentence asks for a yes or no: "is it dead?", but not "what is it?". */
export function asksYesNo({ hits, words }: Seen): boolean {
  return hits.some((hit) => {
    const [at = 0] = hit.at;
    const before = words.slice(0, at).filter((word) => word.sentence === words[at]?.sentence);
    return hit.kind === 'intent' && hit.id === 'yes-no' && !before.some((word) => interrogatives.has(word.key));
  });
}
