import type { App } from '@slack/bolt';
import { expect } from 'vitest';
import { createLocalSlack, type LocalSlack } from '../../../src/playground/local-slack/local-slack.js';
import { workspace } from '../../../src/playground/local-slack/workspace.js';
import { ownBoltApp } from '../own-bolt-app.js';

export const [ada, grace] = workspace.people.map(({ id }) => id) as [string, string];
export const platform = 'C0PLATFORM1';
export const random = 'C0RANDOM001';
/** When the clock of every scene starts, in milliseconds. */
export const start = Date.UTC(2026, 10, 23);

export const plain = (text: string) => ({ type: 'plain_text' as const, text });
export const buttons = [
  { type: 'actions', elements: [{ type: 'button', text: plain('Go'), action_id: 'go', value: 'further' }] },
];
/** Blocks that Slack refuses. */
export const tooLong = [{ type: 'header', text: plain('x'.repeat(151)) }];

/** A local Slack with an app in it and a clock to turn. */
export interface Scene {
  slack: LocalSlack;
  app: App;
  clock: { ms: number };
}

/** A scene whose app listens to what `prepare` says, and swallows its errors. */
export async function scene(prepare: (app: App) => void = () => {}): Promise<Scene> {
  const clock = { ms: start };
  const slack = createLocalSlack({ now: () => clock.ms });
  const app = ownBoltApp(slack);
  prepare(app);
  app.error(async () => {});
  await app.init();
  return { slack, app, clock };
}

/** Calls a Web API method as JSON; an empty token sends none. */
export async function call(slack: LocalSlack, method: string, args: object = {}, token: string = slack.botToken) {
  const response = await slack.fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token === '' ? {} : { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(args),
  });
  expect(response.status).toBe(200);
  return (await response.json()) as { ok: boolean; error?: string; [key: string]: unknown };
}
