/** What a name can stand for. */
export type TargetKind = 'system' | 'concept' | 'article' | 'ambiguous' | 'elsewhere';

/** A thing with a name. */
export interface Target {
  kind: TargetKind;
  id: string;
  /** How it is written in an answer. */
  name: string;
}

/** One way to write a thing's name. A `short` one also means other things, so it counts only in a clear question. */
export interface Name {
  text: string;
  target: Target;
  strength: 'full' | 'short';
  /** A misspelling a curator wrote down: answered like the name, and shown as read. */
  misspelt?: boolean;
}

/** What a phrase tells. A `vendor` is a feature that only filters lists: beside a system's name it adds nothing. `answer` and `saying` ids are `<system or article>/<number>`. */
export type PhraseKind = 'intent' | 'topic' | 'feature' | 'vendor' | 'answer' | 'article' | 'saying';

/** One way to say something. */
export interface Phrase {
  kind: PhraseKind;
  id: string;
  text: string;
}

/**
 * The words the reader of questions knows. Whoever holds the knowledge builds one; the reader itself
 * knows no system, no topic and no file.
 */
export interface Vocabulary {
  names: Name[];
  phrases: Phrase[];
  /** Words without meaning of their own ("please", "the"), as keys. */
  fillers: string[];
  /** True for an ordinary English word (a key), which is never taken for a misspelt name. */
  isCommonWord(key: string): boolean;
}

/** The intents the rules ask for; phrases.yaml says how people express each. */
export const intentIds = [
  'define',
  'help',
  'hello',
  'thanks',
  'goodbye',
  'yes-no',
  'compare',
  'list',
  'which',
  'article-four',
  'recommend',
  'alive',
  'ended',
  'without',
  'how-to',
  'how-about',
  'why',
  'field',
] as const;
