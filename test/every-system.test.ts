import { describe, expect, it } from 'vitest';
import { isAlive } from '../src/answer.js';
import type { System } from '../src/knowledge/knowledge.js';
import { theBot, theKnowledge } from './the-bot.js';

// Every system is asked what people ask of any: whether it lives, where its pages are, until when a version is supported;
// and in a conversation what they go on with after each kind of answer. Rows written by persons meet some of these only.

const bot = theBot();
const { systems } = theKnowledge();
const all = [...systems.values()];

/** The kind of an answer, with the system it speaks of first. */
function gist(ask: string, ...before: string[]): { kind: string; system: string | undefined; headline: string } {
  let conversation = bot.ask('').conversation;
  for (const earlier of before) conversation = bot.ask(earlier, conversation).conversation;
  const { kind, systems, headline } = bot.ask(ask, conversation).answer;
  return { kind, system: systems[0], headline };
}

const alive = ['is X still maintained?', 'is X still alive?', 'does X still get updates?'];
const dead = ['is X dead?', 'has X been discontinued?', 'is X abandoned?'];
const pages: [ask: string, kinds: string[]][] = [
  ['X github', ['links']],
  ['link to the docs of X', ['links']],
  ['X website', ['links']],
  ['repo for X please', ['links']],
  ['release notes of X', ['links', 'fact']],
  ['where do I report bugs in X?', ['links', 'fact']],
];
const goingOn: [ask: string, kinds: string[]][] = [
  ['who makes it?', ['fact']],
  ['is it dead?', ['status']],
  ['does it have SSH?', ['fact', 'unknown']],
  ['and its licence?', ['fact', 'unknown']],
  ['github?', ['links']],
  ['what replaced it?', ['fact']],
  ['how do I install it?', ['fact', 'unknown', 'links']],
  ['which kernel?', ['fact', 'unknown']],
  ['on ARM?', ['fact', 'unknown']],
  ['is there anything similar?', ['list', 'recommendation']],
  ['how is it updated?', ['fact']],
  ['who uses it?', ['unknown', 'fact']],
  ['is it free?', ['fact', 'unknown']],
  ['how long is it supported?', ['status', 'fact']],
  ['thanks!', ['greeting']],
];
const firsts = ['what is X?', 'is X still maintained?', 'which kernel does X have?', 'does X have a shell?'];
const ofAnother = ['list', 'recommendation', 'greeting'];

const named = (ask: string, { name }: System) => ask.replace('X', name);

describe.each(all.map((system) => [system.name, system] as const))('%s', (_, system) => {
  it('is alive or has ended, and says so first', () => {
    const isWrong = (ask: string, yes: boolean) =>
      !gist(ask).headline.startsWith(`${system.name}: ${yes ? 'Yes' : 'No'}. `);
    const lives = isAlive(system.status.state);
    const wrong = [
      ...alive.map((ask) => named(ask, system)).filter((ask) => isWrong(ask, lives)),
      ...dead.map((ask) => named(ask, system)).filter((ask) => isWrong(ask, !lives)),
    ];
    expect(wrong).toEqual([]);
  });

  it('has pages', () => {
    const wrong = pages.filter(([ask, kinds]) => {
      const { kind, system: first } = gist(named(ask, system));
      return !kinds.includes(kind) || first !== system.id;
    });
    expect(wrong).toEqual([]);
  });

  it('has versions with an end that each are told of', () => {
    const withEnd = (system.versions ?? []).filter(({ ends }) => ends !== undefined);
    const numbers = withEnd.flatMap(({ name }) => /\d[\d.]*/.exec(name)?.[0] ?? []);
    const asked = numbers.map((number) => [number, `is ${system.name} ${number} still supported?`] as const);
    const wrong = asked.filter(([number, ask]) => {
      const { kind, system: first, headline } = gist(ask);
      return !['status', 'fact'].includes(kind) || first !== system.id || !headline.includes(number);
    });
    expect(wrong).toEqual([]);
  });

  it.each(firsts)('after “%s” stays what is spoken of', (first) => {
    const wrong = goingOn.filter(([ask, kinds]) => {
      const { kind, system: spokenOf } = gist(ask, named(first, system));
      const isOther = spokenOf !== system.id && !ofAnother.includes(kind) && ask !== 'what replaced it?';
      return !kinds.includes(kind) || (isOther && spokenOf !== undefined);
    });
    expect(wrong).toEqual([]);
  });
});
