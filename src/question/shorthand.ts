import { type Word, wordsOf } from '../text/normalise.js';

/**
 * Puts plain words in place of those people type for them: `pkg` becomes `package`, `fs` the two words `file system`,
 * `noyau` the English `kernel`. The new words keep what was typed.
 */
export function createExpander(shorthand: Readonly<Record<string, string>>): (words: Word[]) => Word[] {
  const keys = new Map(Object.entries(shorthand).map(([key, text]) => [key, wordsOf(text).map((word) => word.key)]));
  return (words) => words.flatMap((word) => keys.get(word.key)?.map((key) => ({ ...word, key })) ?? [word]);
}
