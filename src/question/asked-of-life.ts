import type { Word } from '../text/normalise.js';
import { namesVersion } from '../text/version-numbers.js';
import { topicsOfLife } from './life-topics.js';
import { isOfFeature, type PhraseHit } from './phrase-hit.js';
import { keyAt } from './places.js';
import { hasIntent, type Seen } from './seen.js';
import { asksYesNo } from './yes-no.js';

/** "And 22?", "CoreOS end 2512?": in so few words a number is a version. */
const fewWords = 6;

/** What may be named beside how long a version lives: "the stable channel", "its security updates". */
const besideLife = new Set([...topicsOfLife, 'updates', 'channels', 'cadence', 'security', 'latest-release']);

/** "Is it dead?" and "is it still alive?" get a yes or no first. */
export function expectation(seen: Seen): { expects?: 'alive' | 'ended' } {
  const asksEither = hasIntent(seen, 'ended') && hasIntent(seen, 'alive') && seen.words.some(({ key }) => key === 'or');
  if (!asksYesNo(seen) || asksEither || hasIntent(seen, 'ending')) return {};
  if (hasIntent(seen, 'ended')) return { expects: 'ended' };
  return hasIntent(seen, 'alive') ? { expects: 'alive' } : {};
}

/** "Is Photon OS 3.0 still supported?": the first number of the question. */
export function versionAsked(seen: Seen): { version?: string } {
  const { words } = seen;
  if (namesTwoVersions(seen)) return {};
  const isNumber = (at: number) => versionNumberAt(seen, at) !== undefined;
  const isNext = (at: number) =>
    seen.mentions.some(({ target, to }) => target.kind === 'system' && isRightAfter(words, to, at));
  const isAsked = words.some(({ asking }) => asking);
  const isLikely = (word: Word) => word.asking === isAsked && (/\./.test(word.typed) || isShort(seen));
  const next = words.findIndex((_, at) => isNumber(at) && isNext(at));
  const at = next === -1 ? words.findIndex((word, place) => isNumber(place) && isLikely(word)) : next;
  const version = versionNumberAt(seen, at);
  return version === undefined ? {} : { version };
}

/** "Ubuntu Core 22 and 24: until when is each of them maintained?" */
function namesTwoVersions(seen: Seen): boolean {
  const names = seen.mentions.flatMap(({ target }) => (target.kind === 'system' ? seen.versionsOf(target.id) : []));
  const isRecorded = (at: number) => recordedAt(seen, names, at) !== undefined;
  return seen.words.some(({ key }, at) => ['and', 'or'].includes(key) && isRecorded(at - 1) && isRecorded(at + 1));
}

/** The number at a place that names one of the versions. */
function recordedAt(seen: Seen, names: string[], at: number): { number: string; name: string } | undefined {
  const number = versionNumberAt(seen, at);
  const name = number === undefined ? undefined : names.find((one) => namesVersion(one, number));
  return number === undefined || name === undefined ? undefined : { number, name };
}

/** The number at a place, without its "v", if it can be that of a version and is no part of a property. */
function versionNumberAt({ words, hits }: Seen, at: number): string | undefined {
  return isOfFeature(hits, at) ? undefined : /^v?(\d{1,5}(?:\.\d+)*)$/i.exec(words[at]?.typed ?? '')?.[1];
}

/** A number in the question, outside of properties and years, that names a version of the system which is recorded. */
export function recordedVersion(seen: Seen, system: string): { number: string; name: string } | undefined {
  const names = seen.versionsOf(system);
  for (const at of seen.words.keys()) {
    const recorded = recordedAt(seen, names, at);
    if (recorded && !/^20\d\d$/.test(recorded.number)) return recorded;
  }
  return undefined;
}

/** The recorded version, by its number, of which nothing is asked but how long it lives, or that and an answer of the system's own. */
export function versionOfLife(
  seen: Seen,
  system: string,
  asks: { topics: string[]; features: string[] },
): string | undefined {
  const version = namesTwoVersions(seen) ? undefined : recordedVersion(seen, system);
  return version && asksLifeOfVersion(seen, asks, version.name) ? version.number : undefined;
}

/** True where a number stands right after a system's name. */
export function isVersionOfName({ words, mentions }: Seen): boolean {
  return mentions.some(
    ({ target, to }) =>
      target.kind === 'system' &&
      [to, to + 1].some((at) => isRightAfter(words, to, at) && /^v?\d/i.test(words[at]?.typed ?? '')),
  );
}

const beforeVersions = new Set(['version', 'release', 'v', 'milestone', 'branch', 'line']);

/** "Talos 1.9", "Talos version 1.9". */
function isRightAfter(words: Word[], to: number, at: number): boolean {
  return at === to || (at === to + 1 && beforeVersions.has(keyAt(words, to)));
}

/** In few words, or where no system is named, any number is one of a version. */
function isShort({ words, mentions }: Seen): boolean {
  return words.length <= fewWords || !mentions.some(({ target, typed }) => target.kind === 'system' && typed !== '');
}

/** "Is the stable 4230 line still getting patches?", "Talos 1.12, does the community support that minor?" */
function asksLifeOfVersion(
  seen: Seen,
  { topics, features }: { topics: string[]; features: string[] },
  version: string,
): boolean {
  const inName = new Set(version.toLowerCase().split(/\W+/));
  const isPartOfName = (id: string) =>
    seen.hits.some(
      (hit) => hit.kind === 'feature' && hit.id === id && hit.at.every((at) => inName.has(keyAt(seen.words, at))),
    );
  const others = features.filter((id) => !isPartOfName(id));
  const isOfLife = hasIntent(seen, 'alive', 'ended') || topics.some((topic) => topicsOfLife.includes(topic));
  const isNoTask = !hasIntent(seen, 'how-to', 'why', 'compare', 'recommend');
  return others.length === 0 && isOfLife && isNoTask && topics.every((topic) => besideLife.has(topic));
}

/** "Ubuntu Core 26 with the Legacy add-on": an answer of its own is asked for in other words than those of a version's life. */
export function saysMoreThanLife(seen: Seen, answers: string[]): boolean {
  const generic = new Set(
    seen.hits
      .filter(({ kind, id }) => kind === 'topic' || (kind === 'intent' && ['alive', 'ended'].includes(id)))
      .flatMap(({ at }) => at),
  );
  const isSpecial = ({ kind, id, at }: PhraseHit) =>
    kind === 'answer' && answers.includes(id) && at.some((one) => !generic.has(one));
  return seen.hits.some(isSpecial);
}
