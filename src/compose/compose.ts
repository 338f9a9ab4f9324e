import type { Answer } from '../answer.js';
import type { Knowledge, System } from '../knowledge/knowledge.js';
import type { Matches } from '../knowledge/look-up.js';
import type { Question } from '../question/question.js';
import { ambiguous, compareWith, whichName, whichSystem } from './choices.js';
import { createCitations } from './citations.js';
import { comparison } from './comparison.js';
import { article, concept } from './concept.js';
import type { Context, ReadingOf } from './context.js';
import { facts, links } from './facts.js';
import { greeting, help } from './help.js';
import { list } from './list.js';
import { profile, status } from './profile.js';
import { recommendation } from './recommendation.js';
import { elsewhere, notRecordedAnswer, offTopic, unknownSystem } from './unknown.js';

/** Says what the matches of a question mean on a given day. Pure: no clock, no disk, no Slack. */
export function compose(question: Question, matches: Matches, knowledge: Knowledge, today: string): Answer {
  const context: Context = { question, matches, knowledge, today, citations: createCitations(knowledge) };
  const { reading } = question;
  switch (reading.wants) {
    case 'help':
      return help(context, reading);
    case 'greeting':
      return greeting(context, reading);
    case 'profile':
      return profile(context, theSystem(matches));
    case 'status':
      return status(context, theSystem(matches), reading);
    case 'facts':
      return facts(context, reading);
    case 'links':
      return links(context, reading);
    case 'comparison':
      return comparison(context, reading);
    case 'list':
      return listOrNearest(context, reading);
    case 'recommendation':
      return recommendation(context, reading);
    case 'concept':
      return concept(context);
    case 'article':
      return matches.article ? article(context, matches.article, reading) : offTopic(context);
    case 'ambiguous':
      return ambiguous(context, reading);
    case 'which-name':
      return whichName(context, reading);
    case 'which-system':
      return whichSystem(context, reading);
    case 'compare-with':
      return compareWith(context);
    case 'elsewhere':
      return elsewhere(context, reading);
    case 'nothing-recorded':
      return notRecordedAnswer(context, theSystem(matches), reading.about);
    case 'unknown-system':
      return unknownSystem(context, reading);
    case 'off-topic':
      return offTopic(context);
  }
}

/** Where no system has all of several things, those that come closest say more than an empty list. */
function listOrNearest(context: Context, reading: ReadingOf<'list'>): Answer {
  const answer = list(context, reading);
  const isOfEnd = reading.state === 'ended' || reading.state === 'ending';
  const isPlain = reading.besides === undefined && !reading.ofArticle && !isOfEnd;
  if (answer.items.length > 0 || reading.needs.length < 2 || !isPlain) return answer;
  const { needs, ignored, state } = reading;
  return recommendation(context, { wants: 'recommendation', needs, ignored, ...(state && { state }) });
}

function theSystem({ systems }: Matches): System {
  const [system] = systems;
  if (!system) throw new Error('this reading names a system');
  return system;
}
