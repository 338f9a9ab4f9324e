import { createTimestamps } from './timestamps.js';
import { channelById } from './workspace.js';

/** How a message came to be. */
export type Via = 'typed' | 'chat.postMessage' | 'chat.postEphemeral' | 'response_url' | 'ack' | 'slackbot';

/** One message as the local Slack keeps it. */
export interface LocalMessage {
  ts: string;
  channel: string;
  /** The user id of whoever posted it: a person, the bot, or Slackbot for a failure that Slack reports. */
  user: string;
  text: string;
  blocks?: readonly unknown[];
  /** The first message of the thread this one is in. */
  thread_ts?: string;
  /** The only person who can see it; absent for a message everybody in the channel sees. */
  ephemeralFor?: string;
  via: Via;
  /** The metadata it was posted with. */
  metadata?: unknown;
  /** The ts of the last change. */
  edited?: string;
}

/** Which messages to list: all conditions must hold. */
export interface MessageFilter {
  channel?: string;
  thread_ts?: string;
  via?: Via;
  /** Only what this person can see. */
  visibleTo?: string;
}

/** What happened to a message. */
export type MessageChange = 'new' | 'changed' | 'removed';

/** Told of every message that is posted, changed or removed. */
export type MessageListener = (message: LocalMessage, change: MessageChange) => void;

/** The messages of the workspace, oldest first; the oldest are forgotten beyond the limit. */
export interface MessageStore {
  add(draft: Omit<LocalMessage, 'ts'>): LocalMessage;
  /** Puts new content in place of the old; undefined where there is no such message. */
  change(message: LocalMessage, content: Pick<LocalMessage, 'text' | 'blocks' | 'metadata'>): LocalMessage | undefined;
  remove(message: LocalMessage): void;
  find(channel: string, ts: string): LocalMessage | undefined;
  list(filter?: MessageFilter): LocalMessage[];
  subscribe(listener: MessageListener): () => void;
}

/** True where the person is in the message's channel, and the message is for everybody or for them. */
export function isVisibleTo(message: LocalMessage, user: string): boolean {
  const isMember = channelById(message.channel)?.members.includes(user) ?? false;
  return isMember && (message.ephemeralFor === undefined || message.ephemeralFor === user);
}

function matches(message: LocalMessage, filter: MessageFilter): boolean {
  return (
    (filter.channel === undefined || message.channel === filter.channel) &&
    (filter.thread_ts === undefined || message.thread_ts === filter.thread_ts) &&
    (filter.via === undefined || message.via === filter.via) &&
    (filter.visibleTo === undefined || isVisibleTo(message, filter.visibleTo))
  );
}

/** An empty store whose timestamps come from `now` (milliseconds) and which keeps the last `maxMessages`. */
export function createMessageStore(now: () => number, maxMessages: number): MessageStore {
  const nextTs = createTimestamps(now);
  const listeners = new Set<MessageListener>();
  let messages: LocalMessage[] = [];

  function tell(message: LocalMessage, change: MessageChange): void {
    for (const listener of listeners) listener(message, change);
  }

  return {
    add(draft) {
      const message = { ...draft, ts: nextTs() };
      messages = [...messages, message].slice(-maxMessages);
      tell(message, 'new');
      return message;
    },
    change(message, content) {
      const index = messages.findIndex((each) => each.ts === message.ts && each.channel === message.channel);
      const old = messages[index];
      if (old === undefined) return undefined;
      const changed = { ...old, ...content, edited: nextTs() };
      messages = messages.with(index, changed);
      tell(changed, 'changed');
      return changed;
    },
    remove(message) {
      const kept = messages.filter((each) => each.ts !== message.ts || each.channel !== message.channel);
      if (kept.length === messages.length) return;
      messages = kept;
      tell(message, 'removed');
    },
    find: (channel, ts) => messages.find((message) => message.channel === channel && message.ts === ts),
    list: (filter = {}) => messages.filter((message) => matches(message, filter)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
