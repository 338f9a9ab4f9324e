/** Blocks to build others from. */
export const plain = (text: string) => ({ type: 'plain_text', text });
export const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
export const section = { type: 'section', text: mrkdwn('words') };
export const divider = { type: 'divider' };
export const button = (more: object = {}) => ({
  type: 'button',
  text: plain('Go'),
  action_id: 'go',
  value: 'x',
  ...more,
});
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const cell = (text = 'x') => ({ type: 'raw_text', text });
export const table = (rows: object[][]) => ({ type: 'table', rows });
export const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
export const line = (...elements: object[]) => ({ type: 'rich_text_section', elements });
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i));
