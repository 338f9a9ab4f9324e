import type { Bot, Reply } from '../bot.js';
import { messageFor } from '../slack/view/message-for.js';

const maxRemembered = 500;

/** An answer and the question it was given to. */
export interface Explanation {
  question: string;
  answer: Reply['answer'];
}

/** A bot that answers as the one inside it does, and remembers how each of its messages came about. */
export interface ExplainedBot extends Bot {
  /** The latest answer that this message text was drawn from, also where more was written around it. */
  explain(text: string): Explanation | undefined;
}

/** Wraps a bot; the last five hundred answers are remembered. */
export function explainedBot(bot: Bot): ExplainedBot {
  const byText = new Map<string, Explanation>();
  return {
    ask(question, conversation) {
      const reply = bot.ask(question, conversation);
      const { text } = messageFor(reply.answer, { text: question });
      byText.delete(text);
      byText.set(text, { question, answer: reply.answer });
      for (const old of [...byText.keys()].slice(0, -maxRemembered)) byText.delete(old);
      return reply;
    },
    explain(text) {
      const exact = byText.get(text);
      if (exact !== undefined) return exact;
      return [...byText].reverse().find(([known]) => known !== '' && text.includes(known))?.[1];
    },
  };
}
