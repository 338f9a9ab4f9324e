import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Bot } from '../../src/bot.js';
import type { LogLevelName } from '../../src/log.js';
import { createSdkLogger } from '../../src/slack/sdk-logger.js';
import {
  ada,
  botToken,
  brokenBot,
  buttonsIn,
  changed,
  command,
  type Fault,
  only,
  platform,
  random,
  realAnswers,
  type Scene,
  scene,
} from './scene.js';

const canary = 'xylocanary';
const questions = [
  canary,
  `what is photon os ${canary}`,
  `what is ${canary}?`,
  `<!channel> ${canary} https://x.example/${canary}`,
];

/** Everything the process says meanwhile: the log's lines, and whatever goes past the log. */
function overhear({ lines }: Scene): () => string {
  const past: unknown[] = [];
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      past.push(chunk);
      return true;
    });
  }
  for (const name of ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const) {
    vi.spyOn(console, name).mockImplementation((...said) => past.push(...said));
  }
  return () => {
    vi.restoreAllMocks();
    return [...lines, ...past.map(String)].join('\n');
  };
}

/** Everything a person can do, with the canary in all they type. */
async function doEverything(here: Scene): Promise<void> {
  const { slack } = here;
  for (const text of questions) {
    const message = await command(slack, text, { channel: random });
    for (const { actionId } of buttonsIn(message)) await slack.click({ user: ada, message, actionId });
    const { body, newMessages } = await slack.mention({ user: ada, channel: platform, text });
    await slack.deliver(body, { retryNum: 1, retryReason: canary });
    for (const one of newMessages.filter(({ blocks }) => blocks)) {
      for (const { actionId } of buttonsIn(one)) {
        const click = await slack.click({ user: ada, message: one, actionId });
        const [action] = click.body.actions as object[];
        await slack.deliver({ ...click.body, actions: [{ ...action, value: canary, action_ts: '1.1' }] });
        await slack.deliver({ ...click.body, actions: [{ ...action, action_id: canary, action_ts: '1.2' }] });
      }
    }
    await slack.directMessage({ user: ada, text });
    await slack.deliver(changed(body, { text, bot_id: canary }));
    await slack.deliver(changed(body, { type: canary, text }));
    await slack.command({ user: ada, channel: platform, command: `/${canary}`, text });
    await slack.deliver({ type: 'shortcut', callback_id: canary, user: { id: ada }, team: { id: 'T0LOCAL0001' } });
    await slack.deliver({ type: canary, payload: canary });
    await slack.deliver({ payload: canary });
  }
}

const refusedWithWords: Fault = ({ method }) =>
  method === 'auth.test'
    ? undefined
    : Response.json(
        {
          ok: false,
          error: 'invalid_blocks',
          needed: canary,
          errors: [canary],
          response_metadata: {
            messages: [`[ERROR] must not hold “${canary}”`, `[WARN] in ${canary}`],
            warnings: ['w'],
          },
        },
        { status: method === 'response_url' ? 404 : 200 },
      );

const worlds: [string, Bot | undefined, Fault][] = [
  ['all is well', undefined, () => undefined],
  ['the bot fails', brokenBot, () => undefined],
  ['Slack refuses everything', undefined, refusedWithWords],
  ['Slack answers what is no JSON', undefined, ({ body }) => new Response(body, { status: 200 })],
  [
    'the network fails',
    undefined,
    ({ body }) => {
      throw new TypeError(`cannot send ${body}`, { cause: new Error(body) });
    },
  ],
];

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each<LogLevelName>(['debug', 'info', 'warn', 'error'])('at the level %s', (level) => {
  it.each(worlds)('nothing that was typed and no secret is logged when %s', async (_name, bot, fault) => {
    const here = await scene({ bot: bot ?? realAnswers(), level });
    const whatWasSaid = overhear(here);
    here.failing(fault);
    await doEverything(here).catch(() => undefined);
    const said = whatWasSaid();
    expect(said.toLowerCase()).not.toContain(canary);
    expect(said).not.toContain(botToken);
    expect(said).not.toMatch(/https?:\/\/|hooks\.|secret\d/);
  });
});

it('says something at all: each answer by its kind, each failure by its place', async () => {
  const here = await scene();
  only(await here.slack.directMessage({ user: ada, text: `what is ${canary}` }));
  expect(here.lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 'info', event: 'answered', kind: 'unknown' }),
  );
  here.failing(refusedWithWords);
  await here.slack.directMessage({ user: ada, text: `what is ${canary}` });
  expect(here.lines.map((line) => JSON.parse(line))).toContainEqual(
    expect.objectContaining({ level: 'error', event: 'delivery failed', slack: 'invalid_blocks' }),
  );
});

describe('what Bolt and its clients say', () => {
  const heard = (level: 'debug' | 'info' | 'warn' | 'error', ...said: unknown[]) => {
    const lines: unknown[] = [];
    const take = (event: string, fields?: object) => lines.push([event, fields]);
    createSdkLogger({ debug: take, info: take, warn: take, error: take })[level](...said);
    return lines;
  };

  it.each([
    ['debug', ['http request body: {"text":"xylocanary"}'], []],
    ['info', ['xylocanary'], []],
    [
      'warn',
      ['Failed to parse the request body: xylocanary'],
      [['sdk warning', { said: 'Failed to parse the request body' }]],
    ],
    ['error', [new Error('xylocanary')], [['sdk error', { said: 'Error' }]]],
    ['warn', ['http request failed', 'xylocanary'], [['sdk warning', { said: 'http request failed' }]]],
    ['error', [{ text: 'xylocanary' }], [['sdk error', { said: 'object' }]]],
    ['warn', ['xylocanary is no user'], [['sdk warning', { said: 'words of somebody else' }]]],
  ] as const)('%s %j is logged as %j', (level, said, expected) => {
    expect(heard(level, ...said)).toEqual(expected);
  });
});
