import type { Reading } from './question.js';
import { asksYesNo, hasIntent, idsOf, mentionsOf, type Seen } from './seen.js';

/** A word of the field, or several, and nothing in the question that was not understood. */
export function readConcepts(seen: Seen): Reading | undefined {
  if (mentionsOf(seen, 'system').length > 0 || seen.leftovers.length > 0) return undefined;
  const concepts = mentionsOf(seen, 'concept').map((one) => one.target.id);
  const followsUp = seen.conversation.systems.length > 0 && idsOf(seen, 'feature').length > 0 && concepts.length < 2;
  if (concepts.length === 0 || (followsUp && asksYesNo(seen))) {
    return undefined;
  }
  return { wants: 'concept', concepts: concepts.slice(0, 3) };
}

/** "What kernel does it use?" without a system: ask which one. */
export function readTopicAlone(seen: Seen): Reading | undefined {
  const topics = idsOf(seen, 'topic');
  const features = idsOf(seen, 'feature');
  if (hasIntent(seen, 'compare') && topics.length === 0 && seen.leftovers.length === 0)
    return { wants: 'compare-with' };
  const nothing = topics.length + features.length === 0 || seen.leftovers.length > 0;
  return nothing ? undefined : { wants: 'which-system', topics, features };
}
