import { messageBlock } from './block-rules.js';
import { isRecord, problem } from './limit-checks.js';

/** What Slack takes in one message. */
export const messageLimits = {
  textCharacters: 40_000,
  blocks: 50,
  tables: 1,
  tableCharacters: 10_000,
  markdownCharacters: 12_000,
};

/** All strings under the key `text`, however deep: what Slack counts of a table. */
function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + textLength(each), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, each]) => sum + (key === 'text' && typeof each === 'string' ? each.length : textLength(each)),
    0,
  );
}

function repeated(ids: readonly { id: unknown; pointer: string }[], what: string): string[] {
  const seen = new Set<unknown>();
  return ids.flatMap(({ id, pointer }) => {
    if (typeof id !== 'string') return [];
    if (seen.has(id)) return [problem(`${what} "${id}" already exists`, pointer)];
    seen.add(id);
    return [];
  });
}

function repeatedActionIds(block: unknown, at: string): string[] {
  if (!isRecord(block) || !Array.isArray(block.elements)) return [];
  const elements: unknown[] = block.elements;
  const ids = elements.map((each, index) => ({
    id: isRecord(each) ? each.action_id : undefined,
    pointer: `${at}/elements/${index}/action_id`,
  }));
  return repeated(ids, 'action_id');
}

function sumProblems(blocks: readonly unknown[]): string[] {
  const ofKind = (type: string) => blocks.filter((block) => isRecord(block) && block.type === type);
  const { tables, tableCharacters, markdownCharacters } = messageLimits;
  const problems: string[] = [];
  if (ofKind('table').length > tables) problems.push(problem('only one table allowed', '/blocks'));
  if (textLength(ofKind('table')) > tableCharacters) {
    problems.push(problem(`table cells must be less than ${tableCharacters + 1} characters`, '/blocks'));
  }
  if (textLength(ofKind('markdown')) > markdownCharacters) {
    problems.push(problem(`markdown must be less than ${markdownCharacters + 1} characters`, '/blocks'));
  }
  return problems;
}

/**
 * What Slack would refuse in a list of blocks: each problem in Slack's words with its JSON pointer, in order;
 * empty when all is well. `maxBlocks` is 50 in a message, 100 in a modal.
 */
export function problemsInBlocks(blocks: unknown, maxBlocks = messageLimits.blocks): string[] {
  if (!Array.isArray(blocks)) return [problem('must be an array', '/blocks')];
  const each: unknown[] = blocks;
  const ids = each.map((block, index) => ({
    id: isRecord(block) ? block.block_id : undefined,
    pointer: `/blocks/${index}/block_id`,
  }));
  return [
    ...(each.length > maxBlocks ? [problem(`no more than ${maxBlocks} items allowed`, '/blocks')] : []),
    ...each.flatMap((block, index) => messageBlock(block, `/blocks/${index}`)),
    ...each.flatMap((block, index) => repeatedActionIds(block, `/blocks/${index}`)),
    ...repeated(ids, 'block_id'),
    ...sumProblems(each),
  ];
}

/** Our own check of Slack's Block Kit limits: what Slack would refuse in a message; an empty list is fine. */
export function problemsInMessage(message: { text?: string; blocks?: unknown }): string[] {
  const text = message.text ?? '';
  const blocks = message.blocks ?? [];
  const empty = text === '' && Array.isArray(blocks) && blocks.length === 0;
  return [
    ...(empty ? [problem('no_text: a message needs text or blocks', '/text')] : []),
    ...(text.length > messageLimits.textCharacters
      ? [problem(`must be less than ${messageLimits.textCharacters + 1} characters`, '/text')]
      : []),
    ...problemsInBlocks(blocks),
  ];
}
