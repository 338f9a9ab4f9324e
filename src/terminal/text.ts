import type { Answer, ReadAs } from '../answer.js';
import { followUpsOf, optionsOf } from './choices.js';
import { cleanAnswer } from './clean.js';
import { createPen, type Pen } from './pen.js';
import type { Screen } from './screen.js';
import { optionLines, type Section, sectionsOf } from './sections.js';
import { sourceLines } from './statements.js';
import { wrap } from './wrap.js';

/**
 * An answer as a person reads it in a terminal: the headline, what it rests on, the sources, what to ask next.
 * Lines keep to the columns of the screen (only an address may be longer); no line end at the end.
 */
export function textFor(untrusted: Answer, screen: Screen): string {
  const answer = cleanAnswer(untrusted);
  const pen = createPen(screen);
  const followUps = followUpsOf(answer).map(({ question }) => ({ label: question, question }));
  const headline = wrap(answer.headline, pen.columns).map((line) => pen.paint('bold', line));
  const sections: Section[] = [
    { lines: headline },
    { lines: answer.readAs.flatMap((correction) => readAsLines(correction, pen)) },
    ...sectionsOf(answer, pen),
    { title: 'Sources', lines: answer.sources.flatMap((source) => sourceLines(source, pen)) },
    { title: 'Ask next', lines: optionLines(followUps, optionsOf(answer).length + 1, pen) },
  ];
  return sections
    .filter(({ lines }) => lines.length > 0)
    .map((section) => sectionText(section, pen))
    .join('\n\n');
}

function sectionText({ title, lines }: Section, pen: Pen): string {
  return [...(title === undefined ? [] : [pen.paint('bold', title)]), ...lines].join('\n');
}

function readAsLines({ typed, read }: ReadAs, pen: Pen): string[] {
  return pen.prose(`Read "${typed}" as ${read}.`);
}
