/** One word of a text: as typed, and as it is compared. */
export interface Word {
  typed: string;
  /** Lower case, without accents, letters and digits only. */
  key: string;
}

/** Control characters, and the invisible ones that turn text around or hide in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be removed
const invisible = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The text on one line: no control or invisible characters, single spaces. */
export function cleanLine(text: string): string {
  return text.normalize('NFC').replace(invisible, ' ').replace(/\s+/g, ' ').trim();
}

/** Letters and digits only, lower case, without accents: `Rancher OS` and `rancher/os` become `rancheros`. */
export function squash(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * The words of a text. Hyphens, slashes and dots part words (windows of words join them again);
 * version numbers such as `5.0` stay whole; a possessive `'s` is dropped.
 */
export function wordsOf(text: string): Word[] {
  const found = text.match(/\d+(?:\.\d+)+|[\p{L}\p{N}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? [];
  return found.map((typed) => ({ typed, key: squash(typed.replace(/['’]s$/i, '')) })).filter((word) => word.key !== '');
}

/** The word without a plural s, so that `kernels` and `kernel` are one. Applied to both sides of a comparison. */
export function stem(key: string): string {
  return key.length > 3 && key.endsWith('s') && !/(ss|us|is|os)$/.test(key) ? key.slice(0, -1) : key;
}
