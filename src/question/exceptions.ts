import type { Word } from '../text/normalise.js';
import { keyAt, placesBetween } from './places.js';
import type { Seen } from './seen.js';

const tunables = {
  /** "Can't do without a real-time kernel": so near to "without" stands what is needed. */
  maxGapWords: 3,
};

const excepting = new Set([
  ...['except', 'excluding', 'besides', 'beside', 'minus', 'except for', 'other than', 'apart from', 'but for'],
  ...[
    'all but',
    'everything but',
    'anything but',
    'leaving out',
    'leave out',
    'everyone but',
    'everybody but',
    'anyone but',
  ],
]);

/** True where the words right before a place leave out what follows: "apart from Talos", "minus Talos", "all but the". */
export function saysExcept(words: Word[], at: number): boolean {
  const [last = '', ...before] = [1, 2, 3].map((steps) => keyAt(words, at - steps));
  const [second = '', first = ''] = last === 'the' ? before : [last, ...before];
  return excepting.has(second) || excepting.has(`${first} ${second}`);
}

const several = new Set(['ones', 'those', 'systems', 'oses', 'distros', 'companies', 'vendors']);

const relatives = new Set('that which who with without from by of in on made built based using running'.split(' '));

/** "Everything but the ones that can do nothing except Kubernetes": all that is told of those that are left out. */
export function isExcepted({ words }: Seen, from: number): boolean {
  const at = words.findLastIndex(
    ({ key, sentence }, place) => place < from && several.has(key) && sentence === words[from]?.sentence,
  );
  const turnsBack = placesBetween(at + 1, from).some((place) =>
    ['which', 'what', 'who', 'is', 'are'].includes(keyAt(words, place)),
  );
  return at > 0 && !turnsBack && relatives.has(keyAt(words, at + 1)) && saysExcept(words, at);
}

/** "Don't", "cannot": a verb and its no in one word. */
export const negatedVerbs: ReadonlySet<string> = new Set(
  `dont doesnt didnt cant cannot couldnt wont wouldnt shouldnt mustnt havent hasnt neednt`.split(' '),
);

const ways = new Set(['do', 'live', 'manage', 'work', 'go', 'be']);

/** "We can't do without a real-time kernel": two words of no that want it all the more. */
export function isIndispensable({ words }: Seen, from: number): boolean {
  const at = words.findLastIndex(({ key }, place) => key === 'without' && place < from);
  const isNear = at !== -1 && from - at <= tunables.maxGapWords && words[at]?.sentence === words[from]?.sentence;
  const before = [keyAt(words, at - 2), keyAt(words, at - 3)];
  return isNear && ways.has(keyAt(words, at - 1)) && before.some((key) => negatedVerbs.has(key) || key === 'not');
}

/** "Neither is European. What would be?": what was missed in those spoken of is what one wants. */
export function isMissed({ words, conversation }: Seen, from: number): boolean {
  const [first, second, third] = words.map(({ key }) => key);
  const isOfThem = second === 'of' && ['them', 'these', 'those'].includes(third ?? '');
  const isTold = isOfThem || ['is', 'are', 'has', 'have', 'does', 'do', 'can'].includes(second ?? '');
  const isFirst = words[from]?.sentence === words[0]?.sentence && ['neither', 'none'].includes(first ?? '');
  return isFirst && isTold && conversation.systems.length > 0;
}
