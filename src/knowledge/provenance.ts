import type { Certainty, PartialDate } from '../answer.js';
import type { Entries } from './entries.js';

/** Anything in an entry that says where it comes from. */
export interface Provenance {
  sources: string[];
  stated?: PartialDate | undefined;
  checked: string;
  certainty: Certainty;
  value?: string | undefined;
  sides?: Provenance[] | undefined;
}

/** A piece of provenance and where it stands. */
export interface Located {
  file: string;
  field: string;
  at: Provenance;
}

/** Every fact, statement and link of every entry, with its place. */
export function provenances(entries: Entries): Located[] {
  const files = [
    ...Object.entries(entries.systems).map(([id, entry]) => [`systems/${id}.yaml`, entry] as const),
    ...Object.entries(entries.concepts).map(([id, entry]) => [`concepts/${id}.yaml`, entry] as const),
    ...Object.entries(entries.articles).map(([id, entry]) => [`articles/${id}.yaml`, entry] as const),
  ];
  return files.flatMap(([file, entry]) => inside(file, '', entry));
}

function inside(file: string, field: string, value: unknown): Located[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = isProvenance(value) ? [{ file, field, at: value }] : [];
  const deeper = Object.entries(value).flatMap(([key, part]) => inside(file, field ? `${field}.${key}` : key, part));
  return [...own, ...deeper];
}

function isProvenance(value: object): value is Provenance {
  return 'sources' in value && 'checked' in value && 'certainty' in value;
}
