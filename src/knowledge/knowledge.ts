import { isAlive } from '../answer.js';
import { partId } from '../question/part-id.js';
import type { Name, Phrase, PhraseKind, Vocabulary } from '../question/vocabulary.js';
import { squash, stem, wordsOf } from '../text/normalise.js';
import { type Catalogue, createCatalogue } from './catalogue.js';
import type { Entries } from './entries.js';
import { namesOf } from './names.js';
import { provenances } from './provenance.js';
import type { ArticleEntry, ConceptEntry, FeatureEntries, SystemEntry, TopicEntries } from './schema.js';
import { successorsOf } from './successors.js';

/** An operating system of the catalogue; its id is the name of its file. */
export type System = SystemEntry & { id: string };

/** A version or line of a system whose release or end of support is recorded. */
export type Version = NonNullable<SystemEntry['versions']>[number];

/** A word of the field. */
export type Concept = ConceptEntry & { id: string };

/** An article or a report, with what it says. */
export type Article = ArticleEntry & { id: string };

/** What one can ask of every system. */
export type Topic = TopicEntries[number];

/** What a system has or has not. */
export type Feature = FeatureEntries[number];

/** What the bot knows, ready to be looked up. */
export interface Knowledge {
  systems: ReadonlyMap<string, System>;
  catalogue: Catalogue;
  concepts: ReadonlyMap<string, Concept>;
  articles: ReadonlyMap<string, Article>;
  /** In the order of topics.yaml, which is the order in which answers show them. */
  topics: ReadonlyMap<string, Topic>;
  features: ReadonlyMap<string, Feature>;
  sources: ReadonlyMap<string, Entries['sources'][string]>;
  /** What the bot says of itself, in the order of about.yaml. */
  about: Entries['about'];
  ambiguous: Entries['phrases']['ambiguous'];
  elsewhere: Entries['phrases']['elsewhere'];
  vocabulary: Vocabulary;
  /** The latest day a curator looked at anything. */
  asOf: string;
}

/** Makes checked entries ready to be looked up. `isCommonWord` guards ordinary words against being read as names. */
export function createKnowledge(entries: Entries, isCommonWord: (word: string) => boolean): Knowledge {
  const withIds = <T>(record: Record<string, T>) =>
    new Map(Object.entries(record).map(([id, entry]) => [id, { ...entry, id }]));
  const systems = withIds(entries.systems);
  return {
    systems,
    catalogue: createCatalogue([...systems.values()], entries.features),
    concepts: withIds(entries.concepts),
    articles: withIds(entries.articles),
    topics: new Map(entries.topics.map((topic) => [topic.id, topic])),
    features: new Map(entries.features.map((feature) => [feature.id, feature])),
    sources: new Map(Object.entries(entries.sources)),
    about: entries.about,
    ambiguous: entries.phrases.ambiguous,
    elsewhere: entries.phrases.elsewhere,
    vocabulary: vocabularyOf(entries, namesOf(entries), isCommonWord),
    asOf: provenances(entries).reduce((latest, { at }) => (at.checked > latest ? at.checked : latest), ''),
  };
}

/** Every word of the texts of systems and concepts; each text is read once, however often it stands there. */
function fieldWordsOf({ systems, concepts }: Entries): (key: string) => boolean {
  const texts = new Set([
    ...Object.values(systems).flatMap(({ summary, facts, answers = [] }) =>
      [summary, ...Object.values(facts), ...answers].map(({ value }) => value),
    ),
    ...Object.values(concepts).flatMap(({ definition, more = [] }) => [definition, ...more].map(({ value }) => value)),
  ]);
  const stems = new Set([...texts].flatMap((text) => wordsOf(text ?? '').map((word) => stem(word.key))));
  return (key) => stems.has(stem(key));
}

/** What a system's entry says, topic by topic and answer by answer. */
function statementsIn({ facts, answers = [] }: SystemEntry, system: string): ReturnType<Vocabulary['statementsOf']> {
  return [
    ...answers.map(({ label, ask, value }, at) => ({
      kind: 'answer' as const,
      id: partId(system, at),
      label,
      text: value ?? '',
      ask,
    })),
    ...Object.entries(facts).map(([id, { value = '' }]) => ({
      kind: 'topic' as const,
      id,
      label: '',
      text: value,
      ask: [],
    })),
  ];
}

/** What came after a system and is in the catalogue too. */
function knownSuccessors(systems: Entries['systems'], system: string): ReturnType<typeof successorsOf> {
  return successorsOf(systems[system] ?? {}).filter(({ to }) => Object.hasOwn(systems, to));
}

/** What officially came after a system, else its first other successor, of those in the catalogue; one that is maintained before one that ended. */
function heirIn({ systems }: Entries, system: string): string | undefined {
  const ids = knownSuccessors(systems, system).map(({ to }) => to);
  return ids.find((id) => isAlive(systems[id]?.status.state ?? 'archived')) ?? ids[0];
}

/** The fork of a system where the catalogue holds one alone. */
function forkIn({ systems }: Entries, system: string): string | undefined {
  const forks = knownSuccessors(systems, system).filter(({ kind }) => kind === 'fork');
  return forks.length === 1 ? forks[0]?.to : undefined;
}

/** The systems with their ids, those that are maintained first. */
function livingFirst({ systems }: Entries): [id: string, system: SystemEntry][] {
  const lives = ({ status }: SystemEntry) => (isAlive(status.state) ? 0 : 1);
  return Object.entries(systems).sort(([, a], [, b]) => lives(a) - lives(b));
}

/** The systems of each vendor, by what the fact on the vendor names; the maintained ones first. */
function systemsByVendor(entries: Entries): Vocabulary['madeBy'] {
  const byVendor = new Map<string, string[]>();
  for (const [id, { facts }] of livingFirst(entries)) {
    for (const vendor of facts.vendor?.has ?? []) {
      const known = byVendor.get(vendor);
      if (known) known.push(id);
      else byVendor.set(vendor, [id]);
    }
  }
  return (vendor) => byVendor.get(vendor) ?? [];
}

/** The feature whose phrases hold the very name of a concept. */
function featuresByConcept({ concepts, features }: Entries): Vocabulary['featureOf'] {
  const byPhrase = new Map(features.flatMap(({ id, ask }) => ask.map((text) => [squash(text), id] as const)));
  return (concept) => byPhrase.get(squash(concepts[concept]?.name ?? ''));
}

/** The concept whose name is one of the phrases of a feature. */
function conceptsByFeature({ concepts }: Entries, featureOf: Vocabulary['featureOf']): Vocabulary['conceptOf'] {
  const byFeature = new Map(
    Object.keys(concepts).flatMap((id) => {
      const feature = featureOf(id);
      return feature === undefined ? [] : [[feature, id] as const];
    }),
  );
  return (feature) => byFeature.get(feature);
}

/** What doing without a feature rules out: another one, or itself. */
function ruledOut({ features }: Entries): Vocabulary['ruledOutBy'] {
  const others = new Map(features.flatMap(({ id, without }) => (without === undefined ? [] : [[id, without]])));
  return (feature) => others.get(feature) ?? feature;
}

/** A feature is also asked for by what answers call it. */
function waysToName({ label, ask }: Entries['features'][number]): string[] {
  return [...new Set([...ask, label.toLowerCase().replace(/^(?:an?|the) /, '')])];
}

function vocabularyOf(entries: Entries, names: Name[], isCommonWord: (word: string) => boolean): Vocabulary {
  const phrases = (kind: PhraseKind, id: string, texts: string[] = []) =>
    texts.map((text): Phrase => ({ kind, id, text }));
  const featureOf = featuresByConcept(entries);
  return {
    names,
    readingsOf: (ambiguous) => entries.phrases.ambiguous[Number(ambiguous)]?.readings ?? [],
    statementsOf: (system) => {
      const entry = entries.systems[system];
      return entry ? statementsIn(entry, system) : [];
    },
    madeBy: systemsByVendor(entries),
    isRecordedWith: (system, feature) =>
      Object.values(entries.systems[system]?.facts ?? {}).some(({ has }) => has?.includes(feature)),
    featureOf,
    conceptOf: conceptsByFeature(entries, featureOf),
    ruledOutBy: ruledOut(entries),
    heirOf: (system) => heirIn(entries, system),
    forkOf: (system) => forkIn(entries, system),
    isAlive: (system) => isAlive(entries.systems[system]?.status.state ?? 'archived'),
    isFollowed: (system) => (entries.systems[system]?.successors ?? []).length > 0,
    versionsOf: (system) => (entries.systems[system]?.versions ?? []).map(({ name }) => name),
    ofArticle: Object.values(entries.articles).find(({ systems = [] }) => systems.length > 0)?.systems ?? [],
    fillers: entries.phrases.fillers,
    shorthand: entries.phrases.shorthand ?? {},
    isCommonWord,
    isFieldWord: fieldWordsOf(entries),
    phrases: [
      ...Object.entries(entries.phrases.intents).flatMap(([id, texts]) => phrases('intent', id, texts)),
      ...entries.about.flatMap(({ id, ask }) => phrases('about', id, ask)),
      ...phrases('unrecorded', 'unrecorded', entries.phrases.unrecorded),
      ...entries.topics.flatMap(({ id, ask, idioms = [] }) => [
        ...phrases('topic', id, ask),
        ...phrases('topic', id, idioms).map((phrase) => ({ ...phrase, idiom: true })),
      ]),
      ...entries.features.flatMap((feature) =>
        phrases(feature.topic === 'vendor' ? 'vendor' : 'feature', feature.id, waysToName(feature)),
      ),
      ...Object.entries(entries.systems).flatMap(([id, system]) =>
        (system.answers ?? []).flatMap(({ ask }, at) => phrases('answer', partId(id, at), ask)),
      ),
      ...Object.entries(entries.articles).flatMap(([id, article]) => [
        ...phrases('article', id, article.ask),
        ...article.says.flatMap(({ ask }, at) => phrases('saying', partId(id, at), ask)),
      ]),
    ],
  };
}
