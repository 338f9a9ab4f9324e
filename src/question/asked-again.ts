import { isVersionNumber } from '../text/version-numbers.js';
import { readByTopic } from './asked-of-one.js';
import { type Conversation, needsSpokenOf } from './conversation.js';
import { definedBefore } from './defined.js';
import { covers, type Mention } from './mention.js';
import { isIntent } from './phrase-hit.js';
import { keyAt } from './places.js';
import { prepositions } from './prepositions.js';
import { noFacts, type Reading } from './question.js';
import { asksSame, beginsWithNot, endsInToo, hasIntent, type Seen, saysIt, wordsOfNo } from './seen.js';
import { asksYesNo } from './yes-no.js';

const tunables = {
  /** "Would Alpine do as well?", "so Fedora CoreOS has none?" */
  maxWordsOfOther: 6,
  /** "For Alpine please." */
  maxWordsAgain: 4,
};

/** What a system that is named alone, or nearly, is asked after what was said before: the same, or how it does by the same needs. */
export function readOfBefore(seen: Seen, mention: Mention): Reading | undefined {
  const system = mention.target.id;
  const before = carried(seen, mention) ?? readByConcept(seen, system);
  if (before) return before;
  const why = hasIntent(seen, 'why') ? readWhy(seen, system) : undefined;
  const isOneOfThem = asksYesNo(seen) && seen.words.some(({ key }) => key === 'them');
  const asksHow = hasIntent(seen, 'how-to') && saysIt(seen);
  const asksOfIt = seen.words.some(({ key }) => key === 'it');
  const asksWhether = isOneOfThem || asksHow || saysWhether(seen) || asksOfIt || hasIntent(seen, 'add', 'how-about');
  const byNeeds = asksWhether ? readByNeeds(seen, system) : undefined;
  return why ?? byNeeds ?? readAsAdvised(seen, system);
}

const wordsOfDenial = new Set('none not neither doesnt hasnt isnt'.split(' '));

const wordsOfWhether = new Set([...wordsOfDenial, 'does', 'do', 'has']);

/** "Does Talos?", "so Fedora CoreOS has none?", "Talos doesn't?", "so not on Flatcar?" */
function saysWhether({ words, hits, leftovers }: Seen): boolean {
  const isPlain = leftovers.length === 0 && hits.every((hit) => isIntent(hit, 'yes-no', 'without'));
  const saysSoNot = words[0]?.key === 'so' && words.some(({ key }) => key === 'not');
  const isAsked = saysSoNot || ['does', 'has'].includes(keyAt(words, 0)) || wordsOfWhether.has(words.at(-1)?.key ?? '');
  return isAsked && isPlain && words.length <= tunables.maxWordsOfOther;
}

/** "Bottlerocket too?" after a list of those with FIPS: whether it has that. */
function readByNeeds({ conversation, words }: Seen, system: string): Reading | undefined {
  const features = featuresSpokenOf(conversation);
  const isFiltered = conversation.kind === 'list' && features.length > 0;
  const negated = words.some(({ key }) => wordsOfDenial.has(key));
  if (!isFiltered) return undefined;
  return { ...noFacts, systems: [system], topics: [], features, yesNo: true, ...(negated && { negated }) };
}

/** "Would Alpine do as well?" after advice: how it does by the same requirements. */
function readAsAdvised(seen: Seen, system: string): Reading | undefined {
  const { kind, shown = [] } = seen.conversation;
  const isShort = seen.words.length <= tunables.maxWordsOfOther && !hasIntent(seen, 'alive', 'ended', 'define');
  const asks = kind === 'recommendation' && isShort && asksYesNo(seen) && !shown.includes(system);
  return asks ? readWhy(seen, system) : undefined;
}

/** "Does Flatcar have this?" after a word of the field: whether it has that. */
export function readByConcept(seen: Seen, system: string): Reading | undefined {
  const { concept } = seen.conversation;
  const feature = concept !== undefined && saysIt(seen) ? seen.featureOf(concept) : undefined;
  return feature === undefined
    ? undefined
    : { ...noFacts, systems: [system], topics: [], features: [feature], yesNo: asksYesNo(seen) };
}

/**
 * "Why not Photon?" after advice: how it does by the same requirements; after a list what is recorded of what was asked
 * for, and where it stands in its life if that was.
 */
function readWhy({ conversation }: Seen, system: string): Reading | undefined {
  const { kind, state, shown = [] } = conversation;
  const features = featuresSpokenOf(conversation);
  if (kind === 'list' && (state !== undefined || features.length === 0)) return { wants: 'status', system };
  if (kind === 'list') return { ...noFacts, systems: [system], topics: [], features };
  if (kind !== 'recommendation') return undefined;
  const rest = { needs: needsSpokenOf(conversation), ignored: [], ...(state && { state }) };
  return { wants: 'recommendation', ...rest, ...(!shown.includes(system) && { of: system }) };
}

function featuresSpokenOf(conversation: Conversation): string[] {
  return needsSpokenOf(conversation).flatMap(({ anyOf }) => anyOf);
}

const auxiliaries = new Set(['does', 'do', 'did', 'is', 'was', 'are', 'has', 'had', 'can', 'could', 'will', 'would']);

/** "And Flatcar?", "of Flatcar?", "does Flatcar?": what was asked before, of this system. */
function carried(seen: Seen, mention: Mention): Reading | undefined {
  const [spokenOf = ''] = seen.conversation.systems;
  if (seen.heirOf(spokenOf) === mention.target.id && seen.conversation.topics.includes('successor')) return undefined;
  const asksWhat = ['what', 'whats'].includes(keyAt(seen.words, 0)) && definedBefore(seen, mention);
  const asksOfIt = ['it', 'that'].includes(keyAt(seen.words, mention.from - 2));
  const isOfIt = asksOfIt && prepositions.has(keyAt(seen.words, mention.from - 1));
  const tells = hasIntent(seen, 'define') && seen.words.some(({ key }) => key === 'tell' || key === 'explain');
  if ((asksWhat || tells) && !seen.conversation.pending && !isOfIt) return undefined;
  const isNamed = (at: number) => covers(mention, at);
  const isSmall = (key: string) => prepositions.has(key) || auxiliaries.has(key);
  const isAlone = seen.words.every(
    ({ key, asking }, at) => isNamed(at) || isVersionNumber(key) || (asking && isSmall(key)),
  );
  const isShort = seen.words.length <= tunables.maxWordsAgain && prepositions.has(keyAt(seen.words, 0));
  const again =
    isAlone ||
    isShort ||
    asksComparative(seen) ||
    asksSame(seen) ||
    seen.conversation.pending ||
    isCorrected(seen, mention) ||
    hasIntent(seen, 'how-about', 'take-back', 'add') ||
    seen.words.some(({ key }) => key === 'that' || key === 'it' || (key === 'one' && asksYesNo(seen)));
  return again ? readSystemAgain(seen, mention) : undefined;
}

const comparatives = new Set('more less fewer bigger smaller longer older newer faster either'.split(' '));

/** "Does Burmilla need more?" after what RancherOS needs. */
function asksComparative({ words, hits, leftovers }: Seen): boolean {
  const isPlain = leftovers.length === 0 && hits.every(({ kind }) => kind === 'intent');
  const isLast = comparatives.has(words.at(-1)?.key ?? '');
  return isPlain && isLast && auxiliaries.has(keyAt(words, 0)) && words.length <= tunables.maxWordsOfOther;
}

/** "No, Photon", "not Flatcar, Photon": the name right after a no is the one that was meant, that after a not is not. */
function isCorrected(seen: Seen, { from }: Mention): boolean {
  const { words } = seen;
  if (words[from - 1]?.key === 'not') return false;
  const saysNo = wordsOfNo.has(keyAt(words, 0)) && (from === 1 || words.length <= tunables.maxWordsAgain);
  return saysNo || (beginsWithNot(seen) && from > 1);
}

/** What was asked last, of this system: the topics, and the answer of its own that is asked for in the same words. */
export function readSystemAgain(seen: Seen, mention: Mention): Reading | undefined {
  const { topics, features = [], answers: before = [] } = seen.conversation;
  const answers = [...new Set(before.flatMap((id) => seen.sameAnswer(id, mention.target.id) ?? []))];
  if (topics.length + features.length + answers.length === 0) return undefined;
  const again = readByTopic(seen, mention, { topics, features, answers, any: true });
  const asksWhether = features.length > 0 && answers.length === 0 && (topics.length === 0 || endsInToo(seen));
  return again.wants === 'facts' && asksWhether ? { ...again, yesNo: true } : again;
}
