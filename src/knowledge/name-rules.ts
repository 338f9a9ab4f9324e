import type { Name, Target } from '../question/vocabulary.js';
import { squash, wordsOf } from '../text/normalise.js';
import type { Entries } from './entries.js';
import { namesOf } from './names.js';
import type { Problem } from './problem.js';

/** Every way to write a name belongs to one thing, or to an explicit choice in phrases.yaml. */
export function nameProblems(entries: Entries): Problem[] {
  const owners = new Map<string, Name>();
  return namesOf(entries).flatMap((name) => {
    const { text, target } = name;
    const key = `${target.kind === 'concept' ? 'concept' : 'thing'}:${squash(text)}`;
    const owner = owners.get(key) ?? name;
    owners.set(key, owner);
    if (placeOf(owner.target) === placeOf(target)) return [];
    const [file = '', field = ''] = placeOf(target).split(':');
    const what = `holds “${text}”, which is also a name in ${placeOf(owner.target).replace(':', ', ')}`;
    return [{ file, field, what, mend }];
  });
}

const mend = 'Keep it in one of the two; if it means several things, make it one of `ambiguous` in phrases.yaml';

/** A word that stands for another cannot be part of a name as well: the name would not be found any more. */
export function shorthandProblems(entries: Entries): Problem[] {
  const shorthand = entries.phrases.shorthand ?? {};
  const users = new Map(namesOf(entries).flatMap((name) => wordsOf(name.text).map(({ key }) => [key, name] as const)));
  return Object.keys(shorthand).flatMap((key) => {
    const name = users.get(key);
    if (!name) return [];
    const what = `is also a word of the name “${name.text}” in ${placeOf(name.target).replace(':', ', ')}`;
    return [{ file: 'phrases.yaml', field: `shorthand.${key}`, what, mend: 'Remove it: the name would not be found' }];
  });
}

/** The file, and the field where the file holds more than one thing. */
function placeOf({ kind, id }: Target): string {
  if (kind === 'ambiguous') return `phrases.yaml:ambiguous.${Number(id) + 1}.names`;
  if (kind === 'elsewhere') return `phrases.yaml:elsewhere.${Number(id) + 1}`;
  return `${kind}s/${id}.yaml`;
}
