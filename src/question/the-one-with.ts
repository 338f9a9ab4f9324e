import { impliedMention } from './ordinals.js';
import { isRequirement, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { hasIntent, mentionsOf, type Seen } from './seen.js';

/** "The immutable one", "the Canonical one": of those that were shown side by side or listed the only one with that. */
export function withTheOneWith(seen: Seen): Seen {
  const { shown = [], systems, kind, article } = seen.conversation;
  const among = kind === 'comparison' ? systems : shown;
  const isOfArticle = article !== undefined || seen.hits.some(({ kind: of }) => of === 'article');
  if (isOfArticle || among.length < 2 || mentionsOf(seen, 'system').length > 0) return seen;
  const [hit] = seen.hits.filter((one) => isRequirement(one) && isBeforeOne(seen, one));
  const [id, ...others] = hit ? among.filter((system) => has(seen, system, hit)) : [];
  if (!hit || id === undefined || others.length > 0) return seen;
  const [from = 0] = hit.at;
  const to = (hit.at.at(-1) ?? from) + 2;
  const isPart = ({ at }: PhraseHit) => at.some((place) => place >= from && place < to);
  return {
    ...seen,
    mentions: [...seen.mentions.filter((one) => one.to <= from || one.from >= to), impliedMention(id, '', from, to)],
    hits: seen.hits.filter((one) => !isPart(one)),
  };
}

function isBeforeOne({ words }: Seen, { at }: PhraseHit): boolean {
  const [from = 0] = at;
  const isAlternative = words.some(({ key }) => ['or', 'other', 'than'].includes(key));
  const isNamed = ['the', 'that'].includes(keyAt(words, from - 1)) || /['’]s$/i.test(words[from]?.typed ?? '');
  return isNamed && !isAlternative && words[(at.at(-1) ?? from) + 1]?.key === 'one';
}

function has({ madeBy, isRecordedWith }: Seen, system: string, { kind, id }: PhraseHit): boolean {
  return kind === 'vendor' ? madeBy(id).includes(system) : isRecordedWith(system, id);
}

const wordsOfBoth = new Set('both two they them their these those differ same other others either neither'.split(' '));

/** "Can I ssh into that one?" after which of two has something: the one that has it, or "the other one". */
export function withTheOneMeant(seen: Seen): Seen {
  const { meant, kind, systems } = seen.conversation;
  if (meant === undefined || kind !== 'comparison' || mentionsOf(seen, 'system').length > 0) return seen;
  const asks = seen.hits.some(({ kind: of }) => ['topic', 'feature', 'answer'].includes(of));
  const other = hasIntent(seen, 'the-other') ? systems.find((id) => id !== meant) : undefined;
  const isOfBoth = hasIntent(seen, 'compare') || seen.words.some(({ key }) => wordsOfBoth.has(key));
  const at = placeOfIt(seen);
  if (!asks || (other === undefined && (isOfBoth || at === -1))) return seen;
  const place = Math.max(at, 0);
  return { ...seen, mentions: [...seen.mentions, impliedMention(other ?? meant, '', place, place + 1)] };
}

/** Where "it", "its" or "that one" stands. */
function placeOfIt({ words }: Seen): number {
  const isOne = (at: number) => ['that', 'this'].includes(keyAt(words, at - 1));
  return words.findIndex(({ key }, at) => ['it', 'its'].includes(key) || (key === 'one' && isOne(at)));
}
