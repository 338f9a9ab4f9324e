import { describe, expect, it } from 'vitest';
import { hasFeature } from '../src/compose/needs.js';
import type { Feature, System } from '../src/knowledge/knowledge.js';
import { theBot, theKnowledge } from './the-bot.js';

// Every system is asked for every property, maker and topic, by what answers call them: no row written by a person meets
// all of these, and what goes wrong in one of them is a wrong fact.

const bot = theBot();
const { systems, features, topics } = theKnowledge();
const all = [...systems.values()];
const names = all.map(({ name }) => name.toLowerCase());

/** What a feature is called without its article. */
function labelOf({ label }: Feature): string {
  return label.replace(/^(?:an?|the) /, '');
}

/** "The BurmillaOS project": the whole name of a system, whatever else is said. */
function namesSystem({ label }: Feature): boolean {
  return names.some((name) => label.toLowerCase().includes(name));
}

const properties = [...features.values()].filter(({ topic }) => !['vendor', 'base'].includes(topic));
const makers = [...features.values()].filter((one) => one.topic === 'vendor' && !namesSystem(one));

/** Those of the questions that are answered with yes though the knowledge does not say so, or the other way round. */
function wrongOf(system: System, some: Feature[], ask: (feature: Feature) => string): string[] {
  return some
    .filter((feature) => {
      const { headline } = bot.ask(ask(feature)).answer;
      return headline.startsWith(`${system.name}: Yes.`) !== (hasFeature(system, feature) === true);
    })
    .map(ask);
}

describe.each(all.map((system) => [system.name, system] as const))('%s', (name, system) => {
  it('has what is recorded, and nothing else', () => {
    expect(wrongOf(system, properties, (one) => `does ${name} have ${labelOf(one)}?`)).toEqual([]);
  });

  it('is made by its makers, and nobody else', () => {
    expect(wrongOf(system, makers, (one) => `is ${name} made by ${labelOf(one)}?`)).toEqual([]);
  });

  it('is what a question speaks of that names a topic behind it', () => {
    const asked = [...topics.values()].map(({ label }) => `${name} ${label.toLowerCase()}?`);
    expect(asked.filter((ask) => bot.ask(ask).answer.systems[0] !== system.id)).toEqual([]);
  });
});

/** One property and another some places on, of which neither is part of the other. */
const pairs = properties.flatMap((first, at) => {
  const second = properties[(at * 7 + 3) % properties.length];
  const isApart = second && !second.label.includes(labelOf(first)) && !first.label.includes(labelOf(second));
  return second && isApart ? [[labelOf(first), labelOf(second), first.id, second.id] as const] : [];
});

describe('two properties', () => {
  it.each(pairs)('with %s, without %s', (first, second, wanted, unwanted) => {
    const { conversation } = bot.ask(`we need ${first}, but without ${second}. recommendations?`);
    const needs = conversation.needs ?? [];
    expect(needs).toHaveLength(2);
    expect(needs[0]).toBe(wanted);
    expect([`-${unwanted}`, ...ruledOutInstead(unwanted)]).toContain(needs[1]);
  });
});

/** "Without Kubernetes" rules out what does nothing else, "without UEFI" asks for the legacy way. */
function ruledOutInstead(feature: string): string[] {
  const { without } = features.get(feature) ?? {};
  return without === undefined ? [] : [`-${without}`];
}
