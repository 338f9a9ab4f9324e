import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { errorFields, type Log } from '../log.js';

/** What Bolt tells of a listener that failed (its extended error handler). */
interface Failure {
  error: Error;
  body: object;
}

/** The one place for listeners' errors: logged once without words of anybody, and one calm line to who waits. */
export function handleFailures(app: App, log: Log): void {
  app.error(async ({ error, body }: Failure) => {
    log.error('delivery failed', { type: String(fieldOf(body, 'type') ?? 'command'), ...errorFields(error) });
    await sayCalmly(app.client, body).catch((second) => log.error('nobody could be told', errorFields(second)));
  });
}

async function sayCalmly(client: WebClient, body: object): Promise<void> {
  const event = fieldOf(body, 'event') ?? {};
  const text = 'I could not deliver my answer. Please ask again in a moment.';
  const channel = fieldOf(event, 'channel') ?? fieldOf(fieldOf(body, 'user'), 'id') ?? fieldOf(body, 'user_id');
  const thread =
    fieldOf(event, 'thread_ts') ?? (fieldOf(event, 'type') === 'app_mention' ? fieldOf(event, 'ts') : undefined);
  if (typeof channel !== 'string') return;
  await client.chat.postMessage({ channel, text, ...(typeof thread === 'string' && { thread_ts: thread }) });
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? new Map<string, unknown>(Object.entries(value)).get(name)
    : undefined;
}
