import { expect, test } from 'vitest';
import { readChatLine } from '../../src/terminal/chat-words.js';

const choices = [
  { label: 'One', question: 'What is one?' },
  { label: 'Two', question: 'What is two?' },
];

test.each([
  { line: '', read: { kind: 'nothing' } },
  { line: '  \t', read: { kind: 'nothing' } },
  { line: ' what is flatcar ', read: { kind: 'ask', question: 'what is flatcar', chosen: false } },
  { line: '/microos what is flatcar', read: { kind: 'ask', question: 'what is flatcar', chosen: false } },
  { line: '/MicroOS', read: { kind: 'ask', question: '', chosen: false } },
  { line: '/microosx', read: { kind: 'ask', question: '/microosx', chosen: false } },
  { line: 'microos', read: { kind: 'ask', question: 'microos', chosen: false } },
  { line: 'exit', read: { kind: 'end' } },
  { line: 'QUIT', read: { kind: 'end' } },
  { line: '/quit', read: { kind: 'end' } },
  { line: 'exit strategy', read: { kind: 'ask', question: 'exit strategy', chosen: false } },
  { line: '2', read: { kind: 'ask', question: 'What is two?', chosen: true } },
  { line: '#1.', read: { kind: 'ask', question: 'What is one?', chosen: true } },
  { line: '/microos 2', read: { kind: 'ask', question: 'What is two?', chosen: true } },
  { line: '0', read: { kind: 'no-such-choice', message: 'There is no 0 to choose. Type 1 to 2, or a question.' } },
  { line: '3', read: { kind: 'no-such-choice', message: 'There is no 3 to choose. Type 1 to 2, or a question.' } },
])('"$line"', ({ line, read }) => {
  expect(readChatLine(line, choices)).toEqual(read);
});

test('a number is a question where there is nothing to choose', () => {
  expect(readChatLine('7', [])).toEqual({ kind: 'ask', question: '7', chosen: false });
});
