import { describe, expect, it } from 'vitest';
import { answerTo, misses, rowsIn } from './question-rows.js';
import { isDatedAndSourced, statementsIn } from './shown-facts.js';
import { theBot } from './the-bot.js';

// The bot's specification: what people type, what must come back, and why. See questions/*.yaml.
// The rows in questions/scored/ are not tested one by one: they are scored, and never tuned to.
// Those in questions/open/ are what the bot does not yet answer as it should.

const bot = theBot();

describe.each(rowsIn(''))('%s', (_, rows) => {
  it.each(rows.map((row) => [`${row.ask.slice(0, 80)} (${row.why})`, row] as const))('%s', (_name, row) => {
    expect(misses(row, answerTo(bot, row))).toEqual([]);
  });
});

describe.each(rowsIn(''))('every answer of %s', (_, rows) => {
  it('survives JSON, and every fact it shows has a date and a source', () => {
    for (const row of rows) {
      const answer = answerTo(bot, row);
      expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      expect(statementsIn(answer).filter((statement) => !isDatedAndSourced(statement))).toEqual([]);
    }
  });
});

describe.each(rowsIn('open'))('open %s', (_, rows) => {
  it('do not hold yet; one that does moves to the specification', () => {
    expect(rows.filter((row) => misses(row, answerTo(bot, row)).length === 0).map(({ ask }) => ask)).toEqual([]);
  });
});
