import { expect, test } from 'vitest';
import { createJsonlAnswerer, jsonlLimits } from '../../src/terminal/jsonl.js';
import { fakeBot } from './fake-bot.js';

const ask = (value: unknown) =>
  createJsonlAnswerer(fakeBot)(typeof value === 'string' ? value : JSON.stringify(value), 7);
const read = (value: unknown) => JSON.parse(ask(value)?.line ?? 'null');

test('an answer has the fields of the contract, in order', () => {
  const reply = read({ id: 'a1', text: 'profile' });
  expect(Object.keys(reply)).toEqual(['id', 'kind', 'text', 'declined', 'systems', 'answer']);
  expect(reply).toMatchObject({ id: 'a1', kind: 'profile', declined: false, systems: ['turn-1'] });
  expect(reply.answer).toMatchObject({ kind: 'profile', systems: ['turn-1'] });
});

test('text is what Slack would show, addresses included', () => {
  const { text } = read({ id: 'a1', text: 'profile' });
  expect(text).toContain('RancherOS: a tiny Linux');
  expect(text).toContain('https://github.com/rancher/os');
  expect(text).toContain('What replaced RancherOS?');
});

test.each([
  { kind: 'unknown', declined: true },
  { kind: 'choice', declined: false },
  { kind: 'help', declined: false },
  { kind: 'fact', declined: false },
])('$kind: declined is $declined', ({ kind, declined }) => {
  expect(read({ id: '1', text: kind })).toMatchObject({ kind, declined });
});

test('empty text gets help', () => {
  expect(read({ id: '1', text: '' })).toMatchObject({ kind: 'help', declined: false });
});

test.each(['', '   ', '\t'])('a blank line has no reply', (line) => {
  expect(ask(line)).toBeUndefined();
});

test('lines of one thread are one conversation, all others stand alone', () => {
  const answer = createJsonlAnswerer(fakeBot);
  const lines = [
    { id: '1', text: 'x', thread: 'a' },
    { id: '2', text: 'x', thread: 'b' },
    { id: '3', text: 'x', thread: 'a' },
    { id: '4', text: 'x' },
    { id: '5', text: 'x', thread: null },
    { id: '6', text: 'x', thread: 'a' },
  ];
  const turns = lines.map((line, at) => JSON.parse(answer(JSON.stringify(line), at + 1)?.line ?? '{}').systems[0]);
  expect(turns).toEqual(['turn-1', 'turn-1', 'turn-2', 'turn-1', 'turn-1', 'turn-3']);
});

test.each([
  { line: 'what is flatcar', reply: { id: null, error: 'line 7: not JSON' } },
  { line: '{"id": "1"', reply: { id: null, error: 'line 7: not JSON' } },
  { line: '[1]', reply: { id: null, error: 'line 7: not a JSON object' } },
  { line: 'null', reply: { id: null, error: 'line 7: not a JSON object' } },
  { line: '"text"', reply: { id: null, error: 'line 7: not a JSON object' } },
  { line: '{}', reply: { id: null, error: 'line 7: "id" must be a string' } },
  { line: '{"text": "x"}', reply: { id: null, error: 'line 7: "id" must be a string' } },
  { line: '{"id": 5, "text": "x"}', reply: { id: 5, error: 'line 7: "id" must be a string' } },
  { line: '{"id": "1"}', reply: { id: '1', error: 'line 7: "text" must be a string' } },
  { line: '{"id": "1", "text": 3}', reply: { id: '1', error: 'line 7: "text" must be a string' } },
  { line: '{"id": "1", "text": "x", "thread": 3}', reply: { id: '1', error: 'line 7: "thread" must be a string' } },
  { line: '{"__proto__": {"id": "1", "text": "x"}}', reply: { id: null, error: 'line 7: "id" must be a string' } },
])('$line is refused', ({ line, reply }) => {
  expect(read(line)).toEqual(reply);
  expect(ask(line)?.problem).toBe('input');
});

test('a line that is too long is refused', () => {
  const reply = ask(`{"id": "1", "text": "${'x'.repeat(jsonlLimits.maxLineChars)}"}`);
  expect(JSON.parse(reply?.line ?? '')).toEqual({ id: null, error: 'line 7: longer than 4000000 characters' });
});

test('a failure of the bot is told for its line alone', () => {
  expect(ask({ id: '1', text: 'break' })).toEqual({
    line: '{"id":"1","error":"line 7: no answer: the bot broke"}',
    problem: 'failure',
  });
});

test('a reply is one printable line', () => {
  const line = ask({ id: 'a\u001b[31m\u202e\n', text: 'x\u009b31m\u2028y' })?.line ?? '';
  expect(line).not.toMatch(/\p{Cc}|\p{Cf}|\u2028/u);
  expect(JSON.parse(line).id).toBe('a\u001b[31m\u202e\n');
});
