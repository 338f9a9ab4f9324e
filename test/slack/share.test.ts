import { describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.js';
import {
  ada,
  adasDirect,
  botOfManySystems,
  brokenBot,
  buttonsIn,
  command,
  grace,
  only,
  platform,
  random,
  realAnswers,
  refusal,
  scene,
  shown,
} from './scene.js';

const share = { user: ada, actionId: 'share' };
const halfAnHourMs = 30 * 60 * 1000;

describe('Share in channel', () => {
  it.each([platform, random])('posts for all through the response URL and names who shared, in %s', async (channel) => {
    const { slack } = await scene();
    const message = await command(slack, 'what is photon os', { channel });
    const shared = only(await slack.click({ ...share, message }));
    expect(shared).toMatchObject({ via: 'response_url', channel, text: message.text });
    expect(shared).not.toHaveProperty('ephemeralFor');
    expect(JSON.stringify(shared.blocks)).toContain(`"Shared by <@${ada}>"`);
    expect(buttonsIn(shared).map(({ actionId }) => actionId)).not.toContain('share');
    expect(slack.messages({ visibleTo: ada })).toContainEqual(message);
    const calls = slack.calls().filter(({ method }) => method !== 'auth.test');
    expect(calls).toMatchObject([{ method: 'response_url', args: { replace_original: false } }]);
  });

  it.each(['and its github?', 'what is its license?', 'is it dead?'])(
    'shares what the private message said, “%s” in its conversation',
    async (text) => {
      const { slack } = await scene();
      await command(slack, 'what is photon os');
      const message = await command(slack, text);
      await command(slack, 'what is rancheros');
      expect(only(await slack.click({ ...share, message })).text).toBe(message.text);
    },
  );

  it('shares advice with more requirements than fingers of a hand', async () => {
    const { slack } = await scene();
    const needs = 'SELinux, SSH, Docker, Podman, Kubernetes, x86-64, bare metal, AWS and secure boot';
    await command(slack, `I need a system with ${needs}`);
    const message = await command(slack, 'and with FIPS?');
    expect(only(await slack.click({ ...share, message })).text).toBe(message.text);
  });

  it('shares an answer about the word last spoken of', async () => {
    const { slack } = await scene();
    await command(slack, 'what is ostree');
    const message = await command(slack, 'which systems show it?');
    expect(only(await slack.click({ ...share, message })).text).toBe(message.text);
  });

  it('shares the answer to a long question', async () => {
    const { slack } = await scene();
    const message = await command(slack, `what is photon os ${'and more words '.repeat(800)} is it dead`);
    expect(only(await slack.click({ ...share, message })).text).toBe(message.text);
  });

  it('shares the part that was shown', async () => {
    const { slack } = await scene({ bot: botOfManySystems });
    const first = await command(slack, 'list all systems');
    const second = only(await slack.click({ user: ada, actionId: 'more', message: first }));
    const shared = only(await slack.click({ ...share, message: second }));
    expect(shown(shared)).toContain('Part 2 of');
  });

  it('leaves the conversation as it is', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros');
    await command(slack, 'what is photon os');
    await slack.click({ ...share, message });
    expect((await command(slack, 'and its github?')).text).toMatch(/^Photon OS: /);
  });

  it('happens once; a second click gets a private line', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is photon os');
    await slack.click({ ...share, message });
    expect(only(await slack.click({ ...share, message }))).toMatchObject({
      ephemeralFor: ada,
      text: 'You have shared this answer already.',
    });
    const another = await command(slack, 'what is photon os');
    expect(only(await slack.click({ ...share, message: another }))).not.toHaveProperty('ephemeralFor');
  });

  it('happens once for two clicks at the same time', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is photon os');
    await Promise.all([slack.click({ ...share, message }), slack.click({ ...share, message })]);
    const shared = slack.messages({ via: 'response_url' }).filter(({ ephemeralFor }) => ephemeralFor === undefined);
    expect(shared).toHaveLength(1);
  });

  it('stays in the thread of the private message', async () => {
    const { slack } = await scene();
    const { typed, ...result } = await slack.mention({ user: ada, channel: platform, text: 'what is rancheros' });
    const message = only(await slack.click({ user: grace, message: only(result), actionId: 'ask-0' }));
    const shared = only(await slack.click({ user: grace, message, actionId: 'share' }));
    expect(shared).toMatchObject({ thread_ts: typed.ts });
    expect(shared).not.toHaveProperty('ephemeralFor');
    expect(JSON.stringify(shared.blocks)).toContain(`<@${grace}>`);
  });

  it('lets everybody ask on under the shared answer, privately', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros');
    const shared = only(await slack.click({ ...share, message }));
    const answer = only(await slack.click({ user: grace, message: shared, actionId: 'ask-0' }));
    expect(answer).toMatchObject({ ephemeralFor: grace, channel: platform });
  });

  it.each([
    [platform, { channel: platform, via: 'chat.postEphemeral', ephemeralFor: ada }],
    [random, { channel: adasDirect, via: 'chat.postMessage' }],
  ])('with an expired response URL in %s ends in one private line', async (channel, expected) => {
    const { slack, clock } = await scene();
    const message = await command(slack, 'what is rancheros', { channel });
    const { body } = await slack.click({ user: ada, message, actionId: 'ask-0' });
    const { value } = buttonsIn(message).at(-1) ?? {};
    clock.ms += halfAnHourMs + 1;
    const action = { type: 'button', action_id: 'share', block_id: 'b', value, action_ts: '1700000000.000001' };
    const line = only(await slack.deliver({ ...body, actions: [action] }));
    expect(line).toMatchObject(expected);
    expect(line.text).toMatch(/could not share this.*Ask again/);
    expect(line).not.toHaveProperty('blocks');
    expect(only(await slack.click({ ...share, message })).text).toBe(message.text);
  });

  it('names who shared also where Slack refuses the blocks', async () => {
    const { slack, failing } = await scene();
    const message = await command(slack, 'what is photon os');
    failing(({ method, body }) => (body.includes('blocks') ? refusal(method, 'invalid_blocks') : undefined));
    const shared = only(await slack.click({ ...share, message }));
    expect(shared).not.toHaveProperty('ephemeralFor');
    expect(shared.text).toMatch(new RegExp(`^Photon OS: [^]*Shared by <@${ada}>$`));
  });

  it('never shows a fault of ours to all', async () => {
    let isBroken = false;
    const bot: Bot = {
      ask: (text, conversation) => (isBroken ? brokenBot : realAnswers()).ask(text, conversation),
    };
    const { slack } = await scene({ bot });
    const message = await command(slack, 'what is photon os');
    isBroken = true;
    const line = only(await slack.click({ ...share, message }));
    expect(line).toMatchObject({ ephemeralFor: ada, text: expect.stringContaining('reference') });
    isBroken = false;
    expect(only(await slack.click({ ...share, message }))).not.toHaveProperty('ephemeralFor');
  });
});
