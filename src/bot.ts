import type { Answer } from './answer.js';
import { compose } from './compose/compose.js';
import type { Knowledge } from './knowledge/knowledge.js';
import { createLookUp } from './knowledge/look-up.js';
import { type Conversation, newConversation } from './question/conversation.js';
import type { Question } from './question/question.js';
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
      return { answer, conversation: spokenOf(question, answer, conversation) };
    },
  };
}

/** A conversation may be older than the knowledge: what is gone since is not spoken of any more. */
function stillKnown({ systems, topics, concept }: Conversation, knowledge: Knowledge): Conversation {
  return {
    systems: systems.filter((id) => knowledge.systems.has(id)),
    topics: topics.filter((id) => knowledge.topics.has(id)),
    ...(concept !== undefined && knowledge.concepts.has(concept) && { concept }),
  };
}

/** What is being spoken of after an answer; small talk and refusals leave it as it was. */
function spokenOf({ reading }: Question, answer: Answer, before: Conversation): Conversation {
  if (reading.wants === 'concept') return { systems: before.systems, topics: [], ...conceptOf(reading.concepts) };
  if (answer.systems.length === 0 || answer.kind === 'list') return before;
  const topics = 'topics' in reading ? reading.topics : reading.wants === 'status' ? ['status'] : [];
  return { systems: answer.systems, topics };
}

function conceptOf([concept]: string[]): { concept?: string } {
  return concept === undefined ? {} : { concept };
}
