import { isRecord } from '../../slack/view/limit-checks.js';
import { messageLimits, problemsInBlocks } from '../../slack/view/limits.js';
import { completeBlocks } from './complete-blocks.js';

/** What a request to Slack comes back with. */
export type ApiResult = { ok: true; [key: string]: unknown } | Refusal;

/** A refusal with Slack's error code, and what is wrong in detail where Slack says so. */
export interface Refusal {
  ok: false;
  error: string;
  errors?: string[];
  response_metadata?: { messages: string[] };
}

/** Builds a refusal. */
export function refuse(error: string, problems: readonly string[] = []): Refusal {
  if (problems.length === 0) return { ok: false, error };
  const messages = problems.map((each) => `[ERROR] ${each}`);
  return { ok: false, error, errors: [...problems], response_metadata: { messages } };
}

/** What a message says, once Slack has taken it. */
export interface Content {
  ok: true;
  text: string;
  blocks?: unknown[];
}

/** A field that comes as JSON in a form and as itself in a JSON body; undefined where it cannot be read. */
export function structured(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    const parsed: unknown = JSON.parse(value);
    return parsed;
  } catch {
    return undefined;
  }
}

function refusedBlocks(given: unknown): Refusal | undefined {
  const blocks = structured(given);
  if (!Array.isArray(blocks)) return refuse('invalid_blocks_format');
  const problems = problemsInBlocks(blocks);
  return problems.length > 0 ? refuse('invalid_blocks', problems) : undefined;
}

/**
 * Reads and checks `text` and `blocks` as Slack does: `no_text`, `msg_too_long`, `invalid_blocks_format`,
 * `invalid_blocks` (with what is wrong where), or the content with its blocks' missing ids filled in.
 */
export function readContent(
  args: Readonly<Record<string, unknown>>,
  maxTextCharacters = messageLimits.textCharacters,
): Content | Refusal {
  const { text = '', blocks: given } = args;
  if (typeof text !== 'string') return refuse('invalid_arguments', ['must be a string [json-pointer:/text]']);
  if (text.length > maxTextCharacters) return refuse('msg_too_long');
  const refusal = given === undefined ? undefined : refusedBlocks(given);
  if (refusal !== undefined) return refusal;
  const blocks = structured(given);
  const complete = Array.isArray(blocks) ? completeBlocks(blocks) : undefined;
  if (text === '' && (complete === undefined || complete.length === 0)) return refuse('no_text');
  return { ok: true, text, ...(complete === undefined ? {} : { blocks: complete }) };
}

/** Reads message metadata; `invalid_metadata_format` unless it has an event_type and an event_payload. */
export function readMetadata(given: unknown): { ok: true; metadata?: unknown } | Refusal {
  if (given === undefined) return { ok: true };
  const metadata = structured(given);
  const isFine = isRecord(metadata) && typeof metadata.event_type === 'string' && isRecord(metadata.event_payload);
  return isFine ? { ok: true, metadata } : refuse('invalid_metadata_format');
}
