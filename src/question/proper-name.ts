import { keyAt } from './places.js';
import type { Seen } from './seen.js';

/** "zorgos", "kelpielinux". */
export function endsLikeAnOs(key: string): boolean {
  return /..(os|linux)$/.test(key);
}

/** The capitalised "Cargonaut" of "Cargonaut OS", "HarborlightOS": a word that nothing knows, written as the name of a system. */
export function isProperName({ words, isCommonWord, isFieldWord }: Seen, at: number): boolean {
  const { key = '', typed = '' } = words[at] ?? {};
  if (!/^\p{Lu}/u.test(typed) || isCommonWord(key) || isFieldWord(key)) return false;
  return endsLikeAnOs(key) || ['os', 'linux'].includes(keyAt(words, at + 1));
}
