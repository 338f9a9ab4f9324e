import { describe, expect, it } from 'vitest';
import type { LocalSlack } from '../../../src/playground/local-slack/local-slack.js';
import { ada, platform, random, type Scene, scene, tooLong } from './scene.js';

async function use(slack: LocalSlack, url: string, payload: unknown) {
  const response = await slack.fetch(url, { method: 'POST', body: JSON.stringify(payload) });
  return { status: response.status, body: (await response.json()) as { ok: boolean; error?: string } };
}

describe('a response URL', () => {
  async function issued(channel: string): Promise<Scene & { url: string }> {
    const urls: string[] = [];
    const here = await scene((app) => {
      app.command('/go', async ({ ack, command }) => {
        urls.push(command.response_url);
        await ack();
      });
    });
    await here.slack.command({ user: ada, channel, command: '/go', text: '' });
    return { ...here, url: String(urls[0]) };
  }

  it('works where the bot is no member, five times', async () => {
    const { slack, url } = await issued(random);
    expect(await use(slack, url, { text: 'private' })).toEqual({ status: 200, body: { ok: true } });
    await use(slack, url, { text: 'public', response_type: 'in_channel' });
    expect(slack.messages().map(({ text, ephemeralFor, via }) => [text, ephemeralFor, via])).toEqual([
      ['private', ada, 'response_url'],
      ['public', undefined, 'response_url'],
    ]);
    for (let uses = 2; uses < 5; uses += 1) expect(await use(slack, url, { text: 'x' })).toMatchObject({ status: 200 });
    expect(await use(slack, url, { text: 'x' })).toEqual({ status: 404, body: { ok: false, error: 'used_url' } });
  });

  it('ends after half an hour', async () => {
    const { slack, url, clock } = await issued(platform);
    clock.ms += 30 * 60 * 1000;
    expect(await use(slack, url, { text: 'x' })).toMatchObject({ status: 200 });
    clock.ms += 1;
    expect(await use(slack, url, { text: 'x' })).toEqual({ status: 404, body: { ok: false, error: 'expired_url' } });
    expect(await use(slack, `${url}0`, { text: 'x' })).toMatchObject({ status: 404, body: { error: 'invalid_url' } });
  });

  it.each([
    [{}, 'no_text'],
    [{ text: 'x', blocks: tooLong }, 'invalid_blocks'],
    [{ text: 'x', response_type: 'public' }, 'invalid_response_type'],
    [{ text: 'x', thread_ts: '1.2' }, 'thread_not_found'],
    [{ delete_original: true }, 'message_not_found'],
    ['x', 'invalid_payload'],
  ])('refuses %j', async (payload, error) => {
    const { slack, url } = await issued(platform);
    expect(await use(slack, url, payload)).toMatchObject({ status: 400, body: { ok: false, error } });
    expect(slack.messages()).toEqual([]);
  });
});
