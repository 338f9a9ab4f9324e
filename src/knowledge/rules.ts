import type { Entries } from './entries.js';
import {
  datesExist,
  factsAreSaid,
  factsHaveTopics,
  featuresBelongToTheirTopic,
  sourcesAreKnown,
  sourcesAreUsed,
} from './fact-rules.js';
import { nameProblems, shorthandProblems } from './name-rules.js';
import type { Problem } from './problem.js';
import { joined, provenances } from './provenance.js';
import {
  computedTopicsAreKnown,
  endedSystemsSayWhen,
  featuresHaveTopics,
  featuresRuleOutFeatures,
  gitHubLinksNameARepository,
  idsAreUnique,
  intentsAreComplete,
  lineageHasNoCycle,
  referencesExist,
} from './reference-rules.js';

/** A rule that a schema cannot say, and the files without which it would find what is not wrong. */
interface Rule {
  problems(entries: Entries): Problem[];
  needs: string[];
}

const entryFolders = ['systems/', 'concepts/', 'articles/'];

const rules: Rule[] = [
  { problems: datesExist, needs: [] },
  { problems: factsAreSaid, needs: [] },
  { problems: sourcesAreKnown, needs: ['sources.yaml'] },
  { problems: sourcesAreUsed, needs: entryFolders },
  { problems: factsHaveTopics, needs: ['topics.yaml'] },
  { problems: featuresBelongToTheirTopic, needs: ['features.yaml'] },
  { problems: computedTopicsAreKnown, needs: [] },
  { problems: featuresHaveTopics, needs: ['topics.yaml'] },
  { problems: featuresRuleOutFeatures, needs: [] },
  { problems: idsAreUnique, needs: [] },
  { problems: referencesExist, needs: entryFolders },
  { problems: lineageHasNoCycle, needs: [] },
  { problems: endedSystemsSayWhen, needs: [] },
  { problems: gitHubLinksNameARepository, needs: [] },
  { problems: intentsAreComplete, needs: ['phrases.yaml'] },
  { problems: nameProblems, needs: [] },
  { problems: shorthandProblems, needs: ['phrases.yaml'] },
];

const tunables = { staleAfterDays: 365 };

/** Everything wrong within and across files. `broken` are the files whose shape is wrong: they are not in the entries. */
export function problemsIn(entries: Entries, broken: string[] = []): Problem[] {
  const isHere = (needed: string) => !broken.some((file) => file.startsWith(needed));
  return rules.filter(({ needs }) => needs.every(isHere)).flatMap(({ problems }) => problems(entries));
}

/** What the calendar brings: worth a look, never a failure. `today` is a day: `2026-11-23`. */
export function warningsIn(entries: Entries, today: string): Problem[] {
  const oldest = new Date(Date.parse(today) - tunables.staleAfterDays * 86_400_000).toISOString().slice(0, 10);
  return provenances(entries).flatMap(({ file, field, at: { checked } }) => {
    const warning = (what: string, mend: string) => [{ file, field: joined(field, 'checked'), what, mend }];
    if (checked > today) return warning(`is ${checked}, a day still to come`, 'Write the day you last looked');
    if (checked >= oldest) return [];
    return warning(`is ${checked}, over a year ago`, 'Read the source again and write the day you did');
  });
}
