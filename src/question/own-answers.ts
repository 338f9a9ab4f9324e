import { ownerOf } from './part-id.js';
import { isRequirement, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { noFacts, type Reading } from './question.js';
import { hasIntent, idsOf, type Seen } from './seen.js';
import { asksOfIt } from './yes-no.js';

/** "What does LDK stand for?": the question is in one system's own answers, so the system need not be named. */
export function readOwnAnswer(seen: Seen): Reading | undefined {
  const answers = [...new Set(seen.hits.filter((hit) => saysEnough(seen, hit)).map((hit) => hit.id))];
  const owners = [...new Set(answers.map(ownerOf))];
  const [owner, ...others] = owners;
  const { systems, concept } = seen.conversation;
  const isNew = systems.length === 0 && concept === undefined;
  const alone = seen.mentions.length === 0 && seen.leftovers.length === 0 && isNew;
  const topics = idsOf(seen, 'topic').filter((topic) => !['status', 'successor', 'end-of-life'].includes(topic));
  const filters = hasIntent(seen, 'recommend', 'list', 'wish') && propertiesBeside(seen).length > 0;
  const asksElse = topics.length > 0 || filters || asksOfIt(seen);
  if (!owner || others.length > 0 || !alone || asksElse) return undefined;
  return { ...noFacts, systems: [owner], answers };
}

/** Without a system's name a phrase must be distinctive: two words of meaning, or one that is no ordinary word and no property. */
function saysEnough({ words, hits, isFiller, isCommonWord }: Seen, { kind, at }: PhraseHit): boolean {
  const isProperty = (one: number) => hits.some((hit) => isRequirement(hit) && hit.at.includes(one));
  const meaning = at.filter((one) => !isFiller(keyAt(words, one)) && !/^\d+$/.test(keyAt(words, one)));
  const isOnlyProperty = meaning.length === 1 && meaning.every(isProperty);
  if (isOnlyProperty) return false;
  const keys = meaning.map((one) => keyAt(words, one));
  return kind === 'answer' && at.length > 1 && (keys.length > 1 || keys.some((key) => !isCommonWord(key)));
}

/** Properties asked for in other words than those of the answer. */
function propertiesBeside({ hits }: Seen): PhraseHit[] {
  const said = new Set(hits.filter(({ kind }) => kind === 'answer').flatMap(({ at }) => at));
  return hits.filter((hit) => isRequirement(hit) && !hit.at.some((one) => said.has(one)));
}
