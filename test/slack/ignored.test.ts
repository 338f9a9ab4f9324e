import { describe, expect, it } from 'vitest';
import { workspace } from '../../src/playground/local-slack/workspace.js';
import { ada, changed, platform, scene } from './scene.js';

const { bot } = workspace;

// What no person wrote just now gets no answer: bots would talk to each other for ever.
const notWritten: [string, object][] = [
  ['a bot', { bot_id: 'B777' }],
  ['a bot without a user', { bot_id: 'B777', user: undefined }],
  ['a bot of old', { subtype: 'bot_message', bot_id: 'B777', user: undefined, username: 'hook' }],
  ['itself', { user: bot.id, bot_id: bot.botId }],
  ['itself, by user only', { user: bot.id }],
  ['an edit', { edited: { user: ada, ts: '1700000000.000200' } }],
  ['a changed message', { subtype: 'message_changed', user: undefined, message: { user: ada, text: 'what is k3os' } }],
  ['a deleted message', { subtype: 'message_deleted', user: undefined, deleted_ts: '1700000000.000100' }],
  ['a reply notice', { subtype: 'message_replied', user: undefined }],
  ['a join', { subtype: 'channel_join' }],
  ['a topic', { subtype: 'channel_topic' }],
  ['a pin', { subtype: 'pinned_item' }],
  ['an assistant thread', { subtype: 'assistant_app_thread' }],
  ['nobody', { user: undefined }],
  ['nowhere', { channel: undefined }],
  ['no time', { ts: undefined }],
];

describe.each(['mention', 'direct message'])('as a %s', (kind) => {
  it.each(notWritten)('%s is acknowledged and not answered', async (_name, fields) => {
    const { slack } = await scene();
    const here = { user: ada, text: 'what is photon os?' };
    const { body } = await (kind === 'mention'
      ? slack.mention({ ...here, channel: platform })
      : slack.directMessage(here));
    const { ts } = slack.write({ user: ada, channel: platform, text: 'the same' });
    const result = await slack.deliver(changed(body, { ts, ...fields }));
    expect(result).toMatchObject({ acked: true, newMessages: [] });
    expect(result.error).toBeUndefined();
  });
});

it.each(['channel', 'group', 'mpim', 'app_home', undefined])(
  'a message in a place of the kind %s without a mention is not answered',
  async (channel_type) => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: 'hello' });
    const result = await slack.deliver(changed(body, { channel: platform, channel_type, ts: '1700000000.000100' }));
    expect(result).toMatchObject({ acked: true, newMessages: [] });
  },
);
