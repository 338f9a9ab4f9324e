import type { Bot } from '../bot.js';
import type { Conversation } from '../question/conversation.js';
import { flatten } from '../slack/view/flatten.js';
import { messageFor } from '../slack/view/message-for.js';
import { printableJson } from './clean.js';

/** Bounds on what a run keeps in memory. */
export const jsonlLimits = { maxLineChars: 4_000_000, maxThreads: 100_000 };

/** One line to write, and whether it tells of a wrong line (`input`) or of a failure of ours (`failure`). */
export interface JsonlReply {
  line: string;
  problem?: 'input' | 'failure';
}

interface Request {
  id: string;
  text: string;
  thread?: string;
}

type Refusal = { id: string | number | null; error: string };

/**
 * Answers lines of JSON one by one, in order. Lines of one thread are one conversation; beyond `maxThreads` the
 * thread that was quiet longest is forgotten. A blank line has no reply. Nothing is thrown for a line.
 */
export function createJsonlAnswerer(bot: Bot): (line: string, number: number) => JsonlReply | undefined {
  const threads = new Map<string, Conversation>();
  return (line, number) => {
    if (line.trim() === '') return undefined;
    const request = readRequest(line, number);
    if ('error' in request) return { line: printableJson(request), problem: 'input' };
    try {
      return { line: printableJson(answerRequest(request, bot, threads)) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return {
        line: printableJson({ id: request.id, error: `line ${number}: no answer: ${reason}` }),
        problem: 'failure',
      };
    }
  };
}

function answerRequest({ id, text, thread }: Request, bot: Bot, threads: Map<string, Conversation>) {
  const before = thread === undefined ? undefined : threads.get(thread);
  const { answer, conversation } = bot.ask(text, before);
  if (thread !== undefined) remember(threads, thread, conversation);
  return {
    id,
    kind: answer.kind,
    text: flatten(messageFor(answer, before === undefined ? { text } : { text, conversation: before })),
    declined: answer.kind === 'unknown',
    systems: answer.systems,
    answer,
  };
}

function remember(threads: Map<string, Conversation>, thread: string, conversation: Conversation) {
  threads.delete(thread);
  threads.set(thread, conversation);
  const [quietest] = threads.keys();
  if (threads.size > jsonlLimits.maxThreads && quietest !== undefined) threads.delete(quietest);
}

function readRequest(line: string, number: number): Request | Refusal {
  const refuse = (what: string, id: Refusal['id'] = null) => ({ id, error: `line ${number}: ${what}` });
  if (line.length > jsonlLimits.maxLineChars) return refuse(`longer than ${jsonlLimits.maxLineChars} characters`);
  const value = parse(line);
  if (value === undefined) return refuse('not JSON');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('not a JSON object');
  const { id, text, thread }: Partial<Record<'id' | 'text' | 'thread', unknown>> = { ...value };
  if (typeof id !== 'string') return refuse('"id" must be a string', typeof id === 'number' ? id : null);
  if (typeof text !== 'string') return refuse('"text" must be a string', id);
  if (thread === undefined || thread === null) return { id, text };
  return typeof thread === 'string' ? { id, text, thread } : refuse('"thread" must be a string', id);
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
