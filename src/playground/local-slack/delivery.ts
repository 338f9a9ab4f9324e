import { type App, type Receiver, ReceiverMultipleAckError } from '@slack/bolt';
import type { Body } from './bodies.js';
import type { LocalMessage, MessageStore } from './message-store.js';

/** What came of handing one body to the app. */
export interface Delivery {
  /** The body as it was sent, for a redelivery. */
  body: Body;
  acked: boolean;
  /** What the app acknowledged with, after a trip through JSON; absent for an empty acknowledgement. */
  ack?: unknown;
  /** Until the acknowledgement, or until the app gave up without one. */
  ackMs: number;
  /** What `processEvent` rejected with. */
  error?: unknown;
  /** What was posted meanwhile, the person's own words excepted. */
  newMessages: LocalMessage[];
}

/** Marks a redelivery, as Slack does. */
export interface Retry {
  retryNum?: number;
  retryReason?: string;
}

/** A receiver without a network, and the way to hand it a body. */
export interface LocalReceiver {
  receiver: Receiver;
  /**
   * Resolves when the app is done with the body; rejects where no app was attached. `onAck` is told of the
   * acknowledgement at once.
   */
  deliver(body: Body, retry?: Retry, onAck?: (ack: Acknowledgement) => void): Promise<Delivery>;
}

/** What the app acknowledged with, and how long that took. */
export interface Acknowledgement {
  response: unknown;
  afterMs: number;
}

function throughJson(value: unknown): unknown {
  const text = value === undefined ? undefined : JSON.stringify(value);
  const copy: unknown = text === undefined ? undefined : JSON.parse(text);
  return copy;
}

async function handOver(
  app: App,
  body: Body,
  retry: Retry,
  onAck: (ack: Acknowledgement) => void,
): Promise<Omit<Delivery, 'newMessages'>> {
  const startedMs = performance.now();
  const acks: Acknowledgement[] = [];
  let failure: { error: unknown } | undefined;
  try {
    await app.processEvent({
      body: structuredClone(body),
      ...retry,
      async ack(response?: unknown) {
        if (acks.length > 0) throw new ReceiverMultipleAckError();
        const ack = { response: throughJson(response), afterMs: performance.now() - startedMs };
        acks.push(ack);
        onAck(ack);
      },
    });
  } catch (error) {
    failure = { error };
  }
  const first = acks[0];
  return {
    body,
    acked: first !== undefined,
    ackMs: first?.afterMs ?? performance.now() - startedMs,
    ...(first?.response === undefined ? {} : { ack: first.response }),
    ...failure,
  };
}

/** No app attached yet: Bolt does that when an App is built with this receiver. */
export function createLocalReceiver(store: MessageStore): LocalReceiver {
  let attached: App | undefined;
  return {
    receiver: {
      init(app) {
        attached = app;
      },
      start: () => Promise.resolve(),
      stop: () => Promise.resolve(),
    },
    async deliver(body, retry = {}, onAck = () => {}) {
      if (attached === undefined) throw new Error('Build a Bolt App with this receiver first.');
      const newMessages: LocalMessage[] = [];
      const unsubscribe = store.subscribe((message, change) => {
        if (change === 'new' && message.via !== 'typed') newMessages.push(message);
      });
      try {
        return { ...(await handOver(attached, body, retry, onAck)), newMessages };
      } finally {
        unsubscribe();
      }
    },
  };
}
