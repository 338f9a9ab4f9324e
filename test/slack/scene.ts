import type { KnownBlock } from '@slack/types';
import type { Bot } from '../../src/bot.js';
import { createLog, type LogLevelName } from '../../src/log.js';
import type { Body } from '../../src/playground/local-slack/bodies.js';
import { buttonsOf } from '../../src/playground/local-slack/complete-blocks.js';
import type { Delivery } from '../../src/playground/local-slack/delivery.js';
import { createLocalSlack, type LocalSlack } from '../../src/playground/local-slack/local-slack.js';
import type { LocalMessage } from '../../src/playground/local-slack/message-store.js';
import { createApp } from '../../src/slack/app.js';
import { flatten } from '../../src/slack/view/flatten.js';
import { theBot } from '../the-bot.js';

export const ada = 'U0ADA000001';
export const grace = 'U0GRACE0001';
/** The bot is a member here. */
export const platform = 'C0PLATFORM1';
/** The bot is no member here. */
export const random = 'C0RANDOM001';
export const adasDirect = 'D0ADA000001';
export const botToken = 'xoxb-local-000000-canarytoken';

/** A request of the app to Slack: the Web API method or `response_url`, and what was sent, as JSON. */
export interface Outgoing {
  method: string;
  body: string;
}

/** What Slack does with a request instead of taking it; undefined to take it. */
export type Fault = (request: Outgoing) => Response | Promise<Response> | undefined;

/** The app in the local Slack, a clock to set, what was logged, and a way to let Slack fail. */
export interface Scene {
  slack: LocalSlack;
  clock: { ms: number };
  lines: string[];
  /** Slack fails in this way from now on. */
  failing(fault: Fault): void;
}

let realBot: Bot | undefined;

/** The real bot on the real knowledge, made once a test file. */
export function realAnswers(): Bot {
  realBot ??= theBot();
  return realBot;
}

/** A bot that cannot answer, and whose error repeats what it was asked. */
export const brokenBot: Bot = {
  ask(text) {
    throw new Error(`cannot answer ${text}`);
  },
};

/** Opens the app in an empty local Slack. */
export async function scene({ bot = realAnswers(), level = 'debug' as LogLevelName } = {}): Promise<Scene> {
  const clock = { ms: Date.UTC(2026, 10, 23, 9) };
  const lines: string[] = [];
  const now = () => clock.ms;
  const slack = createLocalSlack({ now, botToken });
  let fault: Fault = () => undefined;
  const app = createApp({
    botToken,
    bot,
    log: createLog({ level, write: (line) => lines.push(line), now: () => new Date(clock.ms) }),
    receiver: slack.receiver,
    slackApiUrl: slack.apiUrl,
    now,
    web: { retries: { retries: 3, minTimeout: 1, maxTimeout: 2 } },
    async fetch(input, init) {
      const request = new Request(input, init);
      return fault(await outgoing(request.clone())) ?? slack.fetch(request);
    },
  });
  await app.init();
  return {
    slack,
    clock,
    lines,
    failing(next) {
      fault = next;
    },
  };
}

async function outgoing(request: Request): Promise<Outgoing> {
  const { pathname, host } = new URL(request.url);
  const method = host.startsWith('hooks.') ? 'response_url' : (pathname.split('/').at(-1) ?? '');
  const body = await request.text();
  const isForm = request.headers.get('content-type')?.includes('urlencoded') ?? false;
  return { method, body: isForm ? JSON.stringify(Object.fromEntries(new URLSearchParams(body))) : body };
}

/** Slack's refusal with this code: an error of the Web API, a status 404 or 400 of a response URL. */
export function refusal(method: string, error: string): Response {
  return Response.json({ ok: false, error }, { status: method === 'response_url' ? 400 : 200 });
}

/** The one message a request ended in; fails where there is none or a second one. */
export function only({ newMessages }: Pick<Delivery, 'newMessages'>): LocalMessage {
  const [message, ...others] = newMessages;
  if (!message || others.length > 0) throw new Error(`one message was expected, not ${newMessages.length}`);
  return message;
}

/** Everything a reader sees of a message, as plain text. */
export function shown({ text, blocks }: LocalMessage): string {
  return blocks ? flatten({ text, blocks: blocks as KnownBlock[] }) : text;
}

/** A button as it was sent. */
export interface SentButton {
  actionId: string;
  label: string;
  value: string;
}

/** The buttons of a message, in reading order. */
export function buttonsIn({ blocks = [] }: LocalMessage): SentButton[] {
  return buttonsOf(blocks).map(({ element }) => ({
    actionId: String(element.action_id),
    label: String(new Map(Object.entries(element.text ?? {})).get('text')),
    value: String(element.value),
  }));
}

/** The same answer with a headline of its own. */
export function botSaying(headline: (asked: string) => string): Bot {
  return {
    ask(text, conversation) {
      const { answer, conversation: after } = realAnswers().ask('help', conversation);
      return { answer: { ...answer, headline: headline(text) }, conversation: after };
    },
  };
}

/** The real bot in a world of a hundred systems: its lists are longer than a message. */
export const botOfManySystems: Bot = {
  ask(text, conversation) {
    const reply = realAnswers().ask(text, conversation);
    const { answer } = reply;
    const [item] = answer.kind === 'list' ? answer.items : [];
    if (answer.kind !== 'list' || !item) return reply;
    const items = Array.from({ length: 100 }, (_, at) => ({ ...item, system: { id: `s${at}`, name: `System ${at}` } }));
    return { ...reply, answer: { ...answer, items } };
  },
};

/** Asks privately, with the slash command. */
export async function command(slack: LocalSlack, text: string, { user = ada, channel = platform } = {}) {
  return only(await slack.command({ user, channel, command: '/microos', text }));
}

/** The body of an event once more, as another delivery: with these fields of the event changed. */
export function changed(body: Body, fields: object, eventId = 'Ev-another'): Body {
  return { ...body, event_id: eventId, event: { ...Object(body.event), ...fields } };
}
