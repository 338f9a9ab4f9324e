import type { App } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { errorFields, type Log } from '../log.js';

/** Logs a delivery that failed after it was acknowledged, without words of anybody, and tells who waits. Never rejects. */
export type TellOfFailure = (error: unknown, body: object) => Promise<void>;

/** Takes listeners' errors from Bolt, which would log what is in them. */
export function handleFailures(app: App, log: Log): TellOfFailure {
  app.error(({ error }: { error: Error }) => Promise.reject(error));
  return async (error, body) => {
    log.error('delivery failed', { type: String(fieldOf(body, 'type') ?? 'command'), ...errorFields(causeOf(error)) });
    await sayCalmly(app.client, body).catch((second) => log.error('nobody could be told', errorFields(second)));
  };
}

/** Bolt wraps what has no code; the original says where it happened. */
function causeOf(error: unknown): unknown {
  return fieldOf(error, 'original') ?? error;
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
