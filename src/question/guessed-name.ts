import { squash } from '../text/normalise.js';
import { createCorrections } from '../text/spelling.js';
import type { Mention } from './mention.js';
import { hasIntent, idsOf, type Seen, thingsNamed } from './seen.js';
import type { Target, Vocabulary } from './vocabulary.js';

/** The system whose short name a misspelling stands for: "alpne" for Alpine. */
export type FindShortName = (typed: string) => Target | undefined;

const tunables = {
  /** A shorter word is near to too many others. */
  minLetters: 5,
};

/** Prepares finding short names, which are ordinary words and else never what a misspelling stands for. */
export function createShortNameFinder({ names }: Vocabulary): FindShortName {
  const short = names.filter(({ target, strength }) => target.kind === 'system' && strength === 'short');
  const targets = new Map(short.map(({ text, target }) => [squash(text), target]));
  const corrections = createCorrections(targets.keys(), (letters) => (letters < tunables.minLetters ? 0 : 1));
  return (typed) => {
    const [best, ...others] = typed.length < tunables.minLetters ? [] : corrections(typed);
    return best && others.length === 0 ? targets.get(best.key) : undefined;
  };
}

/** "Alpne init system", "compare Ubuntu Core and alpne": the one strange word in a question that is asked of systems. */
export function withGuessedName(seen: Seen): Seen {
  const [word, ...others] = seen.leftovers;
  const named = thingsNamed(seen).length;
  const isCompared = named === 1 && hasIntent(seen, 'compare');
  const asks = named === 0 && idsOf(seen, 'topic').length + idsOf(seen, 'feature').length > 0;
  if (!word || others.length > 0 || seen.isCommonWord(word.key) || !(isCompared || asks)) return seen;
  const target = seen.shortName(word.key);
  if (!target) return seen;
  const from = seen.words.indexOf(word);
  const { typed } = word;
  const one: Mention = { target, rivals: [], typed, from, to: from + 1, strength: 'short', edits: 1, corrected: true };
  return { ...seen, leftovers: [], mentions: [...seen.mentions, one] };
}
