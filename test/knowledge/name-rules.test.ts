import { expect, it } from 'vitest';
import { change, type Files, problemLines } from './a-folder.js';

// Names two things claim, and the exact lines that say so. Case, spaces and punctuation do not tell names apart.

const mend = 'Keep it in one of the two; if it means several things, make it one of `ambiguous` in phrases.yaml.';
const beta = 'systems/beta-os.yaml';

const cases: [mistake: string, files: Files, ...lines: string[]][] = [
  [
    'an alias of two systems',
    change(beta, 'aliases: []', 'aliases: [alpha-linux]'),
    `${beta}: holds “alpha-linux”, which is also a name in systems/alpha-os.yaml. ${mend}`,
  ],
  [
    'the name of another system, as a misspelling',
    change(beta, 'aliases: []', 'aliases: []\nmisspellings: [AlphaOS]'),
    `${beta}: holds “AlphaOS”, which is also a name in systems/alpha-os.yaml. ${mend}`,
  ],
  [
    'an alias that is an ambiguous name',
    change(beta, 'aliases: []', 'aliases: [gamma]'),
    `phrases.yaml:ambiguous.1.names: holds “Gamma”, which is also a name in ${beta}. ${mend}`,
  ],
  [
    'an alias of a thing elsewhere',
    change('articles/two-systems.yaml', 'aliases: []', 'aliases: [Delta Desktop]'),
    `phrases.yaml:elsewhere.1: holds “Delta Desktop”, which is also a name in articles/two-systems.yaml. ${mend}`,
  ],
  [
    'an alias of two concepts',
    change('concepts/image.yaml', 'aliases: []', 'aliases: [Containers]'),
    `concepts/image.yaml: holds “Containers”, which is also a name in concepts/container.yaml. ${mend}`,
  ],
  [
    'a shorthand that is a word of a name',
    change('phrases.yaml', 'fillers: [the, a]', 'fillers: [the, a]\nshorthand: {beta: second}'),
    'phrases.yaml:shorthand.beta: is also a word of the name “Beta OS” in systems/beta-os.yaml. Remove it: the name would not be found.',
  ],
  ['a name of a system that is a concept too', change(beta, 'aliases: []', 'aliases: [image]')],
];

it.each(cases)('%s', (_, files, ...lines) => {
  expect(problemLines(files)).toEqual(lines);
});
