import { describe, expect, it } from 'vitest';
import { createClaims } from '../../src/slack/claims.js';
import { ada, adasDirect, changed, grace, only, platform, refusal, scene } from './scene.js';

const question = 'what is photon os?';
const hourMs = 60 * 60 * 1000;

describe('one delivery, one answer', () => {
  it.each(['mention', 'direct message'])('of a %s that Slack delivers again', async (kind) => {
    const { slack } = await scene();
    const { body, ...first } = await (kind === 'mention'
      ? slack.mention({ user: ada, channel: platform, text: question })
      : slack.directMessage({ user: ada, text: question }));
    only(first);
    const again = await slack.deliver(body, { retryNum: 1, retryReason: 'http_timeout' });
    expect(again).toMatchObject({ acked: true, newMessages: [] });
    expect(await slack.deliver(changed(body, {}))).toMatchObject({ acked: true, newMessages: [] });
  });

  it('of one event id, whatever it holds', async () => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: question });
    const result = await slack.deliver(changed(body, { ts: '1700000000.000100' }, String(body.event_id)));
    expect(result).toMatchObject({ acked: true, newMessages: [] });
  });

  it('of one message that comes as a message and as a mention', async () => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: question });
    expect((await slack.deliver(changed(body, { type: 'app_mention' }))).newMessages).toEqual([]);
    expect(slack.messages({ channel: adasDirect })).toHaveLength(2);
  });

  it('of one message that comes twice at the same time', async () => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: 'hello' });
    const ts = '1700000000.000100';
    await Promise.all(['Ev-1', 'Ev-2', 'Ev-3'].map((id) => slack.deliver(changed(body, { ts, text: question }, id))));
    expect(slack.messages().filter(({ text }) => text.startsWith('Photon OS: '))).toHaveLength(1);
  });

  it('but the same time in two channels are two messages', async () => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: question });
    only(await slack.deliver(changed(body, { channel: 'D0GRACE0001', user: grace })));
  });

  it('but deliveries without an event id are told apart by their messages', async () => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: 'hello' });
    for (const ts of ['1700000000.000100', '1700000000.000200']) {
      const { event_id: _, ...without } = changed(body, { ts });
      only(await slack.deliver(without));
    }
  });

  it('that failed is answered when it comes again', async () => {
    const { slack, failing } = await scene();
    failing(({ method }) => (method === 'chat.postMessage' ? refusal(method, 'fatal_error') : undefined));
    const { body, newMessages } = await slack.directMessage({ user: ada, text: question });
    expect(newMessages).toEqual([]);
    failing(() => undefined);
    expect(only(await slack.deliver(body, { retryNum: 1 })).text).toMatch(/^Photon OS: /);
    expect((await slack.deliver(body, { retryNum: 2 })).newMessages).toEqual([]);
  });

  it('of a click that failed is answered when it comes again', async () => {
    const { slack, failing } = await scene();
    const message = only(await slack.directMessage({ user: ada, text: 'what is rancheros' }));
    failing(({ method }) => (method === 'chat.postMessage' ? refusal(method, 'fatal_error') : undefined));
    const { body } = await slack.click({ user: ada, message, actionId: 'ask-0' });
    failing(() => undefined);
    expect(only(await slack.deliver(body)).text).toContain('RancherOS');
  });
});

describe('claims', () => {
  it('are all taken or none', () => {
    const claims = createClaims(() => 0);
    expect(claims.take('a', 'b')).toBe(true);
    expect(claims.take('b', 'c')).toBe(false);
    expect(claims.take('c')).toBe(true);
    claims.release('a', 'b');
    expect(claims.take('b')).toBe(true);
  });

  it('are forgotten after an hour', () => {
    const clock = { ms: 0 };
    const claims = createClaims(() => clock.ms);
    claims.take('a');
    clock.ms = hourMs - 1;
    expect(claims.take('a')).toBe(false);
    clock.ms = hourMs;
    expect(claims.take('a')).toBe(true);
  });

  it('beyond ten thousand, the oldest are forgotten first', () => {
    const claims = createClaims(() => 0);
    for (let at = 0; at <= 10_000; at += 1) claims.take(`key ${at}`);
    expect(claims.take('key 10000')).toBe(false);
    expect(claims.take('key 0')).toBe(true);
  });
});
