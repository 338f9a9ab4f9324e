import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { createLocalSlack } from '../../../src/playground/local-slack/local-slack.js';
import { ada, buttons, call, grace, platform, random, start, tooLong } from './scene.js';

describe('the Web API refuses what Slack refuses', () => {
  const cases: [string, string, object, string][] = [
    ['an unknown method', 'chat.shout', {}, 'unknown_method'],
    ['a method named after a built-in', 'constructor', {}, 'unknown_method'],
    ['no channel', 'chat.postMessage', { text: 'x' }, 'invalid_arguments'],
    ['an unknown channel', 'chat.postMessage', { channel: 'C404', text: 'x' }, 'channel_not_found'],
    ['a channel without the bot', 'chat.postMessage', { channel: random, text: 'x' }, 'not_in_channel'],
    ['no words', 'chat.postMessage', { channel: platform }, 'no_text'],
    ['too many words', 'chat.postMessage', { channel: platform, text: 'x'.repeat(40_001) }, 'msg_too_long'],
    ['a long header', 'chat.postMessage', { channel: platform, text: 'x', blocks: tooLong }, 'invalid_blocks'],
    [
      '51 blocks',
      'chat.postMessage',
      { channel: platform, text: 'x', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) },
      'invalid_blocks',
    ],
    [
      'blocks that are none',
      'chat.postMessage',
      { channel: platform, text: 'x', blocks: '{' },
      'invalid_blocks_format',
    ],
    ['an unknown thread', 'chat.postMessage', { channel: platform, text: 'x', thread_ts: '1.2' }, 'thread_not_found'],
    [
      'a thread that is a number',
      'chat.postMessage',
      { channel: platform, text: 'x', thread_ts: 1.2 },
      'invalid_arguments',
    ],
    ['bare metadata', 'chat.postMessage', { channel: platform, text: 'x', metadata: {} }, 'invalid_metadata_format'],
    ['nobody', 'chat.postEphemeral', { channel: platform, text: 'x' }, 'invalid_arguments'],
    ['a stranger', 'chat.postEphemeral', { channel: platform, user: 'U404', text: 'x' }, 'user_not_in_channel'],
    ['private in a foreign channel', 'chat.postEphemeral', { channel: random, user: ada, text: 'x' }, 'not_in_channel'],
    [
      'a long private header',
      'chat.postEphemeral',
      { channel: platform, user: ada, blocks: tooLong },
      'invalid_blocks',
    ],
    ['a change of nothing', 'chat.update', { channel: platform, ts: '1.2', text: 'x' }, 'message_not_found'],
    ['a change without ts', 'chat.update', { channel: platform, text: 'x' }, 'invalid_arguments'],
    ['no one to talk to', 'conversations.open', {}, 'users_list_not_supplied'],
    ['a stranger to talk to', 'conversations.open', { users: 'U404' }, 'user_not_found'],
    ['a view without a trigger', 'views.open', { view: {} }, 'invalid_arguments'],
    ['a view with an unknown trigger', 'views.open', { trigger_id: '1', view: {} }, 'invalid_trigger_id'],
  ];
  it.each(cases)('%s', async (_name, method, args, error) => {
    const slack = createLocalSlack();
    expect(await call(slack, method, args)).toMatchObject({ ok: false, error });
    expect(slack.messages()).toEqual([]);
  });

  it('no token and a wrong token', async () => {
    const slack = createLocalSlack();
    expect(await call(slack, 'auth.test', {}, '')).toMatchObject({ error: 'not_authed' });
    expect(await call(slack, 'auth.test', {}, 'xoxb-wrong')).toMatchObject({ error: 'invalid_auth' });
    expect(await call(slack, 'auth.test', { token: slack.botToken }, '')).toMatchObject({ ok: true });
  });

  it('says what is wrong with blocks, where', async () => {
    const slack = createLocalSlack();
    const answer = await call(slack, 'chat.postMessage', { channel: platform, text: 'x', blocks: tooLong });
    expect(answer.response_metadata).toEqual({
      messages: ['[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]'],
    });
  });

  it.each([
    ['text/plain', '{}', 'invalid_post_type'],
    ['application/json', '{', 'invalid_json'],
    ['application/json', '[]', 'json_not_object'],
  ])('a body of %s: %s', async (type, body, error) => {
    const slack = createLocalSlack();
    const headers = { 'Content-Type': type };
    const response = await slack.fetch(`${slack.apiUrl}auth.test`, { method: 'POST', headers, body });
    expect(await response.json()).toMatchObject({ ok: false, error });
  });
});

describe('the Web API, through the real client', () => {
  it('posts in a channel, in a thread and to a person', async () => {
    const slack = createLocalSlack({ now: () => start });
    const client = new WebClient(slack.botToken, { fetch: slack.fetch, slackApiUrl: slack.apiUrl });
    const first = await client.chat.postMessage({ channel: platform, text: 'one' });
    await client.chat.postMessage({ channel: platform, text: 'two', thread_ts: String(first.ts) });
    await client.chat.postMessage({ channel: ada, text: 'three', blocks: [{ type: 'divider' }] });
    await client.chat.postEphemeral({ channel: platform, user: grace, text: 'four' });
    const messages = slack.messages();
    expect(
      messages.map(({ channel, text, thread_ts, ephemeralFor }) => [channel, text, thread_ts, ephemeralFor]),
    ).toEqual([
      [platform, 'one', undefined, undefined],
      [platform, 'two', first.ts, undefined],
      ['D0ADA000001', 'three', undefined, undefined],
      [platform, 'four', undefined, grace],
    ]);
    expect(messages[2]?.blocks).toEqual([{ type: 'divider', block_id: 'block-0' }]);
    expect(messages.map(({ ts }) => ts)).toEqual(
      ['000000', '000100', '000200', '000300'].map((end) => `${start / 1000}.${end}`),
    );
    expect(slack.messages({ visibleTo: ada }).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
  });

  it('changes its own messages and nobody else’s', async () => {
    const slack = createLocalSlack();
    const mine = await call(slack, 'chat.postMessage', { channel: platform, text: 'one', blocks: buttons });
    expect(await call(slack, 'chat.update', { channel: platform, ts: mine.ts, text: 'two' })).toMatchObject({
      ok: true,
    });
    expect(slack.messages()).toMatchObject([{ text: 'two', blocks: [{ type: 'actions' }] }]);
    const long = { channel: platform, ts: mine.ts, text: 'x'.repeat(4001) };
    expect(await call(slack, 'chat.update', long)).toMatchObject({ error: 'msg_too_long' });
    const theirs = slack.write({ user: ada, channel: platform, text: 'hers' });
    const change = { channel: platform, ts: theirs.ts, text: 'x' };
    expect(await call(slack, 'chat.update', change)).toMatchObject({ error: 'cant_update_message' });
    const hidden = await call(slack, 'chat.postEphemeral', { channel: platform, user: ada, text: 'x' });
    const reply = { channel: platform, thread_ts: hidden.message_ts, text: 'x' };
    expect(await call(slack, 'chat.postMessage', reply)).toMatchObject({ error: 'cannot_reply_to_message' });
  });

  it('opens the direct message of a person', async () => {
    const slack = createLocalSlack();
    expect(await call(slack, 'conversations.open', { users: ada })).toMatchObject({ channel: { id: 'D0ADA000001' } });
  });
});
