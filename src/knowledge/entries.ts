import type {
  AboutEntries,
  ArticleEntry,
  ConceptEntry,
  FeatureEntries,
  PhraseEntries,
  SourceEntries,
  SystemEntry,
  TopicEntries,
} from './schema.js';

/** Everything in a knowledge folder, file by file, as plain data: what the build writes as one JSON file. */
export interface Entries {
  /** By id, which is the file's name. */
  systems: Record<string, SystemEntry>;
  concepts: Record<string, ConceptEntry>;
  articles: Record<string, ArticleEntry>;
  sources: SourceEntries;
  topics: TopicEntries;
  features: FeatureEntries;
  about: AboutEntries;
  phrases: PhraseEntries;
}
