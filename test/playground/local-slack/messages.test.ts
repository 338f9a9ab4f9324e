import { describe, expect, it } from 'vitest';
import { createLocalSlack } from '../../../src/playground/local-slack/local-slack.js';
import { ada, call, platform } from './scene.js';

describe('the messages', () => {
  it('are told to listeners, and forgotten beyond the limit', () => {
    const slack = createLocalSlack({ maxMessages: 2 });
    const told: string[] = [];
    const stop = slack.onMessage((message, change) => told.push(`${change} ${message.text}`));
    for (const text of ['a', 'b', 'c']) slack.write({ user: ada, channel: platform, text });
    stop();
    slack.write({ user: ada, channel: platform, text: 'd' });
    expect(told).toEqual(['new a', 'new b', 'new c']);
    expect(slack.messages({ channel: platform }).map(({ text }) => text)).toEqual(['c', 'd']);
  });

  it('keep what the app asked, without the token', async () => {
    const slack = createLocalSlack();
    await call(slack, 'chat.postMessage', { channel: platform, text: 'x', token: slack.botToken });
    expect(slack.calls()).toMatchObject([{ method: 'chat.postMessage', status: 200, args: { text: 'x' } }]);
    expect(JSON.stringify(slack.calls())).not.toContain(slack.botToken);
  });

  it('need an app to be attached before anything is delivered', async () => {
    const slack = createLocalSlack();
    await expect(slack.directMessage({ user: ada, text: 'hello' })).rejects.toThrow('Build a Bolt App');
  });
});
