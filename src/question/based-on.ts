import { covers, type Mention } from './mention.js';
import type { PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { type Seen, saysIt } from './seen.js';

const asking = new Set(['what', 'whats', 'which', 'anything', 'something', 'who', 'whos', 'everything']);

const verbs = new Set(['based', 'built', 'made', 'derived', 'forked', 'descended']);

const tunables = {
  /** "What else is built on": so many words at most stand before the verb. */
  maxWordsBefore: 3,
};

/** "What's bootc based here?", "what is built on Alpine?": asks for the systems, by what they are made of. */
export function asksWhatIsBased(seen: Seen): boolean {
  const { words, hits, mentions } = seen;
  const isName = (place: number) => mentions.some((one) => one.target.kind === 'concept' && covers(one, place));
  const at = words.findIndex(({ key }, place) => verbs.has(key) && !isName(place));
  const isAsked = asking.has(keyAt(words, 0)) && at > 0 && at <= tunables.maxWordsBefore && !saysIt(seen);
  const isOf = (hit: PhraseHit) =>
    hit.kind === 'feature' && (hit.at.includes(at) ? hit.at.length > 2 || at > 1 : hit.at.at(-1) === at - 1);
  return isAsked && hits.some(isOf);
}

/** The "Alpine" of "what is built on Alpine?" is what others are made of, and not asked about. */
export function withoutBase(seen: Seen): Seen {
  if (!asksWhatIsBased(seen)) return seen;
  const isPart = (one: Mention) =>
    seen.hits.some((hit) => hit.kind === 'feature' && hit.at.length > 1 && hit.at.some((at) => covers(one, at)));
  const mentions = seen.mentions.filter((one) => one.target.kind !== 'system' || !isPart(one));
  const isFree = ({ kind, id }: PhraseHit) => kind !== 'topic' || !['base', 'lineage'].includes(id);
  return { ...seen, mentions, hits: seen.hits.filter(isFree) };
}
