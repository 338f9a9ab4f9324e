import { readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commandName } from '../../src/slack/listeners/command.js';
import { ada, changed, command, only, platform, random, scene } from './scene.js';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const written: unknown = parse(read('manifest.yml'));
const manifest = z
  .looseObject({
    features: z.looseObject({
      app_home: z.looseObject({ messages_tab_enabled: z.boolean(), messages_tab_read_only_enabled: z.boolean() }),
      slash_commands: z.array(z.looseObject({ command: z.string(), should_escape: z.boolean() })),
      shortcuts: z.array(z.looseObject({ callback_id: z.string() })).default([]),
    }),
    oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }),
    settings: z.looseObject({
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
      interactivity: z.looseObject({ is_enabled: z.boolean() }),
      socket_mode_enabled: z.boolean(),
    }),
  })
  .parse(written);

/** The scopes that Slack asks for (docs: reference/events, reference/methods). Another event or method needs a line here. */
const scopeOfEvent: Record<string, string> = { app_mention: 'app_mentions:read', 'message.im': 'im:history' };
const scopeOfMethod: Record<string, string | undefined> = {
  'auth.test': undefined,
  'chat.postMessage': 'chat:write',
  'chat.postEphemeral': 'chat:write',
};

/** What the app registers with Bolt when it is built. */
async function registered() {
  const listeners = ['command', 'event', 'message', 'shortcut', 'function'] as const;
  const spies = listeners.map((kind) => [kind, vi.spyOn(App.prototype, kind)] as const);
  await scene();
  const named = spies.map(([kind, spy]) => [kind, spy.mock.calls.map(([first]) => first as unknown)] as const);
  return new Map(named);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('manifest.yml', () => {
  it('is one that Slack takes, as it is and with its comments for HTTP mode in force', () => {
    const schema: object = JSON.parse(read('test/schemas/manifest.schema.json'));
    const isValid = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    const http = read('manifest.yml')
      .replace(/^( *)# ((?:request_)?url: )/gm, '$1$2')
      .replace('socket_mode_enabled: true', 'socket_mode_enabled: false');
    expect(http.match(/^ *(?:request_)?url: https:.*\/slack\/events$/gm)).toHaveLength(3);
    for (const one of [written, parse(http)]) expect([isValid(one), isValid.errors]).toEqual([true, null]);
  });

  it('declares the commands that the app owns, and no others', async () => {
    const commands = (await registered()).get('command')?.filter((one) => typeof one === 'string');
    expect(manifest.features.slash_commands.map((one) => one.command)).toEqual(commands);
    expect(commands).toEqual([commandName]);
  });

  it('declares the shortcuts and functions that the app owns: none', async () => {
    const owned = await registered();
    const names = [...(owned.get('shortcut') ?? []), ...(owned.get('function') ?? [])];
    expect(names.filter((one) => typeof one === 'string')).toEqual(
      manifest.features.shortcuts.map((one) => one.callback_id),
    );
  });

  it('subscribes to the events that the app listens to, and no others', async () => {
    const owned = await registered();
    expect(owned.get('message')).toEqual([]);
    const { bot_events } = manifest.settings.event_subscriptions;
    expect([...new Set(bot_events.map((name) => name.split('.')[0]))]).toEqual(owned.get('event'));
  });

  it('subscribes to the kinds of messages that the app answers, and no others', async () => {
    const { slack } = await scene();
    const { body } = await slack.directMessage({ user: ada, text: 'hello' });
    const kinds = ['im', 'channel', 'group', 'mpim'];
    const answered: string[] = [];
    for (const [at, channel_type] of kinds.entries()) {
      const fields = { channel_type, ts: `1700000000.00010${at}` };
      const { newMessages } = await slack.deliver(changed(body, fields, `Ev-${channel_type}`));
      if (newMessages.length > 0) answered.push(`message.${channel_type.replace(/^channel$/, 'channels')}`);
    }
    const { bot_events } = manifest.settings.event_subscriptions;
    expect(answered).toEqual(bot_events.filter((name) => name.startsWith('message.')));
  });

  it('asks for the scopes that its events, commands and calls need, and no others', async () => {
    const { slack, failing } = await scene();
    const message = await command(slack, 'what is rancheros');
    await slack.mention({ user: ada, channel: platform, text: 'what is rancheros' });
    await slack.directMessage({ user: ada, text: 'what is rancheros' });
    await slack.command({ user: ada, channel: random, command: '/other', text: '' });
    failing(({ method }) => (method === 'response_url' ? new Response('no', { status: 404 }) : undefined));
    only(await slack.click({ user: ada, message, actionId: 'ask-0' }));
    const methods = new Set(slack.calls().map(({ method }) => method));
    expect([...methods].filter((method) => !(method in scopeOfMethod))).toEqual([]);
    const needed = [
      ...manifest.settings.event_subscriptions.bot_events.map((name) => scopeOfEvent[name]),
      ...[...methods].map((method) => scopeOfMethod[method]),
      ...(manifest.features.slash_commands.length > 0 ? ['commands'] : []),
    ].filter((scope) => scope !== undefined);
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual([...new Set(needed)].sort());
  });

  it('lets people click, and write to the bot', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    const { messages_tab_enabled, messages_tab_read_only_enabled } = manifest.features.app_home;
    expect([messages_tab_enabled, messages_tab_read_only_enabled]).toEqual([true, false]);
  });
});
