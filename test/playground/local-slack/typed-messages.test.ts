import { describe, expect, it } from 'vitest';
import { ada, grace, platform, random, scene } from './scene.js';

describe('a typed message', () => {
  it('reaches the app as a mention, escaped, with an answer in its thread', async () => {
    const heard: unknown[] = [];
    const { slack } = await scene((app) => {
      app.event('app_mention', async ({ event, client }) => {
        heard.push(event);
        await client.chat.postMessage({ channel: event.channel, thread_ts: event.thread_ts ?? event.ts, text: 'yes' });
      });
    });
    const result = await slack.mention({ user: ada, channel: platform, text: 'is <b> & <!channel> x?' });
    expect(result).toMatchObject({ acked: true, newMessages: [{ text: 'yes', thread_ts: result.typed.ts }] });
    const text = '<@U0MICROOS01> is &lt;b&gt; &amp; &lt;!channel&gt; x?';
    expect(heard).toMatchObject([{ type: 'app_mention', user: ada, channel: platform, text, ts: result.typed.ts }]);
    expect(result.body).toMatchObject({ type: 'event_callback', api_app_id: 'A0MICROOS01', team_id: 'T0LOCAL0001' });
  });

  it.each([
    ['hey @microos, hi', 'hey <@U0MICROOS01>, hi'],
    ['@microos ask @grace and @nobody', '<@U0MICROOS01> ask <@U0GRACE0001> and @nobody'],
    ['see https://a.example/b?c=1&d=2.', '<@U0MICROOS01> see <https://a.example/b?c=1&amp;d=2>.'],
    ['what is flatcar.org?', '<@U0MICROOS01> what is <http://flatcar.org|flatcar.org>?'],
    ['<https://x.org|y>', '<@U0MICROOS01> &lt;<https://x.org>|y&gt;'],
    ['<@U1> me@microos.org', '<@U0MICROOS01> &lt;@U1&gt; me@microos.org'],
  ])('%s', async (words, text) => {
    const { slack } = await scene();
    expect((await slack.mention({ user: ada, channel: platform, text: words })).typed.text).toBe(text);
  });

  it('does not reach an app that is not in the channel', async () => {
    const { slack } = await scene();
    const result = await slack.mention({ user: ada, channel: random, text: 'hello' });
    expect(result).toMatchObject({ acked: false, newMessages: [{ user: 'USLACKBOT', ephemeralFor: ada }] });
  });

  it('goes to the bot in a direct message, and is delivered again when asked', async () => {
    const heard: unknown[] = [];
    const { slack } = await scene((app) => {
      app.message(async ({ message, say, context }) => {
        heard.push([message.type === 'message' && message.channel_type, context.retryNum]);
        await say('yes');
      });
    });
    const result = await slack.directMessage({ user: grace, text: 'hello' });
    expect(result.newMessages).toMatchObject([{ text: 'yes', channel: 'D0GRACE0001' }]);
    await slack.deliver(result.body, { retryNum: 1, retryReason: 'http_timeout' });
    expect(heard).toEqual([
      ['im', undefined],
      ['im', 1],
    ]);
  });

  it('needs a thread that exists', async () => {
    const { slack } = await scene();
    await expect(slack.mention({ user: ada, channel: platform, text: 'x', thread_ts: '1.2' })).rejects.toThrow('1.2');
  });
});
