import { isAlive } from '../answer.js';
import { statusTopics } from '../question/life-topics.js';
import { linkTopics } from '../question/link-topics.js';
import { intentIds } from '../question/vocabulary.js';
import type { Entries } from './entries.js';
import type { Problem } from './problem.js';
import { idPattern } from './schema.js';
import { suggestion } from './suggest.js';

/** What one entry says of another is said of an entry that exists. */
export function referencesExist(entries: Entries): Problem[] {
  const known = { systems: Object.keys(entries.systems), concepts: Object.keys(entries.concepts) };
  const lost = (file: string, field: string, folder: 'systems' | 'concepts', ids: string[] = []): Problem[] =>
    ids
      .filter((id) => !known[folder].includes(id))
      .map((id) => ({
        file,
        field,
        what: `names “${id}”, but there is no ${folder}/${id}.yaml`,
        mend: suggestion(id, known[folder], `use the name of a file in ${folder}/, or remove it`),
      }));
  return [
    ...kinOf(entries)
      .filter(({ to }) => idPattern.test(to) && !known.systems.includes(to))
      .map(({ file, field, to }) => ({
        file,
        field,
        what: `names “${to}”, but there is no systems/${to}.yaml`,
        mend: suggestion(to, known.systems, 'write the name of the thing with its capitals'),
      })),
    ...Object.entries(entries.concepts).flatMap(([id, { examples, related }]) => [
      ...lost(`concepts/${id}.yaml`, 'examples', 'systems', examples),
      ...lost(`concepts/${id}.yaml`, 'related', 'concepts', related),
    ]),
    ...Object.entries(entries.articles).flatMap(([id, { systems }]) =>
      lost(`articles/${id}.yaml`, 'systems', 'systems', systems),
    ),
    ...entries.phrases.ambiguous.flatMap(({ amongSystems }, at) =>
      lost(
        'phrases.yaml',
        `ambiguous.${at + 1}.amongSystems`,
        'systems',
        amongSystems === undefined ? [] : [amongSystems],
      ),
    ),
    ...entries.phrases.elsewhere.flatMap(({ nearest }, at) =>
      lost('phrases.yaml', `elsewhere.${at + 1}.nearest`, 'systems', nearest),
    ),
  ];
}

function kinOf(entries: Entries): { file: string; field: string; to: string }[] {
  return Object.entries(entries.systems).flatMap(([id, system]) =>
    (['successors', 'lineage'] as const).flatMap((list) =>
      (system[list] ?? []).map(({ to }, at) => ({ file: `systems/${id}.yaml`, field: `${list}.${at + 1}.to`, to })),
    ),
  );
}

/** Nobody is their own ancestor. */
export function lineageHasNoCycle(entries: Entries): Problem[] {
  return Object.keys(entries.systems).flatMap((id) => {
    const way = wayBack(entries, id, [id]);
    if (!way) return [];
    const mend = 'Remove the step that is wrong; only what came before belongs here';
    return [{ file: `systems/${id}.yaml`, field: 'lineage', what: `leads back to itself (${way.join(', ')})`, mend }];
  });
}

function wayBack(entries: Entries, start: string, way: string[]): string[] | undefined {
  for (const { to } of entries.systems[way.at(-1) ?? start]?.lineage ?? []) {
    if (to === start) return [...way, start];
    const found = way.includes(to) ? undefined : wayBack(entries, start, [...way, to]);
    if (found) return found;
  }
  return undefined;
}

/** An ended system says when it ended; a living one has no such date. */
export function endedSystemsSayWhen(entries: Entries): Problem[] {
  return Object.entries(entries.systems).flatMap(([id, { status }]) => {
    const at = { file: `systems/${id}.yaml`, field: 'status.ended' };
    const isUnsure = status.certainty === 'inferred' || status.certainty === 'disputed';
    if (isAlive(status.state)) {
      const mend = 'Remove it, or change the state; a planned end belongs under `versions`';
      return status.ended ? [{ ...at, what: `is set, but the state is ${status.state}`, mend }] : [];
    }
    if (status.ended || isUnsure) return [];
    const mend = 'Add the date; where none was published, say so in `value` and set certainty: inferred';
    return [{ ...at, what: `is missing, but the state is ${status.state}`, mend }];
  });
}

/** A GitHub link leads to a repository. */
export function gitHubLinksNameARepository(entries: Entries): Problem[] {
  return Object.entries(entries.systems).flatMap(([id, { links }]) =>
    [
      ...links.github.map(({ url }, at) => ({ field: `links.github.${at + 1}.url`, url })),
      ...(links.githubThen ? [{ field: 'links.githubThen.url', url: links.githubThen.url }] : []),
    ]
      .filter(({ url }) => !/^https:\/\/github\.com\/[\w.-]+\/[\w.-]+/.test(url))
      .map(({ field, url }) => ({
        file: `systems/${id}.yaml`,
        field,
        what: `is ${url}, which is no repository`,
        mend: 'Write https://github.com/, the owner, a slash and the repository',
      })),
  );
}

/** topics.yaml, features.yaml and about.yaml list nothing twice. */
export function idsAreUnique(entries: Entries): Problem[] {
  return (['topics', 'features', 'about'] as const).flatMap((list) => {
    const ids = entries[list].map(({ id }) => id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => ({
      file: `${list}.yaml`,
      field: id,
      what: 'stands there twice',
      mend: 'Make one of the two, or give one another id',
    }));
  });
}

/** Every feature is filed under a topic that a fact can have. */
export function featuresHaveTopics(entries: Entries): Problem[] {
  const fillable = entries.topics.filter(({ kind }) => kind !== 'computed').map(({ id }) => id);
  return entries.features
    .filter(({ topic }) => !fillable.includes(topic))
    .map(({ id, topic }) => ({
      file: 'features.yaml',
      field: `${id}.topic`,
      what: `is “${topic}”, under which no fact can stand`,
      mend: suggestion(topic, fillable, 'use a topic of topics.yaml that is not `computed`'),
    }));
}

/** What the bot fills by itself: from the status, the versions, the kin and the links of a system. */
const computed = [...statusTopics, 'successor', 'lineage', ...linkTopics];

/** No other topic is left to the bot to fill. */
export function computedTopicsAreKnown({ topics }: Entries): Problem[] {
  return topics
    .filter(({ id, kind }) => kind === 'computed' && !computed.includes(id))
    .map(({ id }) => ({
      file: 'topics.yaml',
      field: `${id}.kind`,
      what: 'is computed, but the bot cannot fill this topic by itself',
      mend: `Write text, date, list or yes-no; computed are only ${computed.join(', ')}`,
    }));
}

/** What doing without a feature rules out is a feature. */
export function featuresRuleOutFeatures({ features }: Entries): Problem[] {
  const known = features.map(({ id }) => id);
  return features.flatMap(({ id, without }) =>
    without === undefined || known.includes(without)
      ? []
      : [
          {
            file: 'features.yaml',
            field: `${id}.without`,
            what: `is “${without}”, which is no feature`,
            mend: suggestion(without, known, 'remove it'),
          },
        ],
  );
}

/** phrases.yaml says how people express each intent the bot has rules for, and no other. */
export function intentsAreComplete(entries: Entries): Problem[] {
  const { intents } = entries.phrases;
  const known: readonly string[] = intentIds;
  const at = (id: string) => ({ file: 'phrases.yaml', field: `intents.${id}` });
  return [
    ...intentIds
      .filter((id) => !intents[id]?.length)
      .map((id) => ({ ...at(id), what: 'is missing or empty', mend: 'Put it back with at least one phrase' })),
    ...Object.keys(intents)
      .filter((id) => !known.includes(id))
      .map((id) => ({ ...at(id), what: 'is nothing the bot can do', mend: suggestion(id, known, 'remove it') })),
  ];
}
