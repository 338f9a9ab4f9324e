import type { Entries } from '../../src/knowledge/entries.js';
import { seeded } from '../score/typo-sweep.js';

const syllables =
  'ba be bo ca ce co da de do fa fe fi ga go ha hi ja jo ka ke ki la le lo ma me mi na ne no pa pe po ra re ri sa se so ta te to va ve vi wa wo xa xe ya yo za ze zo'.split(
    ' ',
  );
const endings = ['os', 'os', 'linux', ' linux', ' os', 'core', ' host', 'box'];

/** The real entries with invented systems among them, `count` systems in all; the same in every run. */
export function withInventedSystems(entries: Entries, count: number): Entries {
  const random = seeded(7);
  const pick = <T>(from: T[]): T => from[Math.floor(random() * from.length)] as T;
  const real = Object.entries(entries.systems);
  const systems = { ...entries.systems };
  const taken = new Set<string>();
  while (Object.keys(systems).length < count && taken.size < count * 4) {
    const name = Array.from({ length: 3 + Math.floor(random() * 2) }, () => pick(syllables)).join('') + pick(endings);
    const id = name.replace(/[^a-z]/g, '-');
    if (taken.has(id)) continue;
    taken.add(id);
    const [, model] = pick(real);
    const { shortNames, sharedNames, numberedAs, answers, successors, lineage, misspellings, ...rest } = model;
    systems[id] = { ...rest, name: name[0]?.toUpperCase() + name.slice(1), aliases: [`${name} project`] };
  }
  return { ...entries, systems };
}
