import {
  type Answer,
  checkWords,
  type FactLine,
  type HelpAnswer,
  type ListAnswer,
  type ProfileAnswer,
  type RecommendationAnswer,
  type Statement,
  statusWords,
  type UnknownAnswer,
} from '../../answer.js';
import { comparisonPieces } from './comparison-table.js';
import type { Piece } from './piece.js';
import { aside, bold, bullets, type Inline, richText } from './rich-text.js';
import {
  factPieces,
  headlinePieces,
  linePiece,
  linkPieces,
  paragraphPieces,
  remarkPiece,
  stated,
} from './statements.js';

/** What stands between the headline and the sources, in pieces that are never cut in two. */
export function bodyOf(answer: Answer): Piece[] {
  switch (answer.kind) {
    case 'profile':
      return profilePieces(answer);
    case 'fact':
    case 'status':
      return [...leadingPieces(answer.facts), ...linkPieces(answer.links)];
    case 'links':
      return linkPieces(answer.links);
    case 'comparison':
      return comparisonPieces(answer);
    case 'list':
      return listPieces(answer);
    case 'recommendation':
      return recommendationPieces(answer);
    case 'concept':
      return [
        ...sayingPieces(answer.paragraphs),
        ...examples(answer.examples.map((one) => one.name)),
        ...linkPieces(answer.links),
      ];
    case 'article':
      return [...sayingPieces(answer.paragraphs), ...linkPieces(answer.links)];
    case 'unknown':
      return unknownPieces(answer);
    case 'help':
      return helpPieces(answer);
    case 'choice':
    case 'greeting':
      return [];
  }
}

/** The first fact is the headline's; it is not said twice unless others of its kind follow. */
function leadingPieces([first, ...others]: FactLine[]): Piece[] {
  if (!first) return [];
  const alone = others.every((line) => line.topic !== first.topic) || first.topic === 'status';
  return alone ? [...headlinePieces(first), ...factPieces(others)] : factPieces([first, ...others]);
}

/** The first paragraph is the headline's. */
function sayingPieces([first, ...others]: Statement[]): Piece[] {
  return first ? [remarkPiece(first), ...paragraphPieces(others)] : [];
}

function profilePieces({ status, article, facts, links, notToConfuse }: ProfileAnswer): Piece[] {
  const then: Piece[] = article
    ? [
        {
          block: richText([bullets([[bold('2016, per the article: '), ...stated(article)]])]),
          refs: article.refs,
          joins: true,
        },
      ]
    : [];
  const confuse = notToConfuse.length > 0 ? [linePiece(`Not to be confused with: ${notToConfuse.join('; ')}.`)] : [];
  const today = article ? [{ ...status, label: 'Today' }] : [status];
  return [...then, ...factPieces(today), ...factPieces(facts), ...linkPieces(links), ...confuse];
}

function listPieces({ items, note }: ListAnswer): Piece[] {
  const lines = items.map(
    ({ system, status, line }): Piece => ({
      block: richText([bullets([[bold(system.name), aside(`, ${statusWords[status]}: `), ...stated(line)]])]),
      refs: line.refs,
      joins: true,
    }),
  );
  return note ? [...lines, linePiece(note)] : lines;
}

/** Nothing is recorded on the whole topic: when somebody looked, and where. */
function lookedFor(fact: Statement): Inline[] {
  return stated({ ...fact, text: '' });
}

/** One system a bullet, below it each requirement with the fact that decides it. */
function recommendationPieces({ candidates, ignored, note }: RecommendationAnswer): Piece[] {
  const pieces = candidates.map(({ system, status, checks }) => ({
    block: richText([
      bullets([[bold(system.name), aside(`, ${statusWords[status]}`)]]),
      bullets(
        checks.map(({ need, state, fact }) => [
          bold(`${need}: ${checkWords[state]}. `),
          ...(fact.certainty === 'unknown' ? lookedFor(fact) : stated(fact)),
        ]),
        1,
      ),
    ]),
    refs: checks.flatMap(({ fact }) => fact.refs),
    joins: true,
  }));
  const left = ignored.length > 0 ? [`Not taken into account: ${ignored.join(', ')}.`] : [];
  const lines = note ? [...left, note] : left;
  return [...pieces, ...lines.map(linePiece)];
}

function unknownPieces({ reason, detail, links }: UnknownAnswer): Piece[] {
  const usage = reason === 'off-topic' ? [linePiece('Ask me for `help` to see questions that I can answer.')] : [];
  return [linePiece(detail), ...linkPieces(links), ...usage];
}

function helpPieces({ examples: groups, notes }: HelpAnswer): Piece[] {
  const lines = groups.map(({ title, questions }) => [
    bold(`${title}: `),
    { type: 'text' as const, text: questions.join(' · ') },
  ]);
  const shown = lines.length > 0 ? [{ block: richText([bullets(lines)]), refs: [], joins: true }] : [];
  return [...shown, ...notes.map(linePiece)];
}

function examples(names: string[]): Piece[] {
  return names.length > 0 ? [linePiece(`Systems that show it: ${names.join(', ')}.`)] : [];
}
