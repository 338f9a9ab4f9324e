import type { Word } from '../text/normalise.js';
import { aboutIt, requiresOfSought, saysVersionOfSpokenOf } from './about-unnamed.js';
import { type Asked, saysAlso } from './asked.js';
import { asksHowItWorks } from './asked-of-word.js';
import { type Conversation, needsSpokenOf } from './conversation.js';
import { areJoined } from './mention.js';
import type { Need, State } from './needs.js';
import { isNoByItself } from './negation.js';
import { isIntent, isRequirement, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import {
  endsInInstead,
  hasIntent,
  idsOf,
  mentionsOf,
  namesNothing,
  type Seen,
  saysIt,
  saysOfThem,
  wordsOfNo,
} from './seen.js';
import { asksYesNo } from './yes-no.js';

/** "Only the maintained ones", "and without SSH", "drop the ARM bit": the list or the advice before, held against more or less. */
export function narrowed(seen: Seen, { needs, state, count }: Asked): Reading | undefined {
  const { kind, state: before } = seen.conversation;
  const spokenOf = forgetsAll(seen) ? [] : needsSpokenOf(seen.conversation);
  const defines = hasIntent(seen, 'define') && !saysIt(seen);
  const takesBack = hasIntent(seen, 'take-back') && kind !== undefined;
  const asksHow = hasIntent(seen, 'how-to') && !hasIntent(seen, 'how-about');
  const isOfIt = aboutIt(seen) && !requiresOfSought(seen);
  const asksElse =
    defines || asksHow || hasIntent(seen, 'recommend') || isOfIt || asksWhere(seen) || asksHowItWorks(seen);
  const isNext = seen.words[0]?.key === 'next';
  const isAnother = isNext || (!takesBack && asksElse && !saysOfThem(seen));
  const strange = seen.leftovers.filter(({ key }) => !seen.isCommonWord(key)).length;
  const left = leftOut(seen);
  const others = mentionsOf(seen, 'system').length - left.length;
  const names = others + strange + (seen.leftovers.length > needs.length ? 1 : 0);
  const widens = before === 'alive' && hasIntent(seen, 'ended') && saysAlso(seen);
  if ((count === 0 && !widens && left.length === 0) || isAnother || names > 0) return undefined;
  const isNamed = (feature: string) => needs.some(({ anyOf }) => anyOf.includes(feature));
  const isSpokenOf = ({ anyOf }: Need) =>
    spokenOf.some((one) => one.wanted && one.anyOf.some((id) => anyOf.includes(id)));
  const replaced = exchanges(seen) ? spokenOf.filter(({ wanted }) => wanted) : [];
  const kept = spokenOf.filter(
    (need) => !need.anyOf.some(isNamed) && !(replaced.length === 1 && replaced.includes(need)),
  );
  const dropsSome = hasIntent(seen, 'take-back') || dropsCondition(seen);
  const added = dropsSome ? needs.filter((need) => !isSpokenOf(need)) : needs;
  const both = withOneVendor(seen, kept, added);
  const asked = state === 'ended' && hasIntent(seen, 'take-back', 'without') ? 'alive' : state;
  return sameKind(seen.conversation, both, widens ? undefined : (asked ?? before), left);
}

const conditions = new Set('condition requirement filter criterion restriction constraint part bit'.split(' '));

/** "And without the vSphere condition?": no system without it is sought, but any. */
function dropsCondition({ words, hits }: Seen): boolean {
  const isRequired = (at: number) => hits.some((hit) => isRequirement(hit) && hit.at.includes(at));
  return words.some(({ key }, at) => conditions.has(key) && isRequired(at - 1));
}

/** "Where does Canonical sit exactly?" */
function asksWhere(seen: Seen): boolean {
  return seen.words.some(({ key }) => key === 'where') && idsOf(seen, 'topic').includes('seat');
}

/** "Ok, forget that. Something for a Jetson board?": what was asked for before is dropped as a whole. */
function forgetsAll({ words }: Seen): boolean {
  const drops = ['forget', 'scrap', 'scratch', 'drop', 'ignore'];
  const wholes = ['that', 'it', 'this', 'all'];
  return words.some(
    ({ key, sentence }, at) =>
      wholes.includes(key) && drops.includes(keyAt(words, at - 1)) && words[at + 1]?.sentence !== sentence,
  );
}

/** "Hyper-V instead", "the same list but for Nomad": what was asked for gives way. */
function exchanges({ words }: Seen): boolean {
  const isSame = words.some(({ key }, at) => key === 'same' && ['list', 'thing', 'but'].includes(keyAt(words, at + 1)));
  return endsInInstead({ words }) || isSame;
}

/** "And Google?" after the systems from Microsoft: no system has two vendors, so it is asked instead, or, with "too", as well. */
function withOneVendor(seen: Seen, kept: Need[], added: Need[]): Need[] {
  const isVendor = ({ anyOf, wanted }: Need) => wanted && anyOf.every(seen.isVendor);
  const another = added.find(isVendor);
  const before = kept.filter(isVendor).flatMap(({ anyOf }) => anyOf);
  if (!another || before.length === 0) return [...kept, ...added];
  const anyOf = hasIntent(seen, 'add') ? [...before, ...another.anyOf] : another.anyOf;
  const rest = [...kept, ...added].filter((need) => !isVendor(need));
  return [{ anyOf, wanted: true }, ...rest];
}

/** "Leave out Talos", "without Flatcar and Talos": systems that the list or the advice before is not to name. */
function leftOut(seen: Seen): string[] {
  const named = mentionsOf(seen, 'system');
  const [first] = named;
  const isEnd = ({ at }: PhraseHit) => at.at(-1) === (first?.from ?? 0) - 1;
  const isSaid = seen.hits.some((hit) => isIntent(hit, 'without', 'take-back') && isEnd(hit));
  const last = keyAt(seen.words, (first?.from ?? 0) - 1);
  const saysNo = wordsOfNo.has(last) || ['mean', 'meant'].includes(last);
  const isMeant = isSaid && !saysNo && areJoined(named) && !hasIntent(seen, 'why');
  return isMeant ? named.map(({ target }) => target.id) : [];
}

/** What was answered before, a list or advice, of these needs, but for some systems. */
function sameKind(
  { kind, besides: before = [] }: Conversation,
  needs: Need[],
  state: State | undefined,
  left: string[] = [],
): Reading | undefined {
  const besides = [...new Set([...before, ...left])];
  const rest = { needs, ignored: [], ...(state && { state }), ...(besides.length > 0 && { besides }) };
  if (kind === 'list') return { wants: 'list', ofArticle: false, ...rest };
  return kind === 'recommendation' ? { wants: 'recommendation', ...rest } : undefined;
}

/**
 * "Why?" after a list or advice: the same again; "any others?" after a list too, since it shows all there is, after
 * advice all that fit; "which would you take?" after advice that again; "which ones do not?": the others.
 */
export function readCatalogueAgain(seen: Seen): Reading | undefined {
  const { conversation } = seen;
  const { kind, state } = conversation;
  const others = readNeither(seen);
  if (others) return others;
  const counts = kind === 'list' && hasIntent(seen, 'which', 'list', 'how-to');
  const chooses = kind === 'recommendation' && hasIntent(seen, 'which') && !saysIt(seen);
  const ofAll = (kind === 'recommendation' && asksForRest(seen)) || listsAdvised(seen);
  if (!(counts || chooses || ofAll || hasIntent(seen, 'why', 'others')) || !namesNothing(seen)) return undefined;
  const needs = needsSpokenOf(conversation);
  if (ofAll) return sameKind({ ...conversation, kind: 'list' }, needs, state ?? 'alive');
  const isInverse = kind === 'list' && needs.length === 1 && isDenied(seen);
  const wanted = isInverse ? needs.map((need) => ({ ...need, wanted: !need.wanted })) : needs;
  return sameKind(conversation, wanted, state);
}

/** "Neither, I need something still maintained" after systems: all the others that are. */
function readNeither(seen: Seen): Reading | undefined {
  const { systems, earlier, kind } = seen.conversation;
  const dismisses = ['neither', 'none'].includes(keyAt(seen.words, 0));
  const isWished = hasIntent(seen, 'wish', 'recommend') && hasIntent(seen, 'alive') && namesNothing(seen);
  if (!dismisses || !isWished || systems.length === 0 || (kind ?? 'comparison') !== 'comparison') return undefined;
  const besides = [...systems, ...(earlier === undefined ? [] : [earlier])];
  return { wants: 'list', needs: [], ofArticle: false, ignored: [], state: 'alive', besides };
}

/** "Any others?", "and the rest?", "what else?", but not "tell me more" or "anything else I should know?" */
function asksForRest(seen: Seen): boolean {
  const { words } = seen;
  const isRest = ({ key }: Word, at: number) =>
    ['others', 'other', 'rest'].includes(key) || (['else', 'more'].includes(key) && at === words.length - 1);
  const isToTell = words.some(({ key }) => ['tell', 'say', 'explain', 'know'].includes(key));
  return hasIntent(seen, 'others') && !isToTell && words.some(isRest);
}

/** "List them all" after advice: all that fit, and not the whole catalogue. */
export function listsAdvised(seen: Seen): boolean {
  const isOfAdvice = seen.conversation.kind === 'recommendation';
  return (
    isOfAdvice && hasIntent(seen, 'list') && seen.words.some(({ key }) => ['them', 'those', 'these'].includes(key))
  );
}

function isDenied(seen: Seen): boolean {
  const denies = seen.hits.some((hit) => isIntent(hit, 'without') && !isNoByItself(seen, hit));
  return denies || seen.words.some(({ key }) => key === 'dont' || key === 'doesnt');
}

/** What was asked of before, or what the word spoken of stands for: "which systems are made for that?" */
function featuresAskedBefore({ conversation, featureOf }: Seen): string[] {
  const { features = [], concept } = conversation;
  const ofWord = features.length === 0 && concept !== undefined ? featureOf(concept) : undefined;
  return ofWord === undefined ? features : [ofWord];
}

/** "Which ones do, then?" after "does it run on Azure?": the systems that have what was asked of one. */
export function readOthersWithIt(seen: Seen): Reading | undefined {
  const { kind } = seen.conversation;
  const features = featuresAskedBefore(seen);
  const asksDetail = seen.words.some(({ key }) => ['detail', 'details'].includes(key));
  const asksMore = asksDetail || seen.words[0]?.key === 'tell' || idsOf(seen, 'topic').includes('docs');
  const isOther = hasIntent(seen, 'others') && seen.conversation.concept === undefined && !asksMore;
  const isOfWord = seen.conversation.concept !== undefined;
  const saysOnes = seen.words.some(({ key }) => key === 'ones');
  const isPlain = hasIntent(seen, 'which', 'list') && (isOfWord || saysOnes || !saysIt(seen));
  const asks = isOther || (isPlain && !asksYesNo(seen));
  const areOfThat = isOfWord && hasIntent(seen, 'list') && saysIt(seen);
  const asksTopic =
    idsOf(seen, 'topic').length > 0 && !areOfThat && (!isOther || seen.words.some(({ key }) => key === 'it'));
  const asksWhy = hasIntent(seen, 'why') && seen.words[0]?.key === 'why';
  const asksElse = asksTopic || asksWhy || saysVersionOfSpokenOf(seen);
  if (!asks || kind !== undefined || features.length === 0 || !namesNothing(seen) || asksElse) return undefined;
  const needs = features.map((id) => ({ anyOf: [id], wanted: !isDenied(seen) }));
  return { wants: 'list', needs, ofArticle: false, ignored: [] };
}
