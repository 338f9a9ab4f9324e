import type { Question, Reading } from '../question/question.js';
import { squash } from '../text/normalise.js';
import { createLookAlikes } from '../text/spelling.js';
import type { Article, Concept, Feature, Knowledge, System, Topic } from './knowledge.js';

/** The entries a question is about, found by its ids. */
export interface Matches {
  systems: System[];
  concepts: Concept[];
  article?: Article;
  topics: Topic[];
  features: Feature[];
  /** Systems whose names look like what was typed, for "did you mean"; never used to answer. */
  similar: System[];
}

const tunables = { maxSimilar: 3 };

/** Prepares the look-up of a knowledge: Question -> Matches. */
export function createLookUp(knowledge: Knowledge): (question: Question) => Matches {
  const owners = new Map<string, string>();
  for (const { text, target, strength } of knowledge.vocabulary.names) {
    if (target.kind === 'system' && strength === 'full') owners.set(squash(text), target.id);
  }
  const lookAlikes = createLookAlikes(owners.keys());
  const similarTo = (typed: string) => {
    const ids = lookAlikes(squash(typed), tunables.maxSimilar * 2).map((key) => owners.get(key) ?? '');
    return present([...new Set(ids)], knowledge.systems).slice(0, tunables.maxSimilar);
  };

  return ({ reading }) => {
    const article = 'article' in reading ? knowledge.articles.get(reading.article) : undefined;
    const features = 'features' in reading ? reading.features : [];
    const needs = 'needs' in reading ? reading.needs.flatMap((need) => need.anyOf) : [];
    return {
      systems: present(systemIds(reading), knowledge.systems),
      concepts: present('concepts' in reading ? reading.concepts : [], knowledge.concepts),
      topics: present('topics' in reading ? reading.topics : [], knowledge.topics),
      features: present([...features, ...needs], knowledge.features),
      similar: reading.wants === 'unknown-system' ? similarTo(reading.name) : [],
      ...(article && { article }),
    };
  };
}

function systemIds(reading: Reading): string[] {
  if ('system' in reading) return reading.system === undefined ? [] : [reading.system];
  if ('systems' in reading) return reading.systems;
  if (reading.wants === 'which-name') return reading.names.map((name) => name.id);
  return reading.wants === 'off-topic' ? reading.near : [];
}

function present<T>(ids: string[], map: ReadonlyMap<string, T>): T[] {
  return ids.flatMap((id) => map.get(id) ?? []);
}
