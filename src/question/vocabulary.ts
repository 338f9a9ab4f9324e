/** What a name can stand for. */
export type TargetKind = 'system' | 'concept' | 'article' | 'ambiguous' | 'elsewhere';

/** A thing with a name. */
export interface Target {
  kind: TargetKind;
  id: string;
  /** How it is written in an answer. */
  name: string;
  /** Of an ambiguous name: id of the system meant where it stands beside other systems. */
  amongSystems?: string;
  /** Of an ambiguous name: true where it is asked back only when nothing but the name is in question. */
  onlyAlone?: true;
}

/**
 * One way to write a thing's name. A `shared` one is borne by something outside the field too (Talos); a `short` one
 * is an ordinary word besides (photon), so it counts only in a clear question and is never what a typo stands for.
 */
export interface Name {
  text: string;
  target: Target;
  strength: 'full' | 'shared' | 'short';
  /** A misspelling a curator wrote down: answered like the name, and shown as read. */
  misspelt?: boolean;
  /** True where it means that only before a version number: "OpenShift 4.18" for the system of its nodes. */
  onlyNumbered?: boolean;
}

/** What a phrase tells. A `vendor` is a feature too, which filters lists, and which a yes or no can ask of a system. `answer` and `saying` ids are `<system or article>/<number>`. `unrecorded` is asked of systems but recorded of none, `about` of the bot itself. */
export type PhraseKind =
  | 'intent'
  | 'topic'
  | 'feature'
  | 'vendor'
  | 'answer'
  | 'article'
  | 'saying'
  | 'unrecorded'
  | 'about';

/** One way to say something. */
export interface Phrase {
  kind: PhraseKind;
  id: string;
  text: string;
  /** True where it means that only while a system is spoken of: "runway", "time left". */
  idiom?: boolean;
}

/**
 * The words the reader of questions knows. Whoever holds the knowledge builds one; the reader itself
 * knows no system, no topic and no file.
 */
export interface Vocabulary {
  /** The readings offered for an ambiguous name, by its id: what the button says, and the question it stands for. */
  readingsOf(ambiguous: string): { label: string; ask: string }[];
  /**
   * Every topic and answer of a system with what it tells, and of answers how they are called and asked for; none where
   * there is no such system.
   */
  statementsOf(
    system: string,
  ): { kind: 'topic' | 'answer'; id: string; label: string; text: string; ask: readonly string[] }[];
  /** The ids of the systems a vendor makes or made, those that are maintained first. */
  madeBy(vendor: string): string[];
  /** True where a system is recorded to have a feature. */
  isRecordedWith(system: string, feature: string): boolean;
  /** The id of the feature that a word of the field is also, by the word's id. */
  featureOf(concept: string): string | undefined;
  /** The id of the word of the field that a feature is also, by the feature's id. */
  conceptOf(feature: string): string | undefined;
  /** The id of the feature that somebody rules out who wants to do without one: mostly that one itself. */
  ruledOutBy(feature: string): string;
  /** The id of what officially came after a system, else of its first other successor; of those maintained, if any is. None where that is not in the catalogue. */
  heirOf(system: string): string | undefined;
  /** The id of the only fork of a system that is in the catalogue. */
  forkOf(system: string): string | undefined;
  /** True for a system that is still maintained. */
  isAlive(system: string): boolean;
  /** True where something came after a system, in the catalogue or not. */
  isFollowed(system: string): boolean;
  /** The names of the versions of a system that are recorded, such as "LTS 4081.3.0". */
  versionsOf(system: string): string[];
  /** The ids of the systems the article tells of, in its order. */
  ofArticle: string[];
  names: Name[];
  phrases: Phrase[];
  /** Words without meaning of their own ("please", "the"), as keys. */
  fillers: string[];
  /** Words people type for others, as keys: `pkg` for `package`. */
  shorthand: Readonly<Record<string, string>>;
  /** True for a word (a key) that the knowledge itself uses: unread, but of the field. */
  isFieldWord(key: string): boolean;
  /** True for an ordinary English word (a key), which is never taken for a misspelt name. */
  isCommonWord(key: string): boolean;
}

/** The intents the rules ask for; phrases.yaml says how people express each. */
export const intentIds = [
  'define',
  'help',
  'report',
  'hello',
  'thanks',
  'goodbye',
  'yes-no',
  'compare',
  'list',
  'which',
  'others',
  'article-four',
  'recommend',
  'wish',
  'alive',
  'ended',
  'ending',
  'without',
  'unwanted',
  'aside',
  'take-back',
  'the-other',
  'how-to',
  'how-about',
  'add',
  'why',
  'trouble',
  'field',
] as const;
