import type { Word } from '../text/normalise.js';
import { readOneSystem } from './about-systems.js';
import { asksForSeveral } from './asked.js';
import { covers } from './mention.js';
import { isNegated } from './negation.js';
import { impliedMention } from './ordinals.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, type Seen, thingsNamed } from './seen.js';
import { asksYesNo } from './yes-no.js';

const tunables = {
  /** "Microsoft's own small container OS": between the vendor and what it is stand so many words at most. */
  maxWordsBetween: 4,
};

const froms = new Set(['from', 'by', 'of']);

/** Between a vendor and what it makes they begin something else: "does SUSE support its system". */
const clauseWords = new Set(['and', 'its', 'their', 'still', 'support', 'supports', 'maintain', 'maintains']);

/** What one system is called; "AKS nodes" are machines. */
const ofOne = new Set(['os', 'linux', 'distro', 'distribution', 'system', 'host', 'product']);

/** "Microsoft's container OS, which kernel?": asked of the one system a vendor makes, or asked back of which of several. */
export function readVendorsSystem(seen: Seen): Reading | undefined {
  if (thingsNamed(seen).length > 0 || idsOf(seen, 'vendor').length !== 1) return undefined;
  const vendors = seen.hits.filter(({ kind }) => kind === 'vendor');
  const [found] = vendors.flatMap((hit) => {
    const span = spanOfName(seen, hit);
    return span ? [{ vendor: hit.id, span }] : [];
  });
  if (!found) return undefined;
  const rest = withoutSpan(seen, found.span);
  const wishes = hasIntent(rest, 'wish') && !asksYesNo(seen);
  const asksElse = asksForSeveral(seen) || hasIntent(rest, 'recommend', 'list', 'compare', 'others') || wishes;
  return asksElse ? undefined : readOf(rest, seen.madeBy(found.vendor));
}

/** "How does it compare to Google's one?": where a vendor makes one system only, that is named. */
export function withVendorsSystem(seen: Seen): Seen {
  const isCompared = hasIntent(seen, 'compare') && seen.conversation.systems.length === 1;
  if (!isCompared || thingsNamed(seen).length > 0) return seen;
  const found = seen.hits
    .filter(({ kind }) => kind === 'vendor')
    .flatMap((hit) => {
      const [id, ...others] = seen.madeBy(hit.id);
      const span = spanOfName(seen, hit);
      return id !== undefined && others.length === 0 && span ? [{ id, span }] : [];
    });
  const [{ id, span } = { id: '', span: [0, 0] as Span }] = found;
  if (id === '') return seen;
  const rest = withoutSpan(seen, span);
  return { ...rest, mentions: [...rest.mentions, impliedMention(id, '', ...span)] };
}

type Span = readonly [from: number, to: number];

/** What is asked beside a vendor's system. */
function withoutSpan(seen: Seen, [from, to]: Span): Seen {
  const isWithin = (at: number) => covers({ from, to }, at);
  const isOne = [from, from - 1].some((at) => seen.words[at]?.key === 'the');
  const isPart = (hit: PhraseHit) =>
    isOne && isIntent(hit, 'recommend') ? hit.at.some(isWithin) : hit.at.every(isWithin);
  const hits = seen.hits.filter((hit) => !(hit.kind === 'intent' ? isPart(hit) : hit.at.some(isWithin)));
  return { ...seen, hits, mentions: seen.mentions.filter((one) => one.to <= from || one.from >= to) };
}

function readOf(rest: Seen, systems: string[]): Reading | undefined {
  const [only, ...others] = systems;
  if (only === undefined || rest.leftovers.length > 0) return undefined;
  if (others.length === 0) return readOneSystem({ ...rest, mentions: [impliedMention(only)] });
  const isOfLife = hasIntent(rest, 'alive', 'ended') && idsOf(rest, 'topic').length === 0;
  const topics = isOfLife ? ['status'] : idsOf(rest, 'topic').filter((topic) => topic !== 'vendor');
  return { wants: 'which-system', topics, features: idsOf(rest, 'feature'), answers: [], among: systems };
}

/** From where to where the words stand that name a vendor's system: "SUSE's immutable OS", "the OS from Google", "the SUSE one". */
function spanOfName(seen: Seen, { at }: PhraseHit): Span | undefined {
  const { words } = seen;
  const [from = 0, to = from] = [at[0], at.at(-1)];
  if (isNegated(seen, from, to)) return undefined;
  const one = words[to]?.key === 'one' ? to : to + 1;
  const isSaid = from === 0 || words[from - 1]?.key === 'the' || isPossessive(words[from]);
  const isTheirs = isPossessive(words[to]) && to === words.length - 1;
  if (isTheirs && seen.conversation.systems.length > 0) return [from, to + 1];
  if (isSaid && words[one]?.key === 'one') return [Math.max(from - 1, 0), one + 1];
  const by = froms.has(keyAt(words, from)) ? from : from - 1;
  const isTheOne = words[by - 1]?.key === 'one' && words[by - 2]?.key === 'the';
  if (froms.has(keyAt(words, by)) && (isTheOne || ofOne.has(keyAt(words, by - 1)))) return [by - 1, to + 1];
  const end = words.findIndex((word, place) => place >= to && place > from && ofOne.has(word.key));
  const between = words.slice(to + 1, end).map(({ key }) => key);
  const isNext =
    !between.some((key) => clauseWords.has(key)) &&
    end >= to &&
    end - to <= tunables.maxWordsBetween &&
    words[end]?.sentence === words[to]?.sentence;
  return isNext ? [from, end + 1] : undefined;
}

/** "Google's". */
function isPossessive(word: Word | undefined): boolean {
  return /['’]s$/i.test(word?.typed ?? '');
}
