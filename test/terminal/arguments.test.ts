import { expect, test } from 'vitest';
import { readAskArguments, readChatArguments } from '../../src/terminal/arguments.js';

test.each([
  { args: ['what is rancheros?'], request: { kind: 'question', text: 'what is rancheros?', json: false } },
  { args: ['what', 'is', 'rancheros?'], request: { kind: 'question', text: 'what is rancheros?', json: false } },
  { args: [''], request: { kind: 'question', text: '', json: false } },
  { args: ['--', '--json?'], request: { kind: 'question', text: '--json?', json: false } },
  { args: ['--json', 'flatcar'], request: { kind: 'question', text: 'flatcar', json: true } },
  { args: ['flatcar', '--json'], request: { kind: 'question', text: 'flatcar', json: true } },
  { args: ['--jsonl'], request: { kind: 'jsonl' } },
  { args: ['--help'], request: { kind: 'usage' } },
  { args: ['-h'], request: { kind: 'usage' } },
  { args: [], request: { kind: 'problem', message: 'There is no question.' } },
  { args: ['--json'], request: { kind: 'problem', message: 'There is no question.' } },
  { args: ['--json', '--jsonl'], request: { kind: 'problem', message: expect.stringContaining('do not go together') } },
  { args: ['--jsonl', 'x'], request: { kind: 'problem', message: expect.stringContaining('standard input') } },
  { args: ['--jason', 'x'], request: { kind: 'problem', message: expect.stringContaining('--jason') } },
  { args: ['--json=yes', 'x'], request: { kind: 'problem', message: expect.stringContaining('--json') } },
])('ask $args', ({ args, request }) => {
  expect(readAskArguments(args)).toEqual(request);
});

test.each([
  { args: [], request: { kind: 'chat' } },
  { args: ['--help'], request: { kind: 'usage' } },
  { args: ['hello'], request: { kind: 'problem', message: expect.stringContaining('hello') } },
])('chat $args', ({ args, request }) => {
  expect(readChatArguments(args)).toEqual(request);
});
