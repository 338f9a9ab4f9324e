import { coversAll, type Mention } from './mention.js';
import { isRequirement, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { endsInInstead, hasIntent, mentionsOf, type Seen } from './seen.js';

const tunables = {
  /** "And rkt, what became of it?": so many words stand before what is asked about. */
  wordsBeforeSubject: 1,
  /** "Rkt, dead or just sleeping?": in so few words one everyday word may be told around it. */
  wordsOfBareQuestion: 6,
  maxWordsTold: 1,
};

const makings = new Set('made created invented wrote developed designed began started maintains develops'.split(' '));

const people = new Set('anyone anybody someone somebody people'.split(' '));

const topicsOfWordsLife = ['status', 'end-of-life', 'vendor', 'first-release', 'latest-release', 'successor'];

/** The topics that are asked for in other words than the name of a word of the field: none in "what are A/B updates?" */
export function topicsBesideWords(seen: Seen): string[] {
  const named = mentionsOf(seen, 'concept');
  const isPart = ({ at }: PhraseHit) => named.some((one) => coversAll(one, at));
  return [...new Set(seen.hits.filter((hit) => hit.kind === 'topic' && !isPart(hit)).map(({ id }) => id))];
}

/** "When did rkt end?", "who made Ignition?", "does anybody still use fleet?": asked of the word, not of systems that have it. */
export function asksLifeOfWord(seen: Seen): boolean {
  const [named, ...others] = mentionsOf(seen, 'concept');
  const topics = topicsBesideWords(seen);
  if (!named || others.length > 0 || mentionsOf(seen, 'system').length > 0) return false;
  const isWithin = ({ at }: PhraseHit) => coversAll(named, at);
  const isAlone = seen.hits.every((hit) => !isRequirement(hit) || isWithin(hit));
  const asksLife = topics.length > 0 || hasIntent(seen, 'alive', 'ended');
  const isOfLife = asksLife && topics.every((topic) => topicsOfWordsLife.includes(topic));
  return asksOfSubject(seen, named) && isAlone && isOfLife && isUnderstood(seen) && !asksIfSupported(seen);
}

/** Where a question begins as one about the word does, and not as one that looks for systems. */
function asksOfSubject(seen: Seen, { from }: Mention): boolean {
  const { words } = seen;
  const [first = '', verb = ''] = words.map(({ key }) => key);
  const isOfPeople = words.some(({ key }, at) => people.has(key) && ['does', 'do'].includes(keyAt(words, at - 1)));
  const isSought = hasIntent(seen, 'list', 'which', 'field', 'recommend') || endsInInstead(seen);
  const isFirst = from <= tunables.wordsBeforeSubject && !isSought;
  return ['when', 'is'].includes(first) || (first === 'who' && makings.has(verb)) || isOfPeople || isFirst;
}

function isUnderstood({ words, leftovers, isCommonWord }: Seen): boolean {
  const isShort = words.length <= tunables.wordsOfBareQuestion;
  const most = isShort ? tunables.maxWordsTold : 0;
  return leftovers.length <= most && leftovers.every(({ key }) => isCommonWord(key));
}

/** "Is Secure Boot supported?" is asked of a system, "is rkt still supported?" of the word. */
function asksIfSupported({ words, hits }: Seen): boolean {
  const says = (key: string) => words.some((word) => word.key === key);
  return says('supported') && !says('still') && hits.some(isRequirement);
}
