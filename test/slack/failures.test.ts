import { describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.js';
import {
  ada,
  adasDirect,
  botSaying,
  brokenBot,
  command,
  type Fault,
  only,
  platform,
  realAnswers,
  refusal,
  type Scene,
  scene,
  shown,
} from './scene.js';

const question = 'what is photon os?';
const calm = /^I could not answer that: a fault of mine, not yours \(reference ([0-9a-f]{8})\)/;

/** Refuses these methods with an error, as often as told. */
function refusing(methods: string[], error: string, times = Number.POSITIVE_INFINITY): Fault {
  let left = times;
  return ({ method }) => {
    if (!methods.includes(method) || left <= 0) return undefined;
    left -= 1;
    return refusal(method, error);
  };
}

const withBlocks =
  (error: string): Fault =>
  ({ method, body }) =>
    body.includes('blocks') ? refusal(method, error) : undefined;

/** Every way to ask, once. */
const ways: [string, (here: Scene) => Promise<{ text: string }>][] = [
  ['a command', async ({ slack }) => command(slack, question)],
  ['a mention', async ({ slack }) => only(await slack.mention({ user: ada, channel: platform, text: question }))],
  ['a direct message', async ({ slack }) => only(await slack.directMessage({ user: ada, text: question }))],
];

describe('a bot that throws', () => {
  it.each(ways)('at %s ends in a calm line with a reference that the log has too', async (_name, ask) => {
    const here = await scene({ bot: brokenBot });
    const reference = (await ask(here)).text.match(calm)?.[1];
    expect(reference).toBeDefined();
    expect(here.lines.filter((line) => line.includes(`"reference":"${reference}"`))).toHaveLength(1);
    expect(here.lines.join()).not.toContain('photon');
  });

  it('at a click ends in a calm line, and the next question is answered', async () => {
    let isBroken = false;
    const bot: Bot = { ask: (text, before) => (isBroken ? brokenBot : realAnswers()).ask(text, before) };
    const { slack } = await scene({ bot });
    const message = await command(slack, 'what is rancheros');
    isBroken = true;
    expect(only(await slack.click({ user: ada, message, actionId: 'ask-0' }))).toMatchObject({
      ephemeralFor: ada,
      text: expect.stringMatching(calm),
    });
    isBroken = false;
    expect((await command(slack, 'and its github?')).text).toMatch(/^RancherOS: /);
  });
});

describe('blocks that Slack refuses', () => {
  it.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'invalid_arguments', 'msg_too_long'])(
    'with %s are sent as text',
    async (error) => {
      const { slack, failing } = await scene();
      failing(withBlocks(error));
      const message = only(await slack.mention({ user: ada, channel: platform, text: question }));
      expect(message).not.toHaveProperty('blocks');
      expect(message.text).toContain('https://github.com/vmware/photon');
      expect(message.text.length).toBeLessThan(4000);
    },
  );

  it('in an answer to a click are sent as text', async () => {
    const { slack, failing } = await scene();
    const message = await command(slack, 'what is rancheros');
    failing(withBlocks('invalid_blocks'));
    const answer = only(await slack.click({ user: ada, message, actionId: 'ask-0' }));
    expect(answer).toMatchObject({
      ephemeralFor: ada,
      via: 'response_url',
      text: expect.stringContaining('RancherOS'),
    });
  });

  it('in an acknowledgement, which Slack refuses in silence, are found before', async () => {
    const { slack } = await scene({ bot: botSaying(() => `x: ${'y'.repeat(41_000)}`) });
    const message = await command(slack, question);
    expect(message).toMatchObject({ via: 'ack', text: expect.stringMatching(/^x: y/) });
    expect(message).not.toHaveProperty('blocks');
    expect(message.text.length).toBeLessThan(4000);
  });
});

describe('a place that Slack keeps the answer from', () => {
  it.each([
    'not_in_channel',
    'channel_not_found',
    'is_archived',
    'restricted_action',
    'restricted_action_read_only_channel',
    'restricted_action_thread_locked',
    'thread_not_found',
    'cannot_reply_to_message',
    'message_limit_exceeded',
    'team_access_not_granted',
    'some_code_of_next_year',
  ])('with %s: the person is told directly', async (error) => {
    const { slack, failing } = await scene();
    failing(({ method, body }) => (body.includes(platform) ? refusal(method, error) : undefined));
    const line = only(await slack.mention({ user: ada, channel: platform, text: question }));
    expect(line).toMatchObject({ channel: adasDirect, text: expect.stringContaining('Photon OS: ') });
    expect(JSON.stringify(line.blocks)).toContain('(checked 2026-');
  });

  it('that has lost the message which was asked: the person is told directly', async () => {
    const { slack } = await scene();
    const { body } = await slack.mention({ user: ada, channel: platform, text: question });
    const event = { ...Object(body.event), ts: '1700000000.000100' };
    expect(only(await slack.deliver({ ...body, event_id: 'Ev-another', event }))).toMatchObject({
      channel: adasDirect,
    });
  });
});

describe('a delivery that fails', () => {
  it.each(ways.slice(1))('once, of %s, is told calmly where it was asked', async (_name, ask) => {
    const here = await scene();
    here.failing(refusing(['chat.postMessage'], 'fatal_error', 1));
    expect((await ask(here)).text).toBe('I could not deliver my answer. Please ask again in a moment.');
  });

  it('for good leaves a line in the log and harms nobody else', async () => {
    const { slack, failing, lines } = await scene();
    failing(refusing(['chat.postMessage'], 'account_inactive'));
    const result = await slack.directMessage({ user: ada, text: question });
    expect(result).toMatchObject({ acked: true, newMessages: [] });
    expect(result.error).toBeUndefined();
    expect(lines.some((line) => line.includes('nobody could be told'))).toBe(true);
    failing(() => undefined);
    only(await slack.directMessage({ user: ada, text: question }));
  });

  it.each([
    ['an error of the server', () => new Response('busy', { status: 503 })],
    ['no network', () => Promise.reject(new TypeError('fetch failed'))],
  ])('with %s is tried again', async (_name, trouble) => {
    const { slack, failing } = await scene();
    let isFirst = true;
    failing(({ method }) => {
      if (method !== 'chat.postMessage' || !isFirst) return undefined;
      isFirst = false;
      return trouble();
    });
    expect(only(await slack.directMessage({ user: ada, text: question })).text).toMatch(/^Photon OS: /);
  });

  it('of a click falls back to a private message, then to a direct one', async () => {
    const { slack, failing } = await scene();
    const message = await command(slack, 'what is rancheros');
    failing(refusing(['response_url'], 'used_url'));
    const answer = only(await slack.click({ user: ada, message, actionId: 'ask-0' }));
    expect(answer).toMatchObject({ via: 'chat.postEphemeral', ephemeralFor: ada, channel: platform });
    failing(refusing(['response_url', 'chat.postEphemeral'], 'used_url'));
    const direct = only(await slack.click({ user: ada, message, actionId: 'ask-0' }));
    expect(direct).toMatchObject({ via: 'chat.postMessage', channel: adasDirect });
    expect(shown(direct)).toContain('RancherOS');
  });

  it('of a click altogether is told calmly', async () => {
    const { slack, failing } = await scene();
    const message = await command(slack, 'what is rancheros');
    failing((request) =>
      request.body.includes('could not deliver') ? undefined : refusal(request.method, 'fatal_error'),
    );
    const line = only(await slack.click({ user: ada, message, actionId: 'ask-0' }));
    expect(line).toMatchObject({ channel: adasDirect, text: expect.stringContaining('ask again') });
  });
});
