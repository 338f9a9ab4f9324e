import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Body, click, command, eventBody, interaction, mention } from './deliveries.js';
import { soon } from './eventually.js';
import { type OpenDoor, openDoor } from './open-door.js';
import { saidTo } from './plain-bot.js';
import { form, json, postCommand, postEvent, postPayload, postText } from './signed-post.js';
import { type StubSlack, startStubSlack } from './stub-slack.js';

const depth = 10_000;
const deepList = '['.repeat(depth) + ']'.repeat(depth);
const deepObject = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

let slack: StubSlack;
let door: OpenDoor;

beforeAll(async () => {
  slack = await startStubSlack();
  door = await openDoor(slack);
});

afterAll(async () => {
  await door.stop();
  await slack.close();
});

async function stillAnswers(): Promise<void> {
  const response = await postCommand(door.address, command('still there'));
  expect(await response.json()).toMatchObject({ text: saidTo('still there') });
}

/** Rows of a table, named by their beginning. */
const named = (texts: string[]) => texts.map((text) => [text.slice(0, 60), text] as const);

describe('signed bodies that nobody can answer get a 4xx at once', () => {
  test.each(
    named([
      'null',
      '[]',
      '[null]',
      '"x"',
      '7',
      'true',
      '{}',
      '',
      '{',
      '{"type":"x"}',
      '{"type":null}',
      '{"type":"event_callback"}',
      '{"type":"event_callback","event":null}',
      '{"type":"event_callback","event":[]}',
      '{"type":"event_callback","event":"message"}',
      '{"type":"event_callback","event":{}}',
      '{"type":"event_callback","event":{"type":7}}',
      '{"type":"event_callback","event":{"type":"message","channel":null}}',
      '{"type":"event_callback","event":{"type":"message","user":null}}',
      '{"type":"event_callback","event":{"type":"reaction_added","item":null}}',
      '{"event":{"channel":"C1"}}',
      '{"actions":null}',
      '{"name":"x"}',
      '\u0000',
      deepList,
      deepObject,
      `{"type":"event_callback","event":${deepObject}}`,
    ]),
  )('JSON: %s', async (_, text) => {
    expect((await postText(door.address, text)).status).toBe(400);
    await stillAnswers();
  });

  test.each(
    named([
      '',
      '&',
      '=',
      'a=b',
      'text=x',
      'event=x',
      'actions=x',
      'payload',
      'payload=',
      'payload=x',
      'payload={}',
      'payload={}&payload={}',
      'payload=null',
      'payload=[]',
      'payload="x"',
      'payload=%7B',
      `payload=${deepList}`,
      `payload=${deepObject}`,
      `${'a=1&'.repeat(1000)}payload=null`,
      'text=a&text=b&command=/microos',
    ]),
  )('a form: %s', async (_, text) => {
    expect((await postText(door.address, text, { contentType: form })).status).toBe(400);
    await stillAnswers();
  });

  const user = { id: 'U1' };
  test.each<Body>([
    { type: 'block_actions', user },
    { type: 'block_actions', user, actions: [] },
    { type: 'block_actions', user, actions: [null] },
    { type: 'block_actions', user, actions: {} },
    { type: 'block_actions', user, actions: [{}] },
    { type: 'block_actions', user, actions: [{ action_id: 7 }] },
    { type: 'block_actions', actions: [{ action_id: 'share' }] },
    { type: 'view_submission', user },
    { type: 'view_submission', user, view: null },
    { type: 'view_submission', user, view: { callback_id: 7 } },
    { type: 'shortcut', user },
    { type: 'shortcut', callback_id: 'x' },
    { type: 'message_action', user, callback_id: 'x', channel: null },
    { type: 'block_suggestion', user },
    { type: 'dialog_submission', user },
    { type: 'interactive_message', user, actions: [{ name: 'x' }] },
    { type: 'x', user },
    { user },
  ])('an interaction: %j', async (body) => {
    expect((await postPayload(door.address, body)).status).toBe(400);
    await stillAnswers();
  });

  test.each(['text/plain', 'multipart/form-data', 'json', '', null])('the content type %j', async (contentType) => {
    expect((await postText(door.address, JSON.stringify(mention('x')), { contentType })).status).toBe(400);
    await stillAnswers();
  });

  test.each([json, form])('5 MB of %s: 413', async (contentType) => {
    const text = `{"type":"event_callback","x":"${'x'.repeat(5_000_000)}"}`;
    expect((await postText(door.address, text, { contentType })).status).toBe(413);
    await stillAnswers();
  });

  test('a body that breaks off: the next one is answered', async () => {
    const { hostname, port } = new URL(door.address);
    const socket = connect({ host: hostname, port: Number(port) });
    const lines = [
      'POST /slack/events HTTP/1.1',
      'Host: x',
      `Content-Type: ${json}`,
      'Content-Length: 100',
      '',
      '{"ty',
    ];
    await new Promise<void>((resolve) => socket.write(lines.join('\r\n'), () => resolve()));
    socket.destroy();
    await stillAnswers();
  });

  test.each(['/', '/slack', '/slack/events/', '/slack/events/x', '//slack/events', '/slack/install'])(
    'the path %s: 404',
    async (path) => {
      expect((await postText(door.address, '{}', { path })).status).toBe(404);
      await stillAnswers();
    },
  );

  test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s: 404', async (method) => {
    expect((await fetch(`${door.address}/slack/events`, { method })).status).toBe(404);
    await stillAnswers();
  });
});

describe('odd, and yet answered', () => {
  test('none of the bodies above made anybody a message', () => {
    expect(slack.seen()).toEqual([]);
  });

  test('a mention with blocks 10,000 deep', async () => {
    const body = mention('deep');
    const text = JSON.stringify(body).replace('"channel"', `"blocks":${deepList},"channel"`);
    expect((await postText(door.address, text)).status).toBe(200);
    await expect.poll(() => slack.seen().map(({ args }) => args.text), soon).toEqual([saidTo('deep')]);
  });

  test.each([
    ['a mention', mention('x', { text: undefined, files: [{}] })],
    ['an event nobody asked for', eventBody({ type: 'team_rename', name: 'x' })],
    ['an uninstallation', eventBody({ type: 'app_uninstalled' })],
    [
      'a notice that Slack delivers less',
      { type: 'app_rate_limited', token: 'v', team_id: 'T1', minute_rate_limited: 1 },
    ],
  ])('%s: acknowledged', async (_, body) => {
    expect((await postEvent(door.address, body)).status).toBe(200);
    await stillAnswers();
  });

  test.each([
    ['a command without text', command('', { text: undefined })],
    ['a command without anybody', { command: '/microos', text: 'x' }],
  ])('%s', async (_, body) => {
    expect((await postCommand(door.address, body)).status).toBe(200);
    await stillAnswers();
  });

  test('a button of ours with a value of somebody else’s: a private line', async () => {
    const url = slack.responseUrl();
    expect((await postPayload(door.address, click({ action_id: 'ask-0', value: 'x' }, url))).status).toBe(200);
    await expect.poll(() => slack.seen().at(-1)?.args.text, soon).toMatch(/^This button is from an older version/);
  });

  test('a click in a form, which has no response URL: a direct message', async () => {
    const body = interaction('block_actions', {
      actions: [{ action_id: 'other', type: 'button' }],
      view: { id: 'V1' },
    });
    slack.script('chat.postEphemeral', { error: 'channel_not_found' });
    expect((await postPayload(door.address, body)).status).toBe(200);
    await expect
      .poll(() => slack.seen().at(-1), soon)
      .toMatchObject({ method: 'chat.postMessage', args: { channel: 'U1', text: expect.stringMatching(/control/) } });
  });
});
