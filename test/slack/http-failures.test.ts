import { describe, expect, test, vi } from 'vitest';
import { buttonsOf, click, command, directMessage, mention } from './deliveries.js';
import { soon } from './eventually.js';
import { httpForTest, openDoor, secretWord } from './open-door.js';
import { saidTo } from './plain-bot.js';
import { postCommand, postEvent, postPayload } from './signed-post.js';
import { type Scripted, type StubSlack, startStubSlack } from './stub-slack.js';

/** Long enough for a stub that answers, also on a busy machine. */
const hangMs = 250;

/** HTTP mode on a stub that may fail, with few tries; those that hang are given up soon. */
const open = (hangs = false) =>
  httpForTest(() => ({
    timing: { web: { retries: { retries: 2, minTimeout: 1, maxTimeout: 2 }, ...(hangs && { timeoutMs: hangMs }) } },
  }));

async function clickFirst({ slack, at }: { slack: StubSlack; at: string }, which: number): Promise<void> {
  const button = buttonsOf(await (await postCommand(at, command(secretWord))).json())[which];
  expect((await postPayload(at, click({ ...button }, slack.responseUrl()))).status).toBe(200);
}

describe('the Web API fails, and the answer comes all the same', () => {
  test.each<[string, Scripted[]]>([
    ['a 500, then well', [{ status: 500 }]],
    ['two 503, then well', [{ status: 503 }, { status: 503 }]],
    ['a 429 that says when, then well', [{ status: 429, headers: { 'retry-after': '1' } }]],
    ['no answer in time, then well', [{ hang: true }]],
  ])('%s: one reply', async (_, answers) => {
    const { slack, door, at } = await open(answers.some((one) => 'hang' in one));
    slack.script('chat.postMessage', ...answers);
    expect((await postEvent(at, mention(secretWord))).status).toBe(200);
    await door.stop();
    expect(slack.seen().map(({ args }) => args.text)).toEqual([saidTo(secretWord)]);
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(answers.length + 1);
  });

  test.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'])(
    '%s: the same words as text',
    async (error) => {
      const { slack, door, at } = await open();
      slack.script('chat.postMessage', { error });
      await postEvent(at, directMessage(secretWord));
      await door.stop();
      expect(slack.seen()).toHaveLength(1);
      expect(slack.seen()[0]?.args.blocks).toBeUndefined();
      expect(slack.seen()[0]?.args.text).toContain(saidTo(secretWord));
    },
  );

  test.each(['not_in_channel', 'channel_not_found', 'is_archived', 'restricted_action'])(
    '%s: whoever asked is told by direct message',
    async (error) => {
      const { slack, door, at } = await open();
      slack.script('chat.postMessage', { error });
      await postEvent(at, mention(secretWord, { user: 'U7' }));
      await door.stop();
      expect(slack.seen()).toMatchObject([{ method: 'chat.postMessage', args: { channel: 'U7' } }]);
      expect(slack.seen()[0]?.args.text).toContain(saidTo(secretWord));
      expect(slack.seen()[0]?.args.text).toContain('/invite');
    },
  );

  test('another refusal: one calm line where it was asked, and a redelivery is answered', async () => {
    const { slack, door, at } = await open();
    slack.script('chat.postMessage', { error: 'fatal_error' });
    const body = mention(secretWord);
    await postEvent(at, body);
    await vi.waitFor(() => expect(slack.seen()).toHaveLength(1), soon);
    await postEvent(at, body, { headers: { 'x-slack-retry-num': '1' } });
    await door.stop();
    const { ts } = Object(body.event);
    expect(slack.seen().map(({ args }) => [args.channel, args.thread_ts, args.text])).toEqual([
      ['C1', ts, expect.stringMatching(/^I could not deliver my answer/)],
      ['C1', ts, saidTo(secretWord)],
    ]);
  });

  test.each<[string, Scripted]>([
    ['hangs', { hang: true }],
    ['fails', { status: 500 }],
    ['says what is no JSON', { status: 200, body: '<html>' }],
    ['says 429 and not when', { status: 429 }],
  ])('for good, it %s: nobody can be told, the log says so, commands are answered', async (_, scripted) => {
    const { slack, door, at } = await open('hang' in scripted);
    slack.always('chat.postMessage', scripted);
    await postEvent(at, mention(secretWord));
    await vi.waitFor(() => expect(door.logged()).toContain('nobody could be told'), soon);
    expect(await (await postCommand(at, command('x'))).json()).toMatchObject({ text: saidTo('x') });
    await door.stop();
    expect(slack.seen()).toEqual([]);
    expect(door.logged().filter((event) => event === 'delivery failed')).toHaveLength(1);
  });

  test('it is away: the log says so, and when it is back mentions are answered', async () => {
    const { slack, door, at } = await open();
    slack.pause();
    await postEvent(at, mention('while away'));
    await vi.waitFor(() => expect(door.logged()).toContain('nobody could be told'), soon);
    await slack.resume();
    await postEvent(at, mention(secretWord));
    await door.stop();
    expect(slack.seen().map(({ args }) => args.text)).toEqual([saidTo(secretWord)]);
  });
});

describe('the end', () => {
  test('what never comes to an end is not waited for', async () => {
    const slack = await startStubSlack();
    slack.always('chat.postMessage', { hang: true });
    const door = await openDoor(slack, { timing: { drainMs: 20 } });
    await postEvent(door.address, mention(secretWord));
    await vi.waitFor(() => expect(slack.calls.at(-1)?.method).toBe('chat.postMessage'), soon);
    await door.stop();
    await expect(fetch(door.address)).rejects.toThrow();
    slack.always('chat.postMessage', undefined);
    await slack.close();
  });
});

describe('a response URL fails, and the answer comes all the same', () => {
  const noBlocks = JSON.stringify({ ok: false, error: 'invalid_blocks' });
  test.each<[string, Scripted]>([
    ['with a 400', { status: 400, body: noBlocks }],
    ['with a 200', { status: 200, headers: { 'content-type': 'application/json' }, body: noBlocks }],
  ])('it refuses the blocks %s: the same words as text', async (_, scripted) => {
    const opened = await open();
    for (const which of [0, 1]) {
      opened.slack.script('response_url', scripted);
      await clickFirst(opened, which);
      await vi.waitFor(() => expect(opened.slack.seen()).toHaveLength(which + 1), soon);
    }
    await opened.door.stop();
    expect(opened.slack.seen().map(({ method, args }) => [method, args.response_type, 'blocks' in args])).toEqual([
      ['response_url', 'ephemeral', false],
      ['response_url', 'in_channel', false],
    ]);
  });

  test.each<[string, Scripted]>([
    ['expired', { status: 404, body: 'expired_url' }],
    ['used up', { status: 200, body: JSON.stringify({ ok: false, error: 'used_url' }) }],
    ['failing', { status: 500 }],
    ['hanging', { hang: true }],
  ])('%s: a private message instead; for Share, what to do', async (_, scripted) => {
    const opened = await open('hang' in scripted);
    opened.slack.always('response_url', scripted);
    await clickFirst(opened, 0);
    await vi.waitFor(() => expect(opened.slack.seen()).toHaveLength(1), soon);
    await clickFirst(opened, 1);
    await opened.door.stop();
    expect(opened.slack.seen()).toMatchObject([
      { method: 'chat.postEphemeral', args: { channel: 'C1', user: 'U1', text: saidTo(`more of ${secretWord}`) } },
      {
        method: 'chat.postEphemeral',
        args: { channel: 'C1', user: 'U1', text: expect.stringMatching(/^I could not share/) },
      },
    ]);
  });

  test('and a private message is not possible either: a direct one', async () => {
    const opened = await open();
    opened.slack.always('response_url', { status: 404 });
    opened.slack.always('chat.postEphemeral', { error: 'user_not_in_channel' });
    await clickFirst(opened, 0);
    await opened.door.stop();
    expect(opened.slack.seen()).toMatchObject([{ method: 'chat.postMessage', args: { channel: 'U1' } }]);
  });
});
