import type { Mention } from './mention.js';
import type { Seen } from './seen.js';

const people = new Set(
  `people users user folks everyone everybody customers crowd fans community refugees owners admins shops teams we us i me they
  them boxes machines nodes hosts`.split(/\s+/),
);

const moves = new Set(
  `go goes going went move moves moving moved land landed end ended switch switched pick take adopt jump migrate offer offers
  offering put get`.split(/\s+/),
);

/** "What do former RancherOS users run now?", but not "what do teams use RancherOS for?": what is used comes after the name. */
const usings = new Set('run runs use uses using'.split(' '));

const wordsOfChange = new Set('now today nowadays instead next onto since former ex afterwards where'.split(' '));

const asking = new Set('what whats which where who'.split(' '));

/**
 * "Where did the RancherOS crowd land?", "what do former Atomic users run now?": of a system that something came after, who
 * went where asks what that is. All that was not understood must be everyday words.
 */
export function asksWhereTo({ words, leftovers, isCommonWord, isFollowed }: Seen, { target, to }: Mention): boolean {
  const says = (some: ReadonlySet<string>) => words.some(({ key }) => some.has(key));
  const isPlain = leftovers.every(({ key }) => isCommonWord(key) && !/\p{N}/u.test(key));
  const moved = says(moves) || words.slice(to).some(({ key }) => usings.has(key));
  return isFollowed(target.id) && isPlain && says(people) && moved && says(wordsOfChange) && says(asking);
}
