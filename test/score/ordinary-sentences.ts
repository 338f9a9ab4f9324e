import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { squash, wordsOf } from '../../src/text/normalise.js';

const packages = fileURLToPath(new URL('../../node_modules', import.meta.url));

/**
 * Ordinary technical sentences that speak of none of our names: from the READMEs of the installed packages.
 * Each has six to thirty words.
 */
export function ordinarySentences(knowledge: Knowledge, most: number): string[] {
  const names = new Set(knowledge.vocabulary.names.map((name) => squash(name.text)));
  const sentences = readmes(packages).flatMap((file) => sentencesOf(readFileSync(file, 'utf8')));
  return [...new Set(sentences)].filter((sentence) => !mentions(sentence, names)).slice(0, most);
}

function readmes(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.')) return readmes(path);
      return /^readme.*\.md$/i.test(entry.name) ? [path] : [];
    });
}

function sentencesOf(markdown: string): string[] {
  const prose = markdown.replace(
    /```[\s\S]*?```|`[^`]*`|!?\[[^\]]*\]\([^)]*\)|<[^>]*>|https?:\S+|^[#|>*\-\s\d.]+/gm,
    ' ',
  );
  return prose
    .split(/(?<=[.!?])\s+|\n{2,}/)
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => /^[A-Z]/.test(sentence) && wordsOf(sentence).length >= 6 && wordsOf(sentence).length <= 30);
}

/** True where a name stands in the sentence, in up to six words. */
function mentions(sentence: string, names: Set<string>): boolean {
  const keys = wordsOf(sentence).map((word) => word.key);
  return keys.some((_, from) =>
    [1, 2, 3, 4, 5, 6].some((length) => names.has(keys.slice(from, from + length).join(''))),
  );
}
