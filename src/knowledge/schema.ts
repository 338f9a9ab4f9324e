import { z } from 'zod';
import { certainties, statuses } from '../answer.js';

/**
 * The shape of every file in knowledge/. This is the one source of truth: the TypeScript types and the
 * JSON Schema that gives curators completion in their editor are both made from it.
 * What a shape alone cannot say (references, dates in order, doubles) stands in rules.ts.
 */

/** Lengths that keep an answer one screen long, in characters. */
const maxLength = { name: 60, headline: 200, value: 420, paragraph: 700, label: 60, phrase: 80 };

const line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .regex(/^[^\n]*$/, 'must be one line');

/** Ids are file names and keys: lower case, digits, hyphens. */
export const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const id = z.string().regex(idPattern, 'must be lower-case words joined by hyphens');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day, written 2026-11-23');
const date = z
  .string({ error: 'must be a date in quotes: "2016", "2016-11" or 2016-11-23' })
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be "2016", "2016-11" or 2016-11-23');
const url = z.url({ protocol: /^https?$/, error: 'must be a whole http(s) address' });
const phrases = z.array(line(maxLength.phrase));

const provenance = {
  sources: z.array(id).min(1).describe('Keys of knowledge/sources.yaml. Where a fact is unknown: where you looked.'),
  stated: date.optional().describe('The date the source speaks of or was published.'),
  checked: day.describe('The day you last looked.'),
  certainty: z.enum(certainties),
};

const statement = z.strictObject({ value: line(maxLength.value), ...provenance });

const fact = z.strictObject({
  value: line(maxLength.value).optional().describe('One line. Left out where certainty is unknown.'),
  ...provenance,
  has: z.array(id).optional().describe('Features of features.yaml this line says the system has.'),
  lacks: z.array(id).optional().describe('Features this line says the system does not have.'),
  then: statement.optional().describe('What the article of 2016 says on this topic.'),
  sides: z.array(statement).min(2).optional().describe('Where certainty is disputed: each side with its source.'),
});

const link = z.strictObject({ label: line(maxLength.label), url, note: line(160).optional(), ...provenance });

const kin = z.strictObject({
  relation: z.enum(['fork-of', 'based-on', 'rename-of', 'merged-from', 'grew-out-of']),
  to: line(maxLength.name).describe('The id of a system in the catalogue, or a plain name.'),
  ...statement.shape,
});

const successor = z.strictObject({
  to: line(maxLength.name).describe('The id of a system in the catalogue, or a plain name.'),
  kind: z.enum(['official', 'fork', 'same-vendor', 'product-line']),
  url: url.optional(),
  ...statement.shape,
});

const version = z.strictObject({
  name: line(maxLength.label),
  released: date.optional(),
  ends: date.optional().describe('The day support ends or ended; left out where none was published.'),
  ...provenance,
});

/** knowledge/systems/<id>.yaml: one operating system. */
export const systemSchema = z.strictObject({
  name: line(maxLength.name),
  aliases: z.array(line(maxLength.name)).describe('Other names that mean this system and nothing else.'),
  shortNames: z
    .array(line(maxLength.name))
    .optional()
    .describe(
      'Names that also mean something else (photon, atomic): they count only in a question that is otherwise clear.',
    ),
  sharedNames: z
    .array(line(maxLength.name))
    .optional()
    .describe(
      'Names that something outside the field bears too (Talos of Crete): they count unless the question is about that.',
    ),
  numberedAs: z
    .array(line(maxLength.name))
    .optional()
    .describe('Names of what it is a part of and shares the version numbers of: they count only before such a number.'),
  misspellings: z.array(line(maxLength.name)).optional(),
  notToConfuse: z.array(line(160)).optional().describe('"Rancher, the Kubernetes manager": one line each.'),
  summary: statement.describe('What it is, in one sentence, as of today.'),
  article: statement.optional().describe('What the article of 2016 says it is, in our words.'),
  status: z.strictObject({ state: z.enum(statuses), ended: date.optional(), ...statement.shape }),
  versions: z.array(version).optional(),
  successors: z.array(successor).optional(),
  lineage: z.array(kin).optional(),
  facts: z.record(id, fact).describe('Topic of topics.yaml -> fact.'),
  answers: z
    .array(z.strictObject({ label: line(maxLength.label), ask: phrases.min(1), ...statement.shape }))
    .optional()
    .describe('Questions that only this system gets.'),
  links: z.strictObject({
    site: link.optional(),
    docs: link.optional(),
    github: z.array(link).min(1).describe('Repositories today, the main one first.'),
    githubThen: link.optional().describe('Where the code was when the article was written.'),
  }),
});

/** knowledge/concepts/<id>.yaml: one word of the field. */
export const conceptSchema = z.strictObject({
  name: line(maxLength.name),
  aliases: z.array(line(maxLength.name)),
  shortNames: z.array(line(maxLength.name)).optional(),
  misspellings: z.array(line(maxLength.name)).optional(),
  definition: statement,
  more: z.array(statement).optional(),
  examples: z.array(id).optional().describe('Ids of systems that show it.'),
  related: z.array(id).optional().describe('Ids of other concepts.'),
  links: z.array(link).optional(),
});

/** knowledge/articles/<id>.yaml: a dated text. */
export const articleSchema = z.strictObject({
  name: line(120),
  aliases: z.array(line(maxLength.name)),
  ask: phrases.optional().describe('Questions this text answers that do not name it.'),
  published: date,
  publisher: line(maxLength.name),
  summary: statement,
  systems: z.array(id).optional().describe('The systems it speaks of, in its order: "the second one".'),
  says: z.array(z.strictObject({ ask: phrases.optional(), ...statement.shape })).min(1),
  caution: statement.optional().describe('How the text is often misread, or what has changed.'),
  links: z.array(link).optional(),
});

/** knowledge/sources.yaml: key -> where it says so. */
export const sourcesSchema = z.record(
  id,
  z.strictObject({
    title: line(160),
    url,
    publisher: line(80),
    read: day,
  }),
);

/** knowledge/topics.yaml: what can be asked of a system. */
export const topicsSchema = z.array(
  z.strictObject({
    id,
    label: line(maxLength.label),
    kind: z
      .enum(['text', 'date', 'list', 'yes-no', 'computed'])
      .describe('computed: from status, successors, lineage, links.'),
    compare: z.boolean().optional().describe('Shown in a comparison of whole systems.'),
    profile: z.boolean().optional().describe('Shown in a profile.'),
    ask: phrases.min(1).describe('How people ask it.'),
    idioms: phrases.optional().describe('Ways to ask it that mean it only while a system is named or spoken of.'),
  }),
);

/** knowledge/features.yaml: what a system can have or lack, for yes/no questions and filters. */
export const featuresSchema = z.array(
  z.strictObject({
    id,
    label: line(maxLength.label),
    topic: id,
    without: id
      .optional()
      .describe('What one rules out by doing without this feature: Kubernetes as the only use, not Kubernetes.'),
    ask: phrases.min(1),
  }),
);

/** knowledge/about.yaml: what the bot answers about itself. */
export const aboutSchema = z.array(
  z.strictObject({
    id,
    label: line(maxLength.label),
    text: line(maxLength.value).describe('The answer: one line, true of this program.'),
    inHelp: z.boolean().optional().describe('Shown under every general help.'),
    ask: phrases.min(1).describe('What people say; counts in a question to the bot or about Slack.'),
  }),
);

/** knowledge/phrases.yaml: how people say what they want, and the words that carry no meaning. */
export const phrasesSchema = z.strictObject({
  intents: z.record(id, phrases),
  fillers: z.array(line(40)),
  unrecorded: phrases
    .optional()
    .describe(
      'How people ask for what no catalogue entry records, such as a price: the answer is that it is not recorded.',
    ),
  shorthand: z
    .record(z.string().regex(/^[a-z\p{Lo}\p{N}]+$/u, 'must be one word in lower case without accents'), line(40))
    .optional()
    .describe('A word people type for another: pkg -> package, noyau -> kernel.'),
  ambiguous: z
    .array(
      z.strictObject({
        names: z.array(line(maxLength.name)).min(1),
        amongSystems: id.optional().describe('The system meant where the name stands beside other systems.'),
        onlyAlone: z
          .literal(true)
          .optional()
          .describe('Ask back only where nothing is asked but what is asked of any system.'),
        question: line(maxLength.headline),
        readings: z
          .array(z.strictObject({ label: line(maxLength.label), ask: line(maxLength.phrase) }))
          .min(2)
          .max(5),
      }),
    )
    .describe('Names that mean several things: the bot asks back.'),
  elsewhere: z
    .array(
      z.strictObject({
        name: line(maxLength.name),
        aliases: z.array(line(maxLength.name)),
        line: line(maxLength.headline),
        reason: z.enum(['off-topic', 'no-such-system']),
        nearest: z.array(id).optional(),
      }),
    )
    .describe('Things people take for ours, with one honest line each.'),
});

/** A file of systems/. */
export type SystemEntry = z.infer<typeof systemSchema>;
/** A file of concepts/. */
export type ConceptEntry = z.infer<typeof conceptSchema>;
/** A file of articles/. */
export type ArticleEntry = z.infer<typeof articleSchema>;
/** sources.yaml. */
export type SourceEntries = z.infer<typeof sourcesSchema>;
/** topics.yaml. */
export type TopicEntries = z.infer<typeof topicsSchema>;
/** features.yaml. */
export type FeatureEntries = z.infer<typeof featuresSchema>;
/** about.yaml. */
export type AboutEntries = z.infer<typeof aboutSchema>;
/** phrases.yaml. */
export type PhraseEntries = z.infer<typeof phrasesSchema>;
/** A link of an entry. */
export type LinkEntry = z.infer<typeof link>;
