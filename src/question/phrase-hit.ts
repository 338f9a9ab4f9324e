import type { Word } from '../text/normalise.js';
import { topicsOfLife } from './life-topics.js';
import { keyAt } from './places.js';
import type { PhraseKind } from './vocabulary.js';

/** A phrase that was found in a question. */
export interface PhraseHit {
  kind: PhraseKind;
  id: string;
  /** Positions of its words in the question. */
  at: number[];
  letters: number;
}

/** True for what can be required of a system: a property, or a vendor. */
export function isRequirement({ kind }: Pick<PhraseHit, 'kind'>): boolean {
  return kind === 'feature' || kind === 'vendor';
}

/** True for one of these intents. */
export function isIntent({ kind, id }: Pick<PhraseHit, 'kind' | 'id'>, ...ids: string[]): boolean {
  return kind === 'intent' && ids.includes(id);
}

/** True for a phrase all of whose words stand in a longer one: the "zero" of "zero touch". */
export function isWithin({ at }: Pick<PhraseHit, 'at'>, wider: PhraseHit): boolean {
  return wider.at.length > at.length && at.every((place) => wider.at.includes(place));
}

/** True for the place of a word that belongs to a property: the 64 of "ARM 64". */
export function isOfFeature(hits: PhraseHit[], place: number): boolean {
  return hits.some(({ kind, at }) => kind === 'feature' && at.includes(place));
}

/** The sentence in which a phrase begins, by its number. */
export function sentenceOf(words: Word[], { at }: PhraseHit): number {
  return words[at[0] ?? 0]?.sentence ?? 0;
}

/** The hits that are meant: no word of an idiom, and of those that share words the longest. In the order of the question. */
export function meantHits(hits: PhraseHit[], words: Word[]): PhraseHit[] {
  return longestOnly(hits.filter((hit) => !otherwiseMeant.some((isOther) => isOther(hit, hits, words))));
}

/** The ways in which the words of a phrase say something else. */
const otherwiseMeant = [isIdiom, isOfLife, isSourceCode, isCry, isDeed, isCutShort, isPatchwork];

const deeds = new Set(['free', 'rename']);

/** The "free" of "how do I free disk space?", the "rename" of "how do I rename an interface?": what one wants to do. */
function isDeed({ at }: PhraseHit, hits: PhraseHit[], words: Word[]): boolean {
  const [from = 0, ...others] = at;
  const isNext = (hit: PhraseHit) => isIntent(hit, 'how-to') && hit.at.length > 2 && hit.at.at(-1) === from - 1;
  return others.length === 0 && deeds.has(keyAt(words, from)) && hits.some(isNext);
}

/** The "what now?" of "the driver fails, what now?" asks for no successor. */
function isCry({ kind, at }: PhraseHit, hits: PhraseHit[], words: Word[]): boolean {
  const isBare = kind === 'topic' && at.every((place) => ['what', 'now'].includes(keyAt(words, place)));
  return isBare && hits.some((hit) => isIntent(hit, 'trouble')) && !hits.some((hit) => isIntent(hit, 'ended'));
}

/**
 * The "version" of "the short version" asks for no version, the "small" of "a small team" for no small image, and "to
 * save money" for no price: a word inside a longer way to say what one wants, or any words inside a longer way to say nothing.
 */
function isIdiom({ kind, at }: PhraseHit, hits: PhraseHit[]): boolean {
  if (!['topic', 'feature', 'unrecorded'].includes(kind)) return false;
  const idioms = kind === 'topic' && at.length === 1 ? ['define', 'help', 'report', 'aside'] : ['aside'];
  return hits.some(
    (hit) =>
      hit.kind === 'intent' && idioms.includes(hit.id) && isWithin({ at }, hit) && (at.length === 1 || isUnbroken(hit)),
  );
}

const wordsOfNone = new Set(['without', 'no', 'not']);

/** The "without cloud" of "without cloud-init", of "without K3s and Google Cloud": what one wants to do without is more. */
function isCutShort(cut: PhraseHit, hits: PhraseHit[], words: Word[]): boolean {
  const { kind, at } = cut;
  const [first = 0, ...rest] = at;
  if (kind !== 'feature' || rest.length === 0 || !wordsOfNone.has(keyAt(words, first))) return false;
  const isBroken = !isUnbroken(cut);
  const goesOn = (hit: PhraseHit) =>
    isRequirement(hit) &&
    rest.every((place) => hit.at.includes(place)) &&
    ((hit.at.at(-1) ?? 0) > (at.at(-1) ?? 0) || (isBroken && isUnbroken(hit)));
  return hits.some((hit) => goesOn(hit) && !hit.at.includes(first));
}

/** The "from ... Amazon" of "user data from the cloud and Amazon EKS": nothing but pieces of other properties. */
function isPatchwork(hit: PhraseHit, hits: PhraseHit[]): boolean {
  if (!isRequirement(hit) || isUnbroken(hit)) return false;
  const whole = hits.filter((other) => isRequirement(other) && other.id !== hit.id && isUnbroken(other));
  return hit.at.every((place) => whole.some(({ at }) => at.length > 1 && at.includes(place)));
}

/** The "way out" of "is it on its way out?", the "get updates" of "does it still get updates?": of how it is alive, or ends. */
function isOfLife({ kind, id, at }: PhraseHit, hits: PhraseHit[]): boolean {
  if (kind !== 'topic' || topicsOfLife.includes(id)) return false;
  return hits.some((hit) => isIntent(hit, 'alive', 'ended') && isWithin({ at }, hit) && isUnbroken(hit));
}

function isUnbroken({ at }: PhraseHit): boolean {
  return at.every((place, index) => index === 0 || place === (at[index - 1] ?? 0) + 1);
}

/** The "source" of "open source" does not ask who says so. */
function isSourceCode({ kind, id, at }: PhraseHit, hits: PhraseHit[]): boolean {
  const isOfIt = (hit: PhraseHit) => hit.kind !== 'intent' && hit.at.length > 1 && hit.at.includes(at[0] ?? -1);
  return kind === 'intent' && id === 'why' && at.length === 1 && hits.some(isOfIt);
}

/**
 * Two phrases that end in one word: "first release" and "latest release" in "first and latest release", but not "without
 * cloud" and "Google Cloud" in "without Google Cloud".
 */
function areJoined(a: PhraseHit, b: PhraseHit): boolean {
  const shared = a.at.filter((at) => b.at.includes(at));
  const bothGoOn = a.at.length > 1 && b.at.length > 1;
  const [wide, narrow] = span(a) > span(b) ? [a, b] : [b, a];
  if (a.kind === 'feature' && span(wide) - wide.at.length < narrow.at.length - 1) return false;
  return bothGoOn && shared.length === 1 && shared[0] === a.at.at(-1) && shared[0] === b.at.at(-1);
}

/** Of the hits of one kind that share a word, only the longest stays: "container runtime" hides "container". */
function longestOnly(hits: PhraseHit[]): PhraseHit[] {
  const kept: PhraseHit[] = [];
  for (const hit of [...hits].sort((a, b) => b.at.length - a.at.length || b.letters - a.letters || span(a) - span(b))) {
    const shares = (other: PhraseHit) => other.at.some((at) => hit.at.includes(at)) && !areJoined(other, hit);
    const rival = kept.find((other) => sameFamily(other, hit) && shares(other));
    if (rival && isNearer(hit, rival)) kept.splice(kept.indexOf(rival), 1, hit);
    else if (!rival || (rival.at.length === hit.at.length && rival.letters === hit.letters && rival.id !== hit.id))
      kept.push(hit);
  }
  return kept.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0));
}

/** The "Google Cloud" of "without Google Cloud", in which "without cloud" is asked for only by leaving a word out. */
function isNearer(hit: PhraseHit, rival: PhraseHit): boolean {
  const endsTogether = hit.at.at(-1) === rival.at.at(-1) && hit.at.length === rival.at.length;
  return hit.kind === 'feature' && endsTogether && isUnbroken(hit) && !isUnbroken(rival);
}

/** From its first word to its last. */
function span({ at }: PhraseHit): number {
  return (at.at(-1) ?? 0) - (at[0] ?? 0);
}

/** Several intents can be meant at once; topics and features compete for words. */
function sameFamily(a: PhraseHit, b: PhraseHit): boolean {
  return a.kind === b.kind && a.kind !== 'intent';
}
