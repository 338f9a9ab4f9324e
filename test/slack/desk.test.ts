import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { createConversations } from '../../src/slack/conversations.js';
import { asText } from '../../src/slack/desk.js';

const line = (text: string): KnownBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const button: KnownBlock = {
  type: 'actions',
  elements: [{ type: 'button', action_id: 'share', text: { type: 'plain_text', text: 'Share in channel' } }],
};
const rest = '\n… The rest did not fit; ask for one topic.';

describe('a message as text alone', () => {
  it('is what a reader would have seen, escaped, without what cannot be clicked', () => {
    expect(asText({ text: 'short', blocks: [line('a < b & c'), line('d'), button] })).toEqual({
      text: 'a &lt; b &amp; c\nd',
    });
  });

  it('is whole up to 3,900 characters', () => {
    expect(asText({ text: '', blocks: [line('x'.repeat(3900))] }).text).toBe('x'.repeat(3900));
  });

  it('is cut at a line, and says so', () => {
    const lines = Array.from({ length: 100 }, (_, at) => line(`${at} `.padEnd(99, 'x')));
    const { text } = asText({ text: '', blocks: lines });
    expect(text.endsWith(`38 ${'x'.repeat(96)}${rest}`)).toBe(true);
  });

  it.each([
    ['an entity', '&', '&amp;'],
    ['a character', '🐮', '🐮'],
  ])('that is one line is never cut inside %s', (_name, typed, sent) => {
    for (let shift = 0; shift < 5; shift += 1) {
      const { text } = asText({ text: '', blocks: [line('x'.repeat(shift) + typed.repeat(4000))] });
      expect(text.slice(shift, -rest.length).replaceAll(sent, '')).toBe('');
      expect(text.endsWith(rest)).toBe(true);
      expect(text.length).toBeLessThan(4000);
    }
  });
});

describe('conversations', () => {
  it('are kept two thousand at a time; the one longest untouched goes first', () => {
    const conversations = createConversations();
    const about = (name: string) => ({ systems: [name], topics: [] });
    for (let at = 0; at < 2000; at += 1) conversations.remember(`place ${at}`, about(`s${at}`));
    conversations.remember('place 0', about('again'));
    conversations.remember('one more', about('x'));
    expect(conversations.at('place 0')).toEqual(about('again'));
    expect(conversations.at('place 1')).toBeUndefined();
    expect(conversations.at('place 2')).toEqual(about('s2'));
  });
});
