import { describe, expect, test, vi } from 'vitest';
import { buttonsOf, click, command, directMessage, eventBody, interaction, mention } from './deliveries.js';
import { soon } from './eventually.js';
import { appToken, botToken, socketForTest as open, secretWord } from './open-door.js';
import { saidTo } from './plain-bot.js';
import { answersOn, health } from './socket-checks.js';

describe('questions and answers in Socket Mode', () => {
  test('the app token opens the connection, the bot token posts', async () => {
    const { stub, door, first } = await open();
    first.deliver('events_api', mention(secretWord));
    await first.ackOf('e1');
    await door.stop();
    expect(stub.slack.calls.map(({ method, token }) => [method, token])).toEqual([
      ['auth.test', botToken],
      ['apps.connections.open', appToken],
      ['chat.postMessage', botToken],
    ]);
  });

  test('a slash command is answered in the acknowledgement, privately, with blocks', async () => {
    const { stub, door, first } = await open();
    first.deliver('slash_commands', command(secretWord));
    const ack = await first.ackOf('e1');
    expect(ack).toMatchObject({ response_type: 'ephemeral', text: saidTo(secretWord), blocks: expect.any(Array) });
    expect(buttonsOf(ack).map((button) => button.action_id)).toEqual(['ask-0', 'share']);
    await door.stop();
    expect(stub.slack.seen()).toEqual([]);
  });

  test.each([
    ['a mention', mention(secretWord), 'C1'],
    ['a direct message', directMessage(secretWord), 'D1'],
  ])('%s is acknowledged empty and answered once, also when it is delivered again', async (_, body, channel) => {
    const { stub, door, first } = await open();
    const again = { retry_attempt: 1, retry_reason: 'timeout' };
    first.deliver('events_api', body, { envelope_id: 'one' });
    first.deliver('events_api', body, { envelope_id: 'two', ...again });
    expect(await first.ackOf('one')).toEqual({});
    await vi.waitFor(() => expect(stub.slack.seen()).toHaveLength(1), soon);
    first.deliver('events_api', body, { envelope_id: 'three', ...again });
    expect([await first.ackOf('two'), await first.ackOf('three')]).toEqual([{}, {}]);
    await door.stop();
    expect(stub.slack.seen().map(({ args }) => [args.channel, args.text])).toEqual([[channel, saidTo(secretWord)]]);
  });

  test('a click is answered through the response URL; an unknown shortcut by a direct message', async () => {
    const { stub, door, first } = await open();
    first.deliver('slash_commands', command(secretWord), { envelope_id: 'asked' });
    const [ask] = buttonsOf(await first.ackOf('asked'));
    first.deliver('interactive', click({ ...ask }, stub.slack.responseUrl()), { envelope_id: 'clicked' });
    first.deliver('interactive', interaction('shortcut', { callback_id: 'other' }), { envelope_id: 'other' });
    expect([await first.ackOf('clicked'), await first.ackOf('other')]).toEqual([{}, {}]);
    await door.stop();
    const seen = stub.slack.seen().map(({ method, args }) => [method, args.response_type ?? args.channel]);
    expect(seen.sort()).toEqual([
      ['chat.postMessage', 'U1'],
      ['response_url', 'ephemeral'],
    ]);
  });
});

describe('frames that are none', () => {
  test('nothing to acknowledge: ignored, and the connection stays', async () => {
    const { stub, door, first } = await open();
    const frames = ['', 'x', '{', 'null', '[]', '[null]', '7', 'true', '"hello"', '{}', '{"type":null}', '{"type":7}'];
    const types = ['close', 'error', 'disconnected', 'connected', 'ws_message', 'slack_event', 'events_api', 'other'];
    for (const frame of [...frames, Buffer.from('{"type":"disconnect"}'), Buffer.from([0, 255])]) first.send(frame);
    for (const type of types) first.send({ type });
    for (const envelope_id of [null, 7, {}]) first.deliver('slash_commands', command('x'), { envelope_id });
    await answersOn(first);
    expect(stub.connections).toHaveLength(1);
    expect(await health(door)).toEqual([200, 200]);
    expect(first.acks).toHaveLength(1);
  });

  test('envelopes that nobody can answer: acknowledged empty', async () => {
    const { stub, door, first } = await open();
    const signals = ['close', 'error', 'disconnected', 'ws_message', 'slack_event', 'open', 'authenticated'];
    const rows: [string, unknown][] = [
      ['events_api', undefined],
      ['events_api', null],
      ['events_api', []],
      ['events_api', {}],
      ['events_api', { event: null }],
      ['events_api', { event: {} }],
      ['events_api', { event: { type: 'message', channel: null } }],
      ['events_api', { event: { type: 'reaction_added', item: null } }],
      ['events_api', { type: 'app_rate_limited', minute_rate_limited: 1 }],
      ...signals.map((type): [string, unknown] => ['events_api', eventBody({ type })]),
      ['slash_commands', null],
      ['slash_commands', {}],
      ['interactive', {}],
      ['interactive', { type: 'block_actions' }],
      ['interactive', { type: 'block_actions', actions: [null] }],
      ['interactive', { type: 'block_actions', actions: [{ action_id: 'share' }] }],
      ['other', { event: { type: 'message' } }],
      ['close', {}],
    ];
    rows.forEach(([type, payload], at) => {
      first.deliver(type, payload, { envelope_id: `junk ${at}` });
    });
    for (const at of rows.keys()) expect(await first.ackOf(`junk ${at}`), JSON.stringify(rows[at])).toEqual({});
    await answersOn(first);
    await door.stop();
    expect(first.acks).toHaveLength(rows.length + 1);
    expect(stub.connections).toHaveLength(1);
    expect(stub.slack.seen()).toEqual([]);
  });
});
