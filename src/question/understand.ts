import { cleanLine, squash, type Word, wordsOf } from '../text/normalise.js';
import { chosenReading } from './chosen.js';
import { type Conversation, newConversation } from './conversation.js';
import { createNameFinder } from './find-names.js';
import { inFocus } from './focus.js';
import { createShortNameFinder, withGuessedName } from './guessed-name.js';
import { createKinFinder, createSameAnswerFinder } from './kin.js';
import { type KnownPhrase, knownPhrases } from './known-phrase.js';
import { inWords } from './marks.js';
import { covers, coversAll, type Mention } from './mention.js';
import { createNearestAnswerFinder } from './nearest-answer.js';
import { isOwnThing } from './own-things.js';
import { createPhraseFinder, type PhraseHits } from './phrase.js';
import { isIntent, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Question } from './question.js';
import { decide } from './rules.js';
import { idsOf, type Seen } from './seen.js';
import { createExpander } from './shorthand.js';
import { createStatements } from './statements.js';
import { createToldFinder } from './told.js';
import type { Vocabulary } from './vocabulary.js';

/** Turns what a person typed into a Question. Pure: the same words and conversation give the same Question. */
export type Understand = (text: string, conversation?: Conversation) => Question;

const tunables = {
  /** Of longer texts so many words are read at the beginning, and as many at the end: that is where questions stand. */
  maxWordsAtEachEnd: 100,
};

/** "Must be atomic", "still atomic". */
const beforeAdjectives = new Set(['be', 'still', 'fully', 'truly']);

/** "Ignition or cloud-init, what is the difference?" is of two words. */
const wordsOfContrast = new Set(['difference', 'differ', 'different', 'vs', 'versus']);

/** What is read from the words and the conversation before anything is left over. */
type Read = 'words' | 'mentions' | 'hits' | 'conversation';

/** Prepares the reader of questions for a vocabulary. Costs some milliseconds once; asking is cheap. */
export function createReader(vocabulary: Vocabulary): Understand {
  const expand = createExpander(vocabulary.shorthand);
  const known = knownPhrases(vocabulary);
  const findNames = createNameFinder(vocabulary, known);
  const findPhrases = createPhraseFinder(vocabulary, known);
  const fillers = new Set(vocabulary.fillers);
  const properties = new Set(
    vocabulary.phrases.filter(({ kind }) => kind === 'feature').map(({ text }) => squash(text)),
  );

  /** "A systemd-free host" is one without systemd. */
  const withoutFree = (text: string) =>
    text.replace(/\b(\w+)-(?:free|less)\b/gi, (all, what) => (properties.has(squash(what)) ? `without ${what}` : all));
  const isFiller = (key: string) => fillers.has(key);
  const knowledge = { ...knownOf(vocabulary, known), isFiller };

  /** "What is combustoin": a word of the field that was corrected as a word of a phrase, where nothing else is named. */
  function conceptsUnder({ corrected }: PhraseHits, words: Word[], named: number): Mention[] {
    if (corrected.length === 0 || named > 0) return [];
    const read = words.map((word, at) => ({ ...word, key: corrected.find((one) => one.at === at)?.read ?? word.key }));
    return findNames(read).filter(({ target }) => target.kind === 'concept');
  }

  /** What carries meaning and was found to be nothing: no number, and nothing that only tells of what somebody owns. */
  function leftoversOf({ words, mentions, hits, conversation }: Pick<Seen, Read>): Word[] {
    const asked = hits.filter(({ kind }) => kind !== 'about').flatMap(({ at }) => at);
    const used = new Set([...positions(mentions), ...asked]);
    const isEmpty = ({ key }: Word) => fillers.has(key) || /^[\p{N}.]+(?:[kmgt]i?b?)?$/u.test(key);
    const namesOne = mentions.some(({ target }) => target.kind === 'system');
    const isTold = (word: Word, at: number) => namesOne && vocabulary.isCommonWord(word.key) && isOwnThing(words, at);
    const goesOn = namesOne || conversation.concept !== undefined || (conversation.features ?? []).length > 0;
    return words.filter(
      (word, at) => !used.has(at) && !isEmpty(word) && !isTold(word, at) && !(goesOn && isSuch(words, at)),
    );
  }

  const understand: Understand = (text, conversation = newConversation) => {
    const words = expand(bothEnds(wordsOf(cleanLine(withoutFree(inWords(text))))));
    const { ambiguous, ...rest } = conversation;
    const offered = ambiguous === undefined ? [] : vocabulary.readingsOf(ambiguous);
    const chosen = chosenReading(words, offered, isFiller);
    if (chosen) return understand(chosen.ask, rest);
    const names = findNames(words);
    const spokenOf = [
      ...names.filter(({ target }) => target.kind === 'system').map(({ target }) => target.id),
      ...conversation.systems,
    ];
    const phrases = findPhrases(words, positions(names.filter(takesItsWords)), positions(names), spokenOf);
    const mentions = [...names, ...conceptsUnder(phrases, words, names.length)].filter(
      (one) => !yieldsTo(one, phrases.hits, words),
    );
    const leftovers = leftoversOf({ words, mentions, hits: phrases.hits, conversation });
    const seen = inFocus({
      words,
      mentions,
      hits: phrases.hits.filter((hit) => !isPartOfWord(hit, mentions) && !isOfVersion(hit, words)),
      leftovers,
      conversation,
      ...knowledge,
    });
    return traced(withGuessedName(seen), phrases);
  };
  return understand;
}

/** What the rules may ask of the vocabulary. */
function knownOf(vocabulary: Vocabulary, known: KnownPhrase[]): Omit<Seen, Read | 'leftovers' | 'isFiller'> {
  const vendors = new Set(vocabulary.phrases.filter(({ kind }) => kind === 'vendor').map(({ id }) => id));
  const statementsOf = createStatements(vocabulary);
  return {
    isCommonWord: vocabulary.isCommonWord,
    isFieldWord: vocabulary.isFieldWord,
    isVendor: (id) => vendors.has(id),
    madeBy: vocabulary.madeBy,
    isRecordedWith: vocabulary.isRecordedWith,
    featureOf: vocabulary.featureOf,
    conceptOf: vocabulary.conceptOf,
    ruledOutBy: vocabulary.ruledOutBy,
    heirOf: vocabulary.heirOf,
    forkOf: vocabulary.forkOf,
    isAlive: vocabulary.isAlive,
    isFollowed: vocabulary.isFollowed,
    versionsOf: vocabulary.versionsOf,
    ofArticle: vocabulary.ofArticle,
    shortName: createShortNameFinder(vocabulary),
    kinNamed: createKinFinder(vocabulary),
    sameAnswer: createSameAnswerFinder(vocabulary),
    told: createToldFinder(statementsOf),
    nearestAnswer: createNearestAnswerFinder(statementsOf, known),
  };
}

/** The "platform" of "trusted platform module" states no wish, and the "live" of "live patching" asks of no life. */
function isPartOfWord(hit: PhraseHit, mentions: Mention[]): boolean {
  const isWider = (one: Mention) => one.to - one.from > hit.at.length && coversAll(one, hit.at);
  return (
    isIntent(hit, 'wish', 'alive', 'ended') && mentions.some((one) => one.target.kind === 'concept' && isWider(one))
  );
}

/** The "5.3" of a version is not the 53 of a report's figure. */
function isOfVersion({ kind, at }: PhraseHit, words: Word[]): boolean {
  return ['article', 'saying'].includes(kind) && at.some((place) => /\d\.\d/.test(words[place]?.typed ?? ''));
}

const thingsSuch = new Set('thing mode feature option way build version image support'.split(' '));

/** The "mode" of "such a mode": what was spoken of. */
function isSuch(words: Word[], at: number): boolean {
  const [last = '', second = ''] = [1, 2].map((steps) => words[at - steps]?.key);
  const isThing = thingsSuch.has(keyAt(words, at));
  return isThing && (last === 'such' || (second === 'such' && (last === 'a' || last === 'an')));
}

function bothEnds(words: Word[]): Word[] {
  const each = tunables.maxWordsAtEachEnd;
  return words.length <= 2 * each ? words : [...words.slice(0, each), ...words.slice(-each)];
}

/** Words of a concept can still be part of a topic ("Docker version"); those of a whole name cannot. */
function takesItsWords(one: Mention): boolean {
  return !['concept', 'elsewhere'].includes(one.target.kind) && one.strength !== 'short';
}

/** The "Alpine ... based" of "is Alpine systemd based": what stands between says more. */
function isApart({ id, at }: PhraseHit, hits: PhraseHit[], words: Word[]): boolean {
  const [from = 0] = at;
  const to = at.at(-1) ?? from;
  const isJoined = words.slice(from, to).some(({ key }) => key === 'or' || key === 'and');
  const isRival = (hit: PhraseHit) => hit.kind === 'feature' && hit.id !== id && hit.at.includes(to);
  return !isJoined && hits.some((hit) => isRival(hit) && (hit.at[0] ?? 0) > from);
}

/** A short name inside a longer phrase is not meant as a name, nor is an adjective: the "atomic" of "atomic updates", of "must be atomic". */
function yieldsTo(one: Mention, hits: PhraseHit[], words: Word[]): boolean {
  if (one.strength === 'short' && beforeAdjectives.has(keyAt(words, one.from - 1))) return true;
  const isTold = hits.some((hit) => isIntent(hit, 'define')) || words.some(({ key }) => wordsOfContrast.has(key));
  const isDefined = one.target.kind === 'concept' && isTold;
  if (takesItsWords(one) || isDefined) return false;
  const length = one.to - one.from;
  const asking = hits.filter((hit) => hit.kind !== 'answer' && hit.kind !== 'saying');
  const yields = (hit: PhraseHit) => one.target.kind !== 'system' || !isApart(hit, hits, words);
  return asking.some((hit) => hit.at.length > length && hit.at.some((at) => covers(one, at)) && yields(hit));
}

function positions(mentions: Mention[]): Set<number> {
  return new Set(mentions.flatMap((one) => Array.from({ length: one.to - one.from }, (_, at) => one.from + at)));
}

function traced(seen: Seen, phrases: PhraseHits): Question {
  const { rule, reading, followsUp } = decide(seen);
  const corrected = seen.mentions.filter((one) => one.corrected && one.rivals.length === 0);
  const tier = seen.mentions.length === 0 ? 'none' : corrected.length > 0 ? 'typo' : 'exact';
  return {
    reading,
    rule,
    tier: followsUp ? 'follow-up' : tier,
    intents: idsOf(seen, 'intent'),
    names: seen.mentions.map((one) => one.target.name),
    topics: [...idsOf(seen, 'topic'), ...idsOf(seen, 'feature')],
    features: idsOf(seen, 'feature'),
    readAs: [
      ...corrected.map((one) => ({ typed: one.typed, read: one.target.name })),
      ...phrases.corrected.map(({ typed, read }) => ({ typed, read })),
    ],
    notUnderstood: seen.leftovers.map((word) => word.typed),
  };
}
