import { describe, expect, it } from 'vitest';
import { cleanLine, singular, squash, stem, wordsOf } from '../../src/text/normalise.js';

describe('squash', () => {
  it.each([
    ['Rancher OS', 'rancheros'],
    ['rancher/os', 'rancheros'],
    ['Kubérnetes', 'kubernetes'],
    ['ＰＨＯＴＯＮ ＯＳ', 'photonos'],
    ['CRI-O', 'crio'],
    ['!?', ''],
  ])('%s -> %s', (text, key) => {
    expect(squash(text)).toBe(key);
  });
});

describe('cleanLine', () => {
  it.each([
    ['<@U123> what is coreos', 'what is coreos'],
    ['<!channel> hi', 'hi'],
    ['<b>photon</b>', 'photon'],
    ['<https://x.example|photon>', 'photon'],
    ['a &amp; b', 'a b'],
    [':wave: hello', 'hello'],
    ['a\u0000b c', 'a b c'],
    ['ker\u00adnel of flat\u200bcar', 'kernel of flatcar'],
    ['\u202eabc\u202c', 'abc'],
    ['\u001b[31mred\u001b[0m', 'red'],
    ['two\n lines', 'two lines'],
  ])('%j -> %j', (text, line) => {
    expect(cleanLine(text)).toBe(line);
  });
});

describe('wordsOf', () => {
  it.each([
    ["what's CoreOS's kernel?", ['whats', 'coreos', 'kernel']],
    ["what's the kernel?", ['what', 'the', 'kernel']],
    ['photon-os 5.0', ['photon', 'os', '50']],
    ['a/b updates', ['a', 'b', 'updates']],
    ['don’t', ['dont']],
    ['…', []],
  ])('%j -> %j', (text, keys) => {
    expect(wordsOf(text).map((word) => word.key)).toEqual(keys);
  });

  it.each(['Is it dead?!', '“Is it dead?”', "'Is it dead?'", 'Is it dead?? ', 'Is it dead? :)'])('%s asks', (text) => {
    expect(wordsOf(text)[0]?.asking).toBe(true);
  });

  it('tells which sentence a word stands in, and whether it asks', () => {
    const words = wordsOf('We run CoreOS. Is it dead?');
    expect(words.map((word) => [word.key, word.sentence, word.asking])).toEqual([
      ['we', 0, false],
      ['run', 0, false],
      ['coreos', 0, false],
      ['is', 1, true],
      ['it', 1, true],
      ['dead', 1, true],
    ]);
  });
});

describe('stem', () => {
  it.each([
    ['kernels', 'kernel'],
    ['updates', 'updat'],
    ['updating', 'updat'],
    ['supported', 'support'],
    ['coreos', 'coreos'],
    ['access', 'access'],
    ['status', 'status'],
  ])('%s -> %s', (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});

describe('singular', () => {
  it.each([
    ['kernels', 'kernel'],
    ['supported', 'supported'],
    ['coreos', 'coreos'],
    ['access', 'access'],
  ])('%s -> %s', (word, expected) => {
    expect(singular(word)).toBe(expected);
  });
});
