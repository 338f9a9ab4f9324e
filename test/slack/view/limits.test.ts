import { describe, expect, it } from 'vitest';
import { problemsInBlocks, problemsInMessage } from '../../../src/slack/view/limits.js';
import { actions, button, cell, divider, line, mrkdwn, plain, rich, section, table, times } from './blocks.js';

describe('what Slack takes', () => {
  const cases: [string, object[]][] = [
    ['50 blocks', times(50, () => divider)],
    ['a header of 150 characters', [{ type: 'header', text: plain('x'.repeat(150)) }]],
    ['a section of 3000 characters', [{ type: 'section', text: mrkdwn('x'.repeat(3000)), expand: true }]],
    ['ten fields of 2000 characters', [{ type: 'section', fields: times(10, () => mrkdwn('x'.repeat(2000))) }]],
    ['a section with a button', [{ ...section, accessory: button({ style: 'danger' }) }]],
    ['ten context elements', [{ type: 'context', elements: times(10, () => mrkdwn('x')) }]],
    ['25 buttons', [actions(...times(25, (i) => button({ action_id: `go-${i}` })))]],
    ['a button at its limits', [actions(button({ text: plain('x'.repeat(75)), value: 'v'.repeat(2000) }))]],
    ['a link button', [actions(button({ url: 'https://example.org/' }))]],
    ['one action id in two blocks', [actions(button()), actions(button())]],
    ['a select', [actions({ type: 'static_select', options: [{ text: plain('A'), value: 'a' }] })]],
    [
      'an overflow menu',
      [{ ...section, accessory: { type: 'overflow', options: [{ text: plain('A'), value: 'a' }] } }],
    ],
    ['an image', [{ type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a', title: plain('A') }]],
    ['markdown of 12,000 characters', [{ type: 'markdown', text: 'x'.repeat(12_000) }]],
    ['a table of 100 rows by 20 cells', [table(times(100, () => times(20, () => cell())))]],
    [
      'a table with settings',
      [{ ...table([[cell()]]), column_settings: [null, { align: 'right', is_wrapped: true }] }],
    ],
    ['a rich text cell', [table([[rich(line({ type: 'text', text: 'x', style: { bold: true } }))]])]],
    [
      'rich text of every kind',
      [
        rich(
          line(
            { type: 'link', url: 'https://example.org/', text: 'x' },
            { type: 'user', user_id: 'U1' },
            { type: 'emoji', name: 'wave' },
            { type: 'date', timestamp: 1, format: '{date}' },
          ),
          { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [line({ type: 'text', text: 'x' })] },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'x' }] },
          { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'x' }] },
        ),
      ],
    ],
    [
      'feedback buttons',
      [
        {
          type: 'context_actions',
          elements: [
            {
              type: 'feedback_buttons',
              positive_button: { text: plain('+'), value: 'p' },
              negative_button: { text: plain('-'), value: 'n' },
            },
          ],
        },
      ],
    ],
  ];
  it.each(cases)('%s', (_name, blocks) => {
    expect(problemsInMessage({ text: 'x', blocks })).toEqual([]);
  });
});

describe('the message as a whole', () => {
  it('needs text or blocks', () => {
    expect(problemsInMessage({})).toEqual(['no_text: a message needs text or blocks [json-pointer:/text]']);
    expect(problemsInMessage({ blocks: [section] })).toEqual([]);
  });
  it('has at most 40,000 characters of text', () => {
    expect(problemsInMessage({ text: 'x'.repeat(40_000) })).toEqual([]);
    expect(problemsInMessage({ text: 'x'.repeat(40_001) })).toEqual([
      'must be less than 40001 characters [json-pointer:/text]',
    ]);
  });
  it('has an array of blocks, more of them in a modal', () => {
    expect(problemsInMessage({ text: 'x', blocks: '[]' })).toEqual(['must be an array [json-pointer:/blocks]']);
    expect(
      problemsInBlocks(
        times(100, () => divider),
        100,
      ),
    ).toEqual([]);
  });
});
