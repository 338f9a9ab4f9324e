import type { KnownBlock } from '@slack/types';
import { describe, expect, it } from 'vitest';
import { flatten } from '../../../src/slack/view/flatten.js';
import { actions, button, cell, line, mrkdwn, plain, rich, table } from './blocks.js';

const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });
const list = (indent: number, ...items: object[]) => ({
  type: 'rich_text_list',
  style: 'bullet',
  indent,
  elements: items,
});

describe('flatten', () => {
  const cases: [string, object[], string][] = [
    ['no blocks', [], ''],
    ['words', [rich(line(text('one '), text('two', { bold: true })))], 'one two'],
    ['a line a block', [rich(line(text('one'))), rich(line(text('two')))], 'one\ntwo'],
    ['bullets', [rich(list(0, line(text('one')), line(text('two'))))], '- one\n- two'],
    ['bullets below others', [rich(list(0, line(text('one'))), list(1, line(text('two'))))], '- one\n  - two'],
    [
      'a link with its address',
      [rich(line({ type: 'link', url: 'https://a.example/', text: 'here' }))],
      'here (https://a.example/)',
    ],
    ['a bare link once', [rich(line({ type: 'link', url: 'https://a.example/' }))], 'https://a.example/'],
    [
      'a link that is its own label once',
      [rich(line({ type: 'link', url: 'https://a.example/', text: 'https://a.example/' }))],
      'https://a.example/',
    ],
    ['a person', [rich(line({ type: 'user', user_id: 'U1' }))], '@U1'],
    ['a quotation in one line', [rich({ type: 'rich_text_quote', elements: [text('one '), text('two')] })], 'one two'],
    ['code in one line', [rich({ type: 'rich_text_preformatted', elements: [text('a'), text('b')] })], 'ab'],
    [
      'a table',
      [
        table([
          [cell('a'), cell('b')],
          [cell('c'), cell('d')],
        ]),
      ],
      'a | b\nc | d',
    ],
    ['a table of rich text', [table([[rich(line(text('a'), text('b'))), cell('c')]])], 'ab | c'],
    ['buttons', [actions(button(), button({ text: plain('Stop') }))], '[Go] [Stop]'],
    ['a header', [{ type: 'header', text: plain('Hello') }], 'Hello'],
    ['a section', [{ type: 'section', text: mrkdwn('a &lt;b&gt; &amp; c') }], 'a <b> & c'],
    ['fields', [{ type: 'section', fields: [mrkdwn('a'), plain('b')] }], 'a\nb'],
    ['a section with a button', [{ type: 'section', text: plain('a'), accessory: button() }], 'a\n[Go]'],
    ['a context', [{ type: 'context', elements: [plain('a'), mrkdwn('b')] }], 'a\nb'],
    [
      'links in mark-up',
      [{ type: 'section', text: mrkdwn('<https://a.example/?b=1&amp;c=2|A &amp; B> and <https://b.example>') }],
      'A & B (https://a.example/?b=1&c=2) and https://b.example',
    ],
    ['an escaped entity', [{ type: 'section', text: mrkdwn('&amp;lt;') }], '&lt;'],
    ['plain text as it is', [{ type: 'header', text: plain('a &lt; <b>') }], 'a &lt; <b>'],
    ['a divider', [{ type: 'divider' }, { type: 'header', text: plain('a') }], 'a'],
    [
      'a picture by its words',
      [{ type: 'image', image_url: 'https://a.example/p.png', alt_text: 'a whale' }],
      'a whale',
    ],
    ['Markdown', [{ type: 'markdown', text: '**a**' }], '**a**'],
    ['a kind it does not know', [{ type: 'card_of_2030', text: plain('a'), elements: [plain('b')] }], 'a\nb'],
  ];
  it.each(cases)('%s', (_name, blocks, expected) => {
    expect(flatten({ text: '', blocks: blocks as KnownBlock[] })).toBe(expected);
  });
});
