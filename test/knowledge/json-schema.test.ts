import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { jsonSchemaFiles } from '../../src/knowledge/json-schema.js';
import { filesIn } from './a-folder.js';

const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));
const schemas = jsonSchemaFiles();

describe('knowledge/schema/', () => {
  it.each(Object.entries(schemas))(
    '%s is what the code makes; if not, run npm run schemas and commit',
    (name, text) => {
      expect(readFileSync(`${knowledge}/schema/${name}`, 'utf8')).toBe(text);
    },
  );

  it('holds nothing else', () => {
    expect(Object.keys(filesIn(`${knowledge}/schema`)).sort()).toEqual(Object.keys(schemas).sort());
  });
});

describe('the schemas', () => {
  const files = Object.entries(filesIn(knowledge)).filter(([path]) => path.endsWith('.yaml'));
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const validators = new Map(Object.entries(schemas).map(([name, text]) => [name, ajv.compile(JSON.parse(text))]));

  it('accept every file of the knowledge', () => {
    for (const [path, text] of files) {
      const validate = validators.get(basename(schemaOf(path)));
      expect(validate?.(parse(text)), `${path}: ${ajv.errorsText(validate?.errors)}`).toBe(true);
    }
  });

  it('are named in the first line of every file', () => {
    const without = files.filter(
      ([path, text]) => text.split('\n', 1)[0] !== `# yaml-language-server: $schema=${schemaOf(path)}`,
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  it('explain a field where the code says nothing of its own', () => {
    const source: unknown = JSON.parse(schemas['sources.schema.json'] ?? '');
    expect(source).toMatchObject({
      additionalProperties: { properties: { publisher: { description: 'Who says it.' } } },
    });
  });
});

/** The schema of a file, as seen from there. */
function schemaOf(path: string): string {
  const [folder = '', file] = path.split('/');
  return file
    ? `../schema/${folder.replace(/s$/, '')}.schema.json`
    : `schema/${folder.replace('.yaml', '.schema.json')}`;
}
