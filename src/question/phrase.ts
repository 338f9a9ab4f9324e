import { singular, stem, type Word } from '../text/normalise.js';
import { allowedEdits, createCorrections } from '../text/spelling.js';
import { byRarestStem, type KnownPhrase } from './known-phrase.js';
import { createLooseFinder } from './loose-phrase.js';
import { isPartOf } from './part-id.js';
import { meantHits, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { PhraseKind, Vocabulary } from './vocabulary.js';

/** What the phrases of a question are, and which of its words had to be corrected for that. */
export interface PhraseHits {
  hits: PhraseHit[];
  corrected: { at: number; typed: string; read: string }[];
}

interface Known {
  kind: PhraseKind;
  id: string;
  /** Its words in the form by which they are compared. */
  by: keyof Form;
  forms: string[];
  idiom: boolean;
}

/** One word of the question in the forms it is compared by. */
interface Form {
  key: string;
  singular: string;
  stem: string;
}

const tunables = {
  /** A phrase that holds a name ("migrate from rancheros") has so many words besides it. */
  minOwnWords: 2,
  /** Words without meaning, or names, that may stand between two words of a phrase. */
  maxGapWords: 4,
  maxGapWordsOfIntent: 2,
  /** A full stop may stand between two words of a phrase, but then nearly nothing else. */
  maxStepsOverSentences: 4,
  /** Words of phrases this long or longer forgive two edits. */
  twoEditsFromLetters: 9,
};

/** "Docker only, no Kubernetes" does not hold "only Kubernetes". */
const negations = new Set(['no', 'not', 'without', 'never', 'nor', 'apart', 'except', 'excluding', 'minus']);

/** The kinds that say what is asked of a system. */
const asking: PhraseKind[] = ['topic', 'feature', 'vendor', 'answer', 'unrecorded'];

/** A full stop breaks these: "Apache licence only. Kubernetes." does not hold "only Kubernetes", though "paid? With a subscription" is one phrase. */
const ofOneSentence: PhraseKind[] = ['feature', 'vendor'];

/**
 * Finds the phrases of a question: their words in order, with nothing but fillers and names between them.
 * `named` says which words are part of a name, `taken` which of them of nothing else; idioms count where a system
 * is `spokenOf`. A misspelt word of five letters or more is forgiven.
 * Where no phrase says what is asked, but of a vendor or of another system's answer, phrases count whose words all stand
 * in one sentence, in any order.
 */
export function createPhraseFinder(
  vocabulary: Vocabulary,
  phrases: KnownPhrase[],
): (words: Word[], taken: Set<number>, named: Set<number>, spokenOf: string[]) => PhraseHits {
  const lexicon = new Set(phrases.flatMap(({ keys }) => keys));
  const byRarest = byRarestStem(phrases, comparable);
  const corrections = createCorrections(lexicon, allowedInWord);
  const fillers = new Set(vocabulary.fillers);
  const loosely = createLooseFinder(phrases);
  const vendorWords = new Set(phrases.filter(({ kind }) => kind === 'vendor').flatMap(({ keys }) => keys));

  function read(word: Word): Form {
    const isRight =
      lexicon.has(word.key) ||
      lexicon.has(singular(word.key)) ||
      fillers.has(word.key) ||
      vocabulary.isCommonWord(word.key) ||
      nameOfAnOs.test(word.typed);
    const [best] = isRight ? [] : corrections(word.key);
    return formOf(best?.key ?? word.key);
  }

  return (words, taken, named, spokenOf) => {
    const isSpokenOf = spokenOf.length > 0;
    const whole = words.map(read);
    const stemsOf = (some: Form[]) => some.map((form) => form.stem);
    const forms = whole.map((form, at) => (taken.has(at) ? formOf('') : form));
    const mayStandBetween = (at: number, kind: PhraseKind) => {
      const key = keyAt(words, at);
      return (
        named.has(at) ||
        (vendorWords.has(key) && kind !== 'intent') ||
        (fillers.has(key) && !negations.has(key)) ||
        /^\p{N}+$/u.test(key) ||
        isJoined(words, at)
      );
    };
    const hitsIn = (some: Form[], only?: PhraseKind) => {
      const isHere = presence(some);
      const rarest = [...new Set(stemsOf(some))].flatMap((one) => byRarest.get(one) ?? []);
      const isMeant = ({ kind, idiom }: Known) => (isSpokenOf || !idiom) && (only === undefined || kind === only);
      const mayBe = (known: Known) => isMeant(known) && isHere(known);
      return rarest.filter(mayBe).flatMap((known) => matches(known, some, mayStandBetween));
    };
    const isTogether = ({ kind, at }: PhraseHit) =>
      at.every((position, index) => {
        const before = at[index - 1] ?? position;
        const isOver = kind === 'intent' || (ofOneSentence.includes(kind) && !words[before]?.asking);
        const most = isOver ? 0 : tunables.maxStepsOverSentences;
        return words[position]?.sentence === words[before]?.sentence || position - before <= most;
      });
    const ownWords = ({ at }: PhraseHit) => at.filter((position) => !taken.has(position)).length;
    const strict = hitsIn(forms);
    const isOwn = (hit: PhraseHit) => ownWords(hit) >= tunables.minOwnWords;
    const ownAnswers = taken.size === 0 ? [] : hitsIn(whole, 'answer').filter(isOwn);
    const found = [...strict.filter(isTogether), ...ownAnswers];
    const isOurs = ({ kind, id }: PhraseHit) =>
      kind !== 'answer' || !isSpokenOf || spokenOf.some((system) => isPartOf(id, system));
    const isClear = found.some((hit) => asking.includes(hit.kind) && hit.kind !== 'vendor' && isOurs(hit));
    const hits = isClear ? found : [...found, ...loosely(words, stemsOf(forms), isSpokenOf)];
    return {
      hits: meantHits(isSpokenOf ? withoutHidden(hits, isOurs) : hits, words),
      corrected: correctedIn(words, forms, hits),
    };
  };
}

/** Another system's answer gives way to one of those spoken of that shares a word with it, though it be longer. */
function withoutHidden(hits: PhraseHit[], isOurs: (hit: PhraseHit) => boolean): PhraseHit[] {
  const own = hits.filter((hit) => hit.kind === 'answer' && isOurs(hit));
  return hits.filter((hit) => isOurs(hit) || !own.some(({ at }) => at.some((one) => hit.at.includes(one))));
}

/** "DockerOS" is another thing, and no misspelt word. */
const nameOfAnOs = /\p{Ll}(?:OS|Os|Linux)$/u;

/** Shorter words than names are near to too many others: "callback" is no rollback. */
function allowedInWord(letters: number): number {
  return letters < tunables.twoEditsFromLetters ? Math.min(allowedEdits(letters), 1) : allowedEdits(letters);
}

function correctedIn(words: Word[], forms: Form[], hits: PhraseHit[]): PhraseHits['corrected'] {
  const used = new Set(hits.flatMap((hit) => hit.at));
  return words.flatMap(({ typed, key }, at) => {
    const form = forms[at];
    return form && used.has(at) && form.key !== '' && form.key !== key ? [{ at, typed, read: form.key }] : [];
  });
}

function formOf(key: string): Form {
  return { key, singular: singular(key), stem: stem(key) };
}

function comparable({ kind, id, keys, stems, idiom = false }: KnownPhrase): Known {
  const by = comparedBy(kind, keys.length);
  return {
    kind,
    id,
    by,
    idiom,
    forms: by === 'stem' ? stems : keys.map((key) => (by === 'key' ? key : singular(key))),
  };
}

/**
 * Intents by their words as they are: "systems" asks for a list, "system" does not. One word alone says too little to
 * be stemmed: "supported" asks for the status, "support" does not. What is not recorded is taken as written too: "how many
 * maintainers" is none of "how many are maintained".
 */
function comparedBy(kind: PhraseKind, words: number): keyof Form {
  if (kind === 'intent') return 'key';
  return words === 1 || kind === 'unrecorded' ? 'singular' : 'stem';
}

/** Tells quickly of most phrases that one of their words is not in the question at all. */
function presence(forms: Form[]): (known: Known) => boolean {
  const here = {
    key: new Set(forms.map((form) => form.key)),
    singular: new Set(forms.map((form) => form.singular)),
    stem: new Set(forms.map((form) => form.stem)),
  };
  return ({ by, forms: wanted }) => {
    for (const form of wanted) if (!here[by].has(form)) return false;
    return true;
  };
}

/** Whether a word may stand between two words of a phrase of this kind: "not SUSE, still maintained" is not "not maintained". */
type MayStandBetween = (at: number, kind: PhraseKind) => boolean;

/** The phrase at every place where its first word stands. */
function matches(known: Known, forms: Form[], mayStandBetween: MayStandBetween): PhraseHit[] {
  return forms.flatMap((form, from) =>
    form[known.by] === known.forms[0] ? match(known, forms, from, mayStandBetween) : [],
  );
}

function match(known: Known, forms: Form[], from: number, mayStandBetween: MayStandBetween): PhraseHit[] {
  const at: number[] = [];
  const most = known.kind === 'intent' ? tunables.maxGapWordsOfIntent : tunables.maxGapWords;
  let position = from;
  for (const wanted of known.forms) {
    let gap = 0;
    while (forms[position]?.[known.by] !== wanted) {
      if (at.length === 0 || gap >= most || position >= forms.length || !mayStandBetween(position, known.kind))
        return [];
      gap += forms[position]?.key === '' ? 0 : 1;
      position += 1;
    }
    at.push(position);
    position += 1;
  }
  return [{ kind: known.kind, id: known.id, at, letters: known.forms.join('').length }];
}

/** The "latest" of "first and latest release". */
function isJoined(words: Word[], at: number): boolean {
  return ['and', 'or'].includes(keyAt(words, at - 1));
}
