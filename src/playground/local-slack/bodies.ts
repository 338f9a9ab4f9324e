import type { Clickable } from './complete-blocks.js';
import type { LocalMessage } from './message-store.js';
import { type Channel, type Person, workspace } from './workspace.js';

/** A body that Slack sends to the app. */
export type Body = Record<string, unknown>;

const { team, bot, appId, verificationToken } = workspace;

/** An event as Slack wraps it. `count` makes the event id unique. */
export function eventBody(event: Body, count: number, nowMs: number): Body {
  const eventId = `Ev${String(count).padStart(9, '0')}`;
  return {
    token: verificationToken,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: appId,
    event,
    type: 'event_callback',
    event_id: eventId,
    event_time: Math.floor(nowMs / 1000),
    authorizations: [
      { enterprise_id: null, team_id: team.id, user_id: bot.id, is_bot: true, is_enterprise_install: false },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${eventId}`,
  };
}

/** The event of a message that a person typed: `app_mention` in a channel, `message` in a direct message. */
export function typedEvent(message: LocalMessage, channel: Channel): Body {
  const { ts, user, text, blocks, thread_ts } = message;
  return {
    user,
    type: channel.kind === 'im' ? 'message' : 'app_mention',
    ts,
    client_msg_id: `local-${ts}`,
    text,
    team: team.id,
    blocks,
    channel: channel.id,
    event_ts: ts,
    ...(thread_ts === undefined ? {} : { thread_ts }),
    ...(channel.kind === 'im' ? { channel_type: 'im' } : {}),
  };
}

/** What is issued for one command or click. */
export interface Issued {
  triggerId: string;
  responseUrl: string;
}

/** A slash command. Its text is not escaped (`should_escape` is off). */
export function commandBody(person: Person, channel: Channel, command: string, text: string, issued: Issued): Body {
  return {
    token: verificationToken,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.name,
    user_id: person.id,
    user_name: person.name,
    command,
    text,
    api_app_id: appId,
    is_enterprise_install: 'false',
    response_url: issued.responseUrl,
    trigger_id: issued.triggerId,
  };
}

function shownMessage(message: LocalMessage): Body {
  const { ts, user, text, blocks, thread_ts } = message;
  return {
    type: 'message',
    ts,
    user,
    text,
    bot_id: bot.botId,
    app_id: appId,
    team: team.id,
    blocks,
    ...(thread_ts === undefined ? {} : { thread_ts }),
  };
}

/** A click on a button. Slack sends the message along unless it is private. */
export function clickBody(
  person: Person,
  channel: Channel,
  message: LocalMessage,
  clicked: Clickable,
  issued: Issued & { actionTs: string },
): Body {
  const isPrivate = message.ephemeralFor !== undefined;
  const { type, action_id, text, value, url, style } = clicked.element;
  const details = Object.entries({ text, value, url, style }).filter(([, field]) => field !== undefined);
  return {
    type: 'block_actions',
    user: { id: person.id, username: person.name, name: person.name, team_id: team.id },
    api_app_id: appId,
    token: verificationToken,
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: channel.id,
      is_ephemeral: isPrivate,
      ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    },
    trigger_id: issued.triggerId,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    channel: { id: channel.id, name: channel.name },
    ...(isPrivate ? {} : { message: shownMessage(message) }),
    state: { values: {} },
    response_url: issued.responseUrl,
    actions: [
      { type, action_id, block_id: clicked.blockId, ...Object.fromEntries(details), action_ts: issued.actionTs },
    ],
  };
}
