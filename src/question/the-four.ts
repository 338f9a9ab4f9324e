import { impliedMention } from './ordinals.js';
import { hasIntent, mentionsOf, type Seen } from './seen.js';

/** How many systems the article tells of. */
const four = 4;

/** "Compare the four": the systems of the article, or the four that were shown before, stand where nothing else is named. */
export function withTheFour(seen: Seen): Seen {
  const at = seen.hits.find(({ kind, id }) => kind === 'intent' && id === 'article-four')?.at[0];
  if (at === undefined || !hasIntent(seen, 'compare') || mentionsOf(seen, 'system').length > 0) return seen;
  const { shown = [] } = seen.conversation;
  const meant = shown.length === four ? shown : seen.ofArticle;
  const mentions = meant.map((id) => impliedMention(id, seen.words[at]?.typed ?? '', at, at + 1));
  return { ...seen, mentions: [...seen.mentions, ...mentions] };
}
