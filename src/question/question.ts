import type { Need, State } from './needs.js';

/** What a reading of facts says where only topics or answers are asked for. */
export const noFacts = { wants: 'facts' as const, topics: [], features: [], answers: [], yesNo: false };

/** How one system can come from another. */
export type Relation = 'fork-of' | 'based-on' | 'rename-of';

/** What a person wants to know, once their words are understood. Ids only: looking them up comes later. */
export type Reading =
  | { wants: 'help'; about: string[] }
  | { wants: 'greeting'; of: 'hello' | 'thanks' | 'goodbye' }
  | { wants: 'profile'; system: string }
  | { wants: 'status'; system: string; expects?: 'alive' | 'ended'; version?: string }
  | {
      wants: 'facts';
      systems: string[];
      topics: string[];
      features: string[];
      answers: string[];
      yesNo: boolean;
      /** A property is asked for by its absence: "Flatcar without Docker?" */
      negated?: boolean;
      /** The yes or no is asked of one version, or of more than having the property: "does it need Docker?" */
      qualified?: 'version' | 'narrower';
      /** The number of the model that a property is asked of: the 5 of "a Raspberry Pi 5". */
      model?: string;
      /** The first system is asked whether it is that of another: "is Flatcar a fork of CoreOS?" */
      whether?: { relation: Relation; to: string };
      /** What is named beside the system and is none of ours, as typed. */
      elsewhere?: string;
      /** The version whose release is asked for. */
      version?: string;
      /** The recorded version that all of it is asked of: how long that lives is told first. */
      ofVersion?: string;
    }
  | { wants: 'links'; systems: string[]; topics: string[] }
  | {
      wants: 'comparison';
      systems: string[];
      named: number;
      topics: string[];
      features: string[];
      /** What is asked beside that no entry records. */
      inVain?: string;
      /** What is named beside them and is none of ours, as typed. */
      elsewhere: string[];
    }
  /** `besides` are systems that others than them are wanted for. */
  | {
      wants: 'list';
      needs: Need[];
      state?: State;
      ofArticle: boolean;
      ignored: string[];
      besides?: string[];
      /** What is told of each: "all systems with their licences". */
      topic?: string;
    }
  | {
      wants: 'recommendation';
      needs: Need[];
      ignored: string[];
      state?: State;
      of?: string;
      insteadOf?: string;
      besides?: string[];
    }
  | { wants: 'concept'; concepts: string[] }
  | { wants: 'article'; article: string; sayings: string[]; systems: string[] }
  | { wants: 'ambiguous'; id: string }
  | { wants: 'which-name'; typed: string; names: { id: string; name: string }[]; topics: string[] }
  | { wants: 'which-system'; topics: string[]; features: string[]; answers: string[]; among?: string[] }
  | { wants: 'compare-with'; system?: string }
  /** `systems` are those of the catalogue that are named beside it; `typed` is empty where it was named before. */
  | { wants: 'elsewhere'; id: string; typed: string; systems: string[] }
  | { wants: 'nothing-recorded'; system: string; about: string }
  | { wants: 'unknown-system'; name: string }
  | { wants: 'off-topic'; typed: string; near: string[] };

/** A question as it was understood, with everything needed to say why. */
export interface Question {
  reading: Reading;
  /** The rule of rules.ts that decided. */
  rule: string;
  tier: 'exact' | 'typo' | 'follow-up' | 'none';
  intents: string[];
  names: string[];
  topics: string[];
  /** Ids of the features that were named. */
  features: string[];
  readAs: { typed: string; read: string }[];
  /** Words that carry meaning and were not understood, as typed. */
  notUnderstood: string[];
}
