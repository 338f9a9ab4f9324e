import type { Answer } from '../answer.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { successorsOf } from '../knowledge/successors.js';
import { type Conversation, needsSpokenOf, spokenNeed } from '../question/conversation.js';
import type { Need } from '../question/needs.js';
import { ownerOf } from '../question/part-id.js';
import type { Question } from '../question/question.js';
import { hasFeature } from './needs.js';

const tunables = {
  /** Nobody speaks of the sixth one. */
  maxShown: 5,
};

/** A conversation may be older than the knowledge: what is gone since is not spoken of any more. */
export function stillKnown(before: Conversation, knowledge: Knowledge): Conversation {
  const isKnown = ({ anyOf }: Need) => anyOf.every((id) => knowledge.features.has(id));
  const {
    systems,
    topics,
    concept,
    earlierConcept,
    article,
    elsewhere,
    earlier,
    meant,
    features = [],
    shown = [],
    needs = [],
    besides,
    answers,
    ...rest
  } = before;
  return {
    ...rest,
    systems: systems.filter((id) => knowledge.systems.has(id)),
    topics: topics.filter((id) => knowledge.topics.has(id)),
    features: features.filter((id) => knowledge.features.has(id)),
    ...(earlier !== undefined && knowledge.systems.has(earlier) && { earlier }),
    ...(meant !== undefined && knowledge.systems.has(meant) && { meant }),
    ...(answers && { answers: answers.filter((id) => knowledge.systems.has(ownerOf(id))) }),
    shown: shown.filter((id) => knowledge.systems.has(id)),
    needs: needsSpokenOf({ systems, topics, needs }).filter(isKnown).map(spokenNeed),
    ...(besides && { besides: besides.filter((id) => knowledge.systems.has(id)) }),
    ...(article !== undefined && knowledge.articles.has(article) && { article }),
    ...(concept !== undefined && knowledge.concepts.has(concept) && { concept }),
    ...(earlierConcept !== undefined && knowledge.concepts.has(earlierConcept) && { earlierConcept }),
    ...(elsewhere !== undefined && knowledge.elsewhere[Number(elsewhere)] && { elsewhere }),
  };
}

/** What is being spoken of after an answer; small talk and refusals leave it as it was. */
export function spokenOf(
  question: Question,
  answer: Answer,
  before: Conversation,
  known: Pick<Knowledge, 'articles' | 'systems' | 'features'>,
): Conversation {
  const { reading } = question;
  const { articles, systems } = known;
  if (reading.wants === 'concept')
    return { systems: before.systems, topics: [], features: question.features, ...conceptOf(reading.concepts, before) };
  if (reading.wants === 'article')
    return {
      systems: reading.systems.length > 0 ? reading.systems : before.systems,
      topics: [],
      article: reading.article,
      shown: (articles.get(reading.article)?.systems ?? []).slice(0, tunables.maxShown),
    };
  if (reading.wants === 'list' || reading.wants === 'recommendation') return ofCatalogue(reading, answer, before);
  if (reading.wants === 'which-system')
    return { systems: [], topics: reading.topics, features: reading.features, answers: reading.answers, pending: true };
  if (reading.wants === 'elsewhere') return { ...before, ...askedOfOther(question), elsewhere: reading.id };
  if (reading.wants === 'ambiguous') return ofAmbiguous(question, reading.id);
  if (answer.kind === 'unknown' && answer.systems.length === 0) return { ...before, ...askedOfOther(question) };
  if (answer.systems.length === 0) return before;
  const last = { systems: answer.systems, ...askedIn(reading) };
  if (reading.wants === 'comparison')
    return { ...last, shown: answer.systems, kind: 'comparison', ...theOneMeant(question, last, known) };
  const said = [...before.systems, ...(before.earlier === undefined ? [] : [before.earlier])];
  const [earlier] = said.filter((id) => !answer.systems.includes(id));
  const shown = followersShown(last, before, systems) ?? before.shown;
  return { ...last, ...(shown && { shown }), ...(earlier && { earlier }) };
}

/** "Which of the two is immutable?": the one that is; "which has no SSH?": the one that has none; where both are recorded. */
function theOneMeant(
  { intents }: Question,
  { systems, features = [] }: Pick<Conversation, 'systems' | 'features'>,
  known: Pick<Knowledge, 'systems' | 'features'>,
): Pick<Conversation, 'meant'> {
  const feature = features.length === 1 ? known.features.get(features[0] ?? '') : undefined;
  const asks = intents.includes('which') && systems.length === 2;
  if (!feature || !asks) return {};
  const states = systems.flatMap((id) => known.systems.get(id) ?? []).map((system) => hasFeature(system, feature));
  const at = states.indexOf(!intents.includes('without'));
  const meant = systems[at];
  return meant === undefined || states[0] === states[1] || states.includes(undefined) ? {} : { meant };
}

function askedIn(reading: Question['reading']): Pick<Conversation, 'topics' | 'features' | 'answers'> {
  const topics = 'topics' in reading ? reading.topics : reading.wants === 'status' ? ['status'] : [];
  const features = 'features' in reading ? reading.features : [];
  const answers = 'answers' in reading ? reading.answers : [];
  return { topics, features, ...(answers.length > 0 && { answers }) };
}

/** What was asked of something that is none of ours: "and Alpine?" after "is Wolfi maintained?" asks the same. */
function askedOfOther({ topics, features, intents }: Question): Partial<Conversation> {
  const ofLife = intents.includes('alive') || intents.includes('ended') ? ['status'] : [];
  const asked = [...ofLife, ...topicsAlone({ topics, features })];
  return asked.length + features.length > 0 ? { topics: asked, features } : {};
}

/** "And the second one?" after what replaced a system, unless that was itself one of those shown before. */
function followersShown(
  { systems: [system = '', ...others], topics }: Pick<Conversation, 'systems' | 'topics'>,
  { shown = [] }: Conversation,
  systems: Knowledge['systems'],
): string[] | undefined {
  const isOfLife = topics.includes('successor') || topics.includes('status');
  if (!isOfLife || others.length > 0 || shown.includes(system)) return undefined;
  const followers = successorsOf(systems.get(system) ?? {}).filter(({ to }) => systems.has(to));
  return followers.length > 0 ? followers.slice(0, tunables.maxShown).map(({ to }) => to) : undefined;
}

/** A list is about no system in particular, unless it holds one alone; both a list and advice can be narrowed by the next question. */
function ofCatalogue(
  reading: Extract<Question['reading'], { wants: 'list' | 'recommendation' }>,
  answer: Answer,
  before: Conversation,
): Conversation {
  const { wants, needs, state } = reading;
  const instead = wants === 'recommendation' && reading.insteadOf !== undefined ? [reading.insteadOf] : [];
  const besides = [...(reading.besides ?? []), ...instead];
  const shown =
    answer.kind === 'list'
      ? answer.items.map(({ system }) => system.id)
      : answer.kind === 'recommendation'
        ? answer.candidates.map(({ system }) => system.id)
        : [];
  return {
    systems: wants === 'list' && shown.length !== 1 ? before.systems : answer.systems,
    topics: [],
    shown: shown.slice(0, tunables.maxShown),
    kind: wants,
    needs: needs.map(spokenNeed),
    ...(state && { state }),
    ...(besides.length > 0 && { besides }),
  };
}

/** Whichever is meant is asked the same. */
function ofAmbiguous({ topics, features }: Question, ambiguous: string): Conversation {
  return { systems: [], topics: topicsAlone({ topics, features }), features, ambiguous, pending: true };
}

/** The topics of a question, which names its properties among them. */
function topicsAlone({ topics, features }: Pick<Question, 'topics' | 'features'>): string[] {
  return topics.filter((id) => !features.includes(id));
}

function conceptOf(
  [concept, second]: string[],
  before: Conversation,
): Pick<Conversation, 'concept' | 'earlierConcept'> {
  if (concept === undefined) return {};
  const earlierConcept = second ?? (before.concept === concept ? before.earlierConcept : before.concept);
  return { concept, ...(earlierConcept !== undefined && { earlierConcept }) };
}
