import { impliedMention } from './ordinals.js';
import { hasIntent, idsOf, type Seen, thingsNamed } from './seen.js';

/** "Compare the four": the systems of the article, or the four that were shown before, stand where nothing else is named. */
export function withTheFour(seen: Seen): Seen {
  const at = seen.hits.find(({ kind, id }) => kind === 'intent' && id === 'article-four')?.at[0];
  const isOther = thingsNamed(seen).length + idsOf(seen, 'vendor').length + seen.leftovers.length > 0;
  if (at === undefined || !hasIntent(seen, 'compare') || isOther) return seen;
  const { shown = [] } = seen.conversation;
  const meant = shown.length === seen.ofArticle.length ? shown : seen.ofArticle;
  const mentions = meant.map((id) => impliedMention(id, seen.words[at]?.typed ?? '', at, at + 1));
  return { ...seen, mentions: [...seen.mentions, ...mentions] };
}
