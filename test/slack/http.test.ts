import { describe, expect, test, vi } from 'vitest';
import { buttonsOf, click, command, directMessage, interaction, mention } from './deliveries.js';
import { soon } from './eventually.js';
import { botToken, httpForTest as open, secretWord } from './open-door.js';
import { saidTo } from './plain-bot.js';
import { postCommand, postEvent, postPayload } from './signed-post.js';

describe('questions and answers over HTTP', () => {
  test.each([
    ['as it stands', (url: string) => url],
    ['without a slash at the end', (url: string) => url.replace(/\/$/, '')],
    ['with slashes at the end', (url: string) => `${url}//`],
  ])('SLACK_API_URL %s: the token is checked there, and answers go there', async (_, written) => {
    const { slack, door, at } = await open((stub) => ({ env: { SLACK_API_URL: written(stub.apiUrl) } }));
    expect((await postEvent(at, mention(secretWord))).status).toBe(200);
    await door.stop();
    expect(slack.calls.map(({ method, token }) => [method, token])).toEqual([
      ['auth.test', botToken],
      ['chat.postMessage', botToken],
    ]);
  });

  test.each([
    ['in the channel', {}, (ts: unknown) => ts],
    ['in a thread', { thread_ts: '1600000000.000001' }, () => '1600000000.000001'],
  ])('a mention %s gets one answer, in the thread', async (_, more, thread) => {
    const { slack, door, at } = await open();
    const body = mention(secretWord, more);
    const response = await postEvent(at, body);
    expect([response.status, await response.text()]).toEqual([200, '']);
    await door.stop();
    const { ts } = Object(body.event);
    expect(slack.seen()).toMatchObject([
      { method: 'chat.postMessage', args: { channel: 'C1', thread_ts: thread(ts), text: saidTo(secretWord) } },
    ]);
    expect(slack.seen()[0]?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', link_names: 'false' });
    expect(buttonsOf(slack.seen()[0]?.args).map((button) => button.action_id)).toEqual(['ask-0']);
  });

  test.each([
    ['at its top', {}, undefined],
    ['in a thread of it', { thread_ts: '1600000000.000001' }, '1600000000.000001'],
  ])('a direct message %s gets one answer, where it was asked', async (_, more, thread) => {
    const { slack, door, at } = await open();
    expect((await postEvent(at, directMessage(secretWord, more))).status).toBe(200);
    await door.stop();
    expect(slack.seen()).toHaveLength(1);
    expect(slack.seen()[0]?.args).toMatchObject({ channel: 'D1', text: saidTo(secretWord) });
    expect(slack.seen()[0]?.args.thread_ts).toBe(thread);
  });

  test.each([
    ['another bot’s', { bot_id: 'B2' }],
    ['its own', { user: 'UBOT' }],
    ['an edit', { subtype: 'message_changed', user: undefined }],
    ['a message of a channel', { channel_type: 'channel', channel: 'C1' }],
  ])('no answer to %s', async (_, more) => {
    const { slack, door, at } = await open();
    expect((await postEvent(at, directMessage(secretWord, more))).status).toBe(200);
    await door.stop();
    expect(slack.seen()).toEqual([]);
  });

  test('a slash command is answered in the acknowledgement, privately, with blocks', async () => {
    const { slack, door, at } = await open();
    const response = await postCommand(at, command(secretWord));
    expect(response.headers.get('content-type')).toBe('application/json');
    const body = await response.json();
    expect(body).toMatchObject({ response_type: 'ephemeral', text: saidTo(secretWord), blocks: expect.any(Array) });
    expect(buttonsOf(body).map((button) => button.action_id)).toEqual(['ask-0', 'share']);
    await door.stop();
    expect(slack.seen()).toEqual([]);
  });

  test('a click is answered privately through the response URL; Share posts for all, once, and says who', async () => {
    const { slack, door, at } = await open();
    const [ask, share] = buttonsOf(await (await postCommand(at, command(secretWord))).json());
    for (const action of [ask, share, share]) {
      const response = await postPayload(at, click({ ...action }, slack.responseUrl()));
      expect([response.status, await response.text()]).toEqual([200, '']);
    }
    await door.stop();
    const seen = slack.seen().map(({ method, args: { response_type, text } }) => [method, response_type, text]);
    expect(seen.sort()).toEqual([
      ['response_url', 'ephemeral', 'You have shared this answer already.'],
      ['response_url', 'ephemeral', saidTo(`more of ${secretWord}`)],
      ['response_url', 'in_channel', saidTo(secretWord)],
    ]);
    const shared = slack.seen().find(({ args }) => args.response_type === 'in_channel');
    expect(JSON.stringify(shared?.args.blocks)).toContain('Shared by <@U1>');
    expect(slack.seen().every(({ args }) => args.replace_original === false)).toBe(true);
  });

  test('a redelivery is acknowledged and not answered again, during the answer and after it', async () => {
    const { slack, door, at } = await open();
    const body = mention(secretWord);
    const again = { 'x-slack-retry-num': '1', 'x-slack-retry-reason': 'http_timeout' };
    const during = await Promise.all([postEvent(at, body), postEvent(at, body, { headers: again })]);
    await vi.waitFor(() => expect(slack.seen()).toHaveLength(1), soon);
    const after = await postEvent(at, body, { headers: { ...again, 'x-slack-retry-num': '2' } });
    expect([...during, after].map((response) => response.status)).toEqual([200, 200, 200]);
    await door.stop();
    expect(slack.seen()).toHaveLength(1);
  });

  test('one message that comes as two events is answered once', async () => {
    const { slack, door, at } = await open();
    const [one, two] = [directMessage(secretWord, { ts: '1.1' }), mention(secretWord, { ts: '1.1', channel: 'D1' })];
    await Promise.all([postEvent(at, one), postEvent(at, two)]);
    await door.stop();
    expect(slack.seen()).toHaveLength(1);
  });
});

describe('what nobody listens to', () => {
  test('an unknown command: one private line in the acknowledgement', async () => {
    const { slack, door, at } = await open();
    const response = await postCommand(at, command(secretWord, { command: '/other' }));
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/^I do not know this command/),
    });
    await door.stop();
    expect(slack.seen()).toEqual([]);
  });

  test('an unknown button: one private line through the response URL', async () => {
    const { slack, door, at } = await open();
    expect((await postPayload(at, click({ action_id: 'other' }, slack.responseUrl()))).status).toBe(200);
    await door.stop();
    expect(slack.seen()).toMatchObject([{ method: 'response_url', args: { response_type: 'ephemeral' } }]);
  });

  test.each([
    ['shortcut', { callback_id: 'other' }],
    ['message_action', { callback_id: 'other', channel: { id: 'C1' }, response_url: 'http://127.0.0.1:9/' }],
    ['view_submission', { view: { id: 'V1', callback_id: 'other' } }],
  ])('an unknown %s: one direct message', async (type, more) => {
    const { slack, door, at } = await open();
    const response = await postPayload(at, interaction(type, more));
    expect([response.status, await response.text()]).toEqual([200, '']);
    await door.stop();
    expect(slack.seen()).toMatchObject([{ method: 'chat.postMessage', args: { channel: 'U1' } }]);
  });

  test('a closed form and a menu without options: acknowledged, silently', async () => {
    const { slack, door, at } = await open();
    const closed = await postPayload(at, interaction('view_closed', { view: { id: 'V1', callback_id: 'other' } }));
    const menu = await postPayload(at, interaction('block_suggestion', { action_id: 'a', block_id: 'b', value: 'x' }));
    expect([closed.status, await closed.text()]).toEqual([200, '']);
    expect(await menu.json()).toEqual({ options: [] });
    await door.stop();
    expect(slack.seen()).toEqual([]);
  });
});
