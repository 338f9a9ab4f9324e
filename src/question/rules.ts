import { readCatalogue } from './about-catalogue.js';
import { readManySystems, readOneSystem } from './about-systems.js';
import { readConcepts, readTopicAlone } from './about-words.js';
import type { Reading } from './question.js';
import { hasIntent, idsOf, mentionsOf, partsOf, type Seen } from './seen.js';
import { readUnknown } from './unknown.js';

/** What was decided, by which rule, and whether the conversation was needed for it. */
export interface Decision {
  rule: string;
  reading: Reading;
  followsUp?: boolean;
}

type Rule = (seen: Seen) => Reading | undefined;

/**
 * The rules in order: the first that has a reading decides. Each is a sentence one can say aloud;
 * its name is shown under "why this answer".
 */
const rules: [name: string, rule: Rule][] = [
  ['nothing was asked', (seen) => (seen.words.length === 0 ? { wants: 'help' } : undefined)],
  ['help was asked for', readHelp],
  ['only a greeting', readGreeting],
  ['a name of something else', readElsewhere],
  ['a name that means several things', readAmbiguous],
  ['a misspelling as near to one name as to another', readRivals],
  ['the article or a report', readArticle],
  ['the catalogue, filtered or held against requirements', readCatalogue],
  ['several systems', readManySystems],
  ['one system', readOneSystem],
  ['a word of the field', readConcepts],
  ['an answer that only one system has', readOwnAnswer],
];

/** Decides what a question wants. Falls back to the conversation, then to one of the ways of not knowing. */
export function decide(seen: Seen): Decision {
  for (const [rule, read] of rules) {
    const reading = read(seen);
    if (reading) return { rule, reading };
  }
  const resumed = resume(seen);
  const followUp = resumed && (readManySystems(resumed) ?? readOneSystem(resumed));
  if (followUp) return { rule: 'about what was spoken of before', reading: followUp, followsUp: true };
  const topicAlone = readTopicAlone(seen);
  if (topicAlone) return { rule: 'a topic without a system', reading: topicAlone };
  return { rule: 'nothing fits', reading: readUnknown(seen) };
}

/** The same question about the systems last spoken of; only when all of it was understood. */
function resume(seen: Seen): Seen | undefined {
  const asks = idsOf(seen, 'topic').length + idsOf(seen, 'feature').length + idsOf(seen, 'answer').length > 0;
  if (!asks || seen.leftovers.length > 0 || seen.conversation.systems.length === 0) return undefined;
  const mentions = seen.conversation.systems.map((id) => ({
    target: { kind: 'system' as const, id, name: id },
    rivals: [],
    typed: '',
    from: 0,
    to: 0,
    strength: 'full' as const,
    edits: 0,
    corrected: false,
  }));
  return { ...seen, mentions };
}

function readHelp(seen: Seen): Reading | undefined {
  const alone = seen.mentions.length === 0 && seen.leftovers.length === 0 && idsOf(seen, 'topic').length === 0;
  return alone && hasIntent(seen, 'help') ? { wants: 'help' } : undefined;
}

function readGreeting(seen: Seen): Reading | undefined {
  if (seen.mentions.length > 0 || seen.leftovers.length > 0 || idsOf(seen, 'topic').length > 0) return undefined;
  if (hasIntent(seen, 'thanks')) return { wants: 'greeting', of: 'thanks' };
  if (hasIntent(seen, 'goodbye')) return { wants: 'greeting', of: 'goodbye' };
  return hasIntent(seen, 'hello') ? { wants: 'greeting', of: 'hello' } : undefined;
}

function readElsewhere(seen: Seen): Reading | undefined {
  const [first] = mentionsOf(seen, 'elsewhere');
  return first && mentionsOf(seen, 'system').length === 0 ? { wants: 'elsewhere', id: first.target.id } : undefined;
}

function readAmbiguous(seen: Seen): Reading | undefined {
  const [first] = mentionsOf(seen, 'ambiguous');
  return first && seen.leftovers.length === 0 ? { wants: 'ambiguous', id: first.target.id } : undefined;
}

function readRivals(seen: Seen): Reading | undefined {
  const unsure = seen.mentions.find((one) => one.rivals.length > 0);
  const vague = unsure && [unsure.target, ...unsure.rivals].some(({ kind }) => kind !== 'system');
  if (!unsure || (vague && seen.leftovers.length > 0)) return undefined;
  const names = [unsure.target, ...unsure.rivals].map(({ id, name }) => ({ id, name }));
  return { wants: 'which-name', typed: unsure.typed, names: names.slice(0, 5), topics: idsOf(seen, 'topic') };
}

function readArticle(seen: Seen): Reading | undefined {
  const [asked] = [...mentionsOf(seen, 'article').map((one) => one.target.id), ...idsOf(seen, 'article')];
  const named = mentionsOf(seen, 'system').map((one) => one.target.id);
  const systems = named.length === 0 && saysIt(seen) ? seen.conversation.systems : named;
  const saying = idsOf(seen, 'saying')[0];
  const article = asked ?? (systems.length === 0 ? saying?.split('/')[0] : undefined);
  if (!article || hasIntent(seen, 'list')) return undefined;
  return { wants: 'article', article, sayings: partsOf(seen, 'saying', [article]), systems };
}

/** "What does LDK stand for?": the question is in one system's own answers, so the system need not be named. */
function readOwnAnswer(seen: Seen): Reading | undefined {
  const answers = [
    ...new Set(seen.hits.filter((hit) => hit.kind === 'answer' && hit.at.length > 1).map((hit) => hit.id)),
  ];
  const owners = [...new Set(answers.map((id) => id.split('/')[0] ?? ''))];
  const [owner, ...others] = owners;
  const alone = seen.mentions.length === 0 && seen.leftovers.length === 0 && seen.conversation.systems.length === 0;
  if (!owner || others.length > 0 || !alone || idsOf(seen, 'topic').length > 0) return undefined;
  return { wants: 'facts', systems: [owner], topics: [], features: [], answers, yesNo: false };
}

function saysIt({ words }: Seen): boolean {
  return words.some((word) => ['it', 'its', 'this', 'that', 'them', 'they'].includes(word.key));
}
