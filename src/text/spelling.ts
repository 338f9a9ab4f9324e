import Fuse from 'fuse.js';
import { editDistance } from './edit-distance.js';

/** A known key that a misspelt one may stand for. */
export interface Spelling {
  key: string;
  edits: number;
}

/** The known keys within the allowed number of edits of what was typed, nearest first. Exact keys are not looked for. */
export type Corrections = (typed: string) => Spelling[];

/** Up to `limit` known keys that look alike, for "did you mean": wider than `Corrections`, never used to answer. */
export type LookAlikes = (typed: string, limit: number) => string[];

const tunables = {
  /** Keys this long or longer forgive one edit, two edits. Shorter ones are never corrected. */
  oneEditFromLetters: 5,
  twoEditsFromLetters: 7,
  /** Never more are forgiven; so no key is longer or shorter than what was typed by more. */
  mostEdits: 2,
  /** Only the beginnings of keys are indexed (the SymSpell prefix filter). */
  prefixLetters: 7,
  /** fuse.js is asked about this many candidates at most: it reads its whole list at every search. */
  candidatesForFuse: 50,
  /** A look-alike shares at least this part of its pairs of letters. */
  minSharedPairsOf1: 0.34,
};

/** The recipe's own options: loose enough that a swap of neighbours (two errors to Bitap) still gets in. */
const fuseOptions = { includeScore: true, ignoreFieldNorm: true, threshold: 0.45, location: 0, distance: 100 };

/** The edits forgiven in a known key of so many letters, up to two; never fewer in a longer one. */
export type AllowedEdits = (letters: number) => number;

/** What is forgiven in a name. */
export function allowedEdits(letters: number): number {
  if (letters < tunables.oneEditFromLetters) return 0;
  return letters < tunables.twoEditsFromLetters ? 1 : tunables.mostEdits;
}

/**
 * Indexes keys (squashed names or words). An index of deletes finds the few that can match at all, fuse.js ranks
 * them, and the edit distance decides: no library score is comparable between two questions.
 */
export function createCorrections(keys: Iterable<string>, allowed: AllowedEdits = allowedEdits): Corrections {
  const byDelete = new Map<string, Known[]>();
  for (const key of new Set(keys)) {
    if (allowed(key.length) === 0) continue;
    const known = { key, digits: digitsOf(key) };
    for (const form of deletes(key.slice(0, tunables.prefixLetters), allowed(key.length))) push(byDelete, form, known);
  }
  return (typed) => corrections(typed, byDelete, allowed);
}

/** A key with its digits, which are compared far more often than they change. */
interface Known {
  key: string;
  digits: string;
}

/** Indexes keys by their pairs of letters. */
export function createLookAlikes(keys: Iterable<string>): LookAlikes {
  const byPair = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    if (allowedEdits(key.length) > 0) for (const pair of pairsOf(key)) push(byPair, pair, key);
  }
  return (typed, limit) => similar(typed, byPair, limit);
}

function corrections(typed: string, byDelete: Map<string, Known[]>, allowed: AllowedEdits): Spelling[] {
  if (typed.length < tunables.oneEditFromLetters - 1) return [];
  const candidates = new Set<string>();
  const digits = digitsOf(typed);
  const most = allowed(typed.length + tunables.mostEdits);
  for (const form of deletes(typed.slice(0, tunables.prefixLetters), most)) {
    for (const known of byDelete.get(form) ?? []) if (mayBe({ key: typed, digits }, known)) candidates.add(known.key);
  }
  const within = [...candidates].flatMap((key) => {
    const edits = editDistance(typed, key, allowed(key.length));
    return edits > 0 && edits <= allowed(key.length) ? [{ key, edits }] : [];
  });
  if (within.length < 2) return within;
  const rank = new Map(
    ranked(
      typed,
      within.map((one) => one.key),
    ).map((key, index) => [key, index]),
  );
  const rankOf = (key: string) => rank.get(key) ?? within.length;
  return within.sort((a, b) => a.edits - b.edits || rankOf(a.key) - rankOf(b.key));
}

/** Digits are never corrected: `rancheros2` is another name than `rancheros`. */
function mayBe(typed: Known, known: Known): boolean {
  return Math.abs(known.key.length - typed.key.length) <= tunables.mostEdits && known.digits === typed.digits;
}

function digitsOf(text: string): string {
  return text.replace(/\P{N}/gu, '');
}

function similar(typed: string, byPair: Map<string, string[]>, limit: number): string[] {
  const pairs = pairsOf(typed);
  const shared = new Map<string, number>();
  for (const pair of pairs) for (const key of byPair.get(pair) ?? []) shared.set(key, (shared.get(key) ?? 0) + 1);
  const near = [...shared]
    .filter(([key, count]) => count / Math.max(pairs.size, key.length - 1) >= tunables.minSharedPairsOf1)
    .sort((a, b) => b[1] - a[1])
    .map(([key]) => key);
  return ranked(typed, near).slice(0, limit);
}

function ranked(typed: string, keys: string[]): string[] {
  return new Fuse(keys.slice(0, tunables.candidatesForFuse), fuseOptions).search(typed).map((hit) => hit.item);
}

function deletes(text: string, depth: number): Set<string> {
  const forms = new Set([text]);
  let latest = forms;
  for (let level = 0; level < depth; level += 1) {
    const shorter = new Set<string>();
    for (const form of latest) {
      for (let at = 0; at < form.length; at += 1) shorter.add(form.slice(0, at) + form.slice(at + 1));
    }
    for (const form of shorter) forms.add(form);
    latest = shorter;
  }
  return forms;
}

function pairsOf(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}

function push<Value>(map: Map<string, Value[]>, at: string, value: Value): void {
  const list = map.get(at);
  if (list) list.push(value);
  else map.set(at, [value]);
}
