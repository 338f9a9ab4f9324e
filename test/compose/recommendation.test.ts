import { describe, expect, it } from 'vitest';
import type { RecommendationAnswer } from '../../src/answer.js';
import { newConversation } from '../../src/question/conversation.js';
import { theBot } from '../the-bot.js';

// Advice shows five systems at most; what else meets all of it is named below, and only that.

const bot = theBot();

function advised(question: string, before = newConversation): RecommendationAnswer {
  const { answer } = bot.ask(question, before);
  if (answer.kind !== 'recommendation') throw new Error(`${question} is answered by ${answer.kind}`);
  return answer;
}

const isMet = ({ checks }: RecommendationAnswer['candidates'][number]) => checks.every(({ state }) => state === 'met');

describe('the note below advice', () => {
  it('names what else meets the requirements, and counts the rest', () => {
    const { candidates, note } = advised('we need atomic updates on a Raspberry Pi, what do you recommend');
    expect(candidates).toHaveLength(5);
    expect(candidates.every(isMet)).toBe(true);
    expect(note).toMatch(/^\w.*, .* and 1 more meet the same requirements\.$/);
    for (const { system } of candidates) expect(note).not.toContain(system.name);
  });

  it('is not there where all that fit are shown', () => {
    const { candidates, note } = advised('small os without ssh');
    expect(candidates.filter(isMet).length).toBeLessThan(5);
    expect(note).toBeUndefined();
  });

  it('leaves out what is to be replaced', () => {
    const { candidates, note = '' } = advised('Give me an alternative to Flatcar with Docker on AWS');
    const named = [...candidates.map(({ system }) => system.name), note].join(' ');
    expect(named).not.toContain('Flatcar');
  });

  it('leaves out what was taken out of the advice before', () => {
    const question = 'we need atomic updates on a Raspberry Pi, what do you recommend';
    const { conversation } = bot.ask(question, newConversation);
    const { headline, candidates, note = '' } = advised('leave out talos', conversation);
    expect(headline).toContain('other than Talos Linux');
    expect([...candidates.map(({ system }) => system.name), note].join(' ')).not.toContain('Talos');
  });
});
