import { readOneSystem } from './about-systems.js';
import { asksForSeveral } from './asked.js';
import { isNegated } from './needs.js';
import { impliedMention } from './ordinals.js';
import type { PhraseHit } from './phrase-hit.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, type Seen, thingsNamed } from './seen.js';

const tunables = {
  /** "Microsoft's own small container OS": between the vendor and what it is stand so many words at most. */
  maxWordsBetween: 4,
};

const froms = new Set(['from', 'by', 'of']);

/** What one system is called; "AKS nodes" are machines. */
const ofOne = new Set(['os', 'linux', 'distro', 'distribution', 'system', 'host']);

/** "Microsoft's container OS, which kernel?": asked of the one system a vendor makes, or asked back of which of several. */
export function readVendorsSystem(seen: Seen): Reading | undefined {
  const isNamed = thingsNamed(seen).length > 0;
  const asksElse = asksForSeveral(seen) || hasIntent(seen, 'recommend', 'wish', 'list', 'compare', 'others');
  if (isNamed || asksElse || idsOf(seen, 'vendor').length !== 1) return undefined;
  const vendors = seen.hits.filter(({ kind }) => kind === 'vendor');
  const [found] = vendors.flatMap((hit) => {
    const span = spanOfName(seen, hit);
    return span ? [{ vendor: hit.id, span }] : [];
  });
  if (!found) return undefined;
  const [from, to] = found.span;
  const isOutside = ({ at }: PhraseHit) => !at.some((one) => one >= from && one < to);
  const rest = { ...seen, hits: seen.hits.filter((hit) => hit.kind === 'intent' || isOutside(hit)), mentions: [] };
  return readOf(rest, seen.madeBy(found.vendor));
}

function readOf(seen: Seen, systems: string[]): Reading | undefined {
  const [only, ...others] = systems;
  if (only === undefined || seen.leftovers.length > 0) return undefined;
  if (others.length === 0) return readOneSystem({ ...seen, mentions: [impliedMention(only)] });
  const isOfLife = hasIntent(seen, 'alive', 'ended') && idsOf(seen, 'topic').length === 0;
  const topics = isOfLife ? ['status'] : idsOf(seen, 'topic');
  return { wants: 'which-system', topics, features: idsOf(seen, 'feature'), answers: [], among: systems };
}

/** From where to where the words stand that name a vendor's system: "SUSE's immutable OS", "the OS from Google", "the SUSE one". */
function spanOfName(seen: Seen, { at }: PhraseHit): [from: number, to: number] | undefined {
  const { words } = seen;
  const [from = 0, to = from] = [at[0], at.at(-1)];
  if (isNegated(seen, from, to)) return undefined;
  if (words[from - 1]?.key === 'the' && words[to + 1]?.key === 'one') return [from - 1, to + 2];
  if (froms.has(words[from - 1]?.key ?? '') && ofOne.has(words[from - 2]?.key ?? '')) return [from - 2, to + 1];
  const end = words.findIndex((word, place) => place > to && ofOne.has(word.key));
  const isNext = end > to && end - to <= tunables.maxWordsBetween && words[end]?.sentence === words[to]?.sentence;
  return isNext ? [from, end + 1] : undefined;
}
