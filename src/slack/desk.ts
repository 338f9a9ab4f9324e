import { randomUUID } from 'node:crypto';
import type { Bot } from '../bot.js';
import { errorFields, type Log } from '../log.js';
import type { Conversations } from './conversations.js';
import { type Asked, bothEnds } from './view/asked.js';
import { flatten } from './view/flatten.js';
import { problemsInMessage } from './view/limits.js';
import type { Message } from './view/message.js';
import { messageFor } from './view/message-for.js';
import { escapeMrkdwn } from './view/mrkdwn.js';

/** A message as it leaves: with blocks, or as text alone where the blocks would be refused. */
export interface Sendable {
  text: string;
  blocks?: Message['blocks'];
}

/** What is said to a question. */
export interface Said {
  message: Sendable;
  /** True for a fault of ours, which nobody but the one who asked needs to see. */
  failed: boolean;
}

/** Turns what was asked into a message. Never throws: a fault becomes a message that says so. */
export type Desk = (asked: Asked, place: string | undefined) => Said;

const tunables = {
  /** Slack advises to keep a text under 4,000 characters. */
  maxTextCharacters: 3900,
};

/** Where questions are answered for every listener. `place` names the conversation to carry on, if any. */
export function createDesk(bot: Bot, conversations: Conversations, log: Log): Desk {
  return (asked, place) => {
    try {
      const before = asked.conversation ?? (place === undefined ? undefined : conversations.at(place));
      const { answer, conversation } = bot.ask(bothEnds(asked.text), before);
      if (place !== undefined) conversations.remember(place, conversation);
      log.info('answered', { kind: answer.kind, rule: answer.why.rule, systems: answer.systems.length });
      const message = messageFor(answer, { ...asked, ...(before && { conversation: before }) });
      return { message: sendable(message, log), failed: false };
    } catch (error) {
      const reference = randomUUID().slice(0, 8);
      log.error('answer failed', { reference, ...errorFields(error) });
      const text = `I could not answer that: a fault of mine, not yours (reference ${reference}). Please try other words.`;
      return { message: { text }, failed: true };
    }
  };
}

/** An acknowledgement that Slack refuses gets no error back, so our own check comes before every send. */
function sendable(message: Message, log: Log): Sendable {
  const problems = problemsInMessage(message);
  if (problems.length === 0) return message;
  log.error('message breaks limits', { problems: problems.length });
  return asText(message);
}

/** The same message without blocks and what can be clicked in them; cut at a line, or else between two characters. */
export function asText({ text, blocks }: Message): Sendable {
  const whole = escapeMrkdwn(flatten({ text, blocks: blocks.filter((block) => block.type !== 'actions') }));
  if (whole.length <= tunables.maxTextCharacters) return { text: whole };
  const cut = whole
    .slice(0, tunables.maxTextCharacters)
    .replace(/\n[^\n]*$/, '')
    .replace(/(?:&[a-z]*|[\ud800-\udbff])$/, '');
  return { text: `${cut}\n… The rest did not fit; ask for one topic.` };
}
