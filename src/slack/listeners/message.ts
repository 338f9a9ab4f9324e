import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Claims } from '../claims.js';
import { postOrTell } from '../deliver.js';
import type { Desk } from '../desk.js';
import { wordsFromSlack } from '../words.js';

/** What a mention and a direct message have in common: somebody wrote us. */
interface Written {
  channel: string;
  user: string;
  text: string;
  ts: string;
  thread_ts?: string | undefined;
}

interface Received {
  written: Written;
  /** The thread to answer in, if any. */
  thread: string | undefined;
  eventId: string | undefined;
  client: WebClient;
}

/** Mentions in channels, answered in the thread, and direct messages, answered at the level they were asked. */
export function listenToMessages(app: App, desk: Desk, claims: Claims): void {
  app.event('app_mention', async ({ event, body, client }) => {
    const written = writtenBySomebody(event);
    if (written)
      await answer({ written, thread: threadOfMention(written), eventId: body.event_id, client }, desk, claims);
  });
  app.event('message', async ({ event, body, client }) => {
    const written = event.channel_type === 'im' ? writtenBySomebody(event) : undefined;
    if (written) await answer({ written, thread: written.thread_ts, eventId: body.event_id, client }, desk, claims);
  });
}

/** A direct message may come as a mention as well; it keeps its level whichever comes first. */
function threadOfMention({ channel, thread_ts, ts }: Written): string | undefined {
  return thread_ts ?? (channel.startsWith('D') ? undefined : ts);
}

/** Slack may deliver one message several times, and as two kinds of event: one claim, one answer. */
async function answer({ written, thread, eventId, client }: Received, desk: Desk, claims: Claims): Promise<void> {
  const { channel, user, text, ts } = written;
  const keys = [`message ${channel} ${ts}`, ...(eventId === undefined ? [] : [`event ${eventId}`])];
  if (!claims.take(...keys)) return;
  try {
    const { message } = desk({ text: wordsFromSlack(text) }, `${channel} ${thread ?? ''}`);
    await postOrTell(client, { channel, thread_ts: thread }, user, message);
  } catch (error) {
    claims.release(...keys);
    throw error;
  }
}

/** A message a person wrote just now: no bot's, no edit, no notice. Files and broadcasts come with words too. */
function writtenBySomebody(event: object): Written | undefined {
  const field = new Map<string, unknown>(Object.entries(event));
  const subtype = field.get('subtype') ?? 'none';
  const fromPerson =
    !field.has('bot_id') &&
    !field.has('edited') &&
    ['none', 'file_share', 'thread_broadcast'].includes(String(subtype));
  const [channel, user, ts] = ['channel', 'user', 'ts'].map((name) => field.get(name));
  if (!fromPerson || typeof channel !== 'string' || typeof user !== 'string' || typeof ts !== 'string')
    return undefined;
  const thread = field.get('thread_ts');
  return {
    channel,
    user,
    ts,
    text: String(field.get('text') ?? ''),
    ...(typeof thread === 'string' && { thread_ts: thread }),
  };
}
