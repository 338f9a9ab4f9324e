import { expect, it } from 'vitest';
import { isAlive, type ListAnswer } from '../../src/answer.js';
import { createBot } from '../../src/bot.js';
import { createKnowledge } from '../../src/knowledge/knowledge.js';
import { withInventedSystems } from '../bench/invented-systems.js';
import { isDatedAndSourced, statementsIn } from '../shown-facts.js';
import { theEntries } from '../the-bot.js';

// Of a catalogue too long to read, an answer shows the first systems and counts the rest.

const bot = createBot(
  createKnowledge(withInventedSystems(theEntries(), 300), () => false),
  { today: () => '2026-11-23' },
);

function listed(question: string): ListAnswer {
  const { answer } = bot.ask(question);
  if (answer.kind !== 'list') throw new Error(`${question} is answered by ${answer.kind}`);
  return answer;
}

it('shows fifty of three hundred systems, the maintained ones first, and says how many there are', () => {
  const { headline, items, note, systems } = listed('list all systems');
  expect(headline).toBe('I know 300 systems.');
  expect(items).toHaveLength(50);
  expect(systems).toEqual(items.map(({ system }) => system.id));
  expect(items.every(({ status }) => isAlive(status))).toBe(true);
  expect(note).toBe('These are the first 50 of 300.');
});

it('counts those that fit a filter, and those whose facts do not say so', () => {
  const answer = listed('which systems use rpm-ostree?');
  const count = Number(answer.headline.match(/^(\d+) systems/)?.[1]);
  expect(count).toBeGreaterThan(50);
  expect(answer.headline).toContain(`and ${count - 50} more.`);
  expect(answer.note).toMatch(/^These are the first 50 of \d+\. The facts of \d+ others do not say so\.$/);
  expect(statementsIn(answer).every(isDatedAndSourced)).toBe(true);
});
