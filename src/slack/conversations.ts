import type { Reply } from '../bot.js';

type Conversation = Reply['conversation'];

const tunables = { maxConversations: 2000 };

/** What was last spoken of, by place: a thread, a direct message, one person's slash commands in a channel. */
export interface Conversations {
  at(place: string): Conversation | undefined;
  remember(place: string, conversation: Conversation): void;
}

/** Conversations in memory; the one longest untouched goes first. */
export function createConversations(): Conversations {
  const byPlace = new Map<string, Conversation>();
  return {
    at: (place) => byPlace.get(place),
    remember(place, conversation) {
      byPlace.delete(place);
      byPlace.set(place, conversation);
      const [oldest] = byPlace.keys();
      if (byPlace.size > tunables.maxConversations && oldest !== undefined) byPlace.delete(oldest);
    },
  };
}
