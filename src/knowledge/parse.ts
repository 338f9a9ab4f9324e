import { parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Entries } from './entries.js';
import type { Problem } from './problem.js';
import {
  articleSchema,
  conceptSchema,
  featuresSchema,
  idPattern,
  phrasesSchema,
  sourcesSchema,
  systemSchema,
  topicsSchema,
} from './schema.js';

/** A file of the knowledge folder: its path in the folder, with slashes, and its text. */
export interface TextFile {
  path: string;
  text: string;
}

/** Entries, and whatever is wrong with their shape. With a problem, the entries are not to be used. */
export interface Parsed {
  entries: Entries;
  problems: Problem[];
}

const folders = { systems: systemSchema, concepts: conceptSchema, articles: articleSchema };
const singles = { sources: sourcesSchema, topics: topicsSchema, features: featuresSchema, phrases: phrasesSchema };

/** Parses the files of a knowledge folder and checks each against its schema. Reports all problems at once. */
export function parseFiles(files: TextFile[]): Parsed {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const folder = <T>(name: string, schema: z.ZodType<T>) => parseFolder(files, name, schema, report);
  const single = <T>(name: string, schema: z.ZodType<T>, empty: T) => parseSingle(files, name, schema, empty, report);
  const entries: Entries = {
    systems: folder('systems', folders.systems),
    concepts: folder('concepts', folders.concepts),
    articles: folder('articles', folders.articles),
    sources: single('sources', singles.sources, {}),
    topics: single('topics', singles.topics, []),
    features: single('features', singles.features, []),
    phrases: single('phrases', singles.phrases, { intents: {}, fillers: [], ambiguous: [], elsewhere: [] }),
  };
  for (const file of files) if (!isKnown(file.path)) report(strayFile(file.path));
  return { entries, problems };
}

type Report = (problem: Problem) => void;

function parseFolder<T>(files: TextFile[], name: string, schema: z.ZodType<T>, report: Report): Record<string, T> {
  const entries: Record<string, T> = {};
  for (const file of files.filter((one) => one.path.startsWith(`${name}/`) && one.path.endsWith('.yaml'))) {
    const id = file.path.slice(name.length + 1, -'.yaml'.length);
    if (!idPattern.test(id)) report(badName(file.path));
    const entry = parseYaml(file, schema, report);
    if (entry !== undefined) entries[id] = entry;
  }
  return entries;
}

function parseSingle<T>(files: TextFile[], name: string, schema: z.ZodType<T>, empty: T, report: Report): T {
  const file = files.find((one) => one.path === `${name}.yaml`);
  if (file) return parseYaml(file, schema, report) ?? empty;
  report({ file: `${name}.yaml`, field: '', what: 'is missing', mend: `Put a ${name}.yaml into the knowledge folder` });
  return empty;
}

function parseYaml<T>(file: TextFile, schema: z.ZodType<T>, report: Report): T | undefined {
  const document = parseDocument(file.text, { prettyErrors: true });
  for (const error of document.errors) {
    const [what = 'is no YAML'] = error.message.split('\n');
    report({ file: file.path, field: '', what: what.replace(/:$/, ''), mend: 'Mend the YAML at that place' });
  }
  if (document.errors.length > 0) return undefined;
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) report(problemOf(file.path, issue));
  return undefined;
}

function problemOf(file: string, issue: z.core.$ZodIssue): Problem {
  const field = issue.path.map(String).join('.');
  const said = issue.message.replace(/\.$/, '');
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.map((key) => `“${key}”`).join(', ');
    return {
      file,
      field,
      what: `has no field ${keys}`,
      mend: 'Check the spelling against knowledge/README.md, or remove it',
    };
  }
  if (issue.code === 'too_big') return { file, field, what: `is too long (${said})`, mend: 'Say it in fewer words' };
  if (issue.code === 'invalid_type' && issue.input === undefined && /undefined/.test(said)) {
    return { file, field, what: 'is missing', mend: 'Add it; knowledge/README.md says what goes there' };
  }
  if (issue.code === 'invalid_type' && /received number/.test(said)) {
    return { file, field, what: 'is read as a number', mend: 'Put it in quotes: "3.10"' };
  }
  return { file, field, what: `is not right (${said})`, mend: 'See the field in knowledge/README.md' };
}

function isKnown(path: string): boolean {
  const [first = '', second] = path.split('/');
  if (second !== undefined && first in folders) return second.endsWith('.yaml') && path.split('/').length === 2;
  return path === 'README.md' || first === 'schema' || Object.keys(singles).some((name) => path === `${name}.yaml`);
}

function badName(file: string): Problem {
  return {
    file,
    field: '',
    what: 'has a name that is no id',
    mend: 'Name it in lower case with hyphens: photon-os.yaml',
  };
}

function strayFile(file: string): Problem {
  return {
    file,
    field: '',
    what: 'is not part of the knowledge',
    mend: 'Move it, or end its name in .yaml if it is an entry',
  };
}
