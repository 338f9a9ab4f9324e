import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, type TestContext, test, vi } from 'vitest';
import { buildIfStale, knowledgeFolder } from './process/built.js';
import { type BotProcess, runMain } from './process/run-main.js';
import { command, mention } from './slack/deliveries.js';
import { soon } from './slack/eventually.js';
import { appToken, botToken } from './slack/open-door.js';
import { postCommand, postEvent, signingSecret } from './slack/signed-post.js';
import { startStubSlack } from './slack/stub-slack.js';
import { startStubSocket } from './slack/stub-socket.js';

const loopback = { HOST: '127.0.0.1', PORT: '0' };
const http = { SLACK_BOT_TOKEN: botToken, SLACK_SIGNING_SECRET: signingSecret, ...loopback };
const socket = { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, ...loopback };
/** Nobody listens there. */
const nowhere = 'http://127.0.0.1:9/api/';

/** Runs the bot for one test. */
function run(env: Record<string, string>, { onTestFinished }: TestContext): BotProcess {
  const bot = runMain(env);
  onTestFinished(() => bot.kill());
  return bot;
}

/** Takes a port of 127.0.0.1 and says which; one that somebody else has is taken already. */
async function occupy(port: number): Promise<{ port: number; free(): void }> {
  const server: Server = createServer();
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve());
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' ? (address?.port ?? port) : port,
    free: () => void server.close(),
  };
}

beforeAll(async () => {
  buildIfStale();
  const defaultPort = await occupy(3000);
  return defaultPort.free;
}, 120_000);

describe.concurrent('the playground', () => {
  test('no variables at all: it says where it is, past a busy default port, and the page is there', async (context) => {
    const bot = run({}, context);
    const address = await bot.address();
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:30\d\d$/);
    expect(address).not.toBe('http://127.0.0.1:3000');
    const page = await fetch(`${address}/`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    bot.signal('SIGTERM');
    const { code, out } = await bot.ended;
    expect({ code, out }).toEqual({ code: 0, out: [`Playground (no Slack needed): ${address}`] });
  });

  test('SLACK_API_URL, LOG_LEVEL and empty tokens alone do not count', async (context) => {
    const empty = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ', SLACK_SIGNING_SECRET: '' };
    const bot = run({ ...loopback, ...empty, SLACK_API_URL: nowhere, LOG_LEVEL: 'error' }, context);
    const address = await bot.address();
    const statuses = await Promise.all(
      ['/healthz', '/readyz'].map(async (at) => (await fetch(`${address}${at}`)).status),
    );
    expect(statuses).toEqual([200, 200]);
    bot.signal('SIGINT');
    expect(await bot.ended).toMatchObject({ code: 0, err: [] });
  });
});

const later = ['DATABASE_URL', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'ENCRYPTION_KEY'];

describe.concurrent('variables that do not go together: every problem in a line of its own, exit 1', () => {
  const bot = { SLACK_BOT_TOKEN: botToken };
  const app = { SLACK_APP_TOKEN: appToken };
  const secret = { SLACK_SIGNING_SECRET: signingSecret };
  test.for<[string, Record<string, string>, RegExp[]]>([
    ['a bot token alone', bot, [/^SLACK_APP_TOKEN: is missing .*SLACK_SIGNING_SECRET/]],
    ['an app token alone', app, [/^SLACK_BOT_TOKEN: is missing/]],
    ['a signing secret alone', secret, [/^SLACK_BOT_TOKEN: is missing/]],
    ['no bot token', { ...app, ...secret }, [/^SLACK_BOT_TOKEN: is missing/]],
    [
      'tokens in each other’s place',
      { SLACK_BOT_TOKEN: appToken, SLACK_APP_TOKEN: botToken },
      [/^SLACK_BOT_TOKEN: .*xoxb-/, /^SLACK_APP_TOKEN: .*xapp-/],
    ],
    ['a person’s token', { ...http, SLACK_BOT_TOKEN: 'xoxp-1' }, [/^SLACK_BOT_TOKEN: .*xoxb-/]],
    [
      'variables of later steps',
      Object.fromEntries(later.map((name) => [name, 'x'])),
      later.map((name) => RegExp(`^${name}: .*later`)),
    ],
    [
      'several at once',
      { ...bot, PORT: 'x', LOG_LEVEL: 'loud', SLACK_API_URL: 'slack', ENCRYPTION_KEY: 'x' },
      [/^PORT: /, /^LOG_LEVEL: /, /^SLACK_APP_TOKEN: /, /^SLACK_API_URL: /, /^ENCRYPTION_KEY: /],
    ],
    ['a knowledge folder that is not there', { KNOWLEDGE_DIR: '/nowhere' }, [/\/nowhere.*KNOWLEDGE_DIR/]],
  ])('%s', async ([, env, problems], context) => {
    expect(await run(env, context).ended).toEqual({
      code: 1,
      out: [],
      err: problems.map((problem) => expect.stringMatching(problem)),
    });
  });

  test('a broken knowledge folder: all its problems', async (context) => {
    const folder = mkdtempSync(join(tmpdir(), 'micro-os-knowledge-'));
    context.onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(knowledgeFolder, folder, { recursive: true });
    writeFileSync(join(folder, 'systems', 'broken.yaml'), 'name: [');
    writeFileSync(join(folder, 'concepts', 'empty.yaml'), '');
    const { code, out, err } = await run({ ...http, SLACK_API_URL: nowhere, KNOWLEDGE_DIR: folder }, context).ended;
    expect({ code, out }).toEqual({ code: 1, out: [] });
    for (const file of ['systems/broken.yaml', 'concepts/empty.yaml'])
      expect(err).toContainEqual(expect.stringMatching(`^${file}:`));
  });
});

describe.concurrent('Slack says no, or nothing: one line, exit 1', () => {
  test.for<[string, string, Record<string, string>, RegExp]>([
    ['HTTP', 'auth.test', http, /^SLACK_BOT_TOKEN: Slack refuses it \(invalid_auth\)\. /],
    ['Socket Mode', 'auth.test', socket, /^SLACK_BOT_TOKEN: Slack refuses it \(invalid_auth\)\. /],
    ['Socket Mode', 'apps.connections.open', socket, /^SLACK_APP_TOKEN: Slack refuses it \(invalid_auth\)\. /],
  ])('%s: %s is refused', async ([, method, env, problem], context) => {
    const stub = await startStubSocket();
    stub.slack.always(method, { error: 'invalid_auth' });
    const ended = await run({ ...env, SLACK_API_URL: stub.slack.apiUrl }, context).ended;
    await stub.close();
    expect(ended).toEqual({ code: 1, out: [], err: [expect.stringMatching(problem)] });
  });

  test.for([
    ['HTTP', http],
    ['Socket Mode', socket],
  ] as const)('%s: nobody is there', async ([, env], context) => {
    expect(await run({ ...env, SLACK_API_URL: nowhere }, context).ended).toEqual({
      code: 1,
      out: [],
      err: [expect.stringMatching(/^Slack cannot be reached .*SLACK_API_URL/)],
    });
  });
});

describe.concurrent('a place where it cannot listen: one line, exit 1', () => {
  test.for([
    ['the playground', {}],
    ['HTTP', http],
    ['Socket Mode', socket],
  ] as const)('%s: PORT is busy, or HOST is not here', async ([, env], context) => {
    const stub = await startStubSocket();
    const { port, free } = await occupy(0);
    context.onTestFinished(free);
    const access = { ...env, SLACK_API_URL: stub.slack.apiUrl };
    const [busy, elsewhere] = await Promise.all([
      run({ ...access, HOST: '127.0.0.1', PORT: String(port) }, context).ended,
      run({ ...access, HOST: '192.0.2.1', PORT: '0' }, context).ended,
    ]);
    await stub.close();
    expect(busy).toEqual({ code: 1, out: [], err: [expect.stringMatching(`^PORT: ${port} .*in use`)] });
    expect(elsewhere).toEqual({ code: 1, out: [], err: [expect.stringMatching(/^HOST, PORT: .*192\.0\.2\.1/)] });
    expect(stub.connections).toEqual([]);
  });

  test('HTTP: the default port is busy, and no other one is taken', async (context) => {
    const slack = await startStubSlack();
    const { PORT: _, ...env } = http;
    const ended = await run({ ...env, SLACK_API_URL: slack.apiUrl }, context).ended;
    await slack.close();
    expect(ended).toEqual({ code: 1, out: [], err: [expect.stringMatching(/^PORT: 3000 .*in use/)] });
  });
});

describe.concurrent('a reply is under way when SIGTERM comes: it still goes out, exit 0', () => {
  test('HTTP', async (context) => {
    const slack = await startStubSlack();
    const bot = run({ ...http, SLACK_API_URL: slack.apiUrl }, context);
    const address = await bot.address();
    expect(await (await postCommand(address, command('what is rancheros'))).json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/^RancherOS/),
    });
    const release = slack.hold('chat.postMessage');
    expect((await postEvent(address, mention('what is photon os'))).status).toBe(200);
    await vi.waitFor(() => expect(slack.calls.at(-1)?.method).toBe('chat.postMessage'), soon);
    bot.signal('SIGTERM');
    await bot.logged('stopping');
    await expect(fetch(`${address}/healthz`)).rejects.toThrow();
    release();
    expect(await bot.ended).toMatchObject({ code: 0, out: [`Listening for Slack: ${address}`] });
    await slack.close();
    expect(slack.seen()).toMatchObject([{ args: { channel: 'C1', text: expect.stringMatching(/^Photon OS/) } }]);
  });

  test('Socket Mode', async (context) => {
    const stub = await startStubSocket();
    const bot = run({ ...socket, SLACK_API_URL: stub.slack.apiUrl }, context);
    const address = await bot.address();
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
    const connection = await stub.connection(0);
    const release = stub.slack.hold('chat.postMessage');
    connection.deliver('events_api', mention('what is photon os'));
    await vi.waitFor(() => expect(stub.slack.calls.at(-1)?.method).toBe('chat.postMessage'), soon);
    bot.signal('SIGTERM');
    await bot.logged('stopping');
    release();
    expect(await bot.ended).toMatchObject({ code: 0 });
    await stub.close();
    expect(stub.slack.seen()).toMatchObject([{ args: { channel: 'C1', text: expect.stringMatching(/^Photon OS/) } }]);
    expect(connection.acks).toEqual([{ envelope_id: 'e1', payload: {} }]);
  });
});
