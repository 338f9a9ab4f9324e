import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAssets } from '../../src/playground/assets.js';
import { listen } from '../../src/playground/listen.js';
import { createLocalSlack, type LocalSlack } from '../../src/playground/local-slack/local-slack.js';
import { createPlaygroundServer, type PlaygroundServer } from '../../src/playground/server.js';
import { ownBoltApp } from './own-bolt-app.js';
import { type Answered, sendRequest, textOf } from './send-request.js';

const ada = 'U0ADA000001';
const grace = 'U0GRACE0001';
const platform = 'C0PLATFORM1';
const host = '127.0.0.1';

let folder: string;
let slack: LocalSlack;
let playground: PlaygroundServer;
let port: number;
let isReady = true;
const failures: unknown[] = [];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'playground-'));
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Page</title>');
  await writeFile(join(folder, 'main.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  slack = createLocalSlack({ maxMessages: 20 });
  const app = ownBoltApp(slack);
  app.event('app_mention', async ({ event, client }) => {
    const elements = [{ type: 'button', action_id: 'go', text: { type: 'plain_text', text: 'Go' } }];
    await client.chat.postMessage({
      channel: event.channel,
      thread_ts: event.ts,
      text: 'yes',
      blocks: [{ type: 'actions', elements }] as never,
    });
  });
  app.command('/microos', async ({ ack, command }) => ack(`you asked ${command.text}`));
  app.action('go', async ({ ack, respond }) => {
    await ack();
    await respond('gone');
  });
  await app.init();
  isReady = true;
  failures.length = 0;
  playground = createPlaygroundServer(host, {
    slack,
    assets: await loadAssets(folder),
    explain: () => undefined,
    examples: ['What is Flatcar?'],
    isReady: () => isReady,
    onFailure: (error) => failures.push(error),
  });
  const url = await listen(playground.server, { host, port: 0, portIsChosen: true });
  port = Number(new URL(url).port);
});

afterEach(async () => {
  playground.closeStreams();
  playground.server.closeAllConnections();
  await new Promise((resolve) => playground.server.close(resolve));
  await rm(folder, { recursive: true });
});

function send(method: string, path: string, headers?: Record<string, string>, body?: string): Promise<Answered> {
  return sendRequest({ host, port, method, path, ...(headers && { headers }), ...(body && { body }) });
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answered> {
  return send('POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body));
}

describe('every response', () => {
  it.each(['/', '/main.js', '/api/state', '/healthz', '/nothing'])(
    'of %s carries the security headers',
    async (path) => {
      const { headers } = await send('GET', path);
      const policy = String(headers['content-security-policy']).split('; ');
      expect(policy).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self'",
          "connect-src 'self'",
          "img-src 'self' data:",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors 'none'",
        ]),
      );
      expect(String(headers['content-security-policy'])).not.toContain('unsafe');
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      });
    },
  );
});

describe('who is let in', () => {
  const own = () => `${host}:${port}`;
  const cases: [string, () => Record<string, string>, number][] = [
    ['its own address', () => ({}), 200],
    ['localhost', () => ({ host: `localhost:${port}` }), 200],
    ['its own origin', () => ({ origin: `http://${own()}` }), 200],
    ['another host', () => ({ host: 'evil.example' }), 403],
    ['another host at this port', () => ({ host: `evil.example:${port}` }), 403],
    ['another port', () => ({ host: `${host}:1` }), 403],
    ['an address that it was not reached by', () => ({ host: `[::1]:${port}` }), 403],
    ['another origin', () => ({ origin: 'https://evil.example' }), 403],
    ['the other name as origin', () => ({ origin: `http://localhost:${port}` }), 403],
    ['a page without an origin', () => ({ origin: 'null' }), 403],
    ['a script of another site', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }), 403],
    ['a link on another site', () => ({ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }), 200],
  ];
  it.each(cases)('%s', async (_name, headers, status) => {
    expect((await send('GET', '/', headers())).status).toBe(status);
    expect((await send('GET', '/api/state', headers())).status).toBe(status);
  });

  it('nobody posts from another site', async () => {
    const body = { user: ada, channel: platform, text: 'hello', mention: true };
    expect((await post('/api/message', body, { origin: 'https://evil.example' })).status).toBe(403);
    expect(slack.messages()).toEqual([]);
    expect((await post('/api/message', body, { origin: `http://${host}:${port}` })).status).toBe(200);
  });
});

describe('what is served', () => {
  it.each([
    ['GET', '/', 200],
    ['HEAD', '/', 200],
    ['GET', '/main.js', 200],
    ['GET', '/secret.txt', 404],
    ['GET', '/../server.test.ts', 404],
    ['GET', '/%2e%2e/secret.txt', 404],
    ['GET', '/api/state?user=U404', 404],
    ['GET', '/events?user=U404', 404],
    ['GET', '//', 400],
    ['POST', '/nothing', 404],
    ['POST', '/constructor', 404],
    ['PUT', '/', 405],
    ['GET', '/healthz', 200],
    ['GET', '/readyz', 200],
  ])('%s %s', async (method, path, status) => {
    expect((await send(method, path)).status).toBe(status);
    expect(failures).toEqual([]);
  });

  it('is not ready before and after', async () => {
    isReady = false;
    expect((await send('GET', '/readyz')).status).toBe(503);
    expect((await send('GET', '/healthz')).status).toBe(200);
  });

  it('is nothing without a page', async () => {
    await rm(join(folder, 'index.html'));
    await expect(loadAssets(folder)).rejects.toThrow('npm run build');
    await expect(loadAssets(join(folder, 'nowhere'))).rejects.toThrow('npm run build');
  });
});

describe('what is posted', () => {
  const message = { user: ada, channel: platform, text: 'hello', mention: true };
  const refused: [string, string, unknown, number][] = [
    ['no JSON object', '/api/message', [], 400],
    ['an unknown field', '/api/message', { ...message, colour: 'red' }, 400],
    ['an empty text', '/api/message', { ...message, text: '' }, 400],
    ['a long text', '/api/message', { ...message, text: 'x'.repeat(12_001) }, 400],
    ['a stranger', '/api/message', { ...message, user: 'U404' }, 404],
    ['the bot', '/api/message', { ...message, user: 'U0MICROOS01' }, 404],
    ['an unknown channel', '/api/message', { ...message, channel: 'C404' }, 404],
    ['a foreign direct message', '/api/message', { ...message, channel: 'D0GRACE0001' }, 404],
    ['an unknown thread', '/api/message', { ...message, thread_ts: '1.2' }, 404],
    ['an unknown command', '/api/command', { user: ada, channel: platform, command: '/go', text: '' }, 400],
    ['an unknown message', '/api/click', { user: ada, channel: platform, ts: '1.2', actionId: 'go' }, 404],
  ];
  it.each(refused)('%s is refused', async (_name, path, body, status) => {
    const answered = await post(path, body);
    expect(answered.status).toBe(status);
    expect(JSON.parse(answered.text)).toEqual({ ok: false, error: expect.any(String) });
    expect(slack.messages()).toEqual([]);
  });

  it('must be JSON of at most 64 kB', async () => {
    const path = '/api/message';
    expect((await send('POST', path, { 'content-type': 'text/plain' }, '{}')).status).toBe(415);
    expect((await send('POST', path, { 'content-type': 'application/json' }, '{')).status).toBe(400);
    const large = await send('POST', path, { 'content-type': 'application/json' }, `"${'x'.repeat(64 * 1024)}"`);
    expect(large.status).toBe(413);
  });

  it('reaches the app: a mention, a command, a click', async () => {
    expect((await post('/api/message', message)).status).toBe(200);
    expect((await post('/api/message', { ...message, text: '@microos again', mention: false })).status).toBe(200);
    expect((await post('/api/message', { ...message, text: 'to all', mention: false })).status).toBe(200);
    const command = { user: grace, channel: platform, command: '/microos', text: 'what?' };
    expect((await post('/api/command', command)).status).toBe(200);
    const [, answer] = slack.messages();
    const click = { user: grace, channel: platform, ts: answer?.ts, actionId: 'go' };
    expect((await post('/api/click', click)).status).toBe(200);
    expect((await post('/api/click', { ...click, actionId: 'stay' })).status).toBe(404);
    expect(slack.messages().map(({ user, text }) => [user, text])).toEqual([
      [ada, '<@U0MICROOS01> hello'],
      ['U0MICROOS01', 'yes'],
      [ada, '<@U0MICROOS01> again'],
      ['U0MICROOS01', 'yes'],
      [ada, 'to all'],
      ['U0MICROOS01', 'you asked what?'],
      ['U0MICROOS01', 'gone'],
    ]);
  });
});

describe('what each person is told', () => {
  it('is the state and then each change they can see', async () => {
    slack.write({ user: ada, channel: platform, text: 'before' });
    const response = await fetch(`http://${host}:${port}/events?user=${ada}`);
    const stream = textOf(response);
    expect(await stream.until('"examples"')).toContain('"text":"before"');
    await post('/api/command', { user: grace, channel: platform, command: '/microos', text: 'her secret' });
    await post('/api/command', { user: ada, channel: platform, command: '/microos', text: 'my secret' });
    playground.closeStreams();
    const all = await stream.until(undefined);
    expect(all.match(/^event: .*$/gm)).toEqual(['event: state', 'event: message']);
    expect(all).toContain('"change":"new"');
    expect(all).toContain('my secret');
    expect(all).not.toContain('her secret');
  });
});
