import type { Answer } from '../../src/answer.js';
import type { Bot } from '../../src/bot.js';
import { answers } from './answers.js';

/** A bot that answers with the hand-made answer whose kind is in the question, and counts the turns of a conversation. */
export const fakeBot: Bot = {
  ask(text, conversation) {
    if (text.includes('break')) throw new Error('the bot broke');
    const turn = Number(conversation?.topics[0] ?? 0) + 1;
    const answer = { ...answerTo(text), systems: [`turn-${turn}`] };
    return { answer, conversation: { systems: answer.systems, topics: [String(turn)] } };
  },
};

function answerTo(text: string): Answer {
  if (text.trim() === '') return answers.help;
  const found = Object.values<Answer>(answers).find(({ kind }) => text.includes(kind));
  return found ?? { ...answers.unknown, headline: `Asked: ${text}` };
}
