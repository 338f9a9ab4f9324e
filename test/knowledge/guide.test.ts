import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { jsonSchemaFiles } from '../../src/knowledge/json-schema.js';
import { type Files, filesIn, goodFiles, problemLines } from './a-folder.js';

// The curator's guide does what it says: its examples pass the check, and its table holds every field.

const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));
const guide = readFileSync(`${knowledge}/README.md`, 'utf8');
const real = filesIn(knowledge);

/** The examples of the guide by the file each belongs to, which is named just above it. */
const examples = [...guide.matchAll(/`([\w./-]+\.yaml)`[^`]*?:\n\n```yaml\n(.*?)```/gs)].map(
  ([, file = '', text = '']) => ({ file, text }),
);

function withExamples(files: Files): Files {
  const all = { ...files };
  for (const { file, text } of examples) all[file] = joined(all[file], text);
  return all;
}

/** A part of phrases.yaml goes under its heading, an entry to the end, a file of its own stands alone. */
function joined(present: string | undefined, text: string): string {
  if (present === undefined) return text;
  const [heading = ''] = text.split('\n', 1);
  const isPart = /^\w+:$/.test(heading) && present.includes(`\n${heading}\n`);
  return isPart ? present.replace(`\n${heading}\n`, () => `\n${text}`) : `${present.trimEnd()}\n${text}`;
}

it('has an example of a system, its two sources, a concept, an ambiguous name and a thing that is not ours', () => {
  expect(examples.map(({ file }) => file)).toEqual([
    'systems/example-os.yaml',
    'sources.yaml',
    'concepts/example-boot.yaml',
    'phrases.yaml',
    'phrases.yaml',
  ]);
});

it('has examples that pass the check, pasted into the real folder', () => {
  expect(problemLines(withExamples(real))).toEqual(problemLines(real));
});

it('has a template that passes the check with its two sources alone', () => {
  const [system, sources] = examples;
  const template = {
    'systems/example-os.yaml': system?.text ?? '',
    'sources.yaml': joined(real['sources.yaml'], sources?.text ?? ''),
  };
  expect(problemLines({ ...real, ...template })).toEqual(problemLines(real));
});

it('names every field', () => {
  const rows = guide.slice(guide.indexOf('## Every field'), guide.indexOf('## How to add'));
  const named = new Set([...rows.matchAll(/`(\w+)`/g)].map(([, name]) => name));
  const fields = Object.values(jsonSchemaFiles()).flatMap((text) => [...fieldsIn(JSON.parse(text))]);
  expect([...new Set(fields)].filter((field) => !named.has(field))).toEqual([]);
});

it('quotes the check word for word', () => {
  const rows = guide.slice(guide.indexOf('## What the check says'));
  const quoted = [...rows.matchAll(/^\| `([^`…]+)[`…]/gm)].map(([, words = '']) => words.trim());
  const lines = mistakes.flatMap(problemLines).join('\n');
  expect(quoted.length).toBe(10);
  expect(quoted.filter((words) => !lines.includes(words))).toEqual([]);
});

const alpha = goodFiles['systems/alpha-os.yaml'] ?? '';
const mistakes: Files[] = [
  ['name: Alpha OS\naliases', 'alias'],
  ['"3.10"', '3.10'],
  ['value: systemd', 'value: init: systemd'],
  ['    has: [systemd]', '   has: [systemd]'],
  ['sources: [alpha-docs]', 'sources: [alpha-wiki]'],
  ['  stated: 2026-01-02', '  stated: 2026-12-02'],
  ['certainty: documented\n  kernel', 'certainty: unknown\n  kernel'],
  ['aliases: []', 'aliases: [Beta OS]'],
  ['aliases: [Alpha Linux]', 'aliases: [Beta OS]'],
].map(([from = '', to = '']) => ({
  ...goodFiles,
  'systems/alpha-os.yaml': alpha.replace(from, to),
  'sources.yaml': `${goodFiles['sources.yaml']}unused:\n  title: T\n  url: https://example.org\n  publisher: P\n  read: 2026-11-23\n`,
}));

function fieldsIn(schema: unknown): Set<string> {
  if (typeof schema !== 'object' || schema === null) return new Set();
  const own = 'properties' in schema ? Object.keys(Object(schema.properties)) : [];
  return new Set([...own, ...Object.values(schema).flatMap((part) => [...fieldsIn(part)])]);
}
