import type { Bot } from '../../src/bot.js';

/** What the plain bot says to a text. */
export function saidTo(text: string): string {
  return `You said ${text || 'nothing'}.`;
}

/** A bot whose answer is its question, with one button: what is tested is the way there and back. */
export const plainBot: Bot = {
  ask: (text, conversation = { systems: [], topics: [] }) => ({
    answer: {
      kind: 'greeting',
      headline: saidTo(text),
      systems: [],
      sources: [],
      followUps: [],
      readAs: [],
      why: { tier: 'none', intent: 'greeting', names: [], topics: [], notUnderstood: [], rule: 'plain' },
      options: [{ label: 'Go on', question: `more of ${text}` }],
    },
    conversation,
  }),
};
