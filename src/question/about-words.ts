import { asksOfThatWord } from './asked-of-word.js';
import { needsSpokenOf } from './conversation.js';
import { definedBefore, isOnlyTold } from './defined.js';
import { asksLifeOfWord, topicsBesideWords } from './life-of-word.js';
import { linkTopics } from './link-topics.js';
import { covers, coversAll, type Mention } from './mention.js';
import { isIntent, isRequirement, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Reading } from './question.js';
import {
  hasIntent,
  idsOf,
  mentionsOf,
  namesNothing,
  type Seen,
  saysAnswerOfSpokenOf,
  saysExample,
  saysIt,
  saysIts,
  saysTheTwo,
} from './seen.js';
import { asksOfIt, asksYesNo } from './yes-no.js';

const tunables = {
  /** "With Combustion", "so which is safer?": so few words are the whole of what is asked. */
  wordsOfBareQuestion: 4,
  /** "Any container host": so many words at most stand before what is sought. */
  wordsBeforeThing: 2,
  /** So many everyday words may be told around words that are of the field alone. */
  maxWordsTold: 2,
  /** "They wrote PID 1 on the whiteboard, what is meant?": and one of which nothing is known. */
  maxStrangeWordsTold: 1,
};

/** A word of the field, or several, and nothing in the question that was not understood. */
export function readConcepts(seen: Seen): Reading | undefined {
  const named = mentionsOf(seen, 'concept');
  const isNamedFirst = namesThenAsks(seen);
  const others =
    mentionsOf(seen, 'system').length > 0 ||
    (foreign(seen) && !isNamedFirst && !asksLifeOfWord(seen)) ||
    hasIntent(seen, 'trouble') ||
    asksElse(seen);
  if (named.length === 0 || others || isBesideQuestion(seen) || asksOfSpokenOf(seen) || isFilterAlone(seen))
    return undefined;
  const { concept } = seen.conversation;
  const isCompared = concept !== undefined && (hasIntent(seen, 'compare') || saysDifferent(seen)) && saysIt(seen);
  if (concept !== undefined && !isCompared && asksOfThatWord(seen)) return { wants: 'concept', concepts: [concept] };
  const concepts = new Set([...(isCompared ? [concept] : []), ...named.map((one) => one.target.id)]);
  return { wants: 'concept', concepts: [...concepts].slice(0, 3) };
}

/** "How is that different from cloud-init?" */
function saysDifferent({ words }: Seen): boolean {
  return words.some(({ key }) => key === 'different' || key === 'differ');
}

/** "Flannel, is that layer 2 or layer 3?", "matchbox, is that the thing which serves configs?" */
function namesThenAsks({ words, mentions, leftovers, isFieldWord }: Seen): boolean {
  const [first, ...others] = mentions;
  const [verb = '', that = ''] = [0, 1].map((steps) => words[(first?.to ?? 0) + steps]?.key);
  const isFirst = first?.target.kind === 'concept' && first.from <= 1 && others.length === 0;
  const isOfField = leftovers.every(({ key }) => isFieldWord(key));
  return isFirst && isOfField && ['is', 'was'].includes(verb) && ['that', 'it', 'this'].includes(that);
}

/** "A container host that runs Podman", "Ignition compatible OS": one word says what is sought, the other what it must have. */
function isFilterAlone(seen: Seen): boolean {
  const { hits, mentions, words } = seen;
  const isWithin = ({ at }: PhraseHit, named: Mention) => coversAll(named, at);
  const isNamed = (hit: PhraseHit) => mentions.some((one) => one.strength === 'short' && isWithin(hit, one));
  const isApart = (hit: PhraseHit) => !mentions.some((one) => isWithin(hit, one)) && hit.at.at(-1) === words.length - 1;
  const isFirst = (hit: PhraseHit) => (hit.at[0] ?? 0) < tunables.wordsBeforeThing && isNamed(hit);
  const saysWith = ['with', 'without'].includes(keyAt(words, 0)) && words.length < tunables.wordsOfBareQuestion;
  if (saysWith && hits.some(isRequirement)) return true;
  const isUnwanted = (hit: PhraseHit) => hit.kind === 'feature' && hit.at[0] === 1;
  const excludes = ['no', 'not', 'without'].includes(keyAt(words, 0)) && hits.some(isUnwanted);
  const asks = hasIntent(seen, 'define', 'why', 'compare', 'how-to');
  if (excludes && !asks) return true;
  const isSought = hits.some((hit) => isIntent(hit, 'field') && (isFirst(hit) || isApart(hit)));
  const isAsked = asks || words.some(({ asking }) => asking);
  return isSought && !isAsked && hits.some((hit) => hit.kind === 'feature' && !isNamed(hit));
}

/** "The best ingress controller for K3s" asks for what is not recorded, beside the word. */
function asksElse(seen: Seen): boolean {
  return besideConcepts(seen).some(({ kind }) => kind === 'unrecorded') && !hasIntent(seen, 'define');
}

/** The phrases that share no word with a word of the field. */
function besideConcepts({ hits, mentions }: Seen): PhraseHit[] {
  const named = mentions.filter(({ target }) => target.kind === 'concept');
  const isNamed = (at: number) => named.some((one) => covers(one, at));
  return hits.filter(({ at }) => !at.some(isNamed));
}

/** "How do I log in to the VM?", "which init?", "does it need Kubernetes?": the word stands in a question about a system. */
function isBesideQuestion(seen: Seen): boolean {
  if (saysIts(seen) && idsOf(seen, 'topic').length > 0) return true;
  if (hasIntent(seen, 'define') || asksLifeOfWord(seen) || asksOfAnother(seen) || asksHowRelated(seen)) return false;
  const asksTopic = idsOf(seen, 'topic').length > 0;
  const isCovered = asksTopic && isCoveredByTopics(seen);
  const areShort = mentionsOf(seen, 'concept').every(({ strength }) => strength === 'short');
  const beside = topicsBesideWords(seen);
  const isOfLinks = beside.length > 0 && beside.every((topic) => linkTopics.includes(topic));
  const isAside = areShort && asksTopic && !isOfLinks && !isCovered && !hasIntent(seen, 'why', 'compare');
  const isFilter =
    besideConcepts(seen).some(isRequirement) &&
    hasIntent(seen, 'field') &&
    !asksYesNo(seen) &&
    !hasIntent(seen, 'why', 'compare');
  const isTheirs = isCovered || idsOf(seen, 'feature').length > 0 || saysAnswerOfSpokenOf(seen);
  const isOfIt = asksOfIt(seen) && isTheirs && seen.conversation.concept === undefined;
  const isProperty =
    (isCovered && hasIntent(seen, 'which') && !hasIntent(seen, 'why')) || (asksTopic && saysItHas(seen));
  return isAside || isFilter || isOfIt || (asksTopic && isTheirTask(seen)) || isProperty;
}

/** "How are Butane and Ignition related?" */
function asksHowRelated(seen: Seen): boolean {
  const areKin = besideConcepts(seen).every(
    ({ kind, id }) => kind === 'intent' || id === 'lineage' || id === 'successor',
  );
  return mentionsOf(seen, 'concept').length > 1 && areKin && idsOf(seen, 'topic').includes('lineage');
}

/** "And Secure Boot?" after another word of the field. */
function asksOfAnother(seen: Seen): boolean {
  const { concept, systems } = seen.conversation;
  const isNext = concept !== undefined && systems.length === 0 && hasIntent(seen, 'how-about');
  return isNext && seen.leftovers.length === 0 && besideConcepts(seen).every(({ kind }) => kind === 'intent');
}

/** "What init system it is using?" */
function saysItHas({ words }: Seen): boolean {
  const verbs = ['is', 'has', 'uses', 'use', 'have', 'runs'];
  return (
    ['what', 'which'].includes(keyAt(words, 0)) &&
    words.some(({ key }, at) => key === 'it' && verbs.includes(keyAt(words, at + 1)))
  );
}

/** "How do I ...?", but not "how do A/B updates work?" */
function isTheirTask(seen: Seen): boolean {
  return hasIntent(seen, 'how-to') && seen.words.some(({ key }) => ['i', 'we', 'you', 'one'].includes(key));
}

/** "And the init?", "VMs too?" after a system ask it of the system. */
function asksOfSpokenOf(seen: Seen): boolean {
  if (seen.conversation.systems.length === 0 || hasIntent(seen, 'define')) return false;
  const isMarked = seen.words.some(({ asking }) => asking) || saysIt(seen) || hasIntent(seen, 'how-about');
  const asksWhy = seen.words.some(({ key }) => key === 'why');
  const asksAgain = asksYesNo(seen) || (isMarked && !hasIntent(seen, 'compare') && !asksWhy);
  const isFeature = idsOf(seen, 'feature').length > 0 && mentionsOf(seen, 'concept').length < 2;
  const asksOwn = isMarked && saysAnswerOfSpokenOf(seen);
  return isCoveredByTopics(seen) || asksOwn || (isFeature && (asksAgain || isOfCompared(seen)));
}

/** "Which of the two has Podman?", "which one has LTS?" after a comparison. */
function isOfCompared(seen: Seen): boolean {
  const saysWhichOne = seen.conversation.kind === 'comparison' && seen.words.some(({ key }) => key === 'one');
  return saysTheTwo(seen) || saysWhichOne;
}

/** The "init" of "and the init?" after a system is a topic of it, not a word to explain. */
function isCoveredByTopics(seen: Seen): boolean {
  const topics = new Set(seen.hits.filter(({ kind }) => kind === 'topic').flatMap(({ at }) => at));
  return mentionsOf(seen, 'concept').every((one) => topics.has(one.from) && topics.has(one.to - 1));
}

/** True where what was not understood is more than what one tells around "what is X". */
function foreign(seen: Seen): boolean {
  if (seen.leftovers.length === 0 || isPlainlyOfField(seen)) return false;
  const named = seen.mentions.filter(({ strength }) => strength === 'full');
  return !named.some((one) => {
    const define = definedBefore(seen, one);
    return define !== undefined && isOnlyTold(seen, one, define);
  });
}

/** "And rkt, which competed with Docker, what was that?": words of the field alone, asked about in everyday words. */
function isPlainlyOfField(seen: Seen): boolean {
  const { leftovers, mentions, words, isCommonWord } = seen;
  const isTechnical = ({ from, to }: Mention) => words.slice(from, to).some(({ key }) => !isCommonWord(key));
  const isUnmistakable = (one: Mention) => one.to - one.from > 1 || isTechnical(one);
  const areWords = mentions.every(({ target }) => target.kind === 'concept');
  const areCompared = mentions.length > 1 && hasIntent(seen, 'compare') && mentions.some(isUnmistakable);
  const isClear = areWords && (areCompared || mentions.every(isUnmistakable));
  const areCommon = leftovers.every(({ key }) => isCommonWord(key));
  const isPartOfName = mentions.some(({ from }) => leftovers.some((word) => words.indexOf(word) === from - 1));
  const most = areCommon ? tunables.maxWordsTold : isPartOfName ? 0 : tunables.maxStrangeWordsTold;
  const isTold = leftovers.length <= most;
  const asks = hasIntent(seen, 'define', 'why') || (mentions.length > 1 && hasIntent(seen, 'compare'));
  return isClear && isTold && asks;
}

/** "Who uses that?", "where can I read about it?" after a word of the field: its entry names systems and links. */
export function readConceptAgain(seen: Seen): Reading | undefined {
  const { concept, earlierConcept } = seen.conversation;
  const topics = idsOf(seen, 'topic');
  const isOfTwo = hasIntent(seen, 'compare') && saysTheTwo(seen) && namesNothing(seen);
  if (concept !== undefined && earlierConcept !== undefined && isOfTwo)
    return { wants: 'concept', concepts: [earlierConcept, concept] };
  const asksLife = saysIt(seen) && hasIntent(seen, 'alive', 'ended');
  const saysWhat = hasIntent(seen, 'which', 'why', 'define') || saysExample(seen) || saysMore(seen);
  const asks = topics.length > 0 || asksLife || saysWhat;
  const forLinks = topics.every((topic) => linkTopics.includes(topic));
  const isOnlySubject = forLinks || seen.conversation.systems.length === 0;
  const isCompared = hasIntent(seen, 'compare') && saysIt(seen) && seen.leftovers.length === 0;
  const asksIf = asksOfThatWord(seen) && seen.leftovers.length === 0;
  const isShort = saysIt(seen) || seen.words.length <= tunables.wordsOfBareQuestion;
  const isPlain = isShort && seen.leftovers.length === 1 && seen.leftovers.every(({ key }) => seen.isCommonWord(key));
  const isNamed = seen.mentions.length + idsOf(seen, 'feature').length > 0;
  const asksOfIt = (namesNothing(seen) || (isPlain && !isNamed)) && asks && isOnlySubject;
  if (concept === undefined || mentionsOf(seen, 'system').length > 0 || !(asksOfIt || isCompared || asksIf))
    return undefined;
  return { wants: 'concept', concepts: [concept] };
}

/** "What is that anyway?" after the systems with Ignition: the word that was asked for. */
export function readNeedAsWord(seen: Seen): Reading | undefined {
  const [need, ...others] = needsSpokenOf(seen.conversation);
  const [feature, ...more] = need?.anyOf ?? [];
  const asks = hasIntent(seen, 'define') && saysIt(seen) && namesNothing(seen) && idsOf(seen, 'topic').length === 0;
  if (feature === undefined || others.length + more.length > 0 || !asks) return undefined;
  const concept = seen.conceptOf(feature);
  return concept === undefined ? undefined : { wants: 'concept', concepts: [concept] };
}

/** "More detail please." */
function saysMore({ words }: Seen): boolean {
  return words[0]?.key === 'more' && words.some(({ key }) => ['detail', 'details', 'info'].includes(key));
}
