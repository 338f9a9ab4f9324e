const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const text = (words: string, style?: object) => ({ type: 'text', text: words, ...(style && { style }) });
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

/** One of every kind of block that the local Slack takes, with all that can be in it. */
export const everyBlock: object[] = [
  { type: 'header', text: plain('A <b>header</b>') },
  {
    type: 'section',
    text: mrkdwn(
      '*bold* _italic_ ~struck~ `code` <https://example.org/?a=1&amp;b=2|a link> &lt;escaped&gt; 2*3*4\n>a quote\n```\n*pre*\n```<@U0ADA000001> in <#C0PLATFORM1> <!date^1^{date}|a day> <javascript:alert(1)|no link> <!here>',
    ),
    accessory: { type: 'button', action_id: 'beside', text: plain('Beside'), style: 'danger' },
  },
  { type: 'section', fields: [mrkdwn('*one*'), plain('*two*')] },
  {
    type: 'context',
    elements: [mrkdwn('_context_'), { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a picture' }],
  },
  { type: 'divider' },
  { type: 'image', image_url: 'https://example.org/a.png', alt_text: 'a picture', title: plain('Its title') },
  {
    type: 'rich_text',
    elements: [
      section(
        text('plain '),
        text('bold', { bold: true }),
        text('both', { bold: true, italic: true }),
        text('code', { code: true }),
        text('struck', { strike: true }),
        { type: 'link', url: 'https://example.org/', text: 'a link' },
        { type: 'link', url: 'mailto:ada@example.org' },
        { type: 'user', user_id: 'U0GRACE0001' },
        { type: 'emoji', name: 'wave', unicode: '1f44b' },
        { type: 'emoji', name: 'parrot' },
        { type: 'date', timestamp: 1_700_000_000, format: '{date}', fallback: 'a day' },
      ),
      { type: 'rich_text_list', style: 'bullet', elements: [section(text('one')), section(text('two'))] },
      { type: 'rich_text_list', style: 'ordered', indent: 1, elements: [section(text('three'))] },
      { type: 'rich_text_quote', elements: [text('quoted')] },
      { type: 'rich_text_preformatted', elements: [text('preformatted')] },
    ],
  },
  {
    type: 'table',
    column_settings: [{ align: 'left' }, { align: 'right' }],
    rows: [
      [
        { type: 'raw_text', text: 'Name' },
        { type: 'raw_text', text: 'Number' },
      ],
      [
        { type: 'rich_text', elements: [section(text('rich', { bold: true }))] },
        { type: 'raw_number', value: 1, text: '1' },
      ],
    ],
  },
  { type: 'markdown', text: '**not drawn** [x](https://example.org)' },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'one', text: plain('One'), style: 'primary' },
      { type: 'button', action_id: 'two', text: plain('Two'), url: 'https://example.org/' },
      { type: 'static_select', action_id: 'three', options: [{ text: plain('A'), value: 'a' }] },
    ],
  },
  {
    type: 'context_actions',
    elements: [{ type: 'icon_button', icon: 'trash', text: plain('Delete') }],
  },
];
