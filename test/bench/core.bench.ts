import { fileURLToPath } from 'node:url';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';
import { it } from 'vitest';
import { createBot } from '../../src/bot.js';
import type { Entries } from '../../src/knowledge/entries.js';
import { createKnowledge } from '../../src/knowledge/knowledge.js';
import { loadFolder } from '../../src/knowledge/load.js';
import { loadCommonWords } from '../../src/text/common-words.js';
import { typos } from '../score/typo-sweep.js';
import { withInventedSystems } from './invented-systems.js';

// The core beside plain fuse.js over whole questions and MiniSearch over names, in one run, at several sizes.

const loaded = loadFolder(fileURLToPath(new URL('../../knowledge', import.meta.url)), '2026-11-23');
if (!('entries' in loaded)) throw new Error('the knowledge has problems: run npm run check');
const real: Entries = loaded.entries;
const isCommonWord = loadCommonWords();

const questions: Record<string, string[]> = {
  profile: ['what is rancheros', 'tell me about photon os', 'flatcar', 'what is talos linux'],
  fact: ['photon os kernel', 'does bottlerocket have ssh', 'which init system does rancheros use', 'talos licence'],
  status: ['is coreos still maintained', 'is photon os 4.0 supported', 'rancheros end of life'],
  comparison: ['compare photon os and rancheros', 'flatcar vs fedora coreos updates'],
  list: ['which systems use rpm-ostree', 'list ended systems'],
  recommendation: ['small os on vsphere without ssh', 'kubernetes only, immutable, still alive'],
  typo: ['is flatcra maintained', 'ranchreos kernel', 'what is bottelrocket', 'fedroa coreos github'],
  refusal: [
    'what is the weather in paris tomorrow',
    'how do i sort a list in python',
    'how does atomic energy work in france',
    'what is zorgos',
  ],
};

const allQuestions = Object.values(questions).flat();

type Ask = (question: string) => string | undefined;

interface Engine {
  name: string;
  build(entries: Entries): Ask;
  /** More systems than these would take it minutes. */
  most: number;
  /** So often every question is asked before anything is timed, until the runtime has compiled what runs often. */
  warmUpRounds: number;
  rounds: number;
}

const quick = { warmUpRounds: 200, rounds: 150 };
const slow = { warmUpRounds: 1, rounds: 3 };

const engines: Engine[] = [
  {
    name: 'this bot',
    most: 30_000,
    ...quick,
    build(entries) {
      const bot = createBot(createKnowledge(entries, isCommonWord), { today: () => '2026-11-23' });
      return (question) => bot.ask(question).answer.systems[0];
    },
  },
  {
    name: 'fuse.js, whole question',
    most: 3000,
    ...slow,
    build(entries) {
      const list = Object.entries(entries.systems).map(([id, { name, aliases, summary }]) => ({
        id,
        name,
        aliases,
        text: summary.value,
      }));
      const fuse = new Fuse(list, { keys: ['name', 'aliases', 'text'], includeScore: true, ignoreLocation: true });
      return (question) => fuse.search(question, { limit: 1 })[0]?.item.id;
    },
  },
  {
    name: 'MiniSearch, names',
    most: 30_000,
    ...quick,
    build(entries) {
      const index = new MiniSearch({ fields: ['name', 'aliases'], searchOptions: { fuzzy: 0.2, prefix: true } });
      index.addAll(
        Object.entries(entries.systems).map(([id, { name, aliases }]) => ({ id, name, aliases: aliases.join(' ') })),
      );
      return (question) => index.search(question)[0]?.id;
    },
  },
];

function percentile(sorted: number[], of1: number): string {
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of1))] ?? 0).toFixed(3);
}

function msOf(ask: Ask, question: string): number {
  const started = performance.now();
  ask(question);
  return performance.now() - started;
}

function timed(ask: Ask, some: string[], rounds: number): [p50: string, p99: string] {
  const times = Array.from({ length: rounds }, () => some)
    .flat()
    .map((question) => msOf(ask, question));
  times.sort((a, b) => a - b);
  return [percentile(times, 0.5), percentile(times, 0.99)];
}

function recall(ask: Ask, entries: Entries): string {
  const all = typos(createKnowledge(entries, isCommonWord), 5, 1)
    .filter((typo) => typo.system in real.systems)
    .slice(0, 60);
  const given = all.map((typo) => [ask(`is ${typo.typed} still maintained`), typo.system] as const);
  const right = given.filter(([got, wanted]) => got === wanted).length;
  const wrong = given.filter(([got, wanted]) => got !== undefined && got !== wanted).length;
  return `${Math.round((100 * right) / all.length)} % / ${Math.round((100 * wrong) / all.length)} %`;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

it('measures', () => {
  say(
    `\n| systems | engine | build ms | first ms | heap MB | typos right / wrong | ${Object.keys(questions)
      .map((kind) => `${kind} p50 / p99 ms`)
      .join(' | ')} |`,
  );
  say(
    `|---|---|---|---|---|---|${Object.keys(questions)
      .map(() => '---|')
      .join('')}`,
  );
  for (const count of [30, 300, 3000, 30_000]) {
    const entries = withInventedSystems(real, count);
    for (const { name, build, warmUpRounds, rounds } of engines.filter((engine) => engine.most >= count)) {
      global.gc?.();
      const before = process.memoryUsage().heapUsed;
      const started = performance.now();
      const ask = build(entries);
      const buildMs = performance.now() - started;
      global.gc?.();
      const heap = (process.memoryUsage().heapUsed - before) / 1e6;
      const firstMs = msOf(ask, 'what is rancheros');
      for (let round = 0; round < warmUpRounds; round += 1) allQuestions.forEach(ask);
      const cells = Object.values(questions).map((some) => timed(ask, some, rounds).join(' / '));
      say(
        `| ${count} | ${name} | ${buildMs.toFixed(0)} | ${firstMs.toFixed(1)} | ${heap.toFixed(0)} | ${recall(ask, entries)} | ${cells.join(' | ')} |`,
      );
    }
  }
});
