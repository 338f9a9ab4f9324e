import { createHmac } from 'node:crypto';
import type { Body } from './deliveries.js';

export const signingSecret = 'a-signing-secret';

export const json = 'application/json';
export const form = 'application/x-www-form-urlencoded';

/** How a delivery is posted, where it is not as Slack does it now. */
export interface Posting {
  contentType?: string | null;
  secret?: string;
  /** The moment it was signed, in milliseconds. */
  signedAt?: number;
  headers?: Record<string, string>;
  path?: string;
}

/** Longer than any answer takes, shorter than Bolt's wait for an acknowledgement. */
const deadlineMs = 2500;

/** Posts a text the way Slack does, signed. Rejects where no answer comes. */
export async function postText(address: string, text: string, posting: Posting = {}): Promise<Response> {
  const { contentType = json, secret = signingSecret, signedAt = Date.now(), headers, path } = posting;
  const timestamp = String(Math.floor(signedAt / 1000));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${text}`).digest('hex');
  return fetch(`${address}${path ?? '/slack/events'}`, {
    method: 'POST',
    body: Buffer.from(text),
    headers: {
      ...(contentType !== null && { 'content-type': contentType }),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...headers,
    },
    signal: AbortSignal.timeout(deadlineMs),
  });
}

/** Posts an event. */
export function postEvent(address: string, body: Body, posting: Posting = {}): Promise<Response> {
  return postText(address, JSON.stringify(body), posting);
}

/** Posts a slash command. */
export function postCommand(address: string, body: Body, posting: Posting = {}): Promise<Response> {
  const fields = Object.entries(body).map(([name, value]): [string, string] => [name, String(value)]);
  return postText(address, new URLSearchParams(fields).toString(), { contentType: form, ...posting });
}

/** Posts a click, a shortcut, a form: JSON in a form. */
export function postPayload(address: string, body: Body, posting: Posting = {}): Promise<Response> {
  const text = new URLSearchParams({ payload: JSON.stringify(body) }).toString();
  return postText(address, text, { contentType: form, ...posting });
}
