import { isNegated, type Need, needsOf } from './needs.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, type Seen } from './seen.js';

const tunables = {
  /** Without a word that asks for a list or for advice, so many requirements make a question for advice. */
  minBareNeeds: 2,
  wordsThatSayMuch: 3,
  /** Advice is given although so many words were not understood; they are named in the answer. */
  maxIgnoredWords: 3,
};

/** Many systems at once: all of them, those with a property, or advice for somebody's requirements. */
export function readCatalogue(seen: Seen): Reading | undefined {
  if (mentionsOf(seen, 'concept').length > 0 && hasIntent(seen, 'define') && !hasIntent(seen, 'recommend'))
    return undefined;
  const needs = needsOf(seen);
  const state = stateOf(seen);
  if (wantsAdvice(seen, needs, state !== undefined)) return advice(seen, needs, state);
  if (mentionsOf(seen, 'system').length > 0 || seen.leftovers.length > 0) return undefined;
  const filtered = hasIntent(seen, 'which') && (needs.length > 0 || state !== undefined);
  if (!filtered && !hasIntent(seen, 'list')) return undefined;
  const ofArticle = hasIntent(seen, 'article-four') || idsOf(seen, 'article').length > 0;
  return { wants: 'list', needs, ofArticle, ...(state && { state }) };
}

function advice(seen: Seen, needs: Need[], state: 'alive' | 'ended' | undefined): Reading {
  const ignored = seen.leftovers.map((word) => word.key);
  return { wants: 'recommendation', needs, ignored, ...(state && { state }) };
}

function wantsAdvice(seen: Seen, needs: Need[], hasState: boolean): boolean {
  const named = mentionsOf(seen, 'system').length;
  if (named > 1 || needs.length === 0 || seen.leftovers.length > tunables.maxIgnoredWords) return false;
  if (hasIntent(seen, 'recommend')) return named === 0 || idsOf(seen, 'topic').includes('successor');
  const bare =
    !hasIntent(seen, 'which', 'list', 'define', 'how-to', 'why') && !idsOf(seen, 'topic').includes('successor');
  const count = needs.length + (hasState ? 1 : 0) + (saysMuch(seen) ? 1 : 0);
  const requires = needs.some((need) => !need.wanted) || count >= tunables.minBareNeeds;
  return bare && requires && named === 0 && seen.leftovers.length === 0 && seen.conversation.systems.length === 0;
}

/** One requirement in many words is a requirement all the same: "everything in containers, even system services". */
function saysMuch(seen: Seen): boolean {
  if (mentionsOf(seen, 'concept').length > 0) return false;
  return seen.hits.some((hit) => hit.kind === 'feature' && hit.at.length >= tunables.wordsThatSayMuch);
}

/** "Not dead" asks for the living. */
function stateOf(seen: Seen): 'alive' | 'ended' | undefined {
  const ended = seen.hits.find((hit) => hit.kind === 'intent' && hit.id === 'ended');
  if (ended) return isNegated(seen, ended.at[0] ?? 0) ? 'alive' : 'ended';
  return hasIntent(seen, 'alive') ? 'alive' : undefined;
}
