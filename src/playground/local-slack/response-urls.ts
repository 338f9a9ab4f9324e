import { isRecord } from '../../slack/view/limit-checks.js';
import { threadProblem } from './api-methods.js';
import { type ApiResult, type Content, type Refusal, readContent, refuse } from './content.js';
import type { LocalMessage, MessageStore } from './message-store.js';
import { workspace } from './workspace.js';

const lifetimeMs = 30 * 60 * 1000;
const maxUses = 5;
const maxRemembered = 1000;

/** Where Slack serves response URLs. */
export const hooksUrl = 'https://hooks.local-slack.invalid';

/** What a response URL answers: who acted, where, and on which message. */
export interface Occasion {
  user: string;
  channel: string;
  /** The message that was clicked; absent for a command. */
  original?: LocalMessage;
}

/** The response URLs that commands and clicks carry: five uses within half an hour, also where the bot is no member. */
export interface ResponseUrls {
  issue(occasion: Occasion): string;
  /** Serves a POST to a response URL. */
  use(url: string, payload: unknown): { status: number; result: ApiResult };
}

function post(occasion: Occasion, payload: Record<string, unknown>, content: Content, store: MessageStore): ApiResult {
  const { text, blocks } = content;
  if (payload.replace_original === true && occasion.original !== undefined) {
    const change = { text, blocks: blocks ?? [] };
    return store.change(occasion.original, change) === undefined ? refuse('message_not_found') : { ok: true };
  }
  store.add({
    channel: occasion.channel,
    user: workspace.bot.id,
    via: 'response_url',
    text,
    ...(blocks === undefined ? {} : { blocks }),
    ...(payload.response_type === 'in_channel' ? {} : { ephemeralFor: occasion.user }),
    ...(typeof payload.thread_ts === 'string' ? { thread_ts: payload.thread_ts } : {}),
  });
  return { ok: true };
}

function respond(occasion: Occasion, payload: unknown, store: MessageStore): ApiResult {
  if (!isRecord(payload)) return refuse('invalid_payload');
  if (payload.delete_original === true) {
    if (occasion.original === undefined) return refuse('message_not_found');
    store.remove(occasion.original);
    return { ok: true };
  }
  const kind = payload.response_type;
  if (kind !== undefined && kind !== 'ephemeral' && kind !== 'in_channel') return refuse('invalid_response_type');
  const content = readContent(payload);
  if (!content.ok) return content;
  return threadProblem(occasion.channel, payload.thread_ts, store) ?? post(occasion, payload, content, store);
}

const notFound = (error: string): { status: number; result: Refusal } => ({ status: 404, result: refuse(error) });

/** No response URL issued yet; `now` is in milliseconds. */
export function createResponseUrls(now: () => number, store: MessageStore): ResponseUrls {
  const issued = new Map<string, { occasion: Occasion; at: number; uses: number }>();
  let count = 0;
  return {
    issue(occasion) {
      count += 1;
      const kind = occasion.original === undefined ? 'commands' : 'actions';
      const url = `${hooksUrl}/${kind}/${workspace.team.id}/${count}/secret${count}`;
      issued.set(url, { occasion, at: now(), uses: 0 });
      for (const old of [...issued.keys()].slice(0, -maxRemembered)) issued.delete(old);
      return url;
    },
    use(url, payload) {
      const entry = issued.get(url);
      if (entry === undefined) return notFound('invalid_url');
      if (now() - entry.at > lifetimeMs) return notFound('expired_url');
      if (entry.uses >= maxUses) return notFound('used_url');
      const result = respond(entry.occasion, payload, store);
      if (!result.ok) return { status: 400, result };
      issued.set(url, { ...entry, uses: entry.uses + 1 });
      return { status: 200, result };
    },
  };
}
