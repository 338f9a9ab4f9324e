import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { squash } from '../../src/text/normalise.js';

/** A name with edits in it, and the system it must still be read as. */
export interface Typo {
  typed: string;
  system: string;
  edits: 1 | 2;
}

const letters = 'abcdefghijklmnopqrstuvwxyz';

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * One and two edits on every name and alias of five letters or more (two from seven on), whose edited form is neither
 * an ordinary word nor another name. `perName` forms for each name and number of edits.
 */
export function typos(knowledge: Knowledge, seed: number, perName: number): Typo[] {
  const random = seeded(seed);
  const { names, isCommonWord } = knowledge.vocabulary;
  const known = new Set(names.map((name) => squash(name.text)));
  const own = names.filter(
    ({ target, strength, misspelt, onlyNumbered }) =>
      target.kind === 'system' && strength !== 'short' && !misspelt && !onlyNumbered,
  );
  const isFree = (typed: string) =>
    !known.has(squash(typed)) && !typed.split(/\s+/).every((word) => isCommonWord(word.toLowerCase()));
  return own.flatMap(({ text, target }) =>
    ([1, 2] as const)
      .filter((edits) => squash(text).length >= (edits === 1 ? 5 : 7))
      .flatMap((edits) =>
        Array.from({ length: perName }, () => edited(text, edits, random))
          .filter(isFree)
          .map((typed) => ({ typed, system: target.id, edits })),
      ),
  );
}

function edited(text: string, edits: number, random: () => number): string {
  let result = text.toLowerCase();
  for (let done = 0; done < edits; done += 1) result = editedOnce(result, random);
  return result;
}

/** Replaces, drops, adds or swaps a letter; digits, spaces and marks stay. */
function editedOnce(text: string, random: () => number): string {
  const places = Array.from(text, (character, at) => (/[a-z]/.test(character) ? at : -1)).filter((at) => at >= 0);
  const at = places[Math.floor(random() * places.length)] ?? 0;
  const letter = letters[Math.floor(random() * letters.length)] ?? 'x';
  const swap = `${text[at + 1] ?? ''}${text[at] ?? ''}`;
  const forms = [
    text.slice(0, at) + letter + text.slice(at + 1),
    text.slice(0, at) + text.slice(at + 1),
    text.slice(0, at) + letter + text.slice(at),
    /[a-z]/.test(text[at + 1] ?? '')
      ? text.slice(0, at) + swap + text.slice(at + 2)
      : text.slice(0, at) + text.slice(at + 1),
  ];
  return forms[Math.floor(random() * forms.length)] ?? text;
}
