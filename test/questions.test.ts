import { describe, expect, it } from 'vitest';
import type { Answer } from '../src/answer.js';
import { answerTo, misses, type Row, rowsIn } from './question-rows.js';
import { isDatedAndSourced, statementsIn } from './shown-facts.js';
import { theBot } from './the-bot.js';

// The bot's specification: what people type, what must come back, and why. See questions/*.yaml.
// The rows in questions/scored/ are not tested one by one: they are scored, and never tuned to.
// Those in questions/open/ are what the bot does not yet answer as it should.

const bot = theBot();
const answers = new Map<Row, Answer>();

/** The answer to a row, composed once for all that is held against it. */
function answerOf(row: Row): Answer {
  const answer = answers.get(row) ?? answerTo(bot, row);
  answers.set(row, answer);
  return answer;
}

const specification = rowsIn('');

describe.each(specification)('%s', (_, rows) => {
  it.each(rows.map((row) => [`${row.ask.slice(0, 80)} (${row.why})`, row] as const))('%s', (_name, row) => {
    expect(misses(row, answerOf(row))).toEqual([]);
  });
});

describe.each(specification)('every answer of %s', (_, rows) => {
  it('survives JSON, and every fact it shows has a date and a source', () => {
    for (const row of rows) {
      const answer = answerOf(row);
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
