import { stripVTControlCharacters } from 'node:util';
import type { Answer } from '../answer.js';

const spaces = /[\t\v\f\r\u0085\u2028\u2029]+/g;
/** Control, format (bidirectional overrides, zero-width marks) and broken characters, save line ends and the two joiners. */
const unprintable = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]/gu;
/** What JSON.stringify leaves raw although a terminal acts on it. */
const rawInJson = /[\u007f-\u009f\u2028\u2029\p{Cf}]/gu;

/** The text without anything a terminal would obey instead of show: escape sequences, controls, bidi overrides. */
export function clean(text: string): string {
  return stripVTControlCharacters(text).replace(/\r\n/g, '\n').replace(spaces, ' ').replace(unprintable, '');
}

/** The same answer with every string cleaned, so that what draws it can trust them all. */
export function cleanAnswer(answer: Answer): Answer {
  return JSON.parse(JSON.stringify(answer), (_key, value: unknown) =>
    typeof value === 'string' ? clean(value) : value,
  );
}

/** JSON for a terminal: the same data, with controls and invisible characters written as \u escapes. */
export function printableJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replace(rawInJson, (match) =>
    match
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
