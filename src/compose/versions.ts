import { isAlive } from '../answer.js';
import type { System, Version } from '../knowledge/knowledge.js';
import { namesVersion, numbersIn } from '../text/version-numbers.js';
import type { Context } from './context.js';
import { daysUntil } from './days.js';
import type { Draft } from './drafts.js';

const tunables = {
  /** A list of the ends of support shows so many versions, the latest first. */
  maxVersions: 9,
};

/** Sorts after every date. */
const noEnd = '9999';

/** One line a version whose support has, or had, an end: the latest first. */
export function versionDrafts(context: Context, system: System): Draft[] {
  const withEnd = (system.versions ?? []).filter(({ ends }) => ends !== undefined);
  const latestFirst = withEnd.sort((a, b) => releaseOf(b).localeCompare(releaseOf(a)));
  return latestFirst.slice(0, tunables.maxVersions).map((version) => versionDraft(context, system, version));
}

/**
 * The version whose release is asked for: itself, or the first that it begins. "3510" began with 3510.2.0 and "1.9" with
 * 1.9.0, but "2.0" did not begin with 2.0.6.
 */
export function releasedVersion(system: System, asked: string): Version | undefined {
  const named = versionsNamed(system, asked);
  const isFirst = ({ name }: Version) => !asked.includes('.') || namesVersion(name, `${asked}.0`);
  const first = [...named].sort((a, b) => releaseOf(a).localeCompare(releaseOf(b))).find(isFirst);
  return named.find(({ name }) => numbersIn(name).includes(asked)) ?? first;
}

/** The version whose support is asked for; of several that one number names, the one that is supported longest. */
export function supportedVersion(system: System, asked: string | undefined): Version | undefined {
  if (asked === undefined) return undefined;
  const named = versionsNamed(system, asked);
  const exact = named.find(({ name }) => numbersIn(name).includes(asked));
  const endOf = ({ ends = noEnd }: Version) => ends;
  const [longest] = [...named].sort((a, b) => endOf(b).localeCompare(endOf(a)));
  return exact ?? longest;
}

function versionsNamed({ versions = [] }: System, asked: string): Version[] {
  return versions.filter(({ name }) => namesVersion(name, asked) && !isRange(name));
}

/** "Stable channel (367.1.0 to 2512.3.0)" came out with none of the two. */
function isRange(name: string): boolean {
  return / to v?\d/.test(name);
}

function releaseOf({ released = '' }: Version): string {
  return released;
}

/** One version of a system: when it came, and until when it is supported as seen from today. */
export function versionDraft({ today }: Context, system: System, version: Version): Draft {
  const { ends: end } = version;
  const daysLeft = end === undefined ? undefined : daysUntil(today, end);
  const released = version.released ? `Released ${version.released}` : 'Release date not recorded';
  const ends =
    end === undefined || daysLeft === undefined
      ? `the end of its support is not recorded${isAlive(system.status.state) ? '' : `, and ${system.name} has ended`}`
      : endOfSupport(end, daysLeft);
  return {
    system: system.id,
    topic: 'end-of-life',
    label: version.name,
    fact: version,
    text: `${released}; ${ends}`,
    ...(daysLeft !== undefined && { daysLeft }),
  };
}

function endOfSupport(date: string, daysLeft: number): string {
  const isDay = date.split('-').length === 3;
  if (daysLeft < 0) return `support ended ${isDay ? 'on' : 'in'} ${date}`;
  if (daysLeft === 0) return `support ends today (${date})`;
  if (!isDay) return `support ends in ${date}`;
  return `support ends on ${date}, in ${daysLeft === 1 ? '1 day' : `${daysLeft} days`}`;
}
