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
