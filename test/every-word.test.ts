import { describe, expect, it } from 'vitest';
import { theBot, theKnowledge } from './the-bot.js';

// Every word of the field is asked for by its name in the ways people ask for a word, and set beside others.

const bot = theBot();
const concepts = [...theKnowledge().concepts.values()];

const ways = [
  'what is X?',
  'explain X',
  'what does X do?',
  'what is X good for?',
  'who made X?',
  'where can I read about X?',
  'is X still used?',
  'how does X work?',
  'tell me about X please',
  "what's X in plain words",
  "I don't get X",
  'meaning of X',
];

const isNoWord = (ask: string) => bot.ask(ask).answer.kind !== 'concept';

describe.each(concepts.map(({ name }) => name))('%s', (name) => {
  it('is explained', () => {
    expect(ways.map((way) => way.replace('X', name)).filter(isNoWord)).toEqual([]);
  });

  it('is set beside other words', () => {
    const others = concepts.filter((_, at) => at % 9 === 0).filter((other) => other.name !== name);
    const asked = others.flatMap((other) => [
      `${name} vs ${other.name}`,
      `difference between ${name} and ${other.name}?`,
    ]);
    expect(asked.filter(isNoWord)).toEqual([]);
  });
});
