import { describe, expect, it } from 'vitest';
import { knownPhrases } from '../../src/question/known-phrase.js';
import { createNearestAnswerFinder } from '../../src/question/nearest-answer.js';
import { createStatements } from '../../src/question/statements.js';
import type { Vocabulary } from '../../src/question/vocabulary.js';
import { wordsOf } from '../../src/text/normalise.js';

const answers = [
  { id: 'flatcar/0', label: 'Adding a disk', text: 'Use Ignition.', ask: ['second disk', 'attach disk', 'disk full'] },
  { id: 'flatcar/1', label: 'Lost password', text: 'Boot with a disk.', ask: ['reset password', 'lost password'] },
  { id: 'talos/0', label: 'Resetting a node', text: 'With `talosctl reset`.', ask: ['reset node', 'wipe disk'] },
];

const vocabulary = {
  statementsOf: (system) =>
    answers.filter(({ id }) => id.startsWith(`${system}/`)).map((one) => ({ kind: 'answer' as const, ...one })),
  phrases: answers.flatMap(({ id, ask }) => ask.map((text) => ({ kind: 'answer' as const, id, text }))),
  shorthand: {},
} satisfies Partial<Vocabulary>;

const nearest = createNearestAnswerFinder(
  createStatements(vocabulary as unknown as Vocabulary),
  knownPhrases(vocabulary as unknown as Vocabulary),
);

describe('the nearest answer of a system', () => {
  it.each([
    ['flatcar', 'how would one attach another disk', 'flatcar/0'],
    ['flatcar', 'nobody knows the password any more, what is on the disk', 'flatcar/1'],
    ['talos', 'the disk should be wiped', 'talos/0'],
  ])('of %s for “%s” is %s', (system, question, id) => {
    expect(nearest(system, wordsOf(question))?.id).toBe(id);
  });

  it('counts as held only the words it is asked for with, and names those it misses', () => {
    const found = nearest('flatcar', wordsOf('password on a USB disk'));
    expect(found).toMatchObject({ id: 'flatcar/1', held: 1, of: 3 });
    expect(found?.missed).toEqual(new Set(['usb']));
  });

  it('leads without end where no other answer holds any word', () => {
    expect(nearest('talos', wordsOf('reset'))?.lead).toBe(Number.POSITIVE_INFINITY);
  });

  it.each([
    ['flatcar', 'what is the weather'],
    ['no-such-system', 'reset password'],
  ])('is none of %s for “%s”', (system, question) => {
    expect(nearest(system, wordsOf(question))).toBeUndefined();
  });
});
