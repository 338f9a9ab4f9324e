import type { Answer, Option } from '../answer.js';

/** What an answer offers to ask, in the order in which it is numbered: its own options, then the follow-ups. */
export function choicesOf(answer: Answer): Option[] {
  return [...optionsOf(answer), ...followUpsOf(answer)];
}

/** The follow-ups, without those that the answer's own options ask already. */
export function followUpsOf(answer: Answer): Option[] {
  const offered = new Set(optionsOf(answer).map(({ question }) => question));
  return answer.followUps.filter(({ question }) => !offered.has(question));
}

/** The options that belong to the answer itself; the examples of the help are among them. */
export function optionsOf(answer: Answer): Option[] {
  switch (answer.kind) {
    case 'choice':
    case 'unknown':
    case 'greeting':
      return answer.options;
    case 'help':
      return answer.examples.flatMap(({ questions }) => questions.map((question) => ({ label: question, question })));
    default:
      return [];
  }
}
