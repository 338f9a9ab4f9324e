import { exceptedFrom } from './alternative.js';
import { type Asked, asksForSeveral } from './asked.js';
import { asksWhatIsBased } from './based-on.js';
import { definedBefore } from './defined.js';
import { asksLifeOfWord, topicsBesideWords } from './life-of-word.js';
import { linkTopics } from './link-topics.js';
import { covers, coversAll } from './mention.js';
import { fewestNeeds, saysInstead } from './needs.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { hasIntent, mentionsOf, type Seen, saysIt, thingsNamed } from './seen.js';
import { asksYesNo } from './yes-no.js';

/** True where a word of the field is asked about, and not the systems that have what it stands for. */
export function asksOfWord(seen: Seen, asked: Asked): boolean {
  const excepts = exceptedFrom(seen).length > 0;
  const needs = asked.needs.length;
  if (asksWhatIsBased(seen)) return false;
  if (asksWhatFor(seen, asked) || asksLinksOfWord(seen, asked)) return true;
  const isOfMeaning = asksForMeaning(seen) || asksWhyOf(seen, needs) || explainsAll(seen, needs);
  if (isOfMeaning) return !excepts;
  if (hasIntent(seen, 'recommend', 'wish')) return asksOfThatWord(seen);
  const defines = (asksMeaningOfOne(seen, asked) || definesWord(seen)) && !excepts;
  return defines || asksLifeOfWord(seen) || comparesWords(seen, asked) || asksOfThatWord(seen);
}

/** "Anyone got a link to the Ignition repo?" */
function asksLinksOfWord(seen: Seen, { count }: Asked): boolean {
  const [named, ...others] = seen.mentions;
  const topics = topicsBesideWords(seen);
  const isAlone = named?.target.kind === 'concept' && others.length === 0 && count === 1 && !asksForSeveral(seen);
  const asksLinks = topics.length > 0 && topics.every((topic) => linkTopics.includes(topic));
  return isAlone && asksLinks && !hasIntent(seen, 'list', 'recommend', 'field');
}

/** "Do I need this for Kubernetes?" after a word. */
export function asksOfThatWord(seen: Seen): boolean {
  const { concept, systems, kind } = seen.conversation;
  if (hasIntent(seen, 'compare')) return false;
  const isSpokenOf = concept !== undefined && systems.length === 0 && kind === undefined;
  return isSpokenOf && asksYesNo(seen) && saysIt(seen) && thingsNamed(seen).length === 0;
}

/** "What is dm-verity good for?", "dm-verity, what is it good for?" */
function asksWhatFor({ words, mentions, hits }: Seen, { count }: Asked): boolean {
  const good = words.findIndex(({ key }, at) => key === 'good' && words[at + 1]?.key === 'for');
  const [named, ...more] = mentions;
  const others = more.filter(({ target }) => target.id !== named?.target.id);
  if (good === -1 || !named || others.length > 0 || count > 1 || named.target.kind !== 'concept') return false;
  const isSaidPlainly = (at: number) => hits.some((hit) => isIntent(hit, 'define') && hit.at.includes(at));
  const isLast = words.every((_, at) => at < good + 2 || isSaidPlainly(at));
  const isWhat = words.slice(0, good).some(({ key }) => ['what', 'whats'].includes(key));
  const isItself = named.to === good || ['it', 'that', 'this'].includes(keyAt(words, good - 1));
  const isNamed = ({ at }: PhraseHit) => mentions.some((one) => coversAll(one, at));
  return isLast && isWhat && isItself && !hits.some((hit) => isIntent(hit, 'field') && !isNamed(hit));
}

/** "What is Ignition?": no more than one thing is required. */
function asksMeaningOfOne(seen: Seen, { count }: Asked): boolean {
  const isNamed = mentionsOf(seen, 'concept').length > 0;
  return hasIntent(seen, 'define') && isNamed && count < fewestNeeds.ofAdvice && !asksForSeveral(seen);
}

/** "Podman vs Docker", "how does it differ?" after a word. */
function comparesWords(seen: Seen, { needs }: Asked): boolean {
  if (!hasIntent(seen, 'compare')) return false;
  const concepts = mentionsOf(seen, 'concept').length;
  const isOther = needs.some(({ wanted }) => !wanted) || saysInstead(seen);
  const contrasts = isOther && !hasIntent(seen, 'why', 'define');
  const isAgain = saysIt(seen) && seen.conversation.concept !== undefined;
  return isAgain || ((concepts > 1 || contrastsKinds(seen, concepts)) && !contrasts);
}

/** "Can you explain what Secure Boot and measured boot have to do with each other?": every property is a word to explain. */
function explainsAll(seen: Seen, needs: number): boolean {
  const concepts = mentionsOf(seen, 'concept').length;
  const isDefined = seen.mentions.some(
    (one) => one.target.kind === 'concept' && definedBefore(seen, one) !== undefined,
  );
  const isAsked = isDefined && !hasIntent(seen, 'recommend') && !asksForSeveral(seen);
  const explains = isAsked || seen.words.some(({ key }) => key === 'explain');
  return needs > 0 && concepts >= needs && explains && hasIntent(seen, 'define');
}

/** "And OSTree, how does that do it?" */
export function asksHowItWorks({ words }: Pick<Seen, 'words'>): boolean {
  return words.some(
    ({ key }, at) =>
      key === 'how' &&
      ['does', 'do'].includes(keyAt(words, at + 1)) &&
      ['it', 'that', 'this', 'they'].includes(keyAt(words, at + 2)) &&
      ['do', 'work', 'works', 'go'].includes(keyAt(words, at + 3)),
  );
}

/** "Please explain rpm-ostree package layering", "what does the MCO do in OpenShift?": the word stands where one says what to explain. */
function definesWord(seen: Seen): boolean {
  const [first, ...rest] = seen.words.map(({ key }) => key);
  const asksHow = (first === 'how' && rest.includes('work')) || asksHowItWorks(seen);
  const asksWhy = asksHow || (hasIntent(seen, 'why') && ['what', 'whats'].includes(first ?? ''));
  if (hasIntent(seen, 'recommend', 'wish', 'list', 'others') || (asksForSeveral(seen) && !asksWhy)) return false;
  return mentionsOf(seen, 'concept').some((one) => {
    const isWithin = ({ at }: PhraseHit) => coversAll(one, at);
    const isOfField = (hit: PhraseHit) => !asksWhy && isIntent(hit, 'field') && !isWithin(hit);
    const isAround = (hit: PhraseHit) => {
      const [start = 0] = hit.at;
      const end = hit.at.at(-1) ?? start;
      return isIntent(hit, 'define') && start < one.from && end >= one.to && end - one.to < 2;
    };
    const isDefined =
      definedBefore(seen, one) !== undefined || ((asksHow || one.strength === 'full') && seen.hits.some(isAround));
    return isDefined && !seen.hits.some(isOfField);
  });
}

/** "The difference between image-based and package-based updates" is of two ways, not of systems with both. */
function contrastsKinds({ words, mentions }: Seen, concepts: number): boolean {
  const isBetween = words.some(
    ({ key }, at) => (key === 'difference' && words[at + 1]?.key === 'between') || key === 'same',
  );
  return isBetween && concepts > 0 && mentions.every(({ target }) => target.kind === 'concept');
}

/** "What is etcd good for?", "Combustion at SUSE, what is that?": no property is named but the word itself. */
function asksForMeaning(seen: Seen): boolean {
  const [named, ...others] = mentionsOf(seen, 'concept');
  if (!named || others.length > 0 || hasIntent(seen, 'field') || asksForSeveral(seen)) return false;
  const isNamed = (at: number) => covers(named, at);
  const properties = seen.hits.filter(({ kind }) => kind === 'feature');
  const isOnlyWord = properties.length > 0 && properties.every(({ at }) => at.some(isNamed));
  const isBeside = ({ at }: PhraseHit) =>
    (at[0] ?? 0) >= named.to ? !hasIntent(seen, 'recommend') : named.from - (at.at(-1) ?? 0) <= 2;
  return isOnlyWord && seen.hits.some((hit) => isIntent(hit, 'define') && isBeside(hit) && hit.at.length > 1);
}

/** "Why would anyone want an immutable operating system?" asks about the word. */
function asksWhyOf(seen: Seen, needs: number): boolean {
  const [first] = seen.words;
  const isReason = hasIntent(seen, 'why') && first?.key === 'why' && needs < fewestNeeds.ofAdvice;
  return isReason && mentionsOf(seen, 'concept').length > 0 && !asksForSeveral(seen);
}
