import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/text/edit-distance.js';
import { allowedEdits, createCorrections, createLookAlikes } from '../../src/text/spelling.js';

describe('editDistance', () => {
  const cases: [a: string, b: string, limit: number, edits: number][] = [
    ['flatcar', 'flatcar', 2, 0],
    ['flatcra', 'flatcar', 2, 1],
    ['fltcar', 'flatcar', 2, 1],
    ['flattcar', 'flatcar', 2, 1],
    ['flotcor', 'flatcar', 2, 2],
    ['rust', 'rancheros', 2, 3],
    ['abcdef', 'uvwxyz', 2, 3],
  ];
  it.each(cases)('%s, %s within %i: %i', (a, b, limit, edits) => {
    expect(editDistance(a, b, limit)).toBe(edits);
    expect(editDistance(b, a, limit)).toBe(edits);
  });
});

describe('a spelling index', () => {
  const keys = ['rancheros', 'photonos', 'flatcar', 'talos', 'k3os', 'rancheros2'];
  const corrections = createCorrections(keys);
  const lookAlikes = createLookAlikes(keys);

  const corrected: [typed: string, expected: string[]][] = [
    ['rancehros', ['rancheros']],
    ['rncherso', ['rancheros']],
    ['fotonos', ['photonos']],
    ['talso', ['talos']],
    ['tals', ['talos']],
    ['tlso', []],
    ['k2os', []],
    ['rancheross', ['rancheros']],
    ['rancher', ['rancheros']],
    ['kubernetes', []],
  ];
  it.each(corrected)('reads %s as %j', (typed, expected) => {
    expect(corrections(typed).map((one) => one.key)).toEqual(expected);
  });

  it.each([
    ['rancherz', 'rancheros'],
    ['photonix', 'photonos'],
  ])('finds %s similar to %s', (typed, expected) => {
    expect(lookAlikes(typed, 3)).toContain(expected);
  });

  it.each([
    [4, 0],
    [5, 1],
    [6, 1],
    [7, 2],
  ])('forgives in %i letters %i edits', (letters, edits) => {
    expect(allowedEdits(letters)).toBe(edits);
  });
});
