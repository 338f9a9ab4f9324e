import type { Need, State } from './needs.js';

/**
 * What was last spoken of, as plain data: ids and a few fixed words, none of anybody's. Each door keeps one per
 * thread, direct message or prompt and hands it back with the next question.
 */
export interface Conversation {
  /** Ids of the systems last spoken of, in order. */
  systems: string[];
  /** Id of the system spoken of before the last one: "compare them". */
  earlier?: string;
  /** Id of the one of those compared that has what was asked: "can I ssh into that one?" */
  meant?: string;
  /** Ids of the topics and of the features last asked. */
  topics: string[];
  features?: string[];
  /** Ids of a system's own answers last given, `photon-os/5`. */
  answers?: string[];
  /** Id of a name that means several things, where it was asked which. */
  ambiguous?: string;
  /** Id of what was last asked about and is none of ours: "is it maintained?" after "what is NixOS?". */
  elsewhere?: string;
  /** Id of the concept, or of the article, last spoken of. */
  concept?: string;
  /** Id of the concept spoken of before the last one: "how do the two differ?" */
  earlierConcept?: string;
  article?: string;
  /** Ids of systems last shown one beside or below the other, in order: "the second one". */
  shown?: string[];
  /** What the last answer was, where the next question may narrow or widen it. */
  kind?: 'comparison' | 'list' | 'recommendation';
  /** True where the last answer asked back of which system: a name alone is the answer. */
  pending?: boolean;
  /** What a list or a piece of advice was held against: `ssh`, `suse|opensuse`, or `-ssh` where it was not wanted. */
  needs?: string[];
  state?: State;
  /** Ids of the systems that the list or the advice was to leave out. */
  besides?: string[];
}

/** A conversation in which nothing has been said yet. */
export const newConversation: Conversation = { systems: [], topics: [] };

/** A need in the words of a conversation. */
export function spokenNeed({ anyOf, wanted }: Need): string {
  return `${wanted ? '' : '-'}${anyOf.join('|')}`;
}

/** The needs of a conversation. */
export function needsSpokenOf({ needs = [] }: Conversation): Need[] {
  return needs.map((text) => ({ anyOf: text.replace(/^-/, '').split('|'), wanted: !text.startsWith('-') }));
}
