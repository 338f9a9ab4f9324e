import type { z } from 'zod';
import type { Entries } from './entries.js';
import type { Problem } from './problem.js';
import { readYaml, type TextFile } from './read-yaml.js';
import {
  aboutSchema,
  articleSchema,
  conceptSchema,
  featuresSchema,
  idPattern,
  phrasesSchema,
  sourcesSchema,
  systemSchema,
  topicsSchema,
} from './schema.js';
import { shapeProblems } from './shape-problems.js';

/** Entries, and whatever is wrong with their shape. With a problem, the entries are not to be used. */
export interface Parsed {
  entries: Entries;
  problems: Problem[];
}

const folders = { systems: systemSchema, concepts: conceptSchema, articles: articleSchema };
const singles = {
  sources: sourcesSchema,
  topics: topicsSchema,
  features: featuresSchema,
  about: aboutSchema,
  phrases: phrasesSchema,
};

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
    about: single('about', singles.about, []),
    phrases: single('phrases', singles.phrases, { intents: {}, fillers: [], ambiguous: [], elsewhere: [] }),
  };
  for (const { path } of files) if (!isKnown(path)) report({ file: path, field: '', ...stray(path) });
  return { entries, problems };
}

type Report = (problem: Problem) => void;

function parseFolder<T>(files: TextFile[], name: string, schema: z.ZodType<T>, report: Report): Record<string, T> {
  const entries: Record<string, T> = {};
  const own = files.filter(({ path }) => path.startsWith(`${name}/`) && isKnown(path));
  if (own.length === 0) {
    report({ file: `${name}/`, field: '', what: 'is missing or empty', mend: 'Put at least one .yaml file there' });
  }
  for (const file of own) {
    const id = file.path.slice(name.length + 1, -'.yaml'.length);
    if (!idPattern.test(id)) report({ file: file.path, field: '', ...badName });
    const entry = parseFile(file, schema, report);
    if (entry !== undefined) entries[id] = entry;
  }
  return entries;
}

function parseSingle<T>(files: TextFile[], name: string, schema: z.ZodType<T>, empty: T, report: Report): T {
  const file = files.find(({ path }) => path === `${name}.yaml`);
  if (file) return parseFile(file, schema, report) ?? empty;
  report({ file: `${name}.yaml`, field: '', what: 'is missing', mend: 'Put it back into the knowledge folder' });
  return empty;
}

function parseFile<T>(file: TextFile, schema: z.ZodType<T>, report: Report): T | undefined {
  const yaml = readYaml(file);
  if ('problems' in yaml) {
    yaml.problems.forEach(report);
    return undefined;
  }
  const result = schema.safeParse(yaml.data, { reportInput: true });
  if (result.success) return result.data;
  for (const issue of result.error.issues) shapeProblems(file.path, issue, yaml).forEach(report);
  return undefined;
}

function isKnown(path: string): boolean {
  const [first = '', second, third] = path.split('/');
  if (Object.hasOwn(folders, first)) return second?.endsWith('.yaml') === true && third === undefined;
  return path === 'README.md' || first === 'schema' || Object.keys(singles).some((name) => path === `${name}.yaml`);
}

const badName = {
  what: 'has a name that is not an id',
  mend: 'Use lower case, and hyphens for spaces: photon-os.yaml',
};

function stray(path: string): { what: string; mend: string } {
  const what = 'does not belong in the knowledge folder';
  if (path.endsWith('.yml')) return { what, mend: `Rename it to end in .yaml` };
  const folder = path.split('/', 1)[0] ?? '';
  if (Object.hasOwn(folders, folder)) return { what, mend: `Move it away; ${folder}/ holds .yaml files only` };
  return { what, mend: 'Move it away, or into systems/, concepts/ or articles/ if it is an entry' };
}
