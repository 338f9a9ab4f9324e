import type { Option } from '../answer.js';

/** What a line typed into the chat asks for. */
export type ChatLine =
  | { kind: 'ask'; question: string; chosen: boolean }
  | { kind: 'no-such-choice'; message: string }
  | { kind: 'nothing' }
  | { kind: 'end' };

const leaving = /^[/:]?(exit|quit)[.!]?$/i;
const command = /^\/microos(?=\s|$)/i;
const chosenNumber = /^#?(\d{1,3})[.)]?$/;

/** Reads a line as Slack would: `/microos ...` or a plain question. A number asks the choice of that number. */
export function readChatLine(line: string, choices: Option[]): ChatLine {
  const typed = line.trim();
  if (typed === '') return { kind: 'nothing' };
  const question = typed.replace(command, '').trim();
  if (leaving.test(question)) return { kind: 'end' };
  const number = chosenNumber.exec(question)?.[1];
  if (number === undefined || choices.length === 0) return { kind: 'ask', question, chosen: false };
  const choice = choices[Number(number) - 1];
  if (choice !== undefined) return { kind: 'ask', question: choice.question, chosen: true };
  const numbers = choices.length === 1 ? '1' : `1 to ${choices.length}`;
  return { kind: 'no-such-choice', message: `There is no ${number} to choose. Type ${numbers}, or a question.` };
}
