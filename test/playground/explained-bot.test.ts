import { expect, it } from 'vitest';
import { explainedBot } from '../../src/playground/explained-bot.js';
import { echoBot } from './echo-bot.js';

it('answers as the bot inside and remembers what each message was drawn from', () => {
  const bot = explainedBot(echoBot);
  const reply = bot.ask('one <two>');
  expect(reply).toEqual(echoBot.ask('one <two>'));
  expect(bot.explain('one &lt;two&gt;')).toEqual({ question: 'one <two>', answer: reply.answer });
  expect(bot.explain('Ada shared: one &lt;two&gt;')?.question).toBe('one <two>');
  expect(bot.explain('something else')).toBeUndefined();
});

it('remembers the last five hundred answers', () => {
  const bot = explainedBot(echoBot);
  for (let at = 0; at <= 500; at += 1) bot.ask(`question ${at}.`);
  expect(bot.explain('question 0.')).toBeUndefined();
  expect(bot.explain('question 1.')?.question).toBe('question 1.');
});
