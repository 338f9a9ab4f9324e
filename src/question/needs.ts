import { squash } from '../text/normalise.js';
import { saysExcept } from './exceptions.js';
import { coversAll } from './mention.js';
import { isNegated } from './negation.js';
import { isRequirement, isWithin, type PhraseHit } from './phrase-hit.js';
import { endOf, keyAt, placesBetween } from './places.js';
import { prepositions } from './prepositions.js';
import { hasIntent, type Seen } from './seen.js';

/** One thing a system must have, or must not have. */
export interface Need {
  /** Ids of features, vendors among them: one of them is enough. */
  anyOf: string[];
  wanted: boolean;
}

/** Whether systems are to be maintained, to have ended, or to get maintenance only. */
export type State = 'alive' | 'ended' | 'ending';

/** How many requirements make a question what it is. */
export const fewestNeeds = {
  /** So many are what one wants advice on, also without a word that asks for it and whatever stands beside them. */
  ofAdvice: 2,
  /** So many are a list of them, and a name among them one more. */
  ofList: 3,
};

interface Found extends Need {
  kind: PhraseHit['kind'];
  from: number;
  to: number;
}

/**
 * The features and vendors of a question, each with whether it is wanted: "on vSphere, without SSH or a shell".
 * Of several that are wanted, those joined by "or" are one need; so are vendors, since a system has only one.
 */
export function needsOf(seen: Seen): Need[] {
  const needs: Found[] = [];
  const instead = seen.hits.filter((hit) => isInstead(seen, hit)).map(({ id }) => id);
  const isMeant = (hit: PhraseHit) =>
    !isReason(seen, hit) &&
    !isReplaced(seen, hit) &&
    !isOfOther(seen, hit) &&
    !isTheirs(seen, hit) &&
    !instead.includes(hit.id);
  const required = seen.hits.filter((hit) => isRequirement(hit) && isMeant(hit));
  const isPart = (hit: PhraseHit) =>
    isPartOfName(seen, hit) || required.some((other) => other.id !== hit.id && isWithin(hit, other));
  const isShared = ({ at, kind }: PhraseHit) =>
    kind === 'feature' &&
    required.some((other) => other.kind === 'vendor' && at.every((one) => other.at.includes(one)));
  const meant = required.filter((hit) => !isPart(hit) && !isShared(hit));
  for (const hit of meant.sort((a, b) => (a.at[0] ?? 0) - (b.at[0] ?? 0))) {
    const [from = 0] = hit.at;
    const to = ownPart(seen, hit).at(-1) ?? from;
    if (needs.some(({ anyOf }) => anyOf.includes(hit.id))) continue;
    const before = needs.find((need) => need.to < from && onlyOr(seen, need.to, from));
    const isNext = (need: Found) => need.kind === 'vendor' && hit.kind === 'vendor' && need.to === from - 1;
    const carried = needs.some(
      (need) => !need.wanted && need.to < from && (isNext(need) || carriesOn(seen, need, from)),
    );
    const isLeftOut = hit.kind === 'vendor' && saysExcept(seen.words, from);
    const wanted = !isLeftOut && !isNegated(seen, from, to) && before?.wanted !== false && !carried;
    const joined = wanted ? (before ?? needs.find((need) => areVendors(need, hit))) : undefined;
    if (joined) Object.assign(joined, { anyOf: [...joined.anyOf, hit.id], to });
    else needs.push({ anyOf: [wanted ? hit.id : ruledOut(seen, hit)], wanted, kind: hit.kind, from, to });
  }
  return needs.map(({ anyOf, wanted }) => ({ anyOf, wanted }));
}

const joins = new Set(['or', 'and', 'nor', 'oder']);

/** The places of a requirement up to an "or": of the "ostree ... based" in "ostree or bootc based" the first, since "based" belongs to both. */
function ownPart({ words }: Seen, { at }: PhraseHit): number[] {
  const isShared = (place: number, index: number) =>
    placesBetween(at[index - 1] ?? place, place).some((one) => joins.has(keyAt(words, one)));
  const shared = at.findIndex(isShared);
  return shared > 0 ? at.slice(0, shared) : at;
}

/** The "rpm" of "rpm-ostree": a part of the name of a word of the field that is another property. */
function isPartOfName(seen: Seen, hit: PhraseHit): boolean {
  const at = ownPart(seen, hit);
  return seen.mentions.some((name) => {
    const isWider = name.to - name.from > at.length && coversAll(name, at);
    if (!isWider || name.target.kind !== 'concept') return false;
    const feature = seen.featureOf(name.target.id);
    const isNamed = squash(name.typed) === squash(name.target.name);
    return feature !== undefined && feature !== hit.id && isNamed;
  });
}

/** "Without Kubernetes" rules out what does nothing else, "does not support Kubernetes" asks for what has none. */
function ruledOut({ words, ruledOutBy }: Seen, { id }: PhraseHit): string {
  return words.some(({ key }) => ['support', 'supports', 'supported'].includes(key)) ? id : ruledOutBy(id);
}

function areVendors(need: Found, hit: PhraseHit): boolean {
  return need.wanted && need.kind === 'vendor' && hit.kind === 'vendor';
}

/** The "Amazon" of "Amazon Linux". */
export function isOfOther({ mentions, words }: Seen, { at }: PhraseHit): boolean {
  const meaning = at.filter((one) => !prepositions.has(keyAt(words, one)));
  return mentions.some(
    (name) => name.target.kind === 'elsewhere' && name.to - name.from > meaning.length && coversAll(name, meaning),
  );
}

/** The "fleet" of "our RancherOS fleet": an everyday word right behind a name, for the machines that run it. */
function isTheirs({ mentions, words, isCommonWord }: Seen, { at }: PhraseHit): boolean {
  const [place = 0, ...more] = at;
  const owners = ['our', 'my', 'your', 'their', 'old'];
  const isBehind = mentions.some(
    ({ target, from, to }) => target.kind === 'system' && to === place && owners.includes(keyAt(words, from - 1)),
  );
  return more.length === 0 && isBehind && isCommonWord(keyAt(words, place));
}

const advising = new Set(['recommend', 'suggest', 'advise', 'propose', 'offer', 'say']);

/** "After Broadcom", "since SUSE bought it", "what does SUSE advise": who did it, not what one wants. */
function isReason(seen: Seen, { kind, at }: PhraseHit): boolean {
  const { words } = seen;
  const before = words[(at[0] ?? 0) - 1]?.key ?? '';
  const verb = keyAt(words, (at.at(-1) ?? 0) + 1);
  const sells = verb === 'offer' && hasIntent(seen, 'list');
  const advises = ['does', 'did'].includes(before) && advising.has(verb) && !sells;
  return kind === 'vendor' && (advises || ['after', 'since'].includes(before));
}

/** What one calls that which takes the place of another thing. */
export const wordsForAnother: ReadonlySet<string> = new Set(
  'alternative alternatives replacement substitute equivalent competitor comparable'.split(' '),
);

/** The vSphere of "alternatives to vSphere" is what one wants to leave. */
export function isReplaced({ words }: Seen, { at }: PhraseHit): boolean {
  const [from = 0] = at;
  const isBefore = ['to', 'for', 'of'].includes(keyAt(words, from - 1));
  const isAfter = wordsForAnother.has(keyAt(words, (at.at(-1) ?? 0) + 1));
  return isAfter || (isBefore && wordsForAnother.has(keyAt(words, from - 2)));
}

/** The Docker of "containerd instead of Docker", "we prefer containerd over Docker": who says what should be there has not forbidden the other. */
function isInstead({ words, hits }: Seen, { at }: PhraseHit): boolean {
  const from = (at[0] ?? 0) - 2;
  const [first = '', second = ''] = [words[from]?.key, words[from + 1]?.key];
  const isPreferred = second === 'over' && words.some(({ key }) => /^prefer/.test(key));
  const says = isPreferred || ['instead of', 'rather than'].includes(`${first} ${second}`);
  const end = isPreferred ? from : from - 1;
  return says && hits.some((hit) => isRequirement(hit) && endOf(hit) === end);
}

/** True where one thing is wanted instead of another. */
export function saysInstead(seen: Seen): boolean {
  return seen.hits.some((hit) => isInstead(seen, hit));
}

/** Their "not" holds for both sides of an "and". */
const carriers = new Set(['without', 'both', 'either', 'avoid', 'avoiding', 'exclude', 'excluding', 'except']);

/** "Without SSH and shell": an "and" right between carries a "without" on, as it does no "no". */
function carriesOn({ words }: Seen, { from: named, to }: Found, from: number): boolean {
  const isAnd = from === to + 2 && words[to + 1]?.key === 'and';
  return isAnd && words.slice(Math.max(named - 2, 0), named).some(({ key }) => carriers.has(key));
}

/** "or" and "nor" carry a "without" on to the next thing. */
function onlyOr({ words }: Seen, to: number, from: number): boolean {
  const middle = placesBetween(to, from).map((at) => keyAt(words, at));
  return middle.length > 0 && middle.length <= 2 && ['or', 'nor', 'oder'].includes(middle[0] ?? '');
}
