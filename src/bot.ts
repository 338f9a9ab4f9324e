import type { Answer } from './answer.js';
import { compose } from './compose/compose.js';
import { spokenOf, stillKnown } from './compose/spoken-of.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { createLookUp } from './knowledge/look-up.js';
import { type Conversation, newConversation } from './question/conversation.js';
import { createReader } from './question/understand.js';

/** An answer, and the conversation to hand back with the next question. */
export interface Reply {
  answer: Answer;
  conversation: Conversation;
}

/** Answers questions about micro operating systems. Pure: what it needs to remember is in the conversation. */
export interface Bot {
  ask(text: string, conversation?: Conversation): Reply;
}

/** Makes a bot of what it knows. `today` gives the current day, `2026-11-23`. */
export function createBot(knowledge: Knowledge, { today }: { today: () => string }): Bot {
  const understand = createReader(knowledge.vocabulary);
  const lookUp = createLookUp(knowledge);
  return {
    ask(text, before = newConversation) {
      const conversation = stillKnown(before, knowledge);
      const question = understand(text, conversation);
      const matches = lookUp(question);
      const answer = compose(question, matches, knowledge, today());
      return { answer, conversation: spokenOf(question, answer, conversation, knowledge) };
    },
  };
}
