import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadFolder } from '../../src/knowledge/load.js';
import { problemLine } from '../../src/knowledge/problem.js';
import { change, type Files, goodFiles, load, problemLines, today, without } from './a-folder.js';

const alpha = 'systems/alpha-os.yaml';
const beta = 'systems/beta-os.yaml';
const stray = 'does not belong in the knowledge folder.';

describe('the folder', () => {
  const cases: [mistake: string, files: Files, ...lines: string[]][] = [
    ['nothing wrong', goodFiles],
    ['what may stand beside the entries', { ...goodFiles, 'README.md': '', '.DS_Store': '', 'schema/a.json': '{}' }],
    ['no topics.yaml', without('topics.yaml'), 'topics.yaml: is missing. Put it back into the knowledge folder.'],
    [
      'no articles/',
      without('articles/two-systems.yaml'),
      'articles/: is missing or empty. Put at least one .yaml file there.',
    ],
    [
      'a file name with capitals and spaces',
      { ...goodFiles, 'concepts/Big Idea.yaml': goodFiles['concepts/image.yaml']?.replace('Image', 'Big idea') ?? '' },
      'concepts/Big Idea.yaml: has a name that is not an id. Use lower case, and hyphens for spaces: photon-os.yaml.',
    ],
    ['a .yml file', { ...goodFiles, 'systems/x.yml': '' }, `systems/x.yml: ${stray} Rename it to end in .yaml.`],
    [
      'a note beside the entries',
      { ...goodFiles, 'systems/notes.txt': '' },
      `systems/notes.txt: ${stray} Move it away; systems/ holds .yaml files only.`,
    ],
    [
      'a folder in a folder',
      { ...goodFiles, 'systems/old/x.yaml': '' },
      `systems/old/x.yaml: ${stray} Move it away; systems/ holds .yaml files only.`,
    ],
    [
      'an entry in no folder',
      { ...goodFiles, 'gamma-os.yaml': '' },
      `gamma-os.yaml: ${stray} Move it away, or into systems/, concepts/ or articles/ if it is an entry.`,
    ],
  ];

  it.each(cases)('%s', (_, files, ...lines) => {
    expect(problemLines(files)).toEqual(lines);
  });

  it('says so when it is not there', () => {
    const loaded = loadFolder('/nowhere/at/all', today);
    expect('problems' in loaded && loaded.problems.map(problemLine)).toEqual([
      '/nowhere/at/all: is no folder that can be read. Set KNOWLEDGE_DIR to a folder with systems/, concepts/ and articles/ in it, or leave it unset.',
    ]);
  });
});

describe('several problems', () => {
  it('come together: two files, two problems in one of them, and a rule beside a broken file', () => {
    const brokenShape = change(alpha, 'name: Alpha OS\n', '', change(alpha, 'state: active', 'state: alive'));
    const brokenYaml = change('concepts/image.yaml', 'value: The files', 'value: Files: those', brokenShape);
    expect(problemLines(change(beta, '  ended: 2025-06-30\n', '', brokenYaml))).toEqual([
      `${alpha}:name: is missing. Add the name as its makers write it.`,
      `${alpha}:status.state: is “alive”, which is not one of its words. Write one of these words: active, maintenance, end-of-life, archived.`,
      'concepts/image.yaml:line 4: has a second colon with a space after it. Put the value in quotes, as in value: "For servers: Docker".',
      `${beta}:status.ended: is missing, but the state is archived. Add the date; where none was published, say so in \`value\` and set certainty: inferred.`,
    ]);
  });

  it('leave out what a broken file only seems to bring: sources, topics and entries that are merely not read', () => {
    const broken = (file: string) =>
      problemLines({ ...goodFiles, [file]: 'name: [' }).map((line) => line.split(':')[0]);
    for (const file of Object.keys(goodFiles)) expect(new Set(broken(file)), file).toEqual(new Set([file]));
  });
});

describe('warnings', () => {
  const warningsOn = (day: string, files = goodFiles) => {
    const loaded = load(files, day);
    return 'warnings' in loaded ? loaded.warnings.map(problemLine) : ['not loaded'];
  };

  it('come when nobody has looked for more than a year, and never keep the bot from starting', () => {
    const old = change(alpha, '"2016"\n  checked: 2026-11-23', '"2016"\n  checked: 2025-11-22');
    expect(warningsOn('2026-11-23', old)).toEqual([
      `${alpha}:article.checked: is 2025-11-22, over a year ago. Read the source again and write the day you did.`,
    ]);
  });

  it('do not come on the last day of that year', () => {
    expect(warningsOn('2027-11-23')).toEqual([]);
    expect(warningsOn('2027-11-24').length).toBeGreaterThan(10);
  });

  it('come for a day that is still to come', () => {
    const ahead = change(beta, 'checked: 2026-11-23', 'checked: 2026-12-23');
    expect(warningsOn('2026-11-23', ahead)).toEqual([
      `${beta}:summary.checked: is 2026-12-23, a day still to come. Write the day you last looked.`,
    ]);
  });
});

it('the real folder has no problems', () => {
  const loaded = loadFolder(fileURLToPath(new URL('../../knowledge', import.meta.url)), today);
  expect('problems' in loaded ? loaded.problems.map(problemLine) : []).toEqual([]);
});
