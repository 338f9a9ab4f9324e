import { describe, expect, test } from 'vitest';
import { click, command, mention } from './deliveries.js';
import { httpForTest as open, openDoor, secretWord, startDoor } from './open-door.js';
import { saidTo } from './plain-bot.js';
import { form, postCommand, postEvent, postPayload, postText } from './signed-post.js';
import { type Scripted, startStubSlack } from './stub-slack.js';

describe('who is let in', () => {
  test('Slack’s own checks: the challenge, and the certificate', async () => {
    const { at } = await open();
    const challenge = await postEvent(at, { type: 'url_verification', challenge: 'c-1', token: 'v' });
    expect(await challenge.json()).toEqual({ challenge: 'c-1' });
    const unsigned = { method: 'POST', headers: { 'content-type': form }, body: 'ssl_check=1&token=v' };
    expect((await fetch(`${at}/slack/events`, unsigned)).status).toBe(200);
  });

  test('an unsigned certificate check does not smuggle anything in', async () => {
    const { slack, door, at } = await open();
    const payload = JSON.stringify(click({ action_id: 'other' }, slack.responseUrl()));
    const body = new URLSearchParams({ ssl_check: '1', command: '/microos', payload }).toString();
    const response = await fetch(`${at}/slack/events`, { method: 'POST', headers: { 'content-type': form }, body });
    expect([response.status, await response.text()]).toEqual([200, '']);
    await door.stop();
    expect(slack.seen()).toEqual([]);
  });

  test.each([
    ['another secret', { secret: 'another' }],
    ['a stale timestamp', { signedAt: Date.now() - 6 * 60 * 1000 }],
    ['no signature', { headers: { 'x-slack-signature': '' } }],
    ['a signature of another version', { headers: { 'x-slack-signature': 'v1=00' } }],
    ['a timestamp that is none', { headers: { 'x-slack-request-timestamp': 'now' } }],
  ])('%s: 401, and nothing is done', async (_, posting) => {
    const { slack, door, at } = await open();
    expect((await postEvent(at, mention(secretWord), posting)).status).toBe(401);
    expect((await postCommand(at, command(secretWord), posting)).status).toBe(401);
    expect((await postPayload(at, click({ action_id: 'x' }, slack.responseUrl()), posting)).status).toBe(401);
    await door.stop();
    expect(slack.seen()).toEqual([]);
  });

  test('no headers of Slack’s at all: 401', async () => {
    const { at } = await open();
    const unsigned = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"type":"event_callback"}',
    };
    expect((await fetch(`${at}/slack/events`, unsigned)).status).toBe(401);
  });

  test.each(['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    'the content type %s',
    async (type) => {
      const { slack, door, at } = await open();
      expect((await postEvent(at, mention(secretWord), { contentType: type })).status).toBe(200);
      await door.stop();
      expect(slack.seen()).toHaveLength(1);
    },
  );

  test('a form with a charset, and an address with a query', async () => {
    const { at } = await open();
    const response = await postCommand(at, command('x'), {
      contentType: `${form}; charset=utf-8`,
      path: '/slack/events?a=b',
    });
    expect(await response.json()).toMatchObject({ text: saidTo('x') });
  });

  test('health: alive always, ready while Slack can be reached', async () => {
    let now = 0;
    const { slack, at } = await open(() => ({ timing: { now: () => now } }));
    const statuses = async () => [(await fetch(`${at}/healthz`)).status, (await fetch(`${at}/readyz`)).status];
    expect(await statuses()).toEqual([200, 200]);
    slack.always('auth.test', { error: 'token_revoked' });
    now += 60_000;
    expect(await statuses()).toEqual([200, 503]);
    slack.always('auth.test', undefined);
    now += 60_000;
    expect(await statuses()).toEqual([200, 200]);
    expect((await postText(at, '{}', { path: '/healthz' })).status).toBe(404);
  });
});

describe('Slack at the start', () => {
  const html = { status: 200, headers: { 'content-type': 'text/html' }, body: '<html>A proxy says hello</html>' };
  test.each<[string, Scripted, RegExp]>([
    ['refuses the token', { error: 'invalid_auth' }, /^SLACK_BOT_TOKEN: Slack refuses it \(invalid_auth\)\. /],
    ['does not know the account', { error: 'account_inactive' }, /^SLACK_BOT_TOKEN: .*account_inactive/],
    ['has a bad day', { error: 'internal_error' }, /^Slack cannot be reached \(internal_error\)\. /],
    ['answers 500', { status: 500 }, /^Slack cannot be reached \(\w+\)\. /],
    ['is somebody else', html, /^Slack cannot be reached \(\w+\)\. /],
    ['says nothing', { hang: true }, /^Slack cannot be reached \(TimeoutError\)\. /],
  ])('%s: one problem, and nothing listens', async (_, scripted, problem) => {
    const slack = await startStubSlack();
    slack.always('auth.test', scripted);
    const timing = { web: { timeoutMs: 30, retries: { retries: 1, minTimeout: 1 } } };
    const { started } = await startDoor(slack, { timing });
    await slack.close();
    expect(started).toEqual({ problem: expect.stringMatching(problem) });
    expect(slack.seen()).toEqual([]);
  });

  test('has a bad moment: it is asked again', async () => {
    const slack = await startStubSlack();
    slack.script('auth.test', { status: 503 }, { status: 429, headers: { 'retry-after': '0' } });
    const door = await openDoor(slack);
    await door.stop();
    await slack.close();
    expect(slack.calls.map(({ method, done }) => [method, done])).toEqual([
      ['auth.test', false],
      ['auth.test', false],
      ['auth.test', true],
    ]);
  });
});
