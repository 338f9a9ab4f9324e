import type { RespondFn } from '@slack/bolt';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { errorFields, type Log } from '../log.js';
import { asText, type Sendable } from './desk.js';

/** Where a message goes. */
export interface Place {
  channel: string;
  thread_ts?: string | undefined;
}

/** Slack's codes for blocks it will not show: the text is sent instead, so that no answer is lost. */
const blockErrors = [
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'msg_too_long',
  'invalid_arguments',
];
const absenceErrors = ['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action', 'no_permission'];

/** Nothing we send pings by accident or unfolds its links. */
const quiet = { unfurl_links: false, unfurl_media: false, link_names: false } as const;

/** Posts a message; as text when Slack refuses its blocks. Rejects where Slack refuses that too. */
export async function post(client: WebClient, place: Place, message: Sendable): Promise<void> {
  const { channel, thread_ts } = place;
  const to = { channel, ...(thread_ts && { thread_ts }), ...quiet };
  await withTextInstead(message, (one) =>
    client.chat.postMessage({ ...to, text: one.text, ...(one.blocks && { blocks: one.blocks }) }),
  );
}

/** Posts in a channel; where the bot may not, tells the person who asked in a direct message. */
export async function postOrTell(client: WebClient, place: Place, user: string, message: Sendable): Promise<void> {
  try {
    await post(client, place, message);
  } catch (error) {
    if (!isPlatformError(error, absenceErrors)) throw error;
    await post(
      client,
      { channel: user },
      {
        text: `I may not post where you asked me. Invite me there with /invite, or ask here. ${message.text}`,
      },
    );
  }
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

/** Sends with blocks; where they are refused, the same words as text. */
export async function withTextInstead(message: Sendable, send: (message: Sendable) => Promise<unknown>): Promise<void> {
  try {
    await send(message);
  } catch (error) {
    if (!message.blocks || !mayBeTheBlocks(error)) throw error;
    await send(asText({ text: message.text, blocks: message.blocks }));
  }
}

function mayBeTheBlocks(error: unknown): boolean {
  return (
    isPlatformError(error, blockErrors) || (error instanceof Error && 'statusCode' in error && error.statusCode === 400)
  );
}

function isPlatformError(error: unknown, codes: string[]): boolean {
  return error instanceof WebAPIPlatformError && codes.includes(error.data.error);
}
