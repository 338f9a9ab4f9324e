import { advice, wantsAdvice } from './about-advice.js';
import { aboutSpokenOf } from './about-unnamed.js';
import { exceptedFrom } from './alternative.js';
import {
  type Asked,
  askedOf,
  asksForSeveral,
  asksWhichProperty,
  ignoredOf,
  isOfTheField,
  startOfAsking,
  strangeInAsking,
} from './asked.js';
import { narrowed } from './catalogue-again.js';
import { definedBefore } from './defined.js';
import { asksLifeOfWord } from './life-of-word.js';
import { fewestNeeds, saysInstead } from './needs.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, namesNothing, type Seen, saysIt } from './seen.js';

const tunables = {
  /** Where a list is asked for, so many words for each requirement may be left over. */
  maxIgnoredPerNeed: 1,
};

/** Many systems at once: all of them, those with a property, or advice for somebody's requirements. */
export function readCatalogue(seen: Seen): Reading | undefined {
  const concepts = mentionsOf(seen, 'concept').length;
  const asked = askedOf(seen);
  const { needs } = asked;
  const defines =
    hasIntent(seen, 'define') && concepts > 0 && asked.count < fewestNeeds.ofAdvice && !asksForSeveral(seen);
  if (asksForMeaning(seen) || asksWhyOf(seen, needs.length) || explainsAll(seen, needs.length)) return undefined;
  const isOther = needs.some(({ wanted }) => !wanted) || saysInstead(seen);
  const contrasts = isOther && !hasIntent(seen, 'why', 'define');
  const explains =
    ((defines || definesWord(seen)) && !asksWhatIsBased(seen)) ||
    asksLifeOfWord(seen) ||
    (hasIntent(seen, 'compare') && saysIt(seen) && seen.conversation.concept !== undefined) ||
    (hasIntent(seen, 'compare') && (concepts > 1 || contrastsKinds(seen, concepts)) && !contrasts);
  const wishes = hasIntent(seen, 'recommend', 'wish') || needs.length > fewestNeeds.ofAdvice;
  const from = startOfAsking(seen);
  const inVain = seen.hits.some(({ kind, at }) => kind === 'unrecorded' && (at[0] ?? 0) >= from) && !wishes;
  if ((explains && !hasIntent(seen, 'recommend', 'wish')) || inVain || aboutSpokenOf(seen)) return undefined;
  if (needs.length > 0 && !isOfTheField(seen)) return undefined;
  return narrowed(seen, asked) ?? (wantsAdvice(seen, asked) ? advice(seen, asked) : list(seen, asked));
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

/** "Please explain rpm-ostree package layering", "what does the MCO do in OpenShift?": the word stands where one says what to explain. */
function definesWord(seen: Seen): boolean {
  const [first, ...rest] = seen.words.map(({ key }) => key);
  const asksHow = first === 'how' && rest.includes('work');
  const asksWhy = asksHow || (hasIntent(seen, 'why') && ['what', 'whats'].includes(first ?? ''));
  if (hasIntent(seen, 'recommend', 'wish', 'list', 'others') || (asksForSeveral(seen) && !asksWhy)) return false;
  return mentionsOf(seen, 'concept').some((one) => {
    const isWithin = ({ at }: PhraseHit) => at.every((place) => place >= one.from && place < one.to);
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

/** "What's bootc based here?" */
function asksWhatIsBased({ words, hits }: Seen): boolean {
  const at = words.findIndex(({ key }) => key === 'based');
  const isAsked = ['what', 'whats', 'which'].includes(words[0]?.key ?? '') && at > 1 && words[at + 1]?.key !== 'on';
  return isAsked && hits.some((hit) => hit.kind === 'feature' && [at, at - 1].includes(hit.at.at(-1) ?? -1));
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
  const isNamed = (at: number) => at >= named.from && at < named.to;
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

function asksForList(seen: Seen): boolean {
  const isOfField = hasIntent(seen, 'recommend') && (hasIntent(seen, 'field') || asksPlainly(seen));
  return seen.hits.some((hit) => isIntent(hit, 'list') && !isPolite(seen, hit)) || isOfField;
}

const pleas = new Set(['define', 'explain', 'describe']);

/** "Could someone define container host OS for me?" */
function explainsWord(seen: Seen): boolean {
  return mentionsOf(seen, 'concept').length > 0 && seen.words.some(({ key }) => pleas.has(key));
}

function list(seen: Seen, { needs, state, count }: Asked): Reading | undefined {
  const asksForAll = !explainsWord(seen) && asksForList(seen);
  const asksForSome = asksForSomeOf(seen, count);
  const forgiven = hasIntent(seen, 'list', 'field') ? count * tunables.maxIgnoredPerNeed : 0;
  const named = mentionsOf(seen, 'system').length;
  const isOther = hasIntent(seen, 'others') && count > 0 && !(named === 1 && asksIfStill(seen));
  const isOfWord = count === 0 && saysIt(seen) && seen.conversation.concept !== undefined;
  if (
    isOfWord ||
    asksOfBefore(seen, count) ||
    strangeInAsking(seen).length > forgiven ||
    !(asksForAll || asksForSome || isOther)
  )
    return undefined;
  const besides = exceptedFrom(seen);
  if (named > 1 || (named === 1 && besides === undefined && !(isOther && needs.length > 0))) return undefined;
  const ofArticle = hasIntent(seen, 'article-four') || idsOf(seen, 'article').length > 0;
  const wanted = state ?? (count === 0 && !hasIntent(seen, 'list') ? 'alive' : undefined);
  const rest = { ...(wanted && { state: wanted }), ...(besides !== undefined && { besides }) };
  const ignored = [...ignoredOf(seen), ...(wanted === 'ended' ? yearsOf(seen) : [])];
  return { wants: 'list', needs, ofArticle, ignored, ...rest };
}

function asksForSomeOf(seen: Seen, count: number): boolean {
  return asksWhatIsBased(seen) || (hasIntent(seen, 'which') && count > 0 && !asksWhichProperty(seen));
}

/** The year of "which ended in 2023?": the catalogue is not filtered by years. */
function yearsOf({ words, hits }: Seen): string[] {
  const isSaid = (at: number) => hits.some((hit) => hit.at.includes(at));
  return words.filter(({ key }, at) => /^20\d\d$/.test(key) && !isSaid(at)).map(({ key }) => key);
}

/** "Does Talos have a shell any more?" */
function asksIfStill({ words }: Seen): boolean {
  return words.at(-1)?.key === 'more' && words.at(-2)?.key === 'any';
}

/** "Do you know when the next one goes?" */
function isPolite({ words }: Seen, { at }: PhraseHit): boolean {
  const end = at.at(-1) ?? 0;
  const asking = ['when', 'who', 'how', 'if', 'whether', 'where', 'why'];
  return words[end]?.key === 'know' && asking.includes(words[end + 1]?.key ?? '');
}

/** "Which ones do?" after a property of one system, "which ones do not?" after a list: nothing of its own. */
function asksOfBefore({ conversation, words, hits }: Seen, count: number): boolean {
  const { features = [], needs = [] } = conversation;
  const namesAll = ['all', 'list', 'systems', 'oses', 'distros', 'distributions', 'catalogue', 'every', 'everything'];
  const isPlain = count === 0 && hits.every(({ kind }) => kind === 'intent' || kind === 'answer');
  return isPlain && features.length + needs.length > 0 && !words.some(({ key }) => namesAll.includes(key));
}

const wordsOfAdvice = new Set('recommend suggest easiest simplest best safest choose pick advise'.split(' '));

/** "Which one is easiest for a beginner?", "what do you recommend?": nothing else is named, so it is asked of our systems. */
function asksPlainly(seen: Seen): boolean {
  const { conversation, hits } = seen;
  const isNew =
    conversation.systems.length === 0 && conversation.concept === undefined && conversation.kind === undefined;
  const isAlone = namesNothing(seen) && hits.every(({ kind }) => kind === 'intent' || kind === 'answer');
  return isNew && isAlone && seen.words.some(({ key }) => wordsOfAdvice.has(key));
}
