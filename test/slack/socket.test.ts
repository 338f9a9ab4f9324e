import { createServer, type Socket } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { mention } from './deliveries.js';
import { eventually, soon } from './eventually.js';
import { appToken, impatient, socketForTest as open, secretWord, startDoor } from './open-door.js';
import { saidTo } from './plain-bot.js';
import { answersOn, health } from './socket-checks.js';
import { type Connection, type StubSocket, startStubSocket } from './stub-socket.js';

describe('connections come and go', () => {
  test.each<[string, (connection: Connection) => void]>([
    ['Slack asks for another connection', (one) => one.send({ type: 'disconnect', reason: 'refresh_requested' })],
    ['Slack warns of one', (one) => one.send({ type: 'disconnect', reason: 'warning' })],
    ['Slack cuts it', (one) => one.cut()],
  ])('%s: answers on the next one', async (_, end) => {
    const { stub, door, first } = await open();
    end(first);
    const second = await stub.connection(1);
    await answersOn(second);
    expect(first.isOpen()).toBe(false);
    await vi.waitFor(async () => expect(await health(door)).toEqual([200, 200]), soon);
    expect(stub.connections).toHaveLength(2);
  });

  test('Slack asks for another one and does not close this: it is not waited for', async () => {
    const { stub, first } = await open({ timing: { socket: impatient } });
    first.stall();
    first.send({ type: 'disconnect', reason: 'refresh_requested' });
    await answersOn(await stub.connection(1));
  });

  test('a message delivered again on the next connection is answered once', async () => {
    const { stub, door, first } = await open();
    const body = mention(secretWord);
    first.deliver('events_api', body);
    await first.ackOf('e1');
    first.cut();
    const second = await stub.connection(1);
    second.deliver('events_api', body, { envelope_id: 'again', retry_attempt: 1 });
    await second.ackOf('again');
    await door.stop();
    expect(stub.slack.seen()).toHaveLength(1);
  });

  test.each<[string, (stub: StubSocket) => unknown, (stub: StubSocket) => unknown]>([
    [
      'answers 500',
      ({ slack }) => slack.always('apps.connections.open', { status: 500 }),
      ({ slack }) => slack.always('apps.connections.open', undefined),
    ],
    [
      'has a bad day',
      ({ slack }) => slack.always('apps.connections.open', { error: 'internal_error' }),
      ({ slack }) => slack.always('apps.connections.open', undefined),
    ],
    [
      'limits the rate',
      ({ slack }) => slack.script('apps.connections.open', { status: 429, headers: { 'retry-after': '0' } }),
      () => undefined,
    ],
    ['refuses connections', ({ slack }) => slack.pause(), ({ slack }) => slack.resume()],
    [
      'gives out an address where nobody is',
      (stub) => Object.assign(stub, { address: 'ws://127.0.0.1:9/link' }),
      (stub) => Object.assign(stub, { address: undefined }),
    ],
    [
      'gives out what is no address',
      (stub) => Object.assign(stub, { address: 'nowhere' }),
      (stub) => Object.assign(stub, { address: undefined }),
    ],
    [
      'takes the connection and says nothing',
      (stub) => Object.assign(stub, { greets: false }),
      (stub) => Object.assign(stub, { greets: true }),
    ],
  ])('Slack %s for a while: not ready, and back when it is back', async (_, fail, mend) => {
    const { stub, door, first } = await open({ timing: { socket: impatient } });
    await fail(stub);
    first.cut();
    const tries = () => door.logged().filter((event) => event === 'socket not connected').length || undefined;
    await eventually(tries, 'try that failed');
    await mend(stub);
    await vi.waitFor(async () => expect(await health(door)).toEqual([200, 200]), soon);
    await answersOn(await eventually(() => stub.connections.findLast((one) => one.isOpen()), 'open connection'));
  });

  test('while there is none: alive and not ready', async () => {
    const { stub, door, first } = await open();
    expect(await health(door)).toEqual([200, 200]);
    stub.slack.always('apps.connections.open', { status: 503 });
    first.cut();
    await vi.waitFor(async () => expect(await health(door)).toEqual([200, 503]), soon);
    expect((await fetch(`${door.address}/`)).status).toBe(404);
  });

  test('a server that takes TCP connections and never speaks', async () => {
    const held: Socket[] = [];
    const silent = createServer((socket) => held.push(socket));
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      for (const socket of held) socket.destroy();
      silent.close();
    });
    const { stub, first } = await open({ timing: { socket: impatient } });
    const at = silent.address();
    stub.address = `ws://127.0.0.1:${typeof at === 'object' ? at?.port : at}/link`;
    first.cut();
    await vi.waitFor(() => expect(held.length).toBeGreaterThan(0), soon);
    stub.address = undefined;
    await answersOn(await stub.connection(1));
  });
});

describe('Slack refuses', () => {
  test.each<[string, string, RegExp]>([
    ['auth.test', 'invalid_auth', /^SLACK_BOT_TOKEN: .*invalid_auth/],
    ['apps.connections.open', 'invalid_auth', /^SLACK_APP_TOKEN: .*invalid_auth/],
    ['apps.connections.open', 'missing_scope', /^SLACK_APP_TOKEN: .*missing_scope/],
    ['apps.connections.open', 'internal_error', /^Socket Mode could not connect \(internal_error\)/],
  ])('%s says %s: one problem, and nothing listens', async (method, error, problem) => {
    const stub = await startStubSocket();
    stub.slack.always(method, { error });
    const { started } = await startDoor(stub.slack, { env: { SLACK_APP_TOKEN: appToken } });
    await stub.close();
    expect(started).toEqual({ problem: expect.stringMatching(problem) });
  });

  test('the connection is never greeted: one problem', async () => {
    const stub = await startStubSocket();
    stub.greets = false;
    const timing = { socket: impatient };
    const { started } = await startDoor(stub.slack, { env: { SLACK_APP_TOKEN: appToken }, timing });
    await stub.close();
    expect(started).toEqual({ problem: expect.stringMatching(/^Socket Mode could not connect \([^u)]/) });
  });

  test('the app is taken away later: told once, and no more tries', async () => {
    const onLost = vi.fn();
    const { stub, door, first } = await open({ onLost });
    stub.slack.always('apps.connections.open', { error: 'account_inactive' });
    first.cut();
    await vi.waitFor(() => expect(onLost).toHaveBeenCalled(), soon);
    await door.stop();
    expect(onLost).toHaveBeenCalledTimes(1);
    expect(stub.slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(2);
  });
});

describe('the end', () => {
  test('what is under way is answered, and what comes meanwhile is left to another connection', async () => {
    const { stub, door, first } = await open();
    const release = stub.slack.hold('chat.postMessage');
    first.deliver('events_api', mention(secretWord));
    await vi.waitFor(() => expect(stub.slack.calls.map(({ method }) => method)).toContain('chat.postMessage'), soon);
    const stopped = door.stop();
    first.deliver('events_api', mention('too late'), { envelope_id: 'late' });
    await vi.waitFor(() => expect(door.logged()).toContain('socket frame ignored'), soon);
    release();
    await stopped;
    expect(stub.slack.seen().map(({ args }) => args.text)).toEqual([saidTo(secretWord)]);
    expect(first.acks.map(({ envelope_id }) => envelope_id)).toEqual(['e1']);
    await vi.waitFor(() => expect(first.isOpen()).toBe(false), soon);
  });

  test('while it reconnects: it does not connect again', async () => {
    const { stub, door, first } = await open();
    stub.slack.always('apps.connections.open', { status: 500 });
    first.cut();
    await vi.waitFor(() => expect(door.logged()).toContain('socket not connected'), soon);
    await door.stop();
    const calls = stub.slack.calls.length;
    await new Promise((resolve) => setImmediate(resolve));
    expect(stub.slack.calls).toHaveLength(calls);
    expect(stub.connections).toHaveLength(1);
  });
});
