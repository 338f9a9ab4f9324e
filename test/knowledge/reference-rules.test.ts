import { expect, it } from 'vitest';
import { change, type Files, goodFiles, problemLines } from './a-folder.js';

// Entries that do not fit one another, and the exact lines that say so.

const alpha = 'systems/alpha-os.yaml';
const beta = 'systems/beta-os.yaml';
const oneStep = 'Remove the step that is wrong; only what came before belongs here.';

const comesFrom = (id: string) => `lineage:
  - relation: based-on
    to: ${id}
    value: It says so.
    sources: [alpha-docs]
    stated: 2026-01-02
    checked: 2026-11-23
    certainty: documented
facts:`;

const cases: [mistake: string, files: Files, ...lines: string[]][] = [
  [
    'a successor that is no entry',
    change(alpha, 'to: beta-os', 'to: omega-os'),
    `${alpha}:successors.1.to: names “omega-os”, but there is no systems/omega-os.yaml. Write the name of the thing with its capitals.`,
  ],
  [
    'a misspelt ancestor',
    change(beta, 'to: alpha-os', 'to: alpa-os'),
    `${beta}:lineage.1.to: names “alpa-os”, but there is no systems/alpa-os.yaml. Write “alpha-os” if you mean that, or write the name of the thing with its capitals.`,
  ],
  ['an ancestor by its plain name', change(beta, 'to: alpha-os', 'to: Old Linux')],
  [
    'an example that is no system',
    change('concepts/container.yaml', '[alpha-os]', '[alpha-os, omega]'),
    'concepts/container.yaml:examples: names “omega”, but there is no systems/omega.yaml. Use the name of a file in systems/, or remove it.',
  ],
  [
    'a related concept that is no concept',
    change('concepts/container.yaml', '[image]', '[images]'),
    'concepts/container.yaml:related: names “images”, but there is no concepts/images.yaml. Write “image” if you mean that, or use the name of a file in concepts/, or remove it.',
  ],
  [
    'a text on a system that is none',
    change('articles/two-systems.yaml', 'aliases: []', 'aliases: []\nsystems: [alpha-os, omega]'),
    'articles/two-systems.yaml:systems: names “omega”, but there is no systems/omega.yaml. Use the name of a file in systems/, or remove it.',
  ],
  [
    'a system meant among others that is none',
    change('phrases.yaml', '    question: Which Gamma?', '    amongSystems: omega\n    question: Which Gamma?'),
    'phrases.yaml:ambiguous.1.amongSystems: names “omega”, but there is no systems/omega.yaml. Use the name of a file in systems/, or remove it.',
  ],
  [
    'a nearest system that is none',
    change('phrases.yaml', 'nearest: [alpha-os]', 'nearest: [omega]'),
    'phrases.yaml:elsewhere.1.nearest: names “omega”, but there is no systems/omega.yaml. Use the name of a file in systems/, or remove it.',
  ],
  [
    'two that descend from each other',
    change(alpha, 'facts:', comesFrom('beta-os')),
    `${alpha}:lineage: leads back to itself (alpha-os, beta-os, alpha-os). ${oneStep}`,
    `${beta}:lineage: leads back to itself (beta-os, alpha-os, beta-os). ${oneStep}`,
  ],
  [
    'one that descends from itself',
    change(alpha, 'facts:', comesFrom('alpha-os')),
    `${alpha}:lineage: leads back to itself (alpha-os, alpha-os). ${oneStep}`,
  ],
  [
    'an end without a date',
    change(beta, '  ended: 2025-06-30\n', ''),
    `${beta}:status.ended: is missing, but the state is archived. Add the date; where none was published, say so in \`value\` and set certainty: inferred.`,
  ],
  [
    'an end without a date that says it is inferred',
    change(
      beta,
      '  ended: 2025-06-30\n  value: Archived in 2025.\n  sources: [beta-docs]\n  stated: 2026-01-02\n  checked: 2026-11-23\n  certainty: documented',
      '  value: Silent since 2019.\n  sources: [beta-docs]\n  stated: 2026-01-02\n  checked: 2026-11-23\n  certainty: inferred',
    ),
  ],
  [
    'an end of what is alive',
    change(alpha, '  state: active', '  state: active\n  ended: 2027-01-31'),
    `${alpha}:status.ended: is set, but the state is active. Remove it, or change the state; a planned end belongs under \`versions\`.`,
  ],
  [
    'a GitHub link to an owner only',
    change(alpha, 'https://github.com/alpha/os', 'https://github.com/alpha'),
    `${alpha}:links.github.1.url: is https://github.com/alpha, which is no repository. Write https://github.com/, the owner, a slash and the repository.`,
  ],
  [
    'a GitHub link to somewhere else',
    change(beta, 'https://github.com/beta/os', 'https://gitlab.com/beta/os'),
    `${beta}:links.github.1.url: is https://gitlab.com/beta/os, which is no repository. Write https://github.com/, the owner, a slash and the repository.`,
  ],
  [
    'a topic twice',
    change('topics.yaml', 'id: kernel', 'id: init'),
    'topics.yaml:init: stands there twice. Make one of the two, or give one another id.',
    `${alpha}:facts.kernel: is no topic of topics.yaml. Use one of the topics there, or make it one of the \`answers\`.`,
  ],
  [
    'a feature under a topic the bot fills',
    {
      ...goodFiles,
      'features.yaml': `${goodFiles['features.yaml']}- {id: dead, label: dead, topic: status, ask: [dead]}\n`,
    },
    'features.yaml:dead.topic: is “status”, under which no fact can stand. Use a topic of topics.yaml that is not `computed`.',
  ],
  [
    'a topic the bot is to fill and cannot',
    {
      ...goodFiles,
      'topics.yaml': `${goodFiles['topics.yaml']}- {id: mascot, label: Mascot, kind: computed, ask: [mascot]}\n`,
    },
    'topics.yaml:mascot.kind: is computed, but the bot cannot fill this topic by itself. Write text, date, list or yes-no; computed are only status, end-of-life, successor, lineage, github, docs, site.',
  ],
  [
    'a feature that rules out none',
    {
      ...goodFiles,
      'features.yaml': `${goodFiles['features.yaml']}- {id: lone, label: lone, topic: init, without: nothing-near, ask: [lone]}\n`,
    },
    'features.yaml:lone.without: is “nothing-near”, which is no feature. Remove it.',
  ],
  [
    'an intent left out',
    change('phrases.yaml', '  why: [why]\n', ''),
    'phrases.yaml:intents.why: is missing or empty. Put it back with at least one phrase.',
  ],
  [
    'an intent the bot has no rule for',
    change('phrases.yaml', '  why: [why]', '  why: [why]\n  joke: [joke]'),
    'phrases.yaml:intents.joke: is nothing the bot can do. Remove it.',
  ],
];

it.each(cases)('%s', (_, files, ...lines) => {
  expect(problemLines(files).sort()).toEqual(lines.sort());
});
