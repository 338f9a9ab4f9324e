import { versionAsked } from './asked-of-life.js';
import { isIntent, isOfFeature } from './phrase-hit.js';
import type { Seen } from './seen.js';

/** A property is recorded of a system as a whole: it tells neither "needed" nor "by default" nor "only". */
const narrowing = new Set(
  'need needs needed require requires required mandatory only default preinstalled enabled free production'.split(' '),
);

/**
 * What a yes or no asks beyond whether the system has a property: of one version of it ("does 6.1 include K3s?"), or
 * more narrowly ("does it need VMware?", "on a Raspberry Pi 5?"). What is recorded of the property does not decide these,
 * unless "by default" belongs to it ("SELinux enforcing by default").
 */
export function qualification(seen: Seen): 'version' | 'narrower' | undefined {
  const { hits, words } = seen;
  if (versionAsked(seen).version !== undefined) return 'version';
  const [from = 0] = hits.filter((hit) => isIntent(hit, 'yes-no')).flatMap(({ at }) => at);
  const isLater = (at: number) => at >= from && words[at]?.sentence === words[from]?.sentence;
  const isNumber = (at = 0) => /^\d+$/.test(words[at]?.key ?? '') && words[at - 1]?.key !== 'x86';
  const isNumbered = hits.some(({ kind, at }) => kind === 'feature' && isNumber(at.at(-1)));
  const isOfProperty = (at: number) => words[at]?.key === 'default' && isOfFeature(hits, at);
  const isNarrowed = words.some(({ key }, at) => narrowing.has(key) && isLater(at) && !isOfProperty(at));
  return isNumbered || isNarrowed ? 'narrower' : undefined;
}
