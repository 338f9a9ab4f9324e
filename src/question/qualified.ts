import { versionAsked } from './asked-of-life.js';
import { isIntent, isOfFeature, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import type { Seen } from './seen.js';

/** A property is recorded of a system as a whole: it tells neither "needed" nor "by default" nor "only". */
const narrowing = new Set(
  'need needs needed require requires required mandatory only default preinstalled enabled free production'.split(' '),
);

/** What is said of a property may be all of it: "SELinux enforcing by default", "a read-only root", "updates need a reboot". */
const ofProperties = new Set(['default', 'only', 'need', 'needs']);

/**
 * What a yes or no asks beyond whether the system has a property: of one version of it ("does 6.1 include K3s?"), or
 * more narrowly ("does it need VMware?"). What is recorded of the property does not decide these, unless the word is
 * part of it.
 */
export function qualification(seen: Seen): 'version' | 'narrower' | undefined {
  const { hits, words } = seen;
  if (versionAsked(seen).version !== undefined) return 'version';
  const [from = 0] = hits.filter((hit) => isIntent(hit, 'yes-no')).flatMap(({ at }) => at);
  const isLater = (at: number) => at >= from && words[at]?.sentence === words[from]?.sentence;
  const isOfProperty = (at: number) => ofProperties.has(keyAt(words, at)) && isOfFeature(hits, at);
  const isNarrowed = words.some(({ key }, at) => narrowing.has(key) && isLater(at) && !isOfProperty(at));
  return isNarrowed ? 'narrower' : undefined;
}

/** The bits of a processor are part of what it is called: "x86 64", "ARM 32". */
const bits = new Set(['64', '32']);

/** The number of the model that a property is asked of: the 5 of "on a Raspberry Pi 5". */
export function modelAsked({ hits, words }: Seen): string | undefined {
  const numberOf = ({ at }: PhraseHit) => keyAt(words, at.at(-1) ?? 0);
  const isNumbered = (hit: PhraseHit) => hit.kind === 'feature' && hit.at.length > 1 && /^\d+$/.test(numberOf(hit));
  const numbered = hits.find((hit) => isNumbered(hit) && !bits.has(numberOf(hit)));
  return numbered && numberOf(numbered);
}
