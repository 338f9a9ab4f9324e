import type { Receiver } from '@slack/bolt';
import { type Acts, createActs } from './acts.js';
import type { Body } from './bodies.js';
import { createLocalReceiver, type Delivery, type Retry } from './delivery.js';
import { createMessageStore, type LocalMessage, type MessageFilter, type MessageListener } from './message-store.js';
import { createResponseUrls } from './response-urls.js';
import { type ApiCall, createSlackFetch } from './slack-fetch.js';
import { createTriggers } from './triggers.js';

const defaultMaxMessages = 5000;

/** What a local Slack is made with. */
export interface LocalSlackOptions {
  /** The clock, in milliseconds; the machine's unless told. */
  now?: () => number;
  /** The only token the Web API takes. */
  botToken?: string;
  /** How many messages are remembered; the oldest go first. */
  maxMessages?: number;
}

/**
 * A small Slack inside the process: one workspace with people, channels and messages. An app is attached by building
 * it with `receiver` and `fetch`; then people act and the app answers. It refuses what Slack refuses, with Slack's codes.
 */
export interface LocalSlack extends Acts {
  receiver: Receiver;
  /** Serves the Web API at any base URL, and the response URLs. */
  fetch: typeof fetch;
  apiUrl: string;
  botToken: string;
  /** Hands any body to the app: a redelivery, an edit, an unknown action, a shortcut. */
  deliver(body: Body, retry?: Retry): Promise<Delivery>;
  messages(filter?: MessageFilter): LocalMessage[];
  /** Calls the listener for every message posted, changed or removed; returns the way to stop that. */
  onMessage(listener: MessageListener): () => void;
  /** What the app asked of the Web API and of response URLs, oldest first. */
  calls(): ApiCall[];
}

/** An empty local Slack. */
export function createLocalSlack({
  now = Date.now,
  botToken = 'xoxb-local',
  maxMessages = defaultMaxMessages,
}: LocalSlackOptions = {}): LocalSlack {
  const store = createMessageStore(now, maxMessages);
  const triggers = createTriggers(now);
  const responseUrls = createResponseUrls(now, store);
  const { receiver, deliver } = createLocalReceiver(store);
  const { fetch, calls } = createSlackFetch(botToken, { store, triggers }, responseUrls);
  return {
    ...createActs({ now, store, triggers, responseUrls, deliver }),
    receiver,
    fetch,
    apiUrl: 'https://local-slack.invalid/api/',
    botToken,
    deliver,
    messages: store.list,
    onMessage: store.subscribe,
    calls,
  };
}
