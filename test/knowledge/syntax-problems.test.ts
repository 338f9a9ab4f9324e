import { expect, it } from 'vitest';
import { change, type Files, goodFiles, problemLines } from './a-folder.js';

// A file that is no YAML, and the one line that says so. The line number is that of the mistake.

const alpha = 'systems/alpha-os.yaml';
const sameSpaces = 'Give all fields of one group the same number of spaces at the left.';
const inQuotes = 'Put the whole value in double quotes.';
const nameAndValue =
  'is not written as name: value. Put a colon and a space after the name, and the whole value on the same line.';

const cases: [mistake: string, from: string, to: string, line: string][] = [
  [
    'a field twice',
    'name: Alpha OS',
    'name: Alpha OS\nname: Alfa',
    'line 2: repeats the field “name”. Remove one of the two.',
  ],
  [
    'a field twice, further in',
    '  state: active',
    '  state: active\n  state: archived',
    'line 19: repeats the field “state”. Remove one of the two.',
  ],
  [
    'a colon in a value',
    'value: Maintained.',
    'value: Status: maintained.',
    'line 19: has a second colon with a space after it. Put the value in quotes, as in value: "For servers: Docker".',
  ],
  [
    'a value that begins with a backtick',
    'value: systemd.',
    'value: `systemd`.',
    `line 42: has a value that begins with \`. ${inQuotes}`,
  ],
  [
    'a value that begins with @',
    'name: Alpha OS',
    'name: @alpha',
    `line 1: has a value that begins with @. ${inQuotes}`,
  ],
  [
    'a value that begins with !',
    'name: Alpha OS',
    'name: !alpha',
    `line 1: has a value that begins with !. ${inQuotes}`,
  ],
  [
    'a value that begins with *',
    'name: Alpha OS',
    'name: *alpha',
    `line 1: has a value that begins with *. ${inQuotes}`,
  ],
  [
    'a quotation mark left open',
    'value: Maintained.',
    'value: "Maintained.',
    'line 19: has a quotation mark that is never closed. Close it.',
  ],
  [
    'a quotation mark left open before another',
    'name: "3.10"',
    'name: "3.10',
    'line 25: has a quotation mark that is never closed. Close it.',
  ],
  [
    'an apostrophe in single quotes',
    'value: Maintained.',
    "value: 'It's maintained.'",
    `line 19: cannot be read from “s maintained.'” on. ${inQuotes}`,
  ],
  [
    'a backslash in double quotes',
    'value: Maintained.',
    'value: "C:\\dir"',
    'line 19: has a backslash in double quotes. Write the backslash twice.',
  ],
  [
    'a bracket left open',
    '[Alpha Linux]',
    '[Alpha Linux',
    'line 3: comes before a bracket [ or { is closed. Close the bracket above.',
  ],
  ['a tab', '  state: active', '\tstate: active', 'line 18: begins with a tab. Use spaces, two for each step.'],
  [
    'a field too far to the left',
    '    has: [systemd]',
    '   has: [systemd]',
    `line 43: stands too far to the left or to the right. ${sameSpaces}`,
  ],
  [
    'a field too far to the right',
    '    has: [systemd]',
    '     has: [systemd]',
    `line 42: does not stand in line with the next one. ${sameSpaces}`,
  ],
  ['no colon', '  state: active', '  state active', `line 18: ${nameAndValue}`],
  ['no space after the colon', '  state: active', '  state:active', `line 18: ${nameAndValue}`],
  [
    'two entries in one file',
    'aliases:',
    '---\naliases:',
    'line 2: begins a second document. Remove the line ---; a file holds one entry.',
  ],
];

it.each(cases)('%s', (_, from, to, line) => {
  expect(problemLines(change(alpha, from, to))).toEqual([`${alpha}:${line}`]);
});

it('tells of every mistake of its own, not only of the first', () => {
  const tab = change(alpha, '  state: active', '\tstate: active');
  const anotherTab = change(alpha, '  - to: beta-os', '\t- to: beta-os', tab);
  const doubled = change(alpha, 'aliases: [Alpha Linux]', 'aliases: [Alpha Linux]\naliases: []', anotherTab);
  const beginsWithATab = 'begins with a tab. Use spaces, two for each step.';
  expect(problemLines(doubled)).toEqual([
    `${alpha}:line 3: repeats the field “aliases”. Remove one of the two.`,
    `${alpha}:line 19: ${beginsWithATab}`,
    `${alpha}:line 34: ${beginsWithATab}`,
  ]);
});

const harmless: [what: string, files: Files][] = [
  ['a byte-order mark', { ...goodFiles, [alpha]: `\ufeff${goodFiles[alpha]}` }],
  ['line ends of Windows', { ...goodFiles, [alpha]: (goodFiles[alpha] ?? '').replaceAll('\n', '\r\n') }],
  ['a comment', change(alpha, 'name: Alpha OS', '# note\nname: Alpha OS # its name')],
];

it.each(harmless)('%s does no harm', (_, files) => {
  expect(problemLines(files)).toEqual([]);
});
