import type { Reading } from './question.js';
import {
  asksOfIt,
  asksYesNo,
  hasIntent,
  idsOf,
  mentionsOf,
  namesNothing,
  type Seen,
  saysIt,
  understoodWords,
} from './seen.js';

/** A word of the field, or several, and nothing in the question that was not understood. */
export function readConcepts(seen: Seen): Reading | undefined {
  if (mentionsOf(seen, 'system').length > 0 || foreign(seen) || hasIntent(seen, 'trouble')) return undefined;
  const concepts = mentionsOf(seen, 'concept').map((one) => one.target.id);
  const areShort = mentionsOf(seen, 'concept').every(({ strength }) => strength === 'short');
  const isAside = areShort && idsOf(seen, 'topic').length > 0;
  if (isAside && !isCoveredByTopics(seen) && !hasIntent(seen, 'define', 'why', 'compare')) return undefined;
  const isTopic = concepts.length > 0 && isCoveredByTopics(seen) && seen.conversation.systems.length > 0;
  if (isTopic && !hasIntent(seen, 'define')) return undefined;
  const isMarked = seen.words.some(({ asking }) => asking) || saysIt(seen);
  const asksAgain =
    asksYesNo(seen) || ((hasIntent(seen, 'how-about') || isMarked) && !hasIntent(seen, 'define', 'compare', 'why'));
  const followsUp = seen.conversation.systems.length > 0 && idsOf(seen, 'feature').length > 0 && concepts.length < 2;
  if (concepts.length === 0 || (followsUp && asksAgain)) {
    return undefined;
  }
  return { wants: 'concept', concepts: concepts.slice(0, 3) };
}

/** The "init" of "and the init?" after a system is a topic of it, not a word to explain. */
function isCoveredByTopics(seen: Seen): boolean {
  const topics = new Set(seen.hits.filter(({ kind }) => kind === 'topic').flatMap(({ at }) => at));
  return mentionsOf(seen, 'concept').every((one) => topics.has(one.from) && topics.has(one.to - 1));
}

/** What stands before "what is X" only tells why one asks; what stands after it makes it another question. */
function foreign({ leftovers, words, hits, mentions }: Seen): boolean {
  if (leftovers.length === 0) return false;
  const define = hits.find(({ kind, id }) => kind === 'intent' && id === 'define');
  const from = define?.at[0] ?? 0;
  const to = define?.at.at(-1) ?? 0;
  const isNext = mentions.some((one) => one.strength === 'full' && one.from > to && one.from - to <= 2);
  return !define || !isNext || leftovers.some((word) => words.indexOf(word) > from);
}

/** "Who uses that?", "where can I read about it?" after a word of the field: its entry names systems and links. */
export function readConceptAgain(seen: Seen): Reading | undefined {
  const { concept } = seen.conversation;
  const topics = idsOf(seen, 'topic');
  const asks = topics.length > 0 || hasIntent(seen, 'which', 'why', 'define');
  const forLinks = topics.every((topic) => ['github', 'docs', 'site'].includes(topic));
  const isOnlySubject = forLinks || seen.conversation.systems.length === 0;
  if (concept === undefined || !namesNothing(seen) || !asks || !isOnlySubject) return undefined;
  return { wants: 'concept', concepts: [concept] };
}

/** Words that might name what is asked about, and ordinary words beyond those that were understood. */
function strangeWords(seen: Seen): number {
  const strange = seen.leftovers.filter(({ key }) => !seen.isCommonWord(key)).length;
  return strange > 0 ? strange : Math.max(0, seen.leftovers.length - understoodWords(seen));
}

/** "What kernel does it use?" without a system: ask which one. */
export function readTopicAlone(seen: Seen): Reading | undefined {
  const topics = idsOf(seen, 'topic');
  const features = idsOf(seen, 'feature');
  if (hasIntent(seen, 'compare') && topics.length === 0 && seen.leftovers.length === 0)
    return { wants: 'compare-with' };
  const inVain = idsOf(seen, 'unrecorded').length > 0 || hasIntent(seen, 'trouble');
  const foreign = asksOfIt(seen) ? strangeWords(seen) : seen.leftovers.length;
  const nothing = topics.length + features.length === 0 || foreign > 0 || inVain;
  return nothing ? undefined : { wants: 'which-system', topics, features };
}
