import { clickBody, commandBody, eventBody, typedEvent } from './bodies.js';
import { buttonsOf, type Clickable } from './complete-blocks.js';
import { readContent, refuse } from './content.js';
import type { Acknowledgement, Delivery, LocalReceiver } from './delivery.js';
import { isVisibleTo, type LocalMessage, type MessageStore } from './message-store.js';
import type { ResponseUrls } from './response-urls.js';
import { createTimestamps } from './timestamps.js';
import type { Triggers } from './triggers.js';
import { typedText } from './typed-text.js';
import { type Channel, channelById, directChannelOf, type Person, personById, workspace } from './workspace.js';

const ackLimitMs = 3000;
const { bot, slackbot, people } = workspace;
const idsByName = new Map([bot, ...people].map(({ name, id }) => [name, id]));

/** What a person can do in Slack that reaches the app. Each resolves when the app is done with it. */
export interface Acts {
  /** Writes in a channel without a mention: the app hears nothing of it. */
  write(act: { user: string; channel: string; text: string; thread_ts?: string }): LocalMessage;
  /** Mentions the bot in a channel; `@microos` may be left out. Where the bot is no member Slack tells the person so. */
  mention(act: { user: string; channel: string; text: string; thread_ts?: string }): Promise<TypedDelivery>;
  /** Writes to the bot directly. */
  directMessage(act: { user: string; text: string; thread_ts?: string }): Promise<TypedDelivery>;
  /** Runs a slash command. What the app acknowledges with is shown, or the error that Slack would show. */
  command(act: { user: string; channel: string; command: string; text: string }): Promise<Delivery>;
  /** Clicks a button, by its action id or by its place among the message's buttons. Rejects where there is none. */
  click(act: { user: string; message: LocalMessage } & ({ actionId: string } | { index: number })): Promise<Delivery>;
}

/** A delivery, and the message whose words it carried. */
export interface TypedDelivery extends Delivery {
  typed: LocalMessage;
}

/** What the acts work on. */
export interface Stage {
  now: () => number;
  store: MessageStore;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  deliver: LocalReceiver['deliver'];
}

function known<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw new Error(`The local Slack has no ${what}.`);
  return found;
}

/** A person in a channel. */
interface Place {
  person: Person;
  channel: Channel;
}

function memberOf(channelId: string, userId: string): Place {
  const channel = known(channelById(channelId), `channel ${channelId}`);
  const person = known(personById(userId), `person ${userId}`);
  if (!channel.members.includes(userId)) throw new Error(`${person.name} is not in ${channelId}.`);
  return { person, channel };
}

function ackFields(ack: unknown): Record<string, unknown> {
  if (typeof ack === 'string') return { text: ack };
  return typeof ack === 'object' && ack !== null ? { ...ack } : {};
}

function commandFailure(command: string, code: string): string {
  return `${command} failed with the error "${code}"`;
}

function pick(message: LocalMessage, by: { actionId: string } | { index: number }): Clickable {
  const buttons = buttonsOf(message.blocks ?? []);
  const found = 'index' in by ? buttons[by.index] : buttons.find(({ element }) => element.action_id === by.actionId);
  return known(found, `button ${JSON.stringify(by)} in message ${message.ts}`);
}

/** The acts of people on this stage. */
export function createActs({ now, store, triggers, responseUrls, deliver }: Stage): Acts {
  const nextActionTs = createTimestamps(now);
  let events = 0;

  function post(
    { person, channel }: Place,
    words: string,
    thread: string | undefined,
    mustMention?: string,
  ): LocalMessage {
    if (thread !== undefined) known(store.find(channel.id, thread), `message ${thread} in ${channel.id}`);
    return store.add({
      channel: channel.id,
      user: person.id,
      via: 'typed',
      ...typedText(words, idsByName, mustMention),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  }

  async function say(place: Place, words: string, thread: string | undefined): Promise<TypedDelivery> {
    const { person, channel } = place;
    const typed = post(place, words, thread, channel.kind === 'im' ? undefined : bot.id);
    events += 1;
    const body = eventBody(typedEvent(typed, channel), events, now());
    if (channel.members.includes(bot.id)) return { ...(await deliver(body)), typed };
    const text = `You mentioned @${bot.name}, but they're not in this channel.`;
    const notice = slackSays(channel.id, person.id, text);
    return { body, acked: false, ackMs: 0, newMessages: [notice], typed };
  }

  function slackSays(channel: string, user: string, text: string): LocalMessage {
    return store.add({ channel, user: slackbot.id, via: 'slackbot', text, ephemeralFor: user });
  }

  function showAck(user: string, channel: string, command: string, { response, afterMs }: Acknowledgement): void {
    const fields = ackFields(response);
    if (afterMs <= ackLimitMs && (fields.text ?? '') === '' && fields.blocks === undefined) return;
    const content = afterMs > ackLimitMs ? refuse('operation_timeout') : readContent(fields);
    if (!content.ok) {
      slackSays(channel, user, commandFailure(command, content.error));
      return;
    }
    const { text, blocks } = content;
    const audience = fields.response_type === 'in_channel' ? {} : { ephemeralFor: user };
    store.add({ channel, user: bot.id, via: 'ack', text, ...(blocks === undefined ? {} : { blocks }), ...audience });
  }

  return {
    write: ({ user, channel, text, thread_ts }) => post(memberOf(channel, user), text, thread_ts),
    mention: async ({ user, channel, text, thread_ts }) => say(memberOf(channel, user), text, thread_ts),
    async directMessage({ user, text, thread_ts }) {
      const { id } = known(directChannelOf(user), `person ${user}`);
      return say(memberOf(id, user), text, thread_ts);
    },
    async command({ user, channel: channelId, command, text }) {
      const { person, channel } = memberOf(channelId, user);
      const responseUrl = responseUrls.issue({ user, channel: channelId });
      const issued = { triggerId: triggers.issue(), responseUrl };
      const body = commandBody(person, channel, command, text, issued);
      const delivery = await deliver(body, {}, (ack) => showAck(user, channelId, command, ack));
      if (delivery.acked) return delivery;
      const code = delivery.error === undefined ? 'operation_timeout' : 'dispatch_failed';
      const notice = slackSays(channelId, user, commandFailure(command, code));
      return { ...delivery, newMessages: [...delivery.newMessages, notice] };
    },
    async click(act) {
      const { person, channel } = memberOf(act.message.channel, act.user);
      const message = known(store.find(channel.id, act.message.ts), `message ${act.message.ts}`);
      if (!isVisibleTo(message, person.id)) throw new Error(`${person.name} cannot see message ${message.ts}.`);
      const clicked = pick(message, act);
      const responseUrl = responseUrls.issue({ user: person.id, channel: channel.id, original: message });
      const issued = { triggerId: triggers.issue(), responseUrl, actionTs: nextActionTs() };
      return deliver(clickBody(person, channel, message, clicked, issued));
    },
  };
}
