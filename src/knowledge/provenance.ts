import type { Certainty, PartialDate } from '../answer.js';
import type { Entries } from './entries.js';
import { fieldStep } from './problem.js';

/** Anything in an entry that says where it comes from. */
export interface Provenance {
  sources: string[];
  stated?: PartialDate | undefined;
  checked: string;
  certainty: Certainty;
  value?: string | undefined;
  sides?: Provenance[] | undefined;
}

/** A part of an entry and where it stands. */
export interface Placed<T> {
  file: string;
  field: string;
  at: T;
}

/** A piece of provenance and where it stands. */
export type Located = Placed<Provenance>;

/** Every fact, statement and link of every entry, with its place. */
export function provenances(entries: Entries): Located[] {
  return entryFiles(entries).flatMap(([file, entry]) =>
    objectsIn(file, entry).flatMap(({ field, at }) => (isProvenance(at) ? [{ file, field, at }] : [])),
  );
}

/** Every entry by the file it stands in. */
export function entryFiles(entries: Entries): [file: string, entry: object][] {
  return (['systems', 'concepts', 'articles'] as const).flatMap((folder) =>
    Object.entries(entries[folder]).map(([id, entry]): [string, object] => [`${folder}/${id}.yaml`, entry]),
  );
}

/** The value itself and everything in it that has fields, with its place. */
export function objectsIn(file: string, value: unknown, field = ''): Placed<object>[] {
  if (typeof value !== 'object' || value === null) return [];
  const deeper = Object.entries(value).flatMap(([key, part]) =>
    objectsIn(file, part, joined(field, fieldStep(key, value))),
  );
  return [{ file, field, at: value }, ...deeper];
}

/** A field within another: `facts.kernel` and `stated` become `facts.kernel.stated`. */
export function joined(field: string, name: string): string {
  return field ? `${field}.${name}` : name;
}

function isProvenance(value: object): value is Provenance {
  return 'sources' in value && 'checked' in value && 'certainty' in value;
}
