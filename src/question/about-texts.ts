import { covers } from './mention.js';
import { needsOf } from './needs.js';
import { isPartOf, ownerOf } from './part-id.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, namesNothing, partsOf, type Seen, saysIt } from './seen.js';
import { asksYesNo } from './yes-no.js';

const tunables = {
  /** For each word that was not understood so many must be about the text. */
  wordsPerStrangeOne: 3,
  wordsPerStrangeOneBesideFigure: 1,
};

const wordsOfTexts = new Set(
  'wrote written writes writer author authors published publisher publication year date'.split(' '),
);

/** What a dated text says, as a whole, on a system, or on one matter. */
export function readArticle(seen: Seen): Reading | undefined {
  const [asked] = [
    ...mentionsOf(seen, 'article').map((one) => one.target.id),
    ...idsOf(seen, 'article'),
    ...articleGoneOnWith(seen),
  ];
  const named = mentionsOf(seen, 'system').map((one) => one.target.id);
  const systems = named.length === 0 && saysIt(seen) ? seen.conversation.systems : named;
  const saying = idsOf(seen, 'saying')[0];
  const ours = mentionsOf(seen, 'article').length + named.length > 0 || hasIntent(seen, 'field');
  if (isStrange(seen) && !ours) return undefined;
  const isOfWord = mentionsOf(seen, 'concept').length > 0 && hasIntent(seen, 'why', 'define');
  const article = asked ?? (systems.length === 0 && !isOfWord ? saying && ownerOf(saying) : undefined);
  const filters = hasIntent(seen, 'list') && (needsOf(seen).length > 0 || hasIntent(seen, 'alive', 'ended'));
  if (isOfOwnAnswer(seen, named)) return undefined;
  if (!article || filters || hasIntent(seen, 'compare') || (!asked && hasIntent(seen, 'list'))) return undefined;
  return { wants: 'article', article, sayings: partsOf(seen, 'saying', [article]), systems };
}

/** "Which RancherOS was current when the article was written" is answered by the system, though it names the article. */
function isOfOwnAnswer({ hits }: Seen, named: string[]): boolean {
  const texts = new Set(hits.filter(({ kind }) => kind === 'article').flatMap(({ at }) => at));
  return hits.some(
    ({ kind, id, at }) =>
      kind === 'answer' && named.some((system) => isPartOf(id, system)) && at.some((one) => texts.has(one)),
  );
}

const wordsOfSaying = new Set(['say', 'says', 'said', 'write', 'writes', 'wrote', 'mention', 'mentions']);

/** "And about CoreOS?" after what a text says on Photon OS, "what did it say about CoreOS?" after any question about it. */
function articleGoneOnWith(seen: Seen): string[] {
  const { article, systems } = seen.conversation;
  const asks = seen.hits.some(({ kind }) => kind !== 'intent' && kind !== 'answer');
  const named = mentionsOf(seen, 'system');
  const isAlone = named.length === 1 && seen.words.every((_, at) => named.some((one) => covers(one, at)));
  const goesOn = systems.length > 0 && (isAlone || hasIntent(seen, 'how-about'));
  const isSaid = saysIt(seen) && seen.words.some(({ key }) => wordsOfSaying.has(key));
  return article !== undefined && named.length > 0 && !asks && (goesOn || isSaid) ? [article] : [];
}

/** Too much of the question is about something else; a figure (53 percent) says more than any word. */
function isStrange({ hits, words, leftovers }: Seen): boolean {
  const about = new Set(hits.filter(({ kind }) => kind === 'article' || kind === 'saying').flatMap(({ at }) => at));
  const hasFigure = [...about].some((at) => /^\d{1,3}$/.test(keyAt(words, at)));
  const wordsPerStrangeOne = hasFigure ? tunables.wordsPerStrangeOneBesideFigure : tunables.wordsPerStrangeOne;
  return leftovers.length * wordsPerStrangeOne > about.size;
}

/** "Who published it?", "which others were in there?" after a dated text. */
export function readArticleAgain(seen: Seen): Reading | undefined {
  const { article, systems, shown = [] } = seen.conversation;
  const saysOthers = seen.words.some(({ key }) => key === 'other' || key === 'others');
  const isOfSystems = seen.ofArticle.some((id) => shown.includes(id));
  if (article !== undefined && saysOthers && isOfSystems && namesNothing(seen))
    return { wants: 'list', needs: [], ofArticle: true, ignored: [] };
  const asks = idsOf(seen, 'topic').length > 0 || hasIntent(seen, 'which', 'why', 'define');
  const doubts = asksYesNo(seen) && idsOf(seen, 'topic').length === 0;
  const isOfText = seen.words.some(({ key }) => wordsOfTexts.has(key));
  const goesOn = doubts || isOfText || (asks && systems.length === 0);
  if (article === undefined || !namesNothing(seen) || !goesOn) return undefined;
  return { wants: 'article', article, sayings: partsOf(seen, 'saying', [article]), systems: doubts ? systems : [] };
}
