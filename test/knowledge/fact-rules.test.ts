import { expect, it } from 'vitest';
import { change, type Files, goodFiles, problemLines } from './a-folder.js';

// Facts of the right shape that cannot be so, and the exact lines that say so.

const alpha = 'systems/alpha-os.yaml';
const unknownKernel = `  kernel:
    sources: [alpha-docs]`;
const aDate = 'Write a date: "2016" or "2016-11" in quotes, or 2016-11-23.';

const source = `alpha-wiki:
  title: Alpha wiki
  url: https://wiki.example.org
  publisher: Alpha
  read: 2026-11-23
`;

const cases: [mistake: string, files: Files, ...lines: string[]][] = [
  [
    'a day that no calendar has',
    change(alpha, 'stated: 2026-01-02', 'stated: 2026-02-30'),
    `${alpha}:summary.stated: is “2026-02-30”, which is no date. ${aDate}`,
  ],
  [
    'a thirteenth month',
    change(alpha, 'released: "2025-04"', 'released: "2025-13"'),
    `${alpha}:versions.1.released: is “2025-13”, which is no date. ${aDate}`,
  ],
  [
    'a source read on no day',
    change('sources.yaml', 'read: 2026-11-23', 'read: 2026-11-31'),
    'sources.yaml:alpha-docs.read: is “2026-11-31”, which is no day. Write a day: 2026-11-23.',
  ],
  [
    'stated after it was checked',
    change(alpha, 'stated: 2026-01-02', 'stated: 2026-12-01'),
    `${alpha}:summary.stated: is 2026-12-01, after the day it was checked (2026-11-23). Correct one of the two.`,
  ],
  [
    'a fact without the date its source speaks of',
    change(
      alpha,
      '    has: [systemd]\n    sources: [alpha-docs]\n    stated: 2026-01-02',
      '    has: [systemd]\n    sources: [alpha-docs]',
    ),
    `${alpha}:facts.init.stated: is missing. Add the date the source speaks of or was published.`,
  ],
  [
    'a fact without a value',
    change(alpha, '    value: systemd.\n', ''),
    `${alpha}:facts.init.value: is missing. Add the answer in one line, or set certainty: unknown.`,
  ],
  [
    'unknown, with a value and a date',
    change(alpha, unknownKernel, `${unknownKernel}\n    value: Linux 6.\n    stated: 2026-01-02`),
    `${alpha}:facts.kernel: is marked unknown but says something. Remove \`value\` and \`stated\`, or set another certainty.`,
  ],
  [
    'unknown, with a feature',
    change(
      'features.yaml',
      'topic: init',
      'topic: kernel',
      change(alpha, unknownKernel, `${unknownKernel}\n    lacks: [systemd]`, change(alpha, '    has: [systemd]\n', '')),
    ),
    `${alpha}:facts.kernel: is marked unknown but says something. Remove \`lacks\`, or set another certainty.`,
  ],
  [
    'an unknown summary',
    change('systems/beta-os.yaml', 'certainty: documented', 'certainty: unknown'),
    'systems/beta-os.yaml:summary: is marked unknown but says something. Set another certainty; only the facts of a system can be unknown.',
  ],
  [
    'disputed without sides',
    change(alpha, '    certainty: documented\n  kernel', '    certainty: disputed\n  kernel'),
    `${alpha}:facts.init.sides: is missing. Show both sides, each with its source, or set another certainty.`,
  ],
  [
    'sides of what is not disputed',
    change(alpha, 'certainty: disputed', 'certainty: documented'),
    `${alpha}:facts.runtimes.sides: shows sides of what is not disputed. Set certainty: disputed, or remove it.`,
  ],
  [
    'a source that is not listed',
    change(alpha, 'sources: [alpha-docs]', 'sources: [encyclopedia]'),
    `${alpha}:summary.sources: names “encyclopedia”, which is not in sources.yaml. Add it there.`,
  ],
  [
    'a misspelt source',
    change('articles/two-systems.yaml', '    sources: [news-2016]', '    sources: [new-2016]'),
    'articles/two-systems.yaml:says.1.sources: names “new-2016”, which is not in sources.yaml. Write “news-2016” if you mean that, or add it there.',
  ],
  [
    'a source no fact uses',
    { ...goodFiles, 'sources.yaml': source + goodFiles['sources.yaml'] },
    'sources.yaml:alpha-wiki: is used by no fact. Remove it, or name it in the `sources` of a fact.',
  ],
  [
    'a misspelt topic',
    change(alpha, unknownKernel, unknownKernel.replace('kernel', 'kernal')),
    `${alpha}:facts.kernal: is no topic of topics.yaml. Write “kernel” if you mean that, or use one of the topics there, or make it one of the \`answers\`.`,
  ],
  [
    'an unknown topic',
    change(alpha, unknownKernel, unknownKernel.replace('kernel', 'colour')),
    `${alpha}:facts.colour: is no topic of topics.yaml. Use one of the topics there, or make it one of the \`answers\`.`,
  ],
  [
    'a topic the bot fills',
    change(alpha, unknownKernel, unknownKernel.replace('kernel', 'status')),
    `${alpha}:facts.status: is a topic the bot fills by itself. Remove it; status, successors, lineage and links say it.`,
  ],
  [
    'an unknown feature',
    change(alpha, 'has: [systemd]', 'has: [upstart]'),
    `${alpha}:facts.init.has: names “upstart”, which is not in features.yaml. Remove it, or add the feature there.`,
  ],
  [
    'a misspelt feature',
    change(alpha, 'has: [systemd]', 'lacks: [sytemd]'),
    `${alpha}:facts.init.lacks: names “sytemd”, which is not in features.yaml. Write “systemd” if you mean that, or remove it, or add the feature there.`,
  ],
  [
    'a feature of another topic',
    change(alpha, 'has: [systemd]', 'has: [systemd, docker]'),
    `${alpha}:facts.init.has: names “docker”, which belongs to the topic runtimes. Move it to facts.runtimes.`,
  ],
  [
    'has and lacks the same',
    change(alpha, 'has: [systemd]', 'has: [systemd]\n    lacks: [systemd]'),
    `${alpha}:facts.init: has and lacks “systemd”. Keep one of the two.`,
  ],
];

it.each(cases)('%s', (_, files, ...lines) => {
  expect(problemLines(files)).toEqual(lines);
});
