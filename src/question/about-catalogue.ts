import { advice, wantsAdvice } from './about-advice.js';
import { aboutSpokenOf } from './about-unnamed.js';
import { exceptedFrom } from './alternative.js';
import {
  type Asked,
  askedOf,
  asksForEverything,
  asksForSeveral,
  asksTechnically,
  asksWhichProperty,
  ignoredOf,
  isOfTheField,
  startOfAsking,
  strangeInAsking,
} from './asked.js';
import { asksOfWord } from './asked-of-word.js';
import { asksWhatIsBased } from './based-on.js';
import { listsAdvised, narrowed } from './catalogue-again.js';
import { fewestNeeds } from './needs.js';
import { asksTaskOfOne, isInTrouble } from './own-task.js';
import { isIntent, isWithin, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, namesNothing, type Seen, saysIt, saysOfThem, saysOfYours } from './seen.js';

const tunables = {
  /** Where a list is asked for, so many words for each requirement may be left over. */
  maxIgnoredPerNeed: 1,
  /** Where one plainly asks which of ours have a property, so many everyday words. */
  maxIgnoredOfPlain: 3,
};

/** Many systems at once: all of them, those with a property, or advice for somebody's requirements. */
export function readCatalogue(seen: Seen): Reading | undefined {
  const asked = askedOf(seen);
  const { needs } = asked;
  const wishes = hasIntent(seen, 'recommend', 'wish') || needs.length > fewestNeeds.ofAdvice;
  const from = startOfAsking(seen);
  const asksWhich = hasIntent(seen, 'which', 'list');
  const isPart = (hit: PhraseHit) =>
    seen.hits.some((other) => (other.kind === 'topic' && isWithin(hit, other)) || (asksWhich && isSaidBy(other, hit)));
  const inVain =
    seen.hits.some((hit) => hit.kind === 'unrecorded' && (hit.at[0] ?? 0) >= from && !isPart(hit)) && !wishes;
  if (
    asksOfWord(seen, asked) ||
    inVain ||
    asksOfVendorInVain(seen) ||
    aboutSpokenOf(seen) ||
    asksTaskOfOne(seen) ||
    isInTrouble(seen)
  )
    return undefined;
  if (needs.length > 0 && !isOfTheField(seen)) return undefined;
  return narrowed(seen, asked) ?? (wantsAdvice(seen, asked) ? advice(seen, asked) : list(seen, asked));
}

/** The "SLA" of "which have an SLA?" is also a property. */
function isSaidBy({ kind, at }: PhraseHit, hit: PhraseHit): boolean {
  return kind === 'feature' && hit.at.every((place) => at.includes(place));
}

/** "What should I invest in, Broadcom or Amazon shares?": of a vendor what nobody records. */
function asksOfVendorInVain(seen: Seen): boolean {
  const isNew = seen.conversation.kind === undefined && !hasIntent(seen, 'field', 'list');
  const isOne = seen.words.every(({ sentence }) => sentence === seen.words[0]?.sentence);
  return isNew && isOne && idsOf(seen, 'unrecorded').length > 0 && idsOf(seen, 'vendor').length > 0;
}

function asksForList(seen: Seen): boolean {
  const isOfField = hasIntent(seen, 'recommend') && (hasIntent(seen, 'field') || asksPlainly(seen));
  const isListed = seen.hits.some((hit) => isIntent(hit, 'list') && !isPolite(seen, hit));
  return isListed || isOfField || asksForEverything(seen) || asksOfEach(seen);
}

const pleas = new Set(['define', 'explain', 'describe']);

/** "Could someone define container host OS for me?" */
function explainsWord(seen: Seen): boolean {
  return mentionsOf(seen, 'concept').length > 0 && seen.words.some(({ key }) => pleas.has(key));
}

function list(seen: Seen, { needs, state, count }: Asked): Reading | undefined {
  const asksForAll = !explainsWord(seen) && asksForList(seen);
  const asksForSome = asksForSomeOf(seen, count);
  const named = mentionsOf(seen, 'system').length;
  const asksOfOne = named === 1 && (asksIfStill(seen) || saysMoreOn(seen) || hasIntent(seen, 'why'));
  const isOther = hasIntent(seen, 'others') && count > 0 && !asksOfOne && !asksHowWithMore(seen);
  if (
    (count === 0 && asksOfWordOrText(seen)) ||
    asksOfBefore(seen, count) ||
    strangeInAsking(seen).length > forgivenWords(seen, count) ||
    !(asksForAll || asksForSome || isOther)
  )
    return undefined;
  const besides = exceptedFrom(seen);
  const isOfOthers = besides.length === named || (named === 1 && isOther && needs.length > 0);
  if (named > 0 && !isOfOthers) return undefined;
  const ofArticle = hasIntent(seen, 'article-four') || idsOf(seen, 'article').length > 0;
  const wanted = state ?? (count === 0 && !hasIntent(seen, 'list') ? 'alive' : undefined);
  const topic = topicOfEach(seen, needs.length);
  const rest = { ...(wanted && { state: wanted }), ...(besides.length > 0 && { besides }), ...(topic && { topic }) };
  const ignored = [...ignoredOf(seen), ...yearsOf(seen)];
  return { wants: 'list', needs, ofArticle, ignored, ...rest };
}

/** "What is it good for?", "which others were in there?" after a word of the field or the article. */
function asksOfWordOrText(seen: Seen): boolean {
  const { concept, article } = seen.conversation;
  const saysInThere = seen.words.at(-1)?.key === 'there' && seen.words.at(-2)?.key === 'in';
  return (saysIt(seen) || saysInThere) && (concept ?? article) !== undefined;
}

/** The licence of "all systems with their licences": of a list without requirements the one topic that is named. */
function topicOfEach(seen: Seen, needs: number): string | undefined {
  const [topic, ...others] = idsOf(seen, 'topic').filter((id) => id !== 'status');
  return needs === 0 && others.length === 0 ? topic : undefined;
}

const behindEach = new Set(['of', 'system', 'os', 'one', 'distro', 'use', 'uses', 'have', 'has', 'run', 'runs']);

/** "Which kernel does each of them have?", where nothing was listed before. */
function asksOfEach(seen: Seen): boolean {
  const { kind, systems } = seen.conversation;
  const isNew = kind === undefined && systems.length === 0;
  const saysEach = seen.words.some(({ key }, at) => key === 'each' && behindEach.has(keyAt(seen.words, at + 1)));
  return isNew && saysEach && topicOfEach(seen, 0) !== undefined;
}

/** How many words of a plea for a list need not be understood. */
function forgivenWords(seen: Seen, count: number): number {
  const ofList = hasIntent(seen, 'list', 'field') ? count * tunables.maxIgnoredPerNeed : 0;
  const isPlain =
    asksPlainlyWhich(seen) || (pleadsForAll(seen) && seen.leftovers.every(({ key }) => seen.isCommonWord(key)));
  return count > 0 && isPlain ? Math.max(ofList, tunables.maxIgnoredOfPlain) : ofList;
}

/** "For the full picture, list all systems that were discontinued." */
function pleadsForAll(seen: Seen): boolean {
  return hasIntent(seen, 'list') && asksForSeveral(seen);
}

/** "Which of these did Red Hat have its fingers in?", "anything that treats Swarm as a first-class citizen?": the rest is everyday words. */
function asksPlainlyWhich(seen: Seen): boolean {
  const { leftovers, isCommonWord } = seen;
  const isClear =
    hasIntent(seen, 'which') && (saysOfThem(seen) || saysOfYours(seen) || asksTechnically(seen) || seeksAny(seen));
  const namesOther = mentionsOf(seen, 'elsewhere').length > 0;
  return isClear && !namesOther && leftovers.every(({ key }) => isCommonWord(key));
}

/** "Anything with a real-time kernel for a robot controller?" */
function seeksAny({ words, hits }: Seen): boolean {
  const isSaid = ['anything', 'something'].includes(keyAt(words, 0)) && words[1]?.key === 'with';
  return isSaid && hits.some(({ kind, at }) => kind === 'feature' && at.length > 1);
}

function asksForSomeOf(seen: Seen, count: number): boolean {
  const isAsked = hasIntent(seen, 'which') && (count > 0 || yearsOf(seen).length > 0);
  return asksWhatIsBased(seen) || (isAsked && !asksWhichProperty(seen));
}

/** The year of "which ended in 2023?": the catalogue is not filtered by years. */
function yearsOf({ words, hits }: Seen): string[] {
  const isSaid = (at: number) => hits.some((hit) => hit.at.includes(at));
  return words.filter(({ key }, at) => /^20\d\d$/.test(key) && !isSaid(at)).map(({ key }) => key);
}

const afterAnyMore = new Set('what which who how where does do is are can so then please'.split(' '));

/** "Does Talos have a shell any more?", "since we may not use Docker any more, what does Talos run?" */
function asksIfStill({ words }: Seen): boolean {
  const isEnd = (at: number) => {
    const next = words[at + 1];
    return next === undefined || next.sentence !== words[at]?.sentence || afterAnyMore.has(next.key);
  };
  return words.some(({ key }, at) => key === 'more' && at > 1 && words[at - 1]?.key === 'any' && isEnd(at));
}

/** "How did you give Docker more disk space on an Atomic Host?": more of something else. */
function asksHowWithMore(seen: Seen): boolean {
  return mentionsOf(seen, 'system').length === 1 && hasIntent(seen, 'how-to');
}

/** "More on FIPS in Bottlerocket please." */
function saysMoreOn({ words }: Seen): boolean {
  return words.some(({ key }, at) => key === 'more' && ['on', 'about'].includes(keyAt(words, at + 1)));
}

/** "Do you know when the next one goes?" */
function isPolite({ words }: Seen, { at }: PhraseHit): boolean {
  const end = at.at(-1) ?? 0;
  const asking = ['when', 'who', 'how', 'if', 'whether', 'where', 'why'];
  return words[end]?.key === 'know' && asking.includes(keyAt(words, end + 1));
}

/** "Which ones do?" after a property of one system, "which ones do not?" after a list: nothing of its own. */
function asksOfBefore(seen: Seen, count: number): boolean {
  const { conversation, words, hits } = seen;
  const { features = [], needs = [] } = conversation;
  const namesAll = ['all', 'list', 'systems', 'oses', 'distros', 'distributions', 'catalogue', 'every', 'everything'];
  const isPlain = count === 0 && hits.every(({ kind }) => kind === 'intent' || kind === 'answer');
  const isOfAll = !listsAdvised(seen) && words.some(({ key }) => namesAll.includes(key));
  return isPlain && features.length + needs.length > 0 && !isOfAll;
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
