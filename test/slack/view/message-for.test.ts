import { describe, expect, it } from 'vitest';
import type { Answer, ListAnswer } from '../../../src/answer.js';
import { decodeAsked } from '../../../src/slack/view/asked.js';
import { flatten } from '../../../src/slack/view/flatten.js';
import { problemsInMessage } from '../../../src/slack/view/limits.js';
import type { Message } from '../../../src/slack/view/message.js';
import { messageFor } from '../../../src/slack/view/message-for.js';
import { answers, said } from '../../terminal/answers.js';

const every: Answer[] = Object.values(answers);
const first = JSON.stringify;

/** A list as long as told. */
function listOf(count: number): ListAnswer {
  const items = Array.from({ length: count }, (_, at) => ({
    system: { id: `s${at}`, name: `System ${at}` },
    status: 'active' as const,
    line: said(`the ${at}th of them, and some more words that make a line of it`, { refs: [at + 1] }),
  }));
  const sources = items.map((_, at) => ({
    ref: at + 1,
    title: `Source ${at}`,
    publisher: 'Somebody',
    url: `https://example.org/${at}`,
    checked: '2026-11-20',
  }));
  return { ...answers.list, items, sources };
}

/** The buttons of a message: label, and what they ask. */
function buttonsOf({ blocks }: Message) {
  return blocks.flatMap((block) =>
    block.type === 'actions'
      ? block.elements.flatMap((one) =>
          one.type === 'button' ? [{ id: one.action_id, label: one.text.text, asked: decodeAsked(one.value) }] : [],
        )
      : [],
  );
}

describe.each(every.map((answer) => [answer.kind, answer] as const))('an answer of the kind %s', (_kind, answer) => {
  const message = messageFor(answer, { text: 'what?' });

  it('reads like this', () => {
    expect(flatten(message)).toMatchSnapshot();
  });

  it('is a message that Slack takes', () => {
    expect(problemsInMessage(message)).toEqual([]);
  });

  it('says its headline first, in the blocks and for notifications', () => {
    expect(message.text).toBe(answer.headline);
    expect(flatten(message).startsWith(answer.headline.replaceAll('`', ''))).toBe(true);
  });

  it('gives every button an id of its own', () => {
    const ids = buttonsOf(messageFor(answer, { text: 'what?', share: true })).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the headline', () => {
  const headed = (headline: string) => first(messageFor({ ...answers.greeting, headline }, { text: '' }).blocks[0]);

  it('is bold as a whole when it is short, and by its name when it is long', () => {
    expect(headed('RancherOS: ended.')).toContain('{"type":"text","text":"RancherOS: ended.","style":{"bold":true}}');
    const long = 'a tiny Linux in which everything, the system services included, ran as a container';
    expect(headed(`RancherOS: ${long}`)).toContain('{"type":"text","text":"RancherOS:","style":{"bold":true}}');
    expect(headed(`RancherOS: ${long}`)).toContain(`{"type":"text","text":" ${long}"}`);
  });

  it('shows code as code, or at least without its marks', () => {
    expect(headed('It is `tdnf`.')).toContain('"It is tdnf."');
    expect(headed(`Photon OS: ${'x'.repeat(80)} \`tdnf\``)).toContain('"text":"tdnf","style":{"code":true}');
  });

  it('is escaped where Slack reads mark-up', () => {
    expect(messageFor({ ...answers.greeting, headline: '<!channel> & co' }, { text: '' }).text).toBe(
      '&lt;!channel&gt; &amp; co',
    );
  });
});

describe('the buttons', () => {
  const conversation = { systems: ['rancheros'], topics: ['init'], concept: 'ostree' };

  it('ask what they say; Share and Show the rest ask the same again', () => {
    const message = messageFor(listOf(100), { text: 'list them', conversation, share: true });
    const again = { text: 'list them', conversation };
    expect(buttonsOf(message).slice(-2)).toEqual([
      { id: 'more', label: 'Show the rest', asked: { ...again, page: 1 } },
      { id: 'share', label: 'Share in channel', asked: again },
    ]);
  });

  it('of an answer outside any conversation say so', () => {
    const [share] = buttonsOf(messageFor(answers.links, { text: 'hi', share: true }));
    expect(share?.asked).toEqual({ text: 'hi', conversation: { systems: [], topics: [] } });
  });

  it('offer one question once', () => {
    const labels = buttonsOf(messageFor(answers.unknown, { text: '' })).map(({ label }) => label);
    expect(labels).toEqual(['All systems I know', 'help']);
  });

  it.each([
    [75, 'x'.repeat(75)],
    [76, `${'x'.repeat(74)}…`],
  ])('cut a label of %i characters at 75', (length, expected) => {
    const options = [{ label: 'x'.repeat(length), question: 'help' }];
    expect(buttonsOf(messageFor({ ...answers.greeting, options }, { text: '' }))[0]?.label).toBe(expected);
  });
});

describe('a link', () => {
  it.each(['javascript:alert(1)', 'mailto:a@a.example', 'https://a.example/ b', 'a.example', ''])(
    'to “%s” is shown as text',
    (url) => {
      const links = [{ label: 'Documentation', url, refs: [] }];
      const message = messageFor({ ...answers.links, links }, { text: '' });
      expect(first(message.blocks)).not.toContain('"type":"link"');
      expect(flatten(message)).toContain(`Documentation: ${url}`);
      expect(problemsInMessage(message)).toEqual([]);
    },
  );
});

describe('a long answer', () => {
  const parts = (answer: Answer) => {
    const messages = [messageFor(answer, { text: 'list' })];
    while (buttonsOf(messages.at(-1) ?? { text: '', blocks: [] }).some(({ id }) => id === 'more'))
      messages.push(messageFor(answer, { text: 'list', page: messages.length }));
    return messages;
  };

  it('is cut in parts that say so, each with the sources it cites', () => {
    const messages = parts(listOf(100));
    expect(messages.length).toBeGreaterThan(2);
    for (const [at, message] of messages.entries()) {
      const text = flatten(message);
      expect(text).toContain(`Part ${at + 1} of ${messages.length}.`);
      const cited = [...text.matchAll(/^- .*\[(\d+)\]$/gm)].map((match) => match[1]);
      const sources = [...text.matchAll(/\[(\d+)\] Source/g)].map((match) => match[1]);
      expect(sources).toEqual(cited);
      expect(problemsInMessage(message)).toEqual([]);
    }
  });

  it('of one part says nothing of parts', () => {
    expect(flatten(messageFor(listOf(10), { text: '' }))).not.toContain('Part ');
  });

  it('asked for a part beyond the last shows the last', () => {
    const messages = parts(listOf(100));
    expect(messageFor(listOf(100), { text: 'list', page: 999 })).toEqual(messages.at(-1));
  });
});

describe('a comparison', () => {
  const wide = (columns: number, rows: number, words: string): Answer => ({
    ...answers.comparison,
    columns: Array.from({ length: columns }, (_, at) => ({ id: `s${at}`, name: `System ${at}` })),
    rows: Array.from({ length: rows }, (_, at) => ({
      topic: `t${at}`,
      label: `Topic ${at}`,
      differs: true,
      cells: Array.from({ length: columns }, () => said(words)),
    })),
  });

  it.each([
    [2, 20, 'short'],
    [5, 20, 'many words in a cell, '.repeat(20)],
    [2, 2, 'many words in a cell, '.repeat(300)],
    [10, 30, 'onewordwithoutend'.repeat(50)],
  ])('of %i systems and %i topics fits', (columns, rows, words) => {
    const message = messageFor(wide(columns, rows, words), { text: '' });
    expect(problemsInMessage(message)).toEqual([]);
    const text = flatten(message);
    expect(text.includes('Long cells are cut')).toBe(words !== 'short');
    const cells = text.match(/\(2021-06-01\) \[1\]/g) ?? [];
    expect(cells).toHaveLength(columns * rows);
  });
});
