import type { Mention } from './mention.js';
import { elsewhereAs } from './other-names.js';
import { keyAt } from './places.js';
import { endsLikeAnOs } from './proper-name.js';
import type { Reading } from './question.js';
import { hasIntent, mentionsOf, type Seen, typedOf } from './seen.js';

const joins = new Set(['vs', 'versus', 'or']);

/** They join where one asks to compare. */
const looseJoins = new Set([...joins, 'and', 'with', 'to']);

/** "Compare MicroCloudOS and Kairos", "Amazon Linux 2023 vs Bottlerocket": the other half is none of ours. */
export function comparedWithStrange(seen: Seen, mention: Mention): Reading | undefined {
  const { conversation } = seen;
  if (mention.strength === 'short' || conversation.systems.length > 0) return undefined;
  const beside = otherBeside(seen, mention);
  if (beside) return elsewhereAs(seen, beside);
  if (!hasIntent(seen, 'compare')) return undefined;
  const [strange, ...others] = seen.leftovers;
  const isName = strange !== undefined && endsLikeAnOs(strange.key);
  return isName && others.length === 0 ? { wants: 'unknown-system', name: strange.typed } : undefined;
}

/** The "Debian" of "Debian or Flatcar for Kubernetes?". */
export function otherBeside(seen: Seen, { from, to }: Mention): Mention | undefined {
  const between = hasIntent(seen, 'compare') ? looseJoins : joins;
  const joinsAt = (at: number) => between.has(keyAt(seen.words, at));
  return mentionsOf(seen, 'elsewhere').find(
    (one) => one.edits === 0 && ((joinsAt(one.to) && one.to + 1 === from) || (joinsAt(to) && to + 1 === one.from)),
  );
}

/** "X vs" and nothing we know: a made-up system, or half a question. */
export function comparedWithNothing(seen: Seen, mention: Mention): Reading {
  const [elsewhere] = mentionsOf(seen, 'elsewhere');
  if (elsewhere) return elsewhereAs(seen, elsewhere);
  const strange = seen.leftovers.filter((word) => !seen.isCommonWord(word.key));
  if (strange.length > 0) return { wants: 'unknown-system', name: typedOf(strange) };
  return { wants: 'compare-with', system: mention.target.id };
}
