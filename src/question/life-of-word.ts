import { covers } from './mention.js';
import { isRequirement, type PhraseHit } from './phrase-hit.js';
import { idsOf, mentionsOf, type Seen } from './seen.js';

const makings = new Set('made created invented wrote developed designed began started maintains develops'.split(' '));

const topicsOfLife = ['status', 'end-of-life', 'vendor', 'first-release', 'latest-release', 'successor'];

/** "When did rkt end?", "who made Ignition?": asked of the word, not of systems that have it. */
export function asksLifeOfWord(seen: Seen): boolean {
  const [named, ...others] = mentionsOf(seen, 'concept');
  const topics = idsOf(seen, 'topic');
  if (!named || others.length > 0 || mentionsOf(seen, 'system').length > 0) return false;
  const isWithin = ({ at }: PhraseHit) => at.every((place) => covers(named, place));
  const isAlone = seen.hits.every((hit) => !isRequirement(hit) || isWithin(hit));
  const isOfLife = topics.length > 0 && topics.every((topic) => topicsOfLife.includes(topic));
  const [first = '', verb = ''] = seen.words.map(({ key }) => key);
  const asks = ['when', 'is'].includes(first) || (first === 'who' && makings.has(verb));
  return asks && isAlone && isOfLife && seen.leftovers.length === 0;
}
