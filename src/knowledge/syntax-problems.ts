import { type Document, visit, type YAMLError } from 'yaml';
import type { Problem } from './problem.js';

type Saying = Pick<Problem, 'what' | 'mend'>;

const inQuotes = 'Put the whole value in double quotes';
const sameSpaces = 'Give all fields of one group the same number of spaces at the left';
const nameAndValue: Saying = {
  what: 'is not written as name: value',
  mend: 'Put a colon and a space after the name, and the whole value on the same line',
};

/** Mistakes by the code the YAML library has for them, or by our own; `rest` is the line from the mistake on. */
const sayings: Record<string, (rest: string) => Saying> = {
  DUPLICATE_KEY: (rest) => ({ what: `repeats the field “${rest.split(':')[0]}”`, mend: 'Remove one of the two' }),
  BLOCK_AS_IMPLICIT_KEY: () => ({
    what: 'has a second colon with a space after it',
    mend: 'Put the value in quotes, as in value: "For servers: Docker"',
  }),
  MULTILINE_IMPLICIT_KEY: () => nameAndValue,
  MISSING_CHAR: () => nameAndValue,
  BAD_SCALAR_START: (rest) => ({ what: `has a value that begins with ${rest.charAt(0)}`, mend: inQuotes }),
  TAG_RESOLVE_FAILED: () => ({ what: 'has a value that begins with !', mend: inQuotes }),
  REFERENCE: () => ({ what: 'has a value that begins with *', mend: inQuotes }),
  OPEN_QUOTE: () => ({ what: 'has a quotation mark that is never closed', mend: 'Close it' }),
  OPEN_BRACKET: () => ({ what: 'comes before a bracket [ or { is closed', mend: 'Close the bracket above' }),
  BAD_DQ_ESCAPE: () => ({ what: 'has a backslash in double quotes', mend: 'Write the backslash twice' }),
  TAB_AS_INDENT: () => ({ what: 'begins with a tab', mend: 'Use spaces, two for each step' }),
  BAD_INDENT: () => ({ what: 'stands too far to the left or to the right', mend: sameSpaces }),
  RUNS_ON: () => ({ what: 'does not stand in line with the next one', mend: sameSpaces }),
  MULTIPLE_DOCS: () => ({ what: 'begins a second document', mend: 'Remove the line ---; a file holds one entry' }),
};

const layout = ['TAB_AS_INDENT', 'BAD_INDENT', 'RUNS_ON'];

interface Mistake {
  kind: string;
  position: number;
}

/** What YAML cannot read, in plain words. One mistake often brings several errors: the first of a line is the one to mend. */
export function syntaxProblems(document: Document.Parsed, text: string): Omit<Problem, 'file'>[] {
  const found = new Map<number, Saying>();
  for (const { kind, position } of mistakesIn(document)) {
    const line = text.slice(0, position).split('\n').length;
    const rest = text.slice(position).split('\n', 1)[0] ?? '';
    const saying = sayings[kind]?.(rest) ?? { what: `cannot be read from “${rest.slice(0, 20)}” on`, mend: inQuotes };
    if (!found.has(line)) found.set(line, saying);
  }
  return [...found].sort(([a], [b]) => a - b).map(([line, saying]) => ({ field: `line ${line}`, ...saying }));
}

function mistakesIn(document: Document.Parsed): Mistake[] {
  const errors = [...document.errors, ...document.warnings];
  const mistakes = errors.map((error) => mistakeOf(error, errors, document));
  visit(document, { Alias: (_, { range }) => void mistakes.push({ kind: 'REFERENCE', position: range?.[0] ?? 0 }) });
  // The rest of a file hangs on its first wrong step to the side: what follows is rarely a mistake of its own.
  const first = mistakes.find(({ kind }) => layout.includes(kind));
  return mistakes.filter((one) => one === first || one.kind === 'TAB_AS_INDENT' || !layout.includes(one.kind));
}

function mistakeOf(error: YAMLError, all: YAMLError[], document: Document): Mistake {
  const [position] = error.pos;
  if (error.code === 'MISSING_CHAR' && error.message.startsWith('Missing closing')) {
    return { kind: 'OPEN_QUOTE', position: startOfQuote(document, position) };
  }
  if (error.code === 'BAD_INDENT' && error.message.startsWith('Flow')) return { kind: 'OPEN_BRACKET', position };
  return { kind: runsOn(error, all) ? 'RUNS_ON' : error.code, position };
}

/** YAML notices at the end of the file; the mark to close stands where the value begins. */
function startOfQuote(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, { range, type }) {
      if (range && type?.startsWith('QUOTE') && range[0] < end && end <= range[2]) start = range[0];
    },
  });
  return start;
}

/** A value that runs on into a line that looks like a field: YAML then sees a name of two lines. */
function runsOn(error: YAMLError, all: YAMLError[]): boolean {
  const both = ['BLOCK_AS_IMPLICIT_KEY', 'MULTILINE_IMPLICIT_KEY'];
  const codes = all.filter(({ pos }) => pos[0] === error.pos[0]).map(({ code }) => code);
  return both.includes(error.code) && both.every((code) => codes.some((one) => one === code));
}
