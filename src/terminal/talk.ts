import type { Option } from '../answer.js';
import type { Bot } from '../bot.js';
import type { Conversation } from '../question/conversation.js';
import { readChatLine } from './chat-words.js';
import { choicesOf } from './choices.js';
import type { Screen } from './screen.js';
import { textFor } from './text.js';

/** What the chat does with a line. `chosen` is the question that a typed number stood for. */
export type Turn = { kind: 'say'; chosen?: string; text: string } | { kind: 'nothing' } | { kind: 'end' };

/** A conversation with the bot, line by line; it remembers what was spoken of and what may be chosen by number. */
export function createTalk(bot: Bot): (line: string, screen: Screen) => Turn {
  let conversation: Conversation | undefined;
  let choices: Option[] = [];
  return (line, screen) => {
    const read = readChatLine(line, choices);
    if (read.kind === 'no-such-choice') return { kind: 'say', text: read.message };
    if (read.kind !== 'ask') return read;
    const asked = bot.ask(read.question, conversation);
    conversation = asked.conversation;
    choices = choicesOf(asked.answer);
    const text = textFor(asked.answer, screen);
    return read.chosen ? { kind: 'say', chosen: read.question, text } : { kind: 'say', text };
  };
}
