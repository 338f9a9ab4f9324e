import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer.js';
import { decodeAsked } from '../../src/slack/view/asked.js';
import { optionsOf } from '../../src/slack/view/buttons.js';
import { flatten } from '../../src/slack/view/flatten.js';
import { problemsInMessage } from '../../src/slack/view/limits.js';
import type { Message } from '../../src/slack/view/message.js';
import { messageFor } from '../../src/slack/view/message-for.js';
import { answers } from '../terminal/answers.js';
import { theKnowledge } from '../the-bot.js';
import { type AnsweredRow, answeredRows } from './question-rows.js';
import { ada, buttonsIn, command, only, realAnswers, type Scene, scene } from './scene.js';

const all = answeredRows();

/** The first row of each kind of answer. */
const oneOfEachKind = [...new Map(all.toReversed().map((row) => [row.answer.kind, row])).values()];

/** The parts of an answer, as long as there is a rest to show. */
function partsOf(answer: Answer, text: string): Message[] {
  const conversation = { systems: ['coreos-container-linux', 'fedora-coreos'], topics: ['github'] };
  const parts = [messageFor(answer, { text, conversation, share: true })];
  while (JSON.stringify(parts.at(-1)).includes('"more"') && parts.length < 50) {
    parts.push(messageFor(answer, { text, conversation, share: true, page: parts.length }));
  }
  return parts;
}

describe('the answer to every question of the specification', () => {
  it('is there: every kind of answer is asked for', () => {
    expect(oneOfEachKind.map(({ answer }) => answer.kind).sort()).toEqual(Object.keys(answers).sort());
  });

  it('is a message that Slack takes, in each of its parts', () => {
    for (const { ask, answer } of all) {
      for (const part of partsOf(answer, ask)) expect(problemsInMessage(part), `${ask}\n${part.text}`).toEqual([]);
    }
  });

  it('is a message that Slack takes also when all systems are compared, in everything', () => {
    const bot = realAnswers();
    const names = theKnowledge().vocabulary.names.filter(
      ({ target, text }) => target.kind === 'system' && target.name === text,
    );
    for (let count = 2; count <= names.length; count += 1) {
      const ask = `compare ${names
        .slice(0, count)
        .map(({ text }) => text)
        .join(' and ')}`;
      const { answer } = bot.ask(ask);
      for (const part of partsOf(answer, ask)) expect(problemsInMessage(part), ask).toEqual([]);
    }
    expect(names.length).toBeGreaterThan(8);
  });

  it('loses nothing when it is cut in parts', () => {
    for (const { ask, answer } of all) {
      const said = partsOf(answer, ask).map(flatten).join('\n');
      const { headline: _, why: __, followUps: ___, ...rest } = answer;
      const texts = answer.kind === 'comparison' ? [] : textsIn(rest);
      expect(texts.filter((text) => !said.includes(text.replaceAll('`', '')))).toEqual([]);
    }
  });
});

/** Every sentence and address in an answer, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) =>
    typeof each === 'string' && ['text', 'url', 'title', 'detail', 'note'].includes(name) ? [each] : textsIn(each),
  );
}

describe('what an answer offers to click', () => {
  const offered = new Map(all.flatMap(({ answer }) => optionsOf(answer).map((option) => [option.question, answer])));

  it('is never a question that the bot refuses, nor one it answers with a question', () => {
    const refused = [...offered].flatMap(([question, before]) => {
      const { answer } = realAnswers().ask(question);
      const isFine = answer.kind !== 'unknown' && (answer.kind !== 'choice' || before.kind === 'choice');
      return isFine ? [] : [`“${question}” after “${before.headline}” gets “${answer.headline}”`];
    });
    expect(refused).toEqual([]);
  });

  it.each(oneOfEachKind.map((row) => [row.answer.kind, row] as const))(
    'by an answer of the kind %s works in Slack',
    async (_kind, { ask, after }) => {
      const here = await scene();
      const message = await askAll(here, { ask, after });
      for (const { actionId, value } of buttonsIn(message).filter(({ actionId: id }) => id.startsWith('ask-'))) {
        const answer = only(await here.slack.click({ user: ada, message, actionId }));
        const expected = realAnswers().ask(decodeAsked(value)?.text ?? '').answer;
        expect(answer.text).toBe(messageFor(expected, { text: '' }).text);
      }
    },
  );
});

async function askAll({ slack }: Scene, { ask, after }: Pick<AnsweredRow, 'ask' | 'after'>) {
  for (const earlier of after) await command(slack, earlier);
  return command(slack, ask);
}
