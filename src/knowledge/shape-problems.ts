import type { z } from 'zod';
import { fieldContents as contents, dateFields, dayFields } from './field-contents.js';
import { fieldStep, type Problem } from './problem.js';
import { joined } from './provenance.js';
import type { Yaml } from './read-yaml.js';

type Saying = Pick<Problem, 'what' | 'mend'>;

const tunables = { maxShownCharacters: 60 };

const guide = 'knowledge/README.md says what goes there';

/** What zod finds wrong with the shape of a file, in words for somebody who does not program. */
export function shapeProblems(file: string, issue: z.core.$ZodIssue, { data, written }: Yaml): Problem[] {
  const field = fieldName(issue.path, data);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file,
      field: joined(field, key),
      what: 'is no field that belongs here',
      mend: 'Correct its spelling or its place (see knowledge/README.md), or remove it',
    }));
  }
  const name = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  return [{ file, field, ...saying(issue, name, written(issue.path)) }];
}

function fieldName(path: PropertyKey[], data: unknown): string {
  let within = data;
  const steps = path.map((key) => {
    const step = fieldStep(key, within);
    within = Reflect.get(Object(within), key);
    return step;
  });
  return steps.join('.');
}

function saying(issue: z.core.$ZodIssue, name: string, written: string): Saying {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue, name, written);
    case 'invalid_value':
      return issue.input === undefined
        ? { what: 'is missing', mend: `Add one of these words: ${issue.values.join(', ')}` }
        : {
            what: `is “${shown(issue.input)}”, which is not one of its words`,
            mend: `Write one of these words: ${issue.values.join(', ')}`,
          };
    case 'invalid_format':
      return wrongFormat(name, issue.input);
    case 'invalid_key':
      if (issue.path[0] === 'shorthand')
        return { what: 'is not one word', mend: 'Use lower-case letters and digits, without spaces or hyphens: pkg' };
      return { what: 'is not written like an id', mend: 'Use lower case, and hyphens for spaces: root-filesystem' };
    case 'too_big':
      return { what: `has ${sizeOf(issue.input)}`, mend: `Keep to ${issue.maximum} at most` };
    case 'too_small':
      return issue.minimum === 1
        ? {
            what: 'is empty',
            mend: contents[name] ? `Write ${contents[name]}` : 'Write something, or remove the field',
          }
        : { what: `has ${sizeOf(issue.input)}`, mend: `Give at least ${issue.minimum}` };
    default:
      return { what: 'is not as it should be', mend: `Mend it; ${guide}` };
  }
}

function wrongType(issue: z.core.$ZodIssueInvalidType, name: string, written: string): Saying {
  const { expected, input } = issue;
  const content = contents[name];
  if (input === undefined) return { what: 'is missing', mend: content ? `Add ${content}` : `Add it; ${guide}` };
  if (input === null) return { what: 'is empty', mend: content ? `Write ${content}` : `Fill it; ${guide}` };
  if (expected === 'string' && typeof input !== 'object') {
    const read = typeof input === 'number' ? `is read as the number ${input}` : `is read as ${input}, not as a word`;
    return { what: read, mend: `Put it in quotes: "${written}"` };
  }
  const kind = Array.isArray(input) ? 'a list' : typeof input === 'object' ? 'a group of fields' : `“${shown(input)}”`;
  return { what: `is ${kind} where ${wanted[expected] ?? 'something else'} belongs`, mend: howTo(expected, input) };
}

const wanted: Record<string, string> = {
  string: 'one line of text',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
};

function howTo(expected: string, input: unknown): string {
  if (expected === 'boolean') return 'Write true or false, without quotes';
  if (expected === 'string') return 'Write one line; put it in quotes when it begins with [ or {';
  if (expected === 'array') {
    return typeof input === 'object' ? 'Begin each entry with a hyphen' : `Put it in brackets: [${input}]`;
  }
  return 'Write its fields on lines of their own, two spaces further to the right, each as name: value';
}

/** What to say of a value that is not written as its field asks: a date, a day, an address, and else an id. */
export function wrongFormat(name: string, value: unknown): Saying {
  const is = (what: string, mend: string) => ({ what: `is “${shown(value)}”, ${what}`, mend });
  if (dateFields.includes(name)) return is('which is no date', `Write ${contents[name]}`);
  if (dayFields.includes(name)) return is('which is no day', `Write ${contents[name]}`);
  if (typeof value === 'string' && value.includes('\n'))
    return is('which is more than one line', 'Write it in one line');
  if (name === 'url') return is('which is no whole address', 'Copy it from the browser, from https:// on');
  return is('which is not written like an id', 'Use lower case, and hyphens for spaces: photon-os');
}

function sizeOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 1 ? '1 entry' : `${value.length} entries`;
  return `${String(value).length} characters`;
}

function shown(value: unknown): string {
  const text = String(value);
  return text.length > tunables.maxShownCharacters ? `${text.slice(0, tunables.maxShownCharacters)}…` : text;
}
