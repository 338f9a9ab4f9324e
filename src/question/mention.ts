import type { Word } from '../text/normalise.js';
import type { Name, Target } from './vocabulary.js';

/** A name that was found in a question. */
export interface Mention {
  target: Target;
  /** Other things the same misspelling is just as near to. */
  rivals: Target[];
  typed: string;
  /** First word, and the one after the last. */
  from: number;
  to: number;
  strength: Name['strength'];
  edits: number;
  /** True when what was typed is not how the name is written. */
  corrected: boolean;
}

/** True for the place of a word of the name. */
export function covers({ from, to }: Pick<Mention, 'from' | 'to'>, at: number): boolean {
  return at >= from && at < to;
}

/** True where all the places are of words of the name. */
export function coversAll(name: Pick<Mention, 'from' | 'to'>, places: readonly number[]): boolean {
  return places.every((at) => covers(name, at));
}

/** A whole name that nothing else bears, not written as words of their own ("flat car"). */
export function isUnmistakable({ strength, typed, target }: Mention): boolean {
  const isOneWord = !/[\s-]/.test(target.name);
  return strength === 'full' && !(isOneWord && /\s/.test(typed));
}

/** A run of words that may be a name: from the first word to the one after the last, squashed to a key. */
export interface Window {
  key: string;
  from: number;
  to: number;
}

/** "Flatcar, Talos and Kairos": between each two of them stands one word at most. */
export function areJoined(mentions: Mention[]): boolean {
  return mentions.every((one, at) => at === 0 || one.from - (mentions[at - 1]?.to ?? 0) <= 1);
}

/** The mention of one of the names found for the words of a window; the others are its rivals where it is misspelt. */
export function mentionOf(found: Name[], words: Word[], window: Window, edits: number): Mention {
  const typed = words.map((word) => word.typed).join(' ');
  const [best, ...others] = [...found].sort((a, b) => rank(a, typed) - rank(b, typed));
  if (!best) throw new Error('a mention needs a name');
  const isRival = ({ id, kind }: Target) =>
    id !== best.target.id && (kind !== 'elsewhere' || best.target.kind === kind);
  const rivals = edits === 0 ? [] : others.map((other) => other.target).filter(isRival);
  return {
    target: best.target,
    rivals,
    typed,
    from: window.from,
    to: window.to,
    strength: best.strength,
    edits,
    corrected: edits > 0 || best.misspelt === true,
  };
}

/** Where one spelling names several things, the name in as many words counts (`micro os` is not `MicroOS`), then the fuller. */
function rank(name: Name, typed: string): number {
  const sameWords = name.text.split(/[\s-]+/).length === typed.split(' ').length;
  const kinds = ['ambiguous', 'system', 'concept', 'article', 'elsewhere'];
  return (sameWords ? 0 : 20) + (name.strength === 'short' ? 10 : 0) + kinds.indexOf(name.target.kind);
}
