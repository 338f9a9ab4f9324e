import { describe, expect, it } from 'vitest';
import { type Asked, bothEnds, decodeAsked, encodeAsked } from '../../../src/slack/view/asked.js';

const texts: [string, string][] = [
  ['nothing', ''],
  ['a question', 'what is RancherOS?'],
  ['quotation marks', 'what is "RancherOS" \\ and {"q":"x"}?'],
  ['other scripts', 'что такое RancherOS? 什么是 🐮'],
  ['12,000 letters', 'x'.repeat(12_000)],
  ['12,000 words', 'what is it '.repeat(12_000)],
  ['12,000 emoji', '👩‍👩‍👧‍👦'.repeat(12_000)],
  ['12,000 control characters', '\u0001'.repeat(12_000)],
  ['12,000 quotation marks', '"'.repeat(12_000)],
  ['half a character, often', '\ud800'.repeat(12_000)],
];
const many = Array.from({ length: 30 }, (_, at) => `an-operating-system-${at}`);

describe('what a button asks', () => {
  it.each(texts)('fits its value and comes back: %s', (_name, text) => {
    const asked: Asked = { text, conversation: { systems: many, topics: many, concept: 'a-concept' }, page: 12 };
    const value = encodeAsked(asked);
    expect(value.length).toBeLessThanOrEqual(2000);
    expect(decodeAsked(value)).toEqual({
      text: bothEnds(text),
      conversation: { systems: many.slice(0, 10), topics: many.slice(0, 10), concept: 'a-concept' },
      page: 12,
    });
  });

  it.each(texts)('leaves out the lesser parts of a conversation where they do not fit: %s', (_name, text) => {
    const conversation = { systems: many, topics: many, features: many, shown: many, needs: many, earlier: 'a-system' };
    const value = encodeAsked({ text, conversation });
    expect(value.length).toBeLessThanOrEqual(2000);
    expect(decodeAsked(value)?.conversation).toMatchObject({ systems: many.slice(0, 10), topics: many.slice(0, 10) });
  });

  it.each<[string, Asked]>([
    [
      'a list that was narrowed',
      {
        text: 'only the living ones',
        page: 1,
        conversation: { systems: [], topics: [], shown: ['talos'], needs: ['-ssh'], kind: 'list', state: 'alive' },
      },
    ],
    [
      'a conversation with all its parts',
      {
        text: 'why?',
        conversation: {
          systems: ['talos'],
          topics: ['kernel'],
          features: ['ssh'],
          shown: ['talos', 'flatcar'],
          needs: ['ssh', 'suse|opensuse'],
          besides: ['photon-os'],
          earlier: 'flatcar',
          meant: 'flatcar',
          elsewhere: '12',
          concept: 'ostree',
          earlierConcept: 'bootc',
          article: 'four-micro-oses',
          kind: 'recommendation',
          state: 'ending',
          pending: true,
        },
      },
    ],
    ['a question', { text: 'help' }],
    ['a page', { text: 'list', page: 3 }],
    ['an empty conversation', { text: 'its github?', conversation: { systems: [], topics: [] } }],
    ['a concept alone', { text: 'which use it?', conversation: { systems: [], topics: [], concept: 'ostree' } }],
  ])('comes back as it was: %s', (_name, asked) => {
    expect(decodeAsked(encodeAsked(asked))).toEqual(asked);
  });

  it.each([
    ['the first page', { text: 'list', page: 0 }],
    ['being private', { text: 'list', share: true }],
  ])('leaves out what goes without saying: %s', (_name, asked) => {
    expect(encodeAsked(asked)).toBe('{"q":"list"}');
  });
});

describe('a value of somebody else', () => {
  it.each([
    [undefined],
    [null],
    [7],
    [''],
    ['help'],
    ['null'],
    ['7'],
    ['[]'],
    ['{}'],
    ['{"q":7}'],
    ['{"q":["help"]}'],
    ['{'],
  ])('%j is none of ours', (value) => {
    expect(decodeAsked(value)).toBeUndefined();
  });

  it.each<[string, Asked]>([
    ['{"q":"x","p":-1}', { text: 'x' }],
    ['{"q":"x","p":1.5}', { text: 'x' }],
    ['{"q":"x","p":"2"}', { text: 'x' }],
    ['{"q":"x","c":[]}', { text: 'x' }],
    ['{"q":"x","c":7}', { text: 'x' }],
    ['{"q":"x","c":{}}', { text: 'x', conversation: { systems: [], topics: [] } }],
    [
      '{"q":"x","c":{"systems":"a","topics":[1,"b"],"concept":3}}',
      { text: 'x', conversation: { systems: [], topics: ['b'] } },
    ],
    ['{"q":"x","__proto__":{"share":true},"share":true}', { text: 'x' }],
  ])('%s is read as far as it makes sense', (value, asked) => {
    expect(decodeAsked(value)).toEqual(asked);
  });
});

describe('both ends of a text', () => {
  it.each(texts)('stay the same when taken again: %s', (_name, text) => {
    expect(bothEnds(bothEnds(text))).toBe(bothEnds(text));
  });

  it('are the beginning and the end, with a mark between them', () => {
    const text = `what is RancherOS ${'and '.repeat(4000)} is it dead?`;
    expect(bothEnds(text)).toMatch(/^what is RancherOS and .* … .* and {2}is it dead\?$/);
  });

  it('of a short text are the text', () => {
    expect(bothEnds('x'.repeat(1300))).toBe('x'.repeat(1300));
  });

  it('never part a character', () => {
    expect(bothEnds('🐮'.repeat(5000)).replaceAll('🐮', '')).toBe(' … ');
  });
});
