/** Something wrong in a knowledge file, said so that whoever reads it can mend it. */
export interface Problem {
  /** The file, relative to the knowledge folder. */
  file: string;
  /** Where in the file: `facts.kernel.stated`; empty for the whole file. */
  field: string;
  what: string;
  mend: string;
}

/** One line: `systems/rancheros.yaml:facts.kernel: what is wrong. How to mend it.` */
export function problemLine({ file, field, what, mend }: Problem): string {
  return `${file}:${field ? `${field}:` : ''} ${what}. ${mend}.`;
}
