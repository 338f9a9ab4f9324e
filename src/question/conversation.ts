/**
 * What was last spoken of, as plain data. Each door keeps one per thread, direct message or prompt
 * and hands it back with the next question.
 */
export interface Conversation {
  /** Ids of the systems last spoken of, in order. */
  systems: string[];
  /** Ids of the topics last asked. */
  topics: string[];
  /** Id of the concept last spoken of. */
  concept?: string;
}

/** A conversation in which nothing has been said yet. */
export const newConversation: Conversation = { systems: [], topics: [] };
