import { type ApiResult, type Content, type Refusal, readContent, readMetadata, refuse } from './content.js';
import type { LocalMessage, MessageStore } from './message-store.js';
import type { Triggers } from './triggers.js';
import { openView } from './views.js';
import { type Channel, channelById, directChannelOf, personById, workspace } from './workspace.js';

const maxUpdatedTextCharacters = 4000;

/** What the methods work on. */
export interface World {
  store: MessageStore;
  triggers: Triggers;
}

/** Arguments of a Web API call, as they came. */
export type Args = Readonly<Record<string, unknown>>;

/** One method of the Web API. */
export type Method = (args: Args, world: World) => ApiResult;

const { bot, team } = workspace;

function missing(...names: readonly string[]): Refusal {
  return refuse(
    'invalid_arguments',
    names.map((name) => `missing required field: ${name} [json-pointer:/${name}]`),
  );
}

/** The message as the API shows it. */
function shown(message: LocalMessage): Record<string, unknown> {
  const { ts, user, text, blocks, thread_ts } = message;
  return {
    type: 'message',
    ts,
    user,
    text,
    team: team.id,
    bot_id: bot.botId,
    app_id: workspace.appId,
    ...(blocks === undefined ? {} : { blocks }),
    ...(thread_ts === undefined ? {} : { thread_ts }),
  };
}

/** The channel a bot may post to, or why it may not. */
function postable(id: unknown): { ok: true; channel: Channel } | Refusal {
  if (typeof id !== 'string' || id === '') return missing('channel');
  const channel = channelById(id);
  if (channel === undefined) return refuse('channel_not_found');
  return channel.members.includes(bot.id) ? { ok: true, channel } : refuse('not_in_channel');
}

/**
 * Checks the thread a message is to go to: the first message of a thread, in this channel, that is not private.
 */
export function threadProblem(channel: string, thread: unknown, store: MessageStore): Refusal | undefined {
  if (thread === undefined) return undefined;
  if (typeof thread !== 'string') return refuse('invalid_arguments', ['must be a string [json-pointer:/thread_ts]']);
  const root = store.find(channel, thread);
  if (root === undefined || root.thread_ts !== undefined) return refuse('thread_not_found');
  return root.ephemeralFor === undefined ? undefined : refuse('cannot_reply_to_message');
}

function threadOf(args: Args): { thread_ts?: string } {
  return typeof args.thread_ts === 'string' ? { thread_ts: args.thread_ts } : {};
}

function contentOf({ text, blocks }: Content): { text: string; blocks?: unknown[] } {
  return blocks === undefined ? { text } : { text, blocks };
}

const postMessage: Method = (args, { store }) => {
  const direct = typeof args.channel === 'string' ? directChannelOf(args.channel) : undefined;
  const place = postable(direct?.id ?? args.channel);
  if (!place.ok) return place;
  const content = readContent(args);
  if (!content.ok) return content;
  const metadata = readMetadata(args.metadata);
  if (!metadata.ok) return metadata;
  const problem = threadProblem(place.channel.id, args.thread_ts, store);
  if (problem !== undefined) return problem;
  const message = store.add({
    channel: place.channel.id,
    user: bot.id,
    via: 'chat.postMessage',
    ...contentOf(content),
    ...threadOf(args),
    ...(metadata.metadata === undefined ? {} : { metadata: metadata.metadata }),
  });
  return { ok: true, channel: message.channel, ts: message.ts, message: shown(message) };
};

const postEphemeral: Method = (args, { store }) => {
  if (typeof args.user !== 'string') return missing('user');
  const place = postable(args.channel);
  if (!place.ok) return place;
  if (!place.channel.members.includes(args.user)) return refuse('user_not_in_channel');
  const content = readContent(args);
  if (!content.ok) return content;
  const problem = threadProblem(place.channel.id, args.thread_ts, store);
  if (problem !== undefined) return problem;
  const message = store.add({
    channel: place.channel.id,
    user: bot.id,
    via: 'chat.postEphemeral',
    ephemeralFor: args.user,
    ...contentOf(content),
    ...threadOf(args),
  });
  return { ok: true, message_ts: message.ts };
};

const update: Method = (args, { store }) => {
  if (typeof args.ts !== 'string') return missing('ts');
  const place = postable(args.channel);
  if (!place.ok) return place;
  const message = store.find(place.channel.id, args.ts);
  if (message === undefined || message.ephemeralFor !== undefined) return refuse('message_not_found');
  if (message.user !== bot.id) return refuse('cant_update_message');
  const content = readContent(args, maxUpdatedTextCharacters);
  if (!content.ok) return content;
  const changed = store.change(message, contentOf(content));
  if (changed === undefined) return refuse('message_not_found');
  return { ok: true, channel: changed.channel, ts: changed.ts, text: changed.text, message: shown(changed) };
};

const openConversation: Method = (args) => {
  if (typeof args.users !== 'string' || args.users === '') return refuse('users_list_not_supplied');
  if (args.users.includes(',')) return refuse('invalid_user_combination');
  const channel = personById(args.users) === undefined ? undefined : directChannelOf(args.users);
  return channel === undefined ? refuse('user_not_found') : { ok: true, channel: { id: channel.id } };
};

const authTest: Method = () => ({
  ok: true,
  url: `https://${team.domain}.slack.com/`,
  team: team.name,
  team_id: team.id,
  user: bot.name,
  user_id: bot.id,
  bot_id: bot.botId,
  is_enterprise_install: false,
});

const apiTest: Method = (args) =>
  typeof args.error === 'string' ? { ...refuse(args.error), args } : { ok: true, args };

const viewsOpen: Method = (args, { triggers }) => {
  if (typeof args.trigger_id !== 'string') return missing('trigger_id');
  if (args.view === undefined) return missing('view');
  const error = triggers.exchange(args.trigger_id);
  return error === undefined ? openView(args.view, `V${args.trigger_id}`) : refuse(error);
};

/** Every method the local Slack knows, by name; Slack's own error codes for anything it refuses. */
export const methods: Readonly<Record<string, Method>> = {
  'api.test': apiTest,
  'auth.test': authTest,
  'chat.postEphemeral': postEphemeral,
  'chat.postMessage': postMessage,
  'chat.update': update,
  'conversations.open': openConversation,
  'views.open': viewsOpen,
};
