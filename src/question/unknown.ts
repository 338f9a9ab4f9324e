import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, type Seen, typedOf } from './seen.js';

const tunables = {
  /** A made-up name is quoted up to so many words. */
  maxQuotedWords: 4,
};

/** The ways of not knowing when nothing in the question is ours: a system we do not have, or another subject. */
export function readUnknown(seen: Seen): Reading {
  const name = unknownName(seen);
  if (name) return { wants: 'unknown-system', name };
  const near = mentionsOf(seen, 'system').map((one) => one.target.id);
  return { wants: 'off-topic', typed: typedOf(seen.leftovers), near };
}

/** A leftover that looks like an operating system's name, in a question of our kind. */
function unknownName(seen: Seen): string | undefined {
  const strange = seen.leftovers.filter((word) => !seen.isCommonWord(word.key));
  const looksLikeOne = strange.find((word) => /..(os|linux)$/.test(word.key));
  if (looksLikeOne) return looksLikeOne.typed;
  const asksOurKind = hasIntent(seen, 'field') || idsOf(seen, 'topic').length > 0;
  const allStrange = strange.length > 0 && strange.length === seen.leftovers.length;
  return asksOurKind && allStrange ? typedOf(strange.slice(0, tunables.maxQuotedWords)) : undefined;
}
