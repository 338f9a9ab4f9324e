import type { Reply } from '../bot.js';
import type { PageAnswer, PageMessage, PageState } from './browser/protocol.js';
import type { Explanation } from './explained-bot.js';
import type { LocalMessage } from './local-slack/message-store.js';
import { workspace } from './local-slack/workspace.js';

const maxExamples = 6;

/** How the page learns why an answer is as it is. */
export type Explain = (text: string) => Explanation | undefined;

function pageAnswer({ question, answer }: Explanation): PageAnswer {
  const { kind, readAs, why } = answer;
  return { question, kind, readAs, why, full: answer };
}

/** A message as the page draws it, with the answer it was drawn from where it is the bot's. */
export function pageMessage(message: LocalMessage, explain: Explain): PageMessage {
  const { ts, channel, user, text, blocks, thread_ts, edited } = message;
  const explanation = user === workspace.bot.id ? explain(text) : undefined;
  return {
    ts,
    channel,
    user,
    text,
    isPrivate: message.ephemeralFor !== undefined,
    ...(blocks === undefined ? {} : { blocks }),
    ...(thread_ts === undefined ? {} : { thread_ts }),
    ...(edited === undefined ? {} : { edited }),
    ...(explanation === undefined ? {} : { answer: pageAnswer(explanation) }),
  };
}

/** Questions worth offering: what the bot's own help proposes. */
export function examplesIn(help: Reply['answer']): string[] {
  if (help.kind !== 'help') return [];
  const firsts = help.examples.flatMap(({ questions }) => questions.slice(0, 1));
  const all = [...firsts, ...help.examples.flatMap(({ questions }) => questions)];
  return [...new Set(all)].slice(0, maxExamples);
}

/** What this person sees when the page opens. */
export function pageState(user: string, messages: LocalMessage[], explain: Explain, examples: string[]): PageState {
  const { bot, slackbot, people, channels } = workspace;
  return {
    you: user,
    people: [
      ...people.map(({ id, name, realName }) => ({ id, name, realName, isApp: false })),
      ...[bot, slackbot].map(({ id, name, realName }) => ({ id, name, realName, isApp: true })),
    ],
    channels: channels
      .filter(({ members }) => members.includes(user))
      .map(({ id, name, kind, members }) => ({ id, name, kind, hasBot: members.includes(bot.id) })),
    messages: messages.map((message) => pageMessage(message, explain)),
    examples,
  };
}
