import {
  accessory,
  actionElement,
  anyText,
  contextActionElement,
  contextElement,
  idField,
  imageFields,
  onePlace,
  plainText,
} from './element-rules.js';
import {
  also,
  byType,
  type Check,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
} from './limit-checks.js';
import { richTextElements } from './rich-text-rules.js';

const maxCellCharacters = 10_000;

const richText = { block_id: idField, elements: required(richTextElements) };

const cell = byType({
  raw_text: { text: required(string(maxCellCharacters)) },
  raw_number: { value: required(number), text: required(string(maxCellCharacters)) },
  rich_text: richText,
});

const columnSetting = object({ align: optional(oneOf('left', 'center', 'right')), is_wrapped: optional(flag) });

const blocks = byType({
  header: { block_id: idField, text: required(plainText(150)) },
  section: {
    block_id: idField,
    text: optional(anyText(3000)),
    fields: optional(list(anyText(2000), 1, 10)),
    accessory: optional(accessory),
    expand: optional(flag),
  },
  context: { block_id: idField, elements: required(list(contextElement, 1, 10)) },
  actions: { block_id: idField, elements: required(list(actionElement, 1, 25)) },
  context_actions: { block_id: idField, elements: required(list(contextActionElement, 1, 5)) },
  divider: { block_id: idField },
  image: { block_id: idField, ...imageFields, title: optional(plainText(2000)) },
  markdown: { block_id: idField, text: required(string(12_000)) },
  rich_text: richText,
  table: {
    block_id: idField,
    rows: required(list(list(cell, 1, 20), 1, 100)),
    column_settings: optional(list((value, at) => (value === null ? [] : columnSetting(value, at)), 0, 20)),
  },
});

function textOrFields(block: Record<string, unknown>): string | undefined {
  const empty = block.text === undefined && block.fields === undefined;
  return block.type === 'section' && empty ? 'must have at least one of: text, fields' : undefined;
}

/** One block of a message, by Slack's rules for its kind. Kinds that no message of ours has are unsupported. */
export const messageBlock: Check = also(also(blocks, textOrFields), onePlace);
