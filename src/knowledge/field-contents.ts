/** Fields that hold a day, month or year. */
export const dateFields = ['stated', 'released', 'ends', 'ended', 'published'];

/** Fields that hold a day. */
export const dayFields = ['checked', 'read'];

const all = (fields: string[], contents: string) => Object.fromEntries(fields.map((field) => [field, contents]));

/**
 * What goes into a field, by its name, in a curator's words: the check says it of a missing field, and an editor
 * shows it where the schema has no description of its own.
 */
export const fieldContents: Record<string, string> = {
  name: 'the name as its makers write it',
  aliases: 'the other names in brackets, or [] where there are none',
  misspellings: 'likely misspellings in brackets',
  label: 'a few words',
  ask: 'how people ask it: short phrases in brackets',
  sources: 'keys of sources.yaml in brackets: [flatcar-docs]',
  value: 'the answer in one line',
  url: 'the whole address, from https:// on',
  title: 'the title as the source has it',
  publisher: 'who says it',
  certainty: 'documented, announced, inferred, disputed or unknown',
  ...all(dateFields, 'a date: "2016" or "2016-11" in quotes, or 2016-11-23'),
  ...all(dayFields, 'a day: 2026-11-23'),
};
