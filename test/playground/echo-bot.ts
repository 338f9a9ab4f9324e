import type { Answer, Link, Option, Statement } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';

function said(text: string): Statement {
  return { text, certainty: 'documented', checked: '2026-11-20', refs: [1] };
}

/** An answer that has the words in every place an answer has words. */
function echoOf(words: string): Answer {
  const option: Option = { label: words.slice(0, 60), question: words };
  const link: Link = { label: words, url: words, refs: [1] };
  const fact = { system: 'x', topic: 'x', label: words, now: said(words), then: said(words), sides: [said(words)] };
  return {
    kind: 'profile',
    headline: words,
    systems: ['x'],
    sources: [{ ref: 1, title: words, publisher: words, url: words, checked: '2026-11-20' }],
    followUps: [option, { ...option, label: 'Ask again' }],
    readAs: [{ typed: words, read: words }],
    why: { tier: 'typo', intent: words, names: [words], topics: [words], notUnderstood: [words], rule: words },
    status: fact,
    article: said(words),
    facts: [fact],
    links: [link],
    notToConfuse: [words],
  };
}

/** A bot that says what it is told, everywhere: the worst that anybody could make it say. */
export const echoBot: Bot = {
  ask: (text, conversation = { systems: [], topics: [] }) => ({
    answer: echoOf(text || 'Nothing asked.'),
    conversation,
  }),
};
