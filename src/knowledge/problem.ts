/** Something wrong in a knowledge file, said so that whoever reads it can mend it. */
export interface Problem {
  /** The file, relative to the knowledge folder. */
  file: string;
  /** Where in the file: `facts.kernel.stated`, or `line 12`; empty for the whole file. */
  field: string;
  what: string;
  mend: string;
}

/** One line: `systems/rancheros.yaml:facts.kernel: what is wrong. How to mend it.` */
export function problemLine({ file, field, what, mend }: Problem): string {
  return `${file}:${field ? `${field}:` : ''} ${what}. ${mend}.`;
}

/** One step of a field's path. Entries of a list go by their `id`; without one they are counted from 1, as people do. */
export function fieldStep(key: PropertyKey, within: unknown): string {
  if (!Array.isArray(within)) return String(key);
  const entry: unknown = within[Number(key)];
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return typeof id === 'string' ? id : String(Number(key) + 1);
}
