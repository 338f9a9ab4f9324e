import { describe, expect, it } from 'vitest';
import { problemsInMessage } from '../../../src/slack/view/limits.js';
import { actions, button, cell, divider, line, mrkdwn, plain, rich, table, times } from './blocks.js';

describe('what Slack refuses', () => {
  const cases: [string, object[], string][] = [
    ['51 blocks', times(51, () => divider), 'no more than 50 items allowed [json-pointer:/blocks]'],
    [
      'a header of 151 characters',
      [{ type: 'header', text: plain('x'.repeat(151)) }],
      'must be less than 151 characters [json-pointer:/blocks/0/text/text]',
    ],
    [
      'a header in mrkdwn',
      [{ type: 'header', text: mrkdwn('x') }],
      'unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]',
    ],
    [
      'a section of 3001 characters',
      [divider, { type: 'section', text: mrkdwn('x'.repeat(3001)) }],
      'must be less than 3001 characters [json-pointer:/blocks/1/text/text]',
    ],
    [
      'an empty text',
      [{ type: 'section', text: mrkdwn('') }],
      'must be more than 0 characters [json-pointer:/blocks/0/text/text]',
    ],
    ['a section of nothing', [{ type: 'section' }], 'must have at least one of: text, fields [json-pointer:/blocks/0]'],
    [
      'eleven fields',
      [{ type: 'section', fields: times(11, () => plain('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/fields]',
    ],
    [
      'a field of 2001 characters',
      [{ type: 'section', fields: [plain('x'.repeat(2001))] }],
      'must be less than 2001 characters [json-pointer:/blocks/0/fields/0/text]',
    ],
    ['a bare string for text', [{ type: 'section', text: 'x' }], 'must be an object [json-pointer:/blocks/0/text]'],
    [
      'an unknown field',
      [{ ...divider, colour: 'red' }],
      'invalid additional property: colour [json-pointer:/blocks/0]',
    ],
    ['an unknown block', [{ type: 'marquee' }], 'unsupported type: marquee [json-pointer:/blocks/0/type]'],
    [
      'a block named after a built-in',
      [{ type: 'constructor' }],
      'unsupported type: constructor [json-pointer:/blocks/0/type]',
    ],
    ['a block without a type', [{}], 'missing required field: type [json-pointer:/blocks/0]'],
    [
      'no context elements',
      [{ type: 'context', elements: [] }],
      'no less than 1 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'eleven context elements',
      [{ type: 'context', elements: times(11, () => plain('x')) }],
      'no more than 10 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      '26 buttons',
      [actions(...times(26, (i) => button({ action_id: `go-${i}` })))],
      'no more than 25 items allowed [json-pointer:/blocks/0/elements]',
    ],
    [
      'a button of 76 characters',
      [actions(button({ text: plain('x'.repeat(76)) }))],
      'must be less than 76 characters [json-pointer:/blocks/0/elements/0/text/text]',
    ],
    [
      'a button value of 2001 characters',
      [actions(button({ value: 'x'.repeat(2001) }))],
      'must be less than 2001 characters [json-pointer:/blocks/0/elements/0/value]',
    ],
    [
      'a button link of 3001 characters',
      [actions(button({ url: `https://example.org/${'x'.repeat(2981)}` }))],
      'must be less than 3001 characters [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'a script for a link',
      [actions(button({ url: 'javascript:alert(1)' }))],
      'must be a valid URL [json-pointer:/blocks/0/elements/0/url]',
    ],
    [
      'an unknown button style',
      [actions(button({ style: 'pretty' }))],
      'must be one of: primary, danger [json-pointer:/blocks/0/elements/0/style]',
    ],
    [
      'a button without text',
      [actions({ type: 'button' })],
      'missing required field: text [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'two buttons of one action id',
      [actions(button(), button())],
      'action_id "go" already exists [json-pointer:/blocks/0/elements/1/action_id]',
    ],
    [
      'two blocks of one id',
      [
        { ...divider, block_id: 'a' },
        { ...divider, block_id: 'a' },
      ],
      'block_id "a" already exists [json-pointer:/blocks/1/block_id]',
    ],
    [
      'an id of 256 characters',
      [{ ...divider, block_id: 'x'.repeat(256) }],
      'must be less than 256 characters [json-pointer:/blocks/0/block_id]',
    ],
    [
      'a select without options',
      [actions({ type: 'static_select' })],
      'must have exactly one of: options, option_groups [json-pointer:/blocks/0/elements/0]',
    ],
    [
      'an image without words',
      [{ type: 'image', image_url: 'https://example.org/a.png' }],
      'missing required field: alt_text [json-pointer:/blocks/0]',
    ],
    [
      'an image without a place',
      [{ type: 'image', alt_text: 'a' }],
      'must have exactly one of: image_url, slack_file [json-pointer:/blocks/0]',
    ],
    ['101 rows', [table(times(101, () => [cell()]))], 'no more than 100 items allowed [json-pointer:/blocks/0/rows]'],
    [
      '21 cells in a row',
      [table([times(21, () => cell())])],
      'no more than 20 items allowed [json-pointer:/blocks/0/rows/0]',
    ],
    ['an empty cell', [table([[cell('')]])], 'must be more than 0 characters [json-pointer:/blocks/0/rows/0/0/text]'],
    ['two tables', [table([[cell()]]), table([[cell()]])], 'only one table allowed [json-pointer:/blocks]'],
    [
      'a table of 10,001 characters',
      [table([[cell('x'.repeat(10_000)), cell()]])],
      'table cells must be less than 10001 characters [json-pointer:/blocks]',
    ],
    [
      'two markdown blocks of 12,001 characters together',
      [
        { type: 'markdown', text: 'x'.repeat(12_000) },
        { type: 'markdown', text: 'x' },
      ],
      'markdown must be less than 12001 characters [json-pointer:/blocks]',
    ],
    [
      'an empty piece of rich text',
      [rich(line({ type: 'text', text: '' }))],
      'must be more than 0 characters [json-pointer:/blocks/0/elements/0/elements/0/text]',
    ],
    [
      'an unknown piece of rich text',
      [rich(line({ type: 'blink', text: 'x' }))],
      'unsupported type: blink [json-pointer:/blocks/0/elements/0/elements/0/type]',
    ],
  ];
  it.each(cases)('%s', (_name, blocks, expected) => {
    expect(problemsInMessage({ text: 'x', blocks })).toEqual([expected]);
  });
});
