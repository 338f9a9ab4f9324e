import {
  byType,
  type Check,
  flag,
  integer,
  link,
  list,
  number,
  object,
  oneOf,
  optional,
  required,
  string,
} from './limit-checks.js';

const maxIdCharacters = 255;
const maxTextCharacters = 40_000;
const maxUrlCharacters = 3000;
const maxElements = 10_000;

const style = optional(
  object({
    bold: optional(flag),
    italic: optional(flag),
    strike: optional(flag),
    code: optional(flag),
    underline: optional(flag),
    unlink: optional(flag),
  }),
);

const id = required(string(maxIdCharacters));

/** What a line of rich text is made of. */
const inline: Check = byType({
  text: { text: required(string(maxTextCharacters)), style },
  link: {
    url: required(link(maxUrlCharacters)),
    text: optional(string(maxTextCharacters)),
    unsafe: optional(flag),
    style,
  },
  user: { user_id: id, style },
  usergroup: { usergroup_id: id, style },
  channel: { channel_id: id, style },
  team: { team_id: id, style },
  broadcast: { range: required(string(maxIdCharacters)), style },
  color: { value: required(string(maxIdCharacters)), style },
  emoji: {
    name: id,
    unicode: optional(string(maxIdCharacters)),
    url: optional(link(maxUrlCharacters)),
    style,
  },
  date: {
    timestamp: required(number),
    format: required(string(maxIdCharacters)),
    url: optional(link(maxUrlCharacters)),
    fallback: optional(string(maxTextCharacters)),
    style,
  },
});

const line = required(list(inline, 0, maxElements));
const border = optional(integer(0, 1));
const section = { elements: line };

/** The parts of a rich_text block: sections, lists, quotes and preformatted text. */
export const richTextElements: Check = list(
  byType({
    rich_text_section: section,
    rich_text_list: {
      elements: required(list(byType({ rich_text_section: section }), 1, maxElements)),
      style: required(oneOf('bullet', 'ordered')),
      indent: optional(integer(0, 8)),
      offset: optional(integer(0, 1_000_000)),
      border,
    },
    rich_text_quote: { elements: line, border },
    rich_text_preformatted: { elements: line, border, language: optional(string(maxIdCharacters)) },
  }),
  1,
  maxElements,
);
