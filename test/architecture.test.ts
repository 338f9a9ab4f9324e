import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

// Who may know whom, and the few habits a compiler does not hold. A failing line names the file to look at.

/** Area -> what it may import beside itself. `(type)`: by `import type` only. What has no line here only wires. */
const allowed: Record<string, string[]> = {
  answer: [],
  log: [],
  config: [],
  text: [],
  question: ['text'],
  knowledge: ['text', 'question', 'answer'],
  compose: ['answer', 'text', 'question', 'knowledge'],
  bot: ['answer', 'text', 'question', 'knowledge', 'compose'],
  state: ['answer'],
  terminal: ['answer', 'log', 'slack/view', 'bot (type)', 'question/conversation (type)'],
  slack: ['answer', 'log', 'slack/view', 'bot (type)', 'config (type)', 'state (type)'],
  'slack/view': ['answer'],
  playground: ['slack', 'log', 'bot (type)', 'config (type)', 'playground/browser/protocol (type)'],
  'playground/browser': [],
};

/** The programs. They and what they share (open-bot.ts) may import anything, and nobody may import them. */
const entries = ['main.ts', 'ask.ts', 'chat.ts', 'check.ts', 'build.ts', 'dev.ts', 'schemas.ts'];
const wiring = [...entries, 'open-bot.ts'];
const core = ['answer', 'text', 'question', 'knowledge', 'compose', 'bot'];

const oneImport = /^(?:import|export)(\s+type)?\b[^'"]*?\sfrom '(\.[^']+)'|\bimport\('(\.[^']+)'|^import '(\.[^']+)'/gm;

type Sources = Record<string, string>;

const exported = /^export (?:async )?(?:const|function|class|interface|type) /;
const exportedValue = /^export (?:async )?(?:const|function|class) (\w+)/gm;

const sources = readSources(fileURLToPath(new URL('../src', import.meta.url)));
const tests = readSources(fileURLToPath(new URL('.', import.meta.url)));

function readSources(folder: string): Sources {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(`${folder}/${path}`, 'utf8')]),
  );
}

function isIn(area: string, path: string): boolean {
  return path === `${area}.ts` || path.startsWith(`${area}/`);
}

/** `slack/view/body.ts` is in slack/view, not in slack. */
function areaOf(path: string): string | undefined {
  const areas = Object.keys(allowed).filter((area) => isIn(area, path));
  return areas.sort((a, b) => b.length - a.length)[0];
}

function wrongArrows(files: Sources): string[] {
  return Object.entries(files).flatMap(([path, text]) =>
    [...text.matchAll(oneImport)].flatMap(([, type, from, lazily, forEffect]) => {
      const target = posix.join(posix.dirname(path), from ?? lazily ?? forEffect ?? '').replace(/\.js$/, '.ts');
      return complaint(path, target, type !== undefined);
    }),
  );
}

function complaint(path: string, target: string, isType: boolean): string[] {
  const [area, other] = [areaOf(path), areaOf(target)];
  if (area === undefined || area === other) return [];
  const arrows = (allowed[area] ?? []).filter((arrow) => isIn(arrow.replace(' (type)', ''), target));
  if (arrows.length === 0) return [`${path} reaches into ${other ?? target.replace('.ts', '')}`];
  const isFine = isType || arrows.some((arrow) => !arrow.endsWith('(type)'));
  return isFine ? [] : [`${path} takes more than types from ${other}`];
}

/** Paths of the files whose code, comments and strings left out, has something in it. */
function filesWith(pattern: RegExp): string[] {
  return Object.entries(sources)
    .filter(([, text]) => pattern.test(withoutWords(text)))
    .map(([path]) => path);
}

function withoutWords(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
}

describe('the arrows', () => {
  it('all point one way', () => {
    expect(wrongArrows(sources)).toEqual([]);
  });

  it('are really looked at', () => {
    const broken = {
      'terminal/x.ts': "import {\n  a,\n} from '../knowledge/knowledge.js';\nimport { type Bot } from '../bot.js';",
      'slack/view/y.ts': "export type { Log } from '../../log.js';\nimport type { Desk } from '../desk.js';",
      'text/z.ts': "const late = await import('../main.js');\nimport '../config.js';",
      'playground/server.ts':
        "import type { Bot } from '../bot.js';\nimport { messageFor } from '../slack/view/message-for.js';",
    };
    expect(wrongArrows(broken)).toEqual([
      'terminal/x.ts reaches into knowledge',
      'terminal/x.ts takes more than types from bot',
      'slack/view/y.ts reaches into log',
      'slack/view/y.ts reaches into slack',
      'text/z.ts reaches into main',
      'text/z.ts reaches into config',
    ]);
  });

  it('start from every file: each is in an area, or wires', () => {
    const homeless = Object.keys(sources).filter((path) => areaOf(path) === undefined && !wiring.includes(path));
    expect(homeless).toEqual([]);
  });
});

describe('the habits', () => {
  it('no default exports', () => {
    expect(filesWith(/\bexport default\b|\bas default\b/)).toEqual([]);
  });

  it('no any', () => {
    expect(filesWith(/[:<,|&(]\s*any\b(?!\s*[(:])|\bas any\b|\bany\[\]/)).toEqual([]);
  });

  it('every export says what it promises', () => {
    const isBare = (lines: string[], at: number) => exported.test(lines[at] ?? '') && !lines[at - 1]?.endsWith('*/');
    const bare = Object.entries(sources).flatMap(([path, text]) => {
      const lines = text.split('\n').filter((line) => !line.startsWith('// biome-ignore'));
      return lines.filter((_, at) => isBare(lines, at)).map((line) => `${path}: ${line}`);
    });
    expect(bare).toEqual([]);
  });

  it('nothing is exported that only its own file uses', () => {
    const isUsed = (name: string, path: string) =>
      Object.entries({ ...sources, ...tests }).some(
        ([other, text]) => other !== path && new RegExp(`\\b${name}\\b`).test(text),
      );
    const values = Object.entries(sources).flatMap(([path, text]) =>
      [...text.matchAll(exportedValue)].map(([, name = '']) => ({ path, name })),
    );
    expect(values.filter(({ name, path }) => !isUsed(name, path))).toEqual([]);
  });

  it('no utils, no helpers, no barrels', () => {
    expect(Object.keys(sources).filter((path) => /(^|\/)(utils?|helpers?|index)(\.ts$|\/)/.test(path))).toEqual([]);
  });

  it('no file over 250 lines', () => {
    const long = Object.entries(sources).filter(([, text]) => text.trimEnd().split('\n').length > 250);
    expect(long.map(([path]) => path)).toEqual([]);
  });

  it('only config.ts reads the environment', () => {
    expect(filesWith(/\bprocess\.env\b|\benv\b[^=;\n]*\}\s*=\s*process\b|'node:process'/)).toEqual(['config.ts']);
  });

  it('only a program ends the process', () => {
    expect(filesWith(/\bprocess\.exit\(/).filter((path) => !entries.includes(path))).toEqual([]);
  });

  it('only one file of the core touches the disk', () => {
    const readers = filesWith(/'(node:)?fs(\/promises)?'/).filter((path) => core.includes(areaOf(path) ?? ''));
    expect(readers).toEqual(['knowledge/load.ts']);
  });
});
