import { describe, expect, it } from 'vitest';
import { ada, buttons, call, grace, plain, platform, scene } from './scene.js';

describe('a click', () => {
  async function withButton(onClick: (respond: (message: object) => Promise<unknown>) => Promise<void>) {
    const bodies: unknown[] = [];
    const here = await scene((app) => {
      app.action('go', async ({ ack, body, respond }) => {
        bodies.push(body);
        await ack();
        await onClick(respond);
      });
    });
    return { ...here, bodies };
  }

  it('in a public message carries the message, and can answer in its thread', async () => {
    const { slack, bodies } = await withButton(async () => {});
    const { ts } = await call(slack, 'chat.postMessage', { channel: platform, text: 'one', blocks: buttons });
    const [message] = slack.messages();
    if (message === undefined) throw new Error('nothing was posted');
    expect(await slack.click({ user: grace, message, actionId: 'go' })).toMatchObject({ acked: true });
    expect(bodies).toMatchObject([
      {
        type: 'block_actions',
        user: { id: grace, username: 'grace' },
        container: { type: 'message', message_ts: ts, channel_id: platform, is_ephemeral: false },
        message: { ts, text: 'one' },
        actions: [{ type: 'button', action_id: 'go', block_id: 'block-0', value: 'further', text: plain('Go') }],
      },
    ]);
  });

  it('in a private message can replace and delete it', async () => {
    const answers: object[] = [{ text: 'two', replace_original: true }, { delete_original: true }];
    const { slack, bodies } = await withButton(async (respond) => {
      await respond(answers.shift() ?? {});
    });
    await call(slack, 'chat.postEphemeral', { channel: platform, user: ada, text: 'one', blocks: buttons });
    const [message] = slack.messages();
    if (message === undefined) throw new Error('nothing was posted');
    await expect(slack.click({ user: grace, message, index: 0 })).rejects.toThrow('cannot see');
    await slack.click({ user: ada, message, index: 0 });
    expect(slack.messages()).toMatchObject([{ text: 'two', ephemeralFor: ada, blocks: [] }]);
    expect(bodies).toMatchObject([{ container: { is_ephemeral: true } }]);
    expect(bodies[0]).not.toHaveProperty('message');
    await expect(slack.click({ user: ada, message, index: 0 })).rejects.toThrow('no button');
  });

  it('deletes the message it was made on', async () => {
    const { slack } = await withButton(async (respond) => {
      await respond({ delete_original: true });
    });
    await call(slack, 'chat.postEphemeral', { channel: platform, user: ada, text: 'one', blocks: buttons });
    const [message] = slack.messages();
    if (message === undefined) throw new Error('nothing was posted');
    await slack.click({ user: ada, message, index: 0 });
    expect(slack.messages()).toEqual([]);
  });
});
