import { describe, expect, it } from 'vitest';
import { workspace } from '../../src/playground/local-slack/workspace.js';
import { ada, buttonsIn, changed, only, platform, random, scene, shown } from './scene.js';

const me = `<@${workspace.bot.id}>`;

describe('a mention', () => {
  it('in a channel is answered in a thread of its own', async () => {
    const { slack } = await scene();
    const result = await slack.mention({ user: ada, channel: platform, text: 'what is photon os?' });
    const message = only(result);
    expect(message).toMatchObject({ channel: platform, thread_ts: result.typed.ts, via: 'chat.postMessage' });
    expect(message.ephemeralFor).toBeUndefined();
    expect(message.text).toMatch(/^Photon OS: /);
    expect(buttonsIn(message).map(({ actionId }) => actionId)).not.toContain('share');
  });

  it('in a thread is answered in that thread', async () => {
    const { slack } = await scene();
    const root = slack.write({ user: ada, channel: platform, text: 'which system shall we take?' });
    const result = await slack.mention({ user: ada, channel: platform, text: 'is coreos dead', thread_ts: root.ts });
    expect(only(result).thread_ts).toBe(root.ts);
  });

  it('without words gets help', async () => {
    const { slack } = await scene();
    expect(shown(only(await slack.mention({ user: ada, channel: platform, text: '' })))).toMatch(/^Ask me about/);
  });

  it('sends no ping, no preview and no link of Slack’s own making', async () => {
    const { slack } = await scene();
    await slack.mention({ user: ada, channel: platform, text: 'what is photon os?' });
    const [call] = slack.calls().filter(({ method }) => method === 'chat.postMessage');
    expect(call?.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false', link_names: 'false' });
    expect(call?.args).toMatchObject({ parse: 'none' });
  });

  it.each([
    ['first', `${me} what is photon os?`],
    ['with a label', `<@${workspace.bot.id}|microos> what is photon os?`],
    ['last', `what is photon os, ${me}`],
    ['in the middle', `hey ${me}, what is photon os?`],
    ['glued to a word', `what is photon os${me}`],
    ['twice', `${me} ${me} what is photon os?`],
    ['beside somebody else', `${me} <@U0GRACE0001> asks: what is photon os?`],
    ['beside a group', `${me} <!subteam^S1|@team> what is photon os?`],
    ['with a channel as the name', `${me} what is <#C777|photon-os>`],
    ['with a channel without a name', `${me} what is photon os <#${platform}>`],
    ['with a link as the name', `${me} what is <http://photon.os|photon os>?`],
    ['with a link that adds nothing', `${me} what is photon os? <https://github.com/vmware/photon>`],
    ['with an entity', `${me} what is photon os &amp;`],
    ['with a date', `${me} what is photon os? <!date^1700000000^{date}|yesterday>`],
    ['in capitals', `${me} WHAT IS PHOTON OS`],
  ])('is read whatever stands around it: %s', async (_name, text) => {
    const { slack } = await scene();
    const { body } = await slack.mention({ user: ada, channel: platform, text: 'hello' });
    const { ts } = slack.write({ user: ada, channel: platform, text: 'the same, as Slack may write it' });
    expect(only(await slack.deliver(changed(body, { text, ts }))).text).toMatch(/^Photon OS/);
  });

  it('where the bot may not write is answered directly', async () => {
    const { slack } = await scene();
    const { body } = await slack.mention({ user: ada, channel: platform, text: 'what is photon os?' });
    const { ts } = slack.write({ user: ada, channel: random, text: 'where the bot is no member' });
    const message = only(await slack.deliver(changed(body, { channel: random, ts })));
    expect(message).toMatchObject({ channel: 'D0ADA000001' });
    expect(message.text).toContain('/invite');
    expect(message.text).toContain('Photon OS: ');
  });
});
