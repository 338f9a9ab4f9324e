import { describe, expect, it } from 'vitest';
import type { Body } from '../../src/playground/local-slack/bodies.js';
import type { LocalMessage } from '../../src/playground/local-slack/message-store.js';
import {
  ada,
  adasDirect,
  botOfManySystems,
  buttonsIn,
  command,
  grace,
  only,
  platform,
  random,
  type Scene,
  scene,
  shown,
} from './scene.js';

const actions = (message: LocalMessage) => buttonsIn(message).map(({ actionId }) => actionId);

/** The body of a click with another value, as if it came from an older version of the app. */
function withAction(body: Body, fields: object): Body {
  const [action] = body.actions as object[];
  return { ...body, actions: [{ ...action, action_ts: '1700000000.000001', ...fields }] };
}

/** A bot's message that all can see, with buttons under it. */
async function publicAnswer({ slack }: Scene): Promise<LocalMessage> {
  return only(await slack.mention({ user: ada, channel: platform, text: 'what is rancheros?' }));
}

describe('a click on a question', () => {
  it.each([platform, random, adasDirect])('in a private message in %s is answered privately', async (channel) => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros', { channel });
    const answer = only(await slack.click({ user: ada, message, actionId: 'ask-0' }));
    expect(answer).toMatchObject({ via: 'response_url', ephemeralFor: ada, channel });
    expect(answer.text).toContain('RancherOS');
    expect(actions(answer)).toContain('share');
    expect(slack.messages()).toContainEqual(message);
  });

  it('in a public message is answered privately to whoever clicked, in the thread, ready to share', async () => {
    const here = await scene();
    const message = await publicAnswer(here);
    const answer = only(await here.slack.click({ user: grace, message, actionId: 'ask-0' }));
    expect(answer).toMatchObject({ ephemeralFor: grace, thread_ts: message.thread_ts });
    expect(actions(answer)).toContain('share');
  });

  it('in a public message that others have replied to is answered where it stands', async () => {
    const here = await scene();
    const message = await publicAnswer(here);
    const { body } = await here.slack.click({ user: grace, message, actionId: 'ask-0' });
    const root = here.slack.write({ user: ada, channel: platform, text: 'a message with replies' });
    const container = { ...Object(body.container), message_ts: root.ts, thread_ts: root.ts };
    const inRoot = withAction({ ...body, container, message: { ts: root.ts, thread_ts: root.ts } }, {});
    expect(only(await here.slack.deliver(inRoot)).thread_ts).toBeUndefined();
  });

  it('in a direct message is answered by an ordinary message at its level', async () => {
    const { slack } = await scene();
    const asked = await slack.directMessage({ user: ada, text: 'what is rancheros?' });
    const answer = only(await slack.click({ user: ada, message: only(asked), actionId: 'ask-0' }));
    expect(answer).toMatchObject({ channel: adasDirect, via: 'chat.postMessage' });
    expect(answer).not.toHaveProperty('ephemeralFor');
    expect(answer).not.toHaveProperty('thread_ts');
    expect(actions(answer)).not.toContain('share');
    const thread_ts = asked.typed.ts;
    const inThread = only(await slack.directMessage({ user: ada, text: 'what is rancheros?', thread_ts }));
    expect(only(await slack.click({ user: ada, message: inThread, actionId: 'ask-0' })).thread_ts).toBe(thread_ts);
  });

  it('is answered once, however often it is delivered', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros');
    const { body } = await slack.click({ user: ada, message, actionId: 'ask-0' });
    expect(await slack.deliver(body)).toMatchObject({ acked: true, newMessages: [] });
    only(await slack.click({ user: ada, message, actionId: 'ask-0' }));
  });

  it('that came from no message at all is answered directly', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros');
    const { body } = await slack.click({ user: ada, message, actionId: 'ask-0' });
    const { channel: _, response_url: __, ...rest } = withAction(body, {});
    const fromHome = { ...rest, container: { type: 'view', view_id: 'V1' }, view: { id: 'V1', type: 'home' } };
    expect(only(await slack.deliver(fromHome))).toMatchObject({ channel: adasDirect });
  });
});

describe('Show the rest', () => {
  it('leads through all parts to the last, each said once', async () => {
    const { slack } = await scene({ bot: botOfManySystems });
    let message = await command(slack, 'list all systems');
    const parts = [shown(message)];
    while (actions(message).includes('more') && parts.length < 20) {
      message = only(await slack.click({ user: ada, message, actionId: 'more' }));
      expect(message.ephemeralFor).toBe(ada);
      parts.push(shown(message));
    }
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.join('\n').match(/^- System \d+,/gm)).toEqual(
      Array.from({ length: 100 }, (_, at) => `- System ${at},`),
    );
    expect(parts.map((part) => part.match(/Part \d+ of \d+/)?.[0])).toEqual(
      parts.map((_, at) => `Part ${at + 1} of ${parts.length}`),
    );
  });

  it('shows the rest of what was asked, whatever was spoken of since', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what does the article say?');
    const value = JSON.stringify({ ...JSON.parse(buttonsIn(message).at(-1)?.value ?? '{}'), p: 1 });
    await command(slack, 'what is photon os');
    const { body } = await slack.click({ user: ada, message, actionId: 'share' });
    const rest = only(await slack.deliver(withAction(body, { action_id: 'more', value })));
    expect(rest.text).toBe(message.text);
  });
});

describe('a button of an older version, or of somebody else', () => {
  it.each([
    ['no JSON', 'what is photon os'],
    ['no question', '{"question":"what is photon os"}'],
    ['a question that is none', '{"q":7}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['nothing', undefined],
  ])('with %s gets one private line', async (_name, value) => {
    const here = await scene();
    const { slack } = here;
    const direct = only(await slack.directMessage({ user: ada, text: 'what is rancheros?' }));
    const messages = [await command(slack, 'what is rancheros'), await publicAnswer(here), direct];
    for (const message of messages) {
      const { body } = await slack.click({ user: ada, message, actionId: 'ask-0' });
      for (const action_id of ['ask-0', 'more', 'share', 'ask-99']) {
        const line = only(
          await slack.deliver(withAction(body, { action_id, value, action_ts: `1600000000.${message.ts}` })),
        );
        expect(line).toMatchObject({ ephemeralFor: ada, text: expect.stringContaining('ask again') });
      }
    }
  });

  it('that speaks of entries no longer known gets one private message', async () => {
    const { slack } = await scene();
    const message = await command(slack, 'what is rancheros');
    const { body } = await slack.click({ user: ada, message, actionId: 'ask-0' });
    const c = { systems: ['gone-os', 7], topics: ['gone'], concept: 'gone' };
    const value = JSON.stringify({ q: 'and its github?', c, p: 99 });
    expect(only(await slack.deliver(withAction(body, { value })))).toMatchObject({ ephemeralFor: ada });
  });
});
