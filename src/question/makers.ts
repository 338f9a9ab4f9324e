import { isWithin, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { hasIntent, idsOf, mentionOfSystem, type Seen } from './seen.js';

const products = ['product', 'project', 'thing', 'property'];

const makings = new Set('make makes own owns maintain maintains develop develops sponsor sponsors behind'.split(' '));

const topicsOfMaker = ['vendor', 'lineage'];

/** The VMware of "does VMware still maintain Photon OS?", the SUSE of "is SUSE behind Kairos?" */
export function makesIt(seen: Seen, { at }: PhraseHit, system: string): boolean {
  return seen.words.slice(at.at(-1), mentionOfSystem(seen, system)?.from).some(({ key }) => makings.has(key));
}

/** The AWS of "is Talos from AWS?": more of it says that it is the maker. */
export function isPartOfMaker({ hits }: Seen, hit: PhraseHit): boolean {
  return hits.some((other) => other.kind === 'vendor' && isWithin(hit, other));
}

/** "Does Docker maintain LinuxKit?": what is also a property stands where a maker does. */
export function isAskedOfMaker(seen: Seen, system: string): boolean {
  return seen.hits.some((hit) => hit.kind === 'feature' && makesIt(seen, hit, system));
}

/**
 * The vendors that a yes or no asks of a system: the CNCF of "is Kairos CNCF?", any of "is Microsoft the owner of Flatcar?",
 * but not the Amazon of "is Amazon's Bottlerocket any good?" `topics` are those the question names.
 */
export function makersAsked(seen: Seen, system: string, topics: string[]): string[] {
  if (topics.length > 0 && topics.every((topic) => topicsOfMaker.includes(topic))) return idsOf(seen, 'vendor');
  const isProduct = saysProductOf(seen);
  const isOfVendor = !hasIntent(seen, 'alive', 'ended', 'define') || isProduct;
  const others = topics.filter((topic) => !(isProduct && topic === 'status'));
  if (others.length > 0 || !isOfVendor) return [];
  const named = mentionOfSystem(seen, system);
  const isAfter = ({ at }: PhraseHit) => (at[0] ?? 0) >= (named?.to ?? 0);
  const isMeant = (hit: PhraseHit) => hit.kind === 'vendor' && (isAfter(hit) || makesIt(seen, hit, system));
  return seen.hits.filter(isMeant).map(({ id }) => id);
}

/** "Is Talos from Sidero Labs?", "does it belong to SUSE?", "does Sidero Labs make Talos?": nothing but the maker is asked for. */
export function saysMaker(seen: Seen, system: string): boolean {
  const { words } = seen;
  const belongs = (place: number) => words[place]?.key === 'to' && /^belong/.test(keyAt(words, place - 1));
  const isFrom = ({ at: [from = 0] }: PhraseHit) =>
    [from, from - 1].some((place) => ['from', 'by'].includes(keyAt(words, place)) || belongs(place));
  const isSaid = (hit: PhraseHit) => hit.kind === 'vendor' && (isFrom(hit) || makesIt(seen, hit, system));
  return saysProductOf(seen) || seen.hits.some(isSaid);
}

/** "Is Flatcar a Microsoft product these days?" */
function saysProductOf({ words, hits }: Seen): boolean {
  return hits.some(({ kind, at }) => kind === 'vendor' && products.includes(keyAt(words, (at.at(-1) ?? 0) + 1)));
}
