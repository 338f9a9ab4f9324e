import { squash } from '../text/normalise.js';
import type { Entries } from './entries.js';
import { namesOf } from './names.js';
import type { Problem } from './problem.js';

/** Every way to write a name belongs to one thing, or to an explicit choice in phrases.yaml. */
export function nameProblems(entries: Entries): Problem[] {
  const owners = new Map<string, string[]>();
  for (const name of namesOf(entries)) {
    const key = `${name.target.kind === 'concept' ? 'concept' : 'thing'}:${squash(name.text)}`;
    const owner = `${name.target.kind} ${name.target.id}`;
    owners.set(key, [...new Set([...(owners.get(key) ?? []), owner])]);
  }
  return [...owners]
    .filter(([, both]) => both.length > 1)
    .map(([key, both]) => ({
      file: 'names',
      field: key.slice(key.indexOf(':') + 1),
      what: `is claimed by ${both.join(' and ')}`,
      mend: 'Leave it to one of them, or make it a choice under `ambiguous` in phrases.yaml',
    }));
}
