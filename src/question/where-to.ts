import type { Seen } from './seen.js';

const people = new Set(
  `people users user folks everyone everybody customers crowd fans community refugees owners admins shops teams we us i me they
  them boxes machines nodes hosts`.split(/\s+/),
);

const moves = new Set(
  `go goes going went move moves moving moved land landed end ended switch switched run runs use uses using pick take adopt
  jump migrate offer offers offering put get`.split(/\s+/),
);

const times = new Set('now today nowadays instead next onto since where former ex afterwards'.split(' '));

const asking = new Set('what whats which where who'.split(' '));

/**
 * "Where did the RancherOS crowd land?", "what do former Atomic users run now?": of a system that something came after, who
 * went where asks what that is. All that was not understood must be everyday words.
 */
export function asksWhereTo({ words, leftovers, isCommonWord, heirOf }: Seen, system: string): boolean {
  const says = (some: ReadonlySet<string>) => words.some(({ key }) => some.has(key));
  const isPlain = leftovers.every(({ key }) => isCommonWord(key) && !/\p{N}/u.test(key));
  return heirOf(system) !== undefined && isPlain && says(people) && says(moves) && says(times) && says(asking);
}
