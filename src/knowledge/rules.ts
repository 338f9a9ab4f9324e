import { isAlive } from '../answer.js';
import { intentIds } from '../question/vocabulary.js';
import type { Entries } from './entries.js';
import { nameProblems } from './name-rules.js';
import type { Problem } from './problem.js';
import { type Located, provenances } from './provenance.js';
import { idPattern } from './schema.js';

type Rule = (entries: Entries) => Problem[];

/** What a schema cannot say, as a list of small rules. Each returns all it finds. */
const rules: Rule[] = [
  datedAndSourced,
  sourcesAreUsed,
  factsHaveTopics,
  featuresBelongToTheirTopic,
  referencesExist,
  lineageHasNoCycle,
  endedSystemsSayWhen,
  gitHubLinksNameARepository,
  intentsAreComplete,
  nameProblems,
];

const tunables = { staleAfterDays: 365 };

/** Everything wrong across files whose shapes are right. */
export function problemsIn(entries: Entries): Problem[] {
  return rules.flatMap((rule) => rule(entries));
}

/** What the calendar brings: worth a look, never a failure. */
export function warningsIn(entries: Entries, today: string): Problem[] {
  const oldest = new Date(Date.parse(today) - tunables.staleAfterDays * 86_400_000).toISOString().slice(0, 10);
  return provenances(entries)
    .filter(({ at }) => at.checked < oldest)
    .map(({ file, field, at }) => ({
      file,
      field,
      what: `was last checked on ${at.checked}, over a year ago`,
      mend: 'Look again and set `checked`',
    }));
}

function datedAndSourced(entries: Entries): Problem[] {
  return provenances(entries).flatMap((located) => [...sourceProblems(entries, located), ...dateProblems(located)]);
}

function sourceProblems(entries: Entries, { file, field, at }: Located): Problem[] {
  return at.sources
    .filter((key) => !Object.hasOwn(entries.sources, key))
    .map((key) => ({
      file,
      field,
      what: `names a source “${key}” that sources.yaml does not have`,
      mend: 'Add it there',
    }));
}

function dateProblems({ file, field, at }: Located): Problem[] {
  const problem = (what: string, mend: string) => [{ file, field, what, mend }];
  if (at.certainty === 'unknown') {
    if (at.stated || at.value)
      return problem('is unknown but says something', 'Remove `value` and `stated`, or set another certainty');
    return [];
  }
  if (!at.stated) return problem('has no `stated`', 'Add the date the source speaks of');
  if (at.stated > at.checked) return problem('was stated after it was checked', 'Correct one of the two dates');
  if (field.startsWith('facts.') && !at.value) return problem('has no `value`', 'Add it, or set certainty to unknown');
  if (field.startsWith('facts.') && at.certainty === 'disputed' && !field.includes('.sides') && !at.sides) {
    return problem('is disputed but shows no sides', 'Add `sides`, each with its source');
  }
  return [];
}

function sourcesAreUsed(entries: Entries): Problem[] {
  const used = new Set(provenances(entries).flatMap(({ at }) => at.sources));
  return Object.keys(entries.sources)
    .filter((key) => !used.has(key))
    .map((key) => ({ file: 'sources.yaml', field: key, what: 'is used by no fact', mend: 'Remove it, or cite it' }));
}

function factsHaveTopics(entries: Entries): Problem[] {
  const topics = new Map(entries.topics.map((topic) => [topic.id, topic]));
  return Object.entries(entries.systems).flatMap(([id, system]) =>
    Object.keys(system.facts)
      .filter((topic) => (topics.get(topic)?.kind ?? 'computed') === 'computed')
      .map((topic) => ({
        file: `systems/${id}.yaml`,
        field: `facts.${topic}`,
        what: topics.has(topic) ? 'is worked out by the bot' : 'is no topic of topics.yaml',
        mend: 'Use a topic id of topics.yaml that is not `computed`',
      })),
  );
}

function featuresBelongToTheirTopic(entries: Entries): Problem[] {
  const features = new Map(entries.features.map((feature) => [feature.id, feature]));
  return Object.entries(entries.systems).flatMap(([id, system]) =>
    Object.entries(system.facts).flatMap(([topic, fact]) => {
      const at = { file: `systems/${id}.yaml`, field: `facts.${topic}` };
      const both = (fact.has ?? []).filter((feature) => fact.lacks?.includes(feature));
      const foreign = [...(fact.has ?? []), ...(fact.lacks ?? [])].filter((one) => features.get(one)?.topic !== topic);
      return [
        ...both.map((one) => ({ ...at, what: `has and lacks “${one}”`, mend: 'Keep one of the two' })),
        ...foreign.map((one) => ({
          ...at,
          what: `names “${one}”, no feature of this topic`,
          mend: 'See features.yaml',
        })),
      ];
    }),
  );
}

function referencesExist(entries: Entries): Problem[] {
  const noSystem = (file: string, field: string, to: string): Problem[] =>
    Object.hasOwn(entries.systems, to)
      ? []
      : [{ file, field, what: `names no system “${to}”`, mend: 'Use the id of a file in systems/' }];
  const systems = Object.entries(entries.systems).flatMap(([id, system]) =>
    [...(system.successors ?? []), ...(system.lineage ?? [])]
      .filter((kin) => idPattern.test(kin.to))
      .flatMap((kin) => noSystem(`systems/${id}.yaml`, 'successors/lineage', kin.to)),
  );
  const concepts = Object.entries(entries.concepts).flatMap(([id, concept]) => [
    ...(concept.examples ?? []).flatMap((to) => noSystem(`concepts/${id}.yaml`, 'examples', to)),
    ...(concept.related ?? [])
      .filter((to) => !Object.hasOwn(entries.concepts, to))
      .map((to) => ({
        file: `concepts/${id}.yaml`,
        field: 'related',
        what: `names no concept “${to}”`,
        mend: 'Use the id of a file in concepts/',
      })),
  ]);
  const elsewhere = entries.phrases.elsewhere.flatMap((one, at) =>
    (one.nearest ?? []).flatMap((to) => noSystem('phrases.yaml', `elsewhere.${at}.nearest`, to)),
  );
  return [...systems, ...concepts, ...elsewhere];
}

function lineageHasNoCycle(entries: Entries): Problem[] {
  const parents = (id: string) => (entries.systems[id]?.lineage ?? []).map((kin) => kin.to);
  const returns = (start: string) => {
    const seen = new Set<string>();
    const queue = parents(start);
    for (const id of queue) {
      if (id === start) return true;
      if (!seen.has(id)) queue.push(...parents(id));
      seen.add(id);
    }
    return false;
  };
  return Object.keys(entries.systems)
    .filter(returns)
    .map((id) => ({
      file: `systems/${id}.yaml`,
      field: 'lineage',
      what: 'comes from itself',
      mend: 'Remove the edge that closes the circle',
    }));
}

function endedSystemsSayWhen(entries: Entries): Problem[] {
  return Object.entries(entries.systems)
    .filter(
      ([, { status }]) =>
        !isAlive(status.state) && !status.ended && !['disputed', 'inferred'].includes(status.certainty),
    )
    .map(([id]) => ({
      file: `systems/${id}.yaml`,
      field: 'status',
      what: 'has ended without a date',
      mend: 'Add `ended`; if none was published say so in `value` and set certainty to inferred or disputed',
    }));
}

function gitHubLinksNameARepository(entries: Entries): Problem[] {
  return Object.entries(entries.systems).flatMap(([id, { links }]) =>
    [...links.github, ...(links.githubThen ? [links.githubThen] : [])]
      .filter((link) => !/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+/.test(link.url))
      .map((link) => ({
        file: `systems/${id}.yaml`,
        field: 'links.github',
        what: `${link.url} names no repository`,
        mend: 'Write https://github.com/owner/repository',
      })),
  );
}

function intentsAreComplete(entries: Entries): Problem[] {
  return intentIds
    .filter((id) => !Object.hasOwn(entries.phrases.intents, id))
    .map((id) => ({
      file: 'phrases.yaml',
      field: 'intents',
      what: `has no “${id}”`,
      mend: 'Add it with at least one phrase',
    }));
}
