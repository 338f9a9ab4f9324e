import { z } from 'zod';
import { fieldContents } from './field-contents.js';
import {
  aboutSchema,
  articleSchema,
  conceptSchema,
  featuresSchema,
  phrasesSchema,
  sourcesSchema,
  systemSchema,
  topicsSchema,
} from './schema.js';

const schemas = {
  system: { title: 'One operating system', schema: systemSchema },
  concept: { title: 'One word of the field', schema: conceptSchema },
  article: { title: 'One dated text', schema: articleSchema },
  sources: { title: 'Where facts come from', schema: sourcesSchema },
  topics: { title: 'What can be asked of a system', schema: topicsSchema },
  features: { title: 'What a system can have or lack', schema: featuresSchema },
  about: { title: 'What the bot answers about itself', schema: aboutSchema },
  phrases: { title: 'How people say what they want', schema: phrasesSchema },
};

/** The JSON Schemas that give curators completion in their editor: file name in knowledge/schema/ -> text. */
export function jsonSchemaFiles(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { title, schema }]) => [
      `${name}.schema.json`,
      `${JSON.stringify(jsonSchema(title, schema), null, 2)}\n`,
    ]),
  );
}

/** Draft 7 is the one that YAML editors know best. */
function jsonSchema(title: string, schema: z.ZodType): object {
  const { $schema, ...shape } = z.toJSONSchema(schema, {
    target: 'draft-7',
    override: ({ jsonSchema: made, path }) => {
      const [parent, name] = path.slice(-2);
      const contents = parent === 'properties' && name !== undefined ? fieldContents[name] : undefined;
      if (contents) made.description ??= `${contents.charAt(0).toUpperCase()}${contents.slice(1)}.`;
    },
  });
  return { $schema, title, ...shape };
}
