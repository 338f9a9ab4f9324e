import { isReplaced } from './needs.js';
import { ownerOf } from './part-id.js';
import { isIntent } from './phrase-hit.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, namesNothing, type Seen, saysIt, understoodWords } from './seen.js';
import { asksOfIt } from './yes-no.js';

const tunables = {
  /** "Static IP?": so few words are the whole of what is asked. */
  wordsOfBareTopic: 3,
  /** So many words tell a story. */
  wordsOfStory: 12,
};

/** Words that might name what is asked about, and ordinary words beyond those that were understood. */
function strangeWords(seen: Seen): number {
  const strange = seen.leftovers.filter(({ key }) => !seen.isCommonWord(key)).length;
  return strange > 0 ? strange : Math.max(0, seen.leftovers.length - understoodWords(seen));
}

/** "How do I set a static IP?": several systems have an answer of their own to that. */
function answersOfSeveral(seen: Seen): string[] {
  const longest = Math.max(0, ...seen.hits.filter(({ kind }) => kind === 'answer').map(({ at }) => at.length));
  const answers = seen.hits.filter(({ kind, at }) => kind === 'answer' && at.length === longest).map(({ id }) => id);
  const owners = new Set(answers.map(ownerOf));
  const isNew = seen.mentions.length + seen.leftovers.length + seen.conversation.systems.length === 0;
  const isShort = seen.words.length <= tunables.wordsOfBareTopic;
  const isClear =
    (hasIntent(seen, 'how-to') || isShort) && idsOf(seen, 'topic').length + idsOf(seen, 'feature').length === 0;
  return owners.size > 1 && longest > 1 && isNew && isClear ? [...new Set(answers)] : [];
}

const topicsOfStories = new Set(['successor', 'status', 'vendor', 'lineage']);

/** "The machine leaks and now runs under the printer. Who do I call?": many words, and what they ask is asked of anything. */
function isStory(seen: Seen): boolean {
  const isOfOne = saysIt(seen) || seen.words.some(({ key }) => key === 'project');
  const isLong = seen.words.length >= tunables.wordsOfStory && !isOfOne;
  const isOfAnything = idsOf(seen, 'topic').every((topic) => topicsOfStories.has(topic));
  return isLong && isOfAnything && idsOf(seen, 'feature').length === 0 && !hasIntent(seen, 'field');
}

/** "My pod crashed", but not "roll back a failed update": trouble in other words than those of what is asked. */
function tellsOfTrouble({ hits }: Seen): boolean {
  const asked = new Set(hits.filter(({ kind }) => kind === 'topic').flatMap(({ at }) => at));
  return hits.some((hit) => isIntent(hit, 'trouble') && !hit.at.every((one) => asked.has(one)));
}

/** "What is SE Linux?": the word that a property is also. */
function wordMeant(seen: Seen, [feature, ...others]: string[]): string | undefined {
  const explains = hasIntent(seen, 'define', 'why') && !saysIt(seen) && seen.mentions.length === 0;
  return feature !== undefined && others.length === 0 && explains ? seen.conceptOf(feature) : undefined;
}

/** "What kernel does it use?" without a system: ask which one. */
export function readTopicAlone(seen: Seen): Reading | undefined {
  const topics = idsOf(seen, 'topic');
  const features = idsOf(seen, 'feature');
  if (hasIntent(seen, 'compare') && topics.length === 0 && seen.leftovers.length === 0)
    return { wants: 'compare-with' };
  const leaves = seen.hits.some((hit) => hit.kind === 'feature' && isReplaced(seen, hit));
  const inVain = idsOf(seen, 'unrecorded').length > 0 || isStory(seen) || tellsOfTrouble(seen) || leaves;
  const foreign = asksOfIt(seen) ? strangeWords(seen) : seen.leftovers.length;
  const nothing = topics.length + features.length === 0 || foreign > 0 || inVain;
  const concept = nothing ? undefined : wordMeant(seen, features);
  if (concept !== undefined) return { wants: 'concept', concepts: [concept] };
  if (!nothing) return { wants: 'which-system', topics, features, answers: [] };
  const asksForOther =
    hasIntent(seen, 'the-other') && namesNothing(seen) && seen.hits.every(({ kind }) => kind === 'intent');
  if (asksForOther) return { wants: 'help', about: [] };
  const answers = answersOfSeveral(seen);
  return answers.length > 0 ? { wants: 'which-system', topics: [], features: [], answers } : undefined;
}
