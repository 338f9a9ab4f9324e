import type {
  Answer,
  FactLine,
  HelpAnswer,
  Link,
  ListAnswer,
  Option,
  ProfileAnswer,
  RecommendationAnswer,
} from '../answer.js';
import { checkWords, statusWords } from '../answer.js';
import { optionsOf } from './choices.js';
import type { Pen } from './pen.js';
import { articleText, factLines, linkLines, statementText } from './statements.js';
import { comparisonLines } from './table.js';

/** Lines that belong together, under a heading where they need one. */
export interface Section {
  title?: string;
  lines: string[];
}

const bullet = { first: '- ', rest: '  ' };

/** What stands between the headline and the follow-ups: the part in which the kinds of answer differ. */
export function sectionsOf(answer: Answer, pen: Pen): Section[] {
  switch (answer.kind) {
    case 'profile':
      return profileSections(answer, pen);
    case 'fact':
    case 'status':
      return [...factSections(answer.facts, pen), linkSection(answer.links, pen)];
    case 'links':
      return [linkSection(answer.links, pen)];
    case 'comparison':
      return [{ lines: comparisonLines(answer, pen) }];
    case 'list':
      return listSections(answer, pen);
    case 'recommendation':
      return recommendationSections(answer, pen);
    case 'concept':
    case 'article':
      return [
        ...answer.paragraphs.map((paragraph) => ({ lines: pen.prose(statementText(paragraph)) })),
        { lines: answer.kind === 'concept' ? exampleLines(answer.examples, pen) : [] },
        linkSection(answer.links, pen),
      ];
    case 'unknown':
      return [{ lines: pen.prose(answer.detail) }, linkSection(answer.links, pen), optionSection(answer, pen)];
    case 'choice':
    case 'greeting':
      return [optionSection(answer, pen)];
    case 'help':
      return helpSections(answer, pen);
  }
}

/** Options with their numbers, the first one being `from`; the label is left out where the question says it too. */
export function optionLines(options: Option[], from: number, pen: Pen): string[] {
  return options.flatMap(({ label, question }, at) => {
    const number = `${from + at}. `;
    const isSaid = question.toLowerCase().includes(label.toLowerCase());
    return pen.prose(isSaid ? question : `${label}: ${question}`, { first: number, rest: ' '.repeat(number.length) });
  });
}

function profileSections(answer: ProfileAnswer, pen: Pen): Section[] {
  const article = answer.article ? pen.prose(articleText(answer.article), { first: '', rest: '  ' }) : [];
  const facts = [answer.status, ...answer.facts].flatMap((fact) => factLines(fact, pen));
  const others = answer.notToConfuse.flatMap((line) => pen.prose(line, bullet));
  return [
    { lines: article },
    { lines: facts },
    linkSection(answer.links, pen),
    { title: 'Not to be confused with', lines: others },
  ];
}

function factSections(facts: FactLine[], pen: Pen): Section[] {
  const systems = [...new Set(facts.map(({ system }) => system))];
  return systems.map((system) => ({
    ...(systems.length > 1 ? { title: system } : {}),
    lines: facts.filter((fact) => fact.system === system).flatMap((fact) => factLines(fact, pen)),
  }));
}

function listSections({ items, note }: ListAnswer, pen: Pen): Section[] {
  const lines = items.flatMap(({ system, status, line }) => {
    const name = `${pen.paint('bold', system.name)} (${statusWords[status]})`;
    return pen.prose(`${name}: ${statementText(line)}`, bullet);
  });
  return [{ lines }, { lines: note ? pen.prose(note) : [] }];
}

function recommendationSections({ candidates, ignored, note }: RecommendationAnswer, pen: Pen): Section[] {
  const sections = candidates.map(({ system, status, checks }) => ({
    title: `${system.name} (${statusWords[status]})`,
    lines: checks.flatMap(({ need, state, fact }) =>
      pen.prose(`${need}: ${pen.paint('bold', checkWords[state])}. ${statementText(fact)}`, bullet),
    ),
  }));
  const left = ignored.length > 0 ? pen.prose(`Not taken into account: ${ignored.join(', ')}.`) : [];
  return [...sections, { lines: left }, { lines: note ? pen.prose(note) : [] }];
}

function exampleLines(examples: { name: string }[], pen: Pen): string[] {
  if (examples.length === 0) return [];
  return pen.prose(`${pen.paint('bold', 'Seen in')}: ${examples.map(({ name }) => name).join(', ')}.`);
}

function linkSection(links: Link[], pen: Pen): Section {
  return { title: 'Links', lines: links.flatMap((link) => linkLines(link, pen)) };
}

function optionSection(answer: Answer, pen: Pen): Section {
  return { lines: optionLines(optionsOf(answer), 1, pen) };
}

function helpSections({ examples, notes }: HelpAnswer, pen: Pen): Section[] {
  let from = 1;
  const groups = examples.map(({ title, questions }) => {
    const lines = optionLines(
      questions.map((question) => ({ label: question, question })),
      from,
      pen,
    );
    from += questions.length;
    return { title, lines };
  });
  return [...groups, { lines: notes.flatMap((note) => pen.prose(note, bullet)) }];
}
