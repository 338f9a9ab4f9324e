import { listed } from './context.js';

const tunables = {
  /** What a person typed is quoted up to so many characters. */
  maxQuotedCharacters: 60,
};

/** What a person typed, fit to be shown back: words and plain marks only, cut to a length. */
export function quotable(typed: string): string {
  const words = typed
    .replace(/[^\p{L}\p{N}\p{M} .,+/()-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = Array.from(words);
  const cut = characters.length > tunables.maxQuotedCharacters;
  return cut ? `${characters.slice(0, tunables.maxQuotedCharacters).join('')}…` : words;
}

/** What is named and is none of ours is said to be missing, too; nothing for nothing. */
export function notOurs(elsewhere: string[]): string {
  const names = listed(elsewhere.map((typed) => `“${quotable(typed)}”`));
  return names ? ` Not in this catalogue: ${names}.` : '';
}
