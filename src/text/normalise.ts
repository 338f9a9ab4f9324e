import { stemmer } from 'stemmer';

/** One word of a text: as typed, and as it is compared. */
export interface Word {
  typed: string;
  /** Lower case, without accents, letters and digits only. */
  key: string;
  /** Number of the sentence or clause it stands in, from 0. */
  sentence: number;
  /** True when that sentence ends in a question mark. */
  asking: boolean;
}

/** Control characters, which part words as a space does. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g;

/** The invisible ones that turn text around or hide in a word: soft hyphens, marks of no width. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Colours and cursor moves of a terminal, pasted along with the words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character is what it begins with
const terminalSequence = /\u001b\[[0-9;?]*[A-Za-z]/g;

/** Their full stop ends no sentence: "Flatcar vs. Talos". */
const abbreviations = /\b(vs|e\.g|i\.e|incl|resp|approx|bzw|z\.b)\.(?=\s)/gi;

/** It may end one: only before a small letter it does not. */
const etcetera = /\b([Ee]tc)\.(?=\s+[\p{Ll}\p{N}])/gu;

/** The text on one line: no control or invisible characters, no mark-up, single spaces. */
export function cleanLine(text: string): string {
  return withoutMarkup(text.normalize('NFC').replace(terminalSequence, ' '))
    .replace(control, ' ')
    .replace(invisible, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Mentions, tags, entities and emoji codes carry no question: `<@U1>`, `<b>`, `&amp;`, `:wave:`. A link keeps its label. */
function withoutMarkup(text: string): string {
  return text
    .replace(/&(?:lt|gt|amp|quot|nbsp);/g, ' ')
    .replace(/(^|\s):[a-z0-9_+-]+:(?=\s|$)/gi, ' ')
    .replace(/<[@!#][^<>]*>|<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?>/gi, ' ')
    .replace(/<([^<>|]*)\|([^<>]*)>/g, ' $2 ');
}

/** Letters and digits only, lower case, without accents: `Rancher OS` and `rancher/os` become `rancheros`. */
export function squash(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The words of a text. Hyphens, slashes and dots part words (windows of words join them again);
 * version numbers such as `5.0` and `v1.9` stay whole; a possessive `'s` is dropped.
 */
export function wordsOf(text: string): Word[] {
  const clauses =
    text
      .replace(abbreviations, '$1')
      .replace(etcetera, '$1')
      .match(/.*?(?:[.?!;:]{1,9}(?=\s|$)|\s[-–—](?=\s)|$)/gs) ?? [];
  return clauses.flatMap((clause, sentence) => {
    const asking = /\?[!?"'”’»)]{0,9}$/.test(clause.trimEnd());
    const found = clause.match(/\bv?\d+(?:\.\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? [];
    const words = found.map((typed, at) => ({ typed, key: keyOf(typed, found[at + 1]), sentence, asking }));
    return words.filter((word) => word.key !== '');
  });
}

/** "What's Talos?" asks what it is, "what's the kernel of Talos?" for something of it. */
function keyOf(typed: string, next = ''): string {
  const asksWhat =
    /^what['’]s$/i.test(typed) && next !== '' && !determiners.has(next.toLowerCase()) && !/ing$/i.test(next);
  return squash(asksWhat ? typed : typed.replace(/['’]s$/i, '').replace(/^v(?=\d+\.)/i, ''));
}

const determiners = new Set(['the', 'a', 'an', 'my', 'our', 'your', 'its', 'their']);

/** The word without a plural s, so that `kernels` and `kernel` are one. Applied to both sides of a comparison. */
export function singular(key: string): string {
  return key.length > 3 && key.endsWith('s') && !/(ss|us|is|os)$/.test(key) ? key.slice(0, -1) : key;
}

/** The word without its ending (Porter's), so that `updates` and `updating` are one; "ones" must not become "on". Applied to both sides of a comparison. */
export function stem(key: string): string {
  if (key === 'ones') return 'one';
  return key.length > 3 && !/(ss|us|is|os)$/.test(key) ? stemmer(key) : key;
}
