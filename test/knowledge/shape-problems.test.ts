import { expect, it } from 'vitest';
import { change, type Files, goodFiles, problemLines } from './a-folder.js';

// YAML that can be read but is not what its file should hold, and the exact lines that say so.

const alpha = 'systems/alpha-os.yaml';
const beta = 'systems/beta-os.yaml';
const guide = 'knowledge/README.md says what goes there.';
const ownLines = 'Write its fields on lines of their own, two spaces further to the right, each as name: value.';
const aDate = 'Write a date: "2016" or "2016-11" in quotes, or 2016-11-23.';
const notAField =
  'is no field that belongs here. Correct its spelling or its place (see knowledge/README.md), or remove it.';
const anId = 'Use lower case, and hyphens for spaces: photon-os.';

const cases: [mistake: string, files: Files, ...lines: string[]][] = [
  [
    'a missing name',
    change(alpha, 'name: Alpha OS\n', ''),
    `${alpha}:name: is missing. Add the name as its makers write it.`,
  ],
  ['a missing group', change(beta, 'facts: {}\n', ''), `${beta}:facts: is missing. Add it; ${guide}`],
  [
    'a missing word of a set',
    change(alpha, '  state: active\n', ''),
    `${alpha}:status.state: is missing. Add one of these words: active, maintenance, end-of-life, archived.`,
  ],
  [
    'a missing certainty',
    change('concepts/image.yaml', '  certainty: documented\n', ''),
    'concepts/image.yaml:definition.certainty: is missing. Add one of these words: documented, announced, inferred, disputed, unknown.',
  ],
  [
    'a missing day',
    change('sources.yaml', '  read: 2026-11-23\n', ''),
    'sources.yaml:alpha-docs.read: is missing. Add a day: 2026-11-23.',
  ],
  [
    'a misspelt field that is required',
    change(alpha, 'aliases:', 'alias:'),
    `${alpha}:aliases: is missing. Add the other names in brackets, or [] where there are none.`,
    `${alpha}:alias: ${notAField}`,
  ],
  [
    'an unknown field',
    change(alpha, '    has: [systemd]', '    features: [systemd]'),
    `${alpha}:facts.init.features: ${notAField}`,
  ],
  [
    'a field in the wrong place',
    change('sources.yaml', '  publisher: Beta', '  publisher: Beta\n  certainty: documented\n  checked: 2026-11-23'),
    `sources.yaml:beta-docs.certainty: ${notAField}`,
    `sources.yaml:beta-docs.checked: ${notAField}`,
  ],
  [
    'a name without its value',
    change(alpha, 'name: Alpha OS', 'name:'),
    `${alpha}:name: is empty. Write the name as its makers write it.`,
  ],
  ['a group without fields', change(beta, 'facts: {}', 'facts:'), `${beta}:facts: is empty. Fill it; ${guide}`],
  [
    'empty quotes',
    change(alpha, 'name: Alpha OS', 'name: ""'),
    `${alpha}:name: is empty. Write the name as its makers write it.`,
  ],
  [
    'a list for a text',
    change(alpha, 'name: Alpha OS', 'name: [Alpha OS]'),
    `${alpha}:name: is a list where one line of text belongs. Write one line; put it in quotes when it begins with [ or {.`,
  ],
  [
    'a text for a list',
    change(alpha, 'aliases: [Alpha Linux]', 'aliases: Alpha Linux'),
    `${alpha}:aliases: is “Alpha Linux” where a list belongs. Put it in brackets: [Alpha Linux].`,
  ],
  [
    'a text for a group of fields',
    change(beta, 'facts: {}', 'facts:\n  init: systemd'),
    `${beta}:facts.init: is “systemd” where a group of fields belongs. ${ownLines}`,
  ],
  [
    'a group for a list',
    change(alpha, 'versions:\n  - name', 'versions:\n    name'),
    `${alpha}:versions: is a group of fields where a list belongs. Begin each entry with a hyphen.`,
  ],
  [
    'yes for true',
    change('topics.yaml', 'compare: true', 'compare: yes'),
    'topics.yaml:init.compare: is “yes” where true or false belongs. Write true or false, without quotes.',
  ],
  [
    'a version without quotes',
    change(alpha, 'name: "3.10"', 'name: 3.10'),
    `${alpha}:versions.1.name: is read as the number 3.1. Put it in quotes: "3.10".`,
  ],
  [
    'a year without quotes',
    change(alpha, 'stated: "2016"', 'stated: 2016'),
    `${alpha}:article.stated: is read as the number 2016. Put it in quotes: "2016".`,
  ],
  [
    'a name that YAML takes for a truth',
    change(alpha, '[alpha]', '[alpha, true]'),
    `${alpha}:shortNames.2: is read as true, not as a word. Put it in quotes: "true".`,
  ],
  [
    'a date of another country',
    change(alpha, 'stated: 2026-01-02', 'stated: 2.1.2026'),
    `${alpha}:summary.stated: is “2.1.2026”, which is no date. ${aDate}`,
  ],
  [
    'a month for a day',
    change(alpha, 'checked: 2026-11-23', 'checked: 2026-11'),
    `${alpha}:summary.checked: is “2026-11”, which is no day. Write a day: 2026-11-23.`,
  ],
  [
    'a word that is not of the set',
    change(alpha, 'state: active', 'state: alive'),
    `${alpha}:status.state: is “alive”, which is not one of its words. Write one of these words: active, maintenance, end-of-life, archived.`,
  ],
  [
    'half an address',
    change('sources.yaml', 'https://docs.example.org/alpha', 'docs.example.org/alpha'),
    'sources.yaml:alpha-docs.url: is “docs.example.org/alpha”, which is no whole address. Copy it from the browser, from https:// on.',
  ],
  [
    'a title for the key of a source',
    change(alpha, 'sources: [alpha-docs]', 'sources: [Alpha Docs]'),
    `${alpha}:summary.sources.1: is “Alpha Docs”, which is not written like an id. ${anId}`,
  ],
  [
    'two lines for one',
    change(alpha, 'value: A small system for tests.', 'value: "A small system\\nfor tests."'),
    `${alpha}:summary.value: is “A small system\nfor tests.”, which is more than one line. Write it in one line.`,
  ],
  [
    'two words for one',
    change('phrases.yaml', 'fillers: [the, a]', 'fillers: [the, a]\nshorthand: {pack-age: package}'),
    'phrases.yaml:shorthand.pack-age: is not one word. Use lower-case letters and digits, without spaces or hyphens: pkg.',
  ],
  [
    'a label for a topic',
    change(beta, 'facts: {}', 'facts:\n  Init system: {sources: [beta-docs], checked: 2026-11-23, certainty: unknown}'),
    `${beta}:facts.Init system: is not written like an id. Use lower case, and hyphens for spaces: root-filesystem.`,
  ],
  [
    'no source',
    change(alpha, 'sources: [alpha-docs]', 'sources: []'),
    `${alpha}:summary.sources: is empty. Write keys of sources.yaml in brackets: [flatcar-docs].`,
  ],
  [
    'a value that is too long',
    change(alpha, 'value: Maintained.', `value: ${'x'.repeat(421)}`),
    `${alpha}:status.value: has 421 characters. Keep to 420 at most.`,
  ],
  [
    'one reading of an ambiguous name',
    change('phrases.yaml', '      - {label: Beta OS, ask: beta os}\n', ''),
    'phrases.yaml:ambiguous.1.readings: has 1 entry. Give at least 2.',
  ],
  ['an empty file', { ...goodFiles, [alpha]: '' }, `${alpha}: is empty. Fill it; ${guide}`],
  ['a file of comments', { ...goodFiles, [alpha]: '# to do\n' }, `${alpha}: is empty. Fill it; ${guide}`],
  ['an empty topics.yaml', { ...goodFiles, 'topics.yaml': '' }, `topics.yaml: is empty. Fill it; ${guide}`],
  [
    'a file of prose',
    { ...goodFiles, [alpha]: 'Alpha OS is small.' },
    `${alpha}: is “Alpha OS is small.” where a group of fields belongs. ${ownLines}`,
  ],
];

it.each(cases)('%s', (_, files, ...lines) => {
  expect(problemLines(files)).toEqual(lines);
});
