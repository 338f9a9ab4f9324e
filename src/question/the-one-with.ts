import { impliedMention } from './ordinals.js';
import { isRequirement, type PhraseHit } from './phrase-hit.js';
import { mentionsOf, type Seen } from './seen.js';

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
  const isNamed = words[from - 1]?.key === 'the' || /['’]s$/i.test(words[from]?.typed ?? '');
  return isNamed && words[(at.at(-1) ?? from) + 1]?.key === 'one';
}

function has({ madeBy, hasFeature }: Seen, system: string, { kind, id }: PhraseHit): boolean {
  return kind === 'vendor' ? madeBy(id).includes(system) : hasFeature(system, id);
}

/** "Can I ssh into that one?" after which of two has something: the one that has it. */
export function withTheOneMeant(seen: Seen): Seen {
  const { meant, kind } = seen.conversation;
  if (meant === undefined || kind !== 'comparison' || mentionsOf(seen, 'system').length > 0) return seen;
  const at = seen.words.findIndex(
    ({ key }, place) =>
      ['it', 'its'].includes(key) || (key === 'one' && ['that', 'this'].includes(seen.words[place - 1]?.key ?? '')),
  );
  return at === -1 ? seen : { ...seen, mentions: [...seen.mentions, impliedMention(meant, '', at, at + 1)] };
}
