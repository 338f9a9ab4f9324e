import type { Entries } from './entries.js';
import { dateFields, dayFields } from './field-contents.js';
import type { Problem } from './problem.js';
import { entryFiles, joined, type Located, objectsIn, provenances } from './provenance.js';
import { wrongFormat } from './shape-problems.js';
import { suggestion } from './suggest.js';

const dated = [...dateFields, ...dayFields];

/** Every date is in the calendar: no 30 February. */
export function datesExist(entries: Entries): Problem[] {
  const files: [string, object][] = [...entryFiles(entries), ['sources.yaml', entries.sources]];
  return files.flatMap(([path, entry]) =>
    objectsIn(path, entry).flatMap(({ file, field, at }) =>
      Object.entries(at)
        .filter(([name, value]) => dated.includes(name) && typeof value === 'string' && !isInCalendar(value))
        .map(([name, value]) => ({ file, field: joined(field, name), ...wrongFormat(name, value) })),
    ),
  );
}

function isInCalendar(date: string): boolean {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().startsWith(date);
}

/** Every fact says what, when and how surely, and these fit one another. */
export function factsAreSaid(entries: Entries): Problem[] {
  return provenances(entries).flatMap((located) => {
    if (located.at.certainty === 'unknown') return saysNothing(located);
    return [...isDated(located), ...(isFact(located) ? hasValueAndSides(located) : [])];
  });
}

/** The fact of a topic, which alone can be unknown or have sides. */
function isFact({ file, field }: Located): boolean {
  return file.startsWith('systems/') && /^facts\.[^.]+$/.test(field);
}

function saysNothing(located: Located): Problem[] {
  const { file, field, at } = located;
  const said = ['value', 'stated', 'has', 'lacks', 'sides'].filter((name) => Object.hasOwn(at, name));
  if (said.length === 0) return [];
  const mend = isFact(located)
    ? `Remove ${said.map((name) => `\`${name}\``).join(' and ')}, or set another certainty`
    : 'Set another certainty; only the facts of a system can be unknown';
  return [{ file, field, what: 'is marked unknown but says something', mend }];
}

function isDated({ file, field, at: { stated, checked } }: Located): Problem[] {
  const problem = { file, field: joined(field, 'stated') };
  if (!stated) return [{ ...problem, ...missing('Add the date the source speaks of or was published') }];
  if (stated <= checked) return [];
  return [
    { ...problem, what: `is ${stated}, after the day it was checked (${checked})`, mend: 'Correct one of the two' },
  ];
}

function hasValueAndSides({ file, field, at: { value, sides, certainty } }: Located): Problem[] {
  const at = (name: string) => ({ file, field: joined(field, name) });
  if (!value) return [{ ...at('value'), ...missing('Add the answer in one line, or set certainty: unknown') }];
  if (certainty === 'disputed' && !sides) {
    return [{ ...at('sides'), ...missing('Show both sides, each with its source, or set another certainty') }];
  }
  if (certainty === 'disputed' || !sides) return [];
  return [
    { ...at('sides'), what: 'shows sides of what is not disputed', mend: 'Set certainty: disputed, or remove it' },
  ];
}

function missing(mend: string): Pick<Problem, 'what' | 'mend'> {
  return { what: 'is missing', mend };
}

/** Every source a fact names stands in sources.yaml. */
export function sourcesAreKnown(entries: Entries): Problem[] {
  const known = Object.keys(entries.sources);
  return provenances(entries).flatMap(({ file, field, at }) =>
    at.sources
      .filter((key) => !Object.hasOwn(entries.sources, key))
      .map((key) => ({
        file,
        field: joined(field, 'sources'),
        what: `names “${key}”, which is not in sources.yaml`,
        mend: suggestion(key, known, 'add it there'),
      })),
  );
}

/** Every source is named by a fact. */
export function sourcesAreUsed(entries: Entries): Problem[] {
  const used = new Set(provenances(entries).flatMap(({ at }) => at.sources));
  return Object.keys(entries.sources)
    .filter((key) => !used.has(key))
    .map((key) => ({
      file: 'sources.yaml',
      field: key,
      what: 'is used by no fact',
      mend: 'Remove it, or name it in the `sources` of a fact',
    }));
}

/** Every fact is filed under a topic that a curator can fill. */
export function factsHaveTopics(entries: Entries): Problem[] {
  const kinds = new Map(entries.topics.map(({ id, kind }) => [id, kind]));
  const fillable = [...kinds].filter(([, kind]) => kind !== 'computed').map(([id]) => id);
  return factsOf(entries)
    .filter(({ topic }) => !fillable.includes(topic))
    .map(({ file, topic }) => ({
      file,
      field: `facts.${topic}`,
      ...(kinds.has(topic)
        ? {
            what: 'is a topic the bot fills by itself',
            mend: 'Remove it; status, successors, lineage and links say it',
          }
        : {
            what: 'is no topic of topics.yaml',
            mend: suggestion(topic, fillable, 'use one of the topics there, or make it one of the `answers`'),
          }),
    }));
}

/** A fact has or lacks features of its own topic only, and never both. */
export function featuresBelongToTheirTopic(entries: Entries): Problem[] {
  const topics = new Map(entries.features.map(({ id, topic }) => [id, topic]));
  return factsOf(entries).flatMap(({ file, topic, fact: { has = [], lacks = [] } }) => {
    const field = `facts.${topic}`;
    const wrong = (list: 'has' | 'lacks', names: string[]) =>
      names
        .filter((name) => topics.get(name) !== topic)
        .map((name) => ({ file, field: `${field}.${list}`, ...wrongFeature(name, topics) }));
    const both = has.filter((name) => lacks.includes(name));
    return [
      ...both.map((name) => ({ file, field, what: `has and lacks “${name}”`, mend: 'Keep one of the two' })),
      ...wrong('has', has),
      ...wrong('lacks', lacks),
    ];
  });
}

function wrongFeature(name: string, topics: ReadonlyMap<string, string>): Pick<Problem, 'what' | 'mend'> {
  const own = topics.get(name);
  if (own) return { what: `names “${name}”, which belongs to the topic ${own}`, mend: `Move it to facts.${own}` };
  return {
    what: `names “${name}”, which is not in features.yaml`,
    mend: suggestion(name, topics.keys(), 'remove it, or add the feature there'),
  };
}

function factsOf(entries: Entries) {
  return Object.entries(entries.systems).flatMap(([id, { facts }]) =>
    Object.entries(facts).map(([topic, fact]) => ({ file: `systems/${id}.yaml`, topic, fact })),
  );
}
