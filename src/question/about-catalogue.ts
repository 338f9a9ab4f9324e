import { type Need, needsOf } from './needs.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, type Seen } from './seen.js';

const tunables = {
  /** Without a word that asks for a list or for advice, so many requirements make a question for advice. */
  minBareNeeds: 2,
};

/** Many systems at once: all of them, those with a property, or advice for somebody's requirements. */
export function readCatalogue(seen: Seen): Reading | undefined {
  if (mentionsOf(seen, 'system').length > 0 || seen.leftovers.length > 0) return undefined;
  if (mentionsOf(seen, 'concept').length > 0 && hasIntent(seen, 'define')) return undefined;
  const needs = needsOf(seen);
  const state = stateOf(seen);
  if (wantsAdvice(seen, needs, state !== undefined)) return { wants: 'recommendation', needs, ...(state && { state }) };
  const filtered = hasIntent(seen, 'which') && (needs.length > 0 || state !== undefined);
  if (!filtered && !hasIntent(seen, 'list')) return undefined;
  const ofArticle = hasIntent(seen, 'article-four') || idsOf(seen, 'article').length > 0;
  return { wants: 'list', needs, ofArticle, ...(state && { state }) };
}

function wantsAdvice(seen: Seen, needs: Need[], hasState: boolean): boolean {
  const count = needs.length + (hasState ? 1 : 0);
  if (hasIntent(seen, 'recommend')) return needs.length > 0;
  const unwanted = needs.some((need) => !need.wanted);
  const bare =
    !hasIntent(seen, 'which', 'list', 'define', 'how-to', 'why') &&
    idsOf(seen, 'topic').every((topic) => topic !== 'successor');
  return (
    bare && seen.conversation.systems.length === 0 && needs.length > 0 && (unwanted || count >= tunables.minBareNeeds)
  );
}

function stateOf(seen: Seen): 'alive' | 'ended' | undefined {
  if (hasIntent(seen, 'ended')) return 'ended';
  return hasIntent(seen, 'alive') ? 'alive' : undefined;
}
