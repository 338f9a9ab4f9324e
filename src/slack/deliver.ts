import type { RespondFn } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { errorFields, type Log } from '../log.js';
import { asText, type Sendable } from './desk.js';
import { isFinal, mayBeTheBlocks, mayNotPost, ResponseRefusedError, refusalIn } from './refusals.js';
import { messageLimits } from './view/limits.js';

/** Where a message goes. */
export interface Place {
  channel: string;
  thread_ts?: string | undefined;
}

/** Nothing we send pings by accident, unfolds its links or becomes a link unasked. */
const quiet = { unfurl_links: false, unfurl_media: false, link_names: false, parse: 'none' } as const;

/** Posts a message; as text when Slack refuses its blocks. Rejects where Slack refuses that too. */
export async function post(client: WebClient, place: Place, message: Sendable): Promise<void> {
  const { channel, thread_ts } = place;
  const to = { channel, ...(thread_ts && { thread_ts }), ...quiet };
  await withTextInstead(message, (one) =>
    client.chat.postMessage({ ...to, text: one.text, ...(one.blocks && { blocks: one.blocks }) }),
  );
}

/** Posts in a channel; where Slack refuses that for good, tells the person who asked in a direct message. */
export async function postOrTell(client: WebClient, place: Place, user: string, message: Sendable): Promise<void> {
  try {
    await post(client, place, message);
  } catch (error) {
    if (!isFinal(error) || place.channel.startsWith('D')) throw error;
    const why = mayNotPost(error)
      ? 'I may not post where you asked me. Invite me there with /invite, or ask here.'
      : 'Slack did not take my answer where you asked me. You can ask here.';
    await post(client, { channel: user }, introduced(message, why));
  }
}

/** The message with a line above it. */
function introduced({ text, blocks }: Sendable, line: string): Sendable {
  if (!blocks) return { text: `${line} ${text}` };
  const above = { type: 'context' as const, elements: [{ type: 'plain_text' as const, text: line }] };
  return { text: `${line} ${text}`, blocks: [above, ...blocks].slice(0, messageLimits.blocks) };
}

/** Answers a click through its response URL, privately or for all; falls back to a private message, then a direct one. */
export async function respondPrivately(
  { respond, client, log }: { respond: RespondFn; client: WebClient; log: Log },
  { channel, user, thread_ts }: Place & { user: string },
  message: Sendable,
): Promise<void> {
  const to = { response_type: 'ephemeral' as const, replace_original: false, ...(thread_ts && { thread_ts }) };
  try {
    await withTextInstead(message, (one) =>
      respond({ ...to, text: one.text, ...(one.blocks && { blocks: one.blocks }) }),
    );
  } catch (error) {
    log.warn('response url refused', errorFields(error));
    const ephemeral = {
      channel,
      user,
      text: message.text,
      ...(thread_ts && { thread_ts }),
      ...(message.blocks && { blocks: message.blocks }),
    };
    await client.chat.postEphemeral(ephemeral).catch(() => post(client, { channel: user }, message));
  }
}

/** Sends with blocks; where they are refused, the same words as text. Rejects where Slack refuses those too. */
export async function withTextInstead(message: Sendable, send: (message: Sendable) => Promise<unknown>): Promise<void> {
  try {
    await accepted(await send(message));
  } catch (error) {
    if (!message.blocks || !mayBeTheBlocks(error)) throw error;
    await accepted(await send(asText({ text: message.text, blocks: message.blocks })));
  }
}

/** A response URL may refuse with a status of 200. */
async function accepted(result: unknown): Promise<void> {
  const code = result instanceof Response ? refusalIn(await result.text()) : undefined;
  if (code !== undefined) throw new ResponseRefusedError(code);
}
