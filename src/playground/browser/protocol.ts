/** What the playground's server and its page tell each other, as JSON. */

/** Somebody in the workspace. */
export interface PagePerson {
  id: string;
  name: string;
  realName: string;
  /** True for the bot and for Slack itself. */
  isApp: boolean;
}

/** A place to talk. */
export interface PageChannel {
  id: string;
  name: string;
  kind: 'channel' | 'im';
  /** True where the bot is a member and hears mentions. */
  hasBot: boolean;
}

/** How an answer came about: enough to draw "why this answer" without knowing every kind of answer. */
export interface PageAnswer {
  /** What was asked. */
  question: string;
  kind: string;
  readAs: { typed: string; read: string }[];
  why: { tier: string; intent: string; names: string[]; topics: string[]; notUnderstood: string[]; rule: string };
  /** The whole Answer. */
  full: unknown;
}

/** One message, as one person sees it. */
export interface PageMessage {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks?: readonly unknown[];
  thread_ts?: string;
  /** True where only this person can see it. */
  isPrivate: boolean;
  edited?: string;
  answer?: PageAnswer;
}

/** Everything one person sees when the page opens. */
export interface PageState {
  /** The id of whoever the page is open for. */
  you: string;
  /** Everybody who can post, the apps too. */
  people: PagePerson[];
  channels: PageChannel[];
  messages: PageMessage[];
  /** Questions that work. */
  examples: string[];
}

/** One message that is new, or other than before, or gone. */
export interface PageChange {
  change: 'new' | 'changed' | 'removed';
  message: PageMessage;
}

/** The body of `POST /api/message`. */
export interface PostedMessage {
  user: string;
  channel: string;
  text: string;
  thread_ts?: string;
  /** True to mention the bot; a direct message needs no mention. */
  mention: boolean;
}

/** The body of `POST /api/command`. */
export interface PostedCommand {
  user: string;
  channel: string;
  command: string;
  text: string;
}

/** The body of `POST /api/click`. */
export interface PostedClick {
  user: string;
  channel: string;
  ts: string;
  actionId: string;
}
