import { drawBlock } from './draw-blocks.js';
import { drawMrkdwn } from './draw-mrkdwn.js';
import { drawDetails, drawWhy } from './draw-why.js';
import type { Drawing } from './drawing.js';
import { make, makeJson } from './make.js';
import type { PageMessage } from './protocol.js';

/** What drawing a whole message needs besides what its blocks need. */
export interface MessageDrawing extends Drawing {
  /** The full name of whoever posted. */
  nameOf(user: string): string;
  /** True for the bot and for Slack itself, which get a badge. */
  isApp(user: string): boolean;
  /** Starts a reply in the thread of this message; absent where there can be none. */
  reply?: () => void;
}

function timeOf(ts: string): HTMLTimeElement {
  const moment = new Date(Number(ts) * 1000);
  const shown = moment.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return make('time', { datetime: moment.toISOString() }, shown);
}

function drawHead({ user, ts, edited }: PageMessage, { nameOf, isApp }: MessageDrawing): HTMLElement {
  return make(
    'p',
    { class: 'head' },
    make('strong', {}, nameOf(user)),
    ...(isApp(user) ? [make('span', { class: 'badge' }, 'APP')] : []),
    timeOf(ts),
    ...(edited === undefined ? [] : [make('span', { class: 'quiet' }, '(edited)')]),
  );
}

function drawBody({ text, blocks }: PageMessage, drawing: Drawing): HTMLElement {
  const isPlain = blocks === undefined || blocks.length === 0;
  const parts = isPlain ? [drawMrkdwn(text, drawing)] : blocks.map((block) => drawBlock(block, drawing));
  return make('div', { class: 'body' }, ...parts);
}

function drawInspector({ answer, ...message }: PageMessage): HTMLElement {
  const json = drawDetails('JSON', () => makeJson(message));
  const why = answer === undefined ? [] : [drawDetails('Why this answer', () => drawWhy(answer))];
  return make('div', { class: 'inspector' }, ...why, json);
}

function drawReply(reply: () => void): HTMLElement {
  const button = make('button', { type: 'button', class: 'reply' }, 'Reply in thread');
  button.addEventListener('click', reply);
  return button;
}

/** Draws one message: who, when, its blocks, and its JSON and reasons beside it. Replies go into its `.replies`. */
export function drawMessage(message: PageMessage, drawing: MessageDrawing): HTMLElement {
  const name = drawing.nameOf(message.user);
  const avatar = make('span', { class: 'avatar', 'aria-hidden': 'true' }, name.slice(0, 1).toUpperCase());
  avatar.dataset.user = message.user;
  const note = message.isPrivate ? [make('p', { class: 'private' }, 'Only visible to you')] : [];
  const main = make('div', { class: 'main' }, ...note, drawHead(message, drawing), drawBody(message, drawing));
  const row = make('div', { class: 'row' }, avatar, main, drawInspector(message));
  const kind = message.isPrivate ? 'message is-private' : 'message';
  const article = make('article', { class: kind, 'aria-label': name }, row, make('div', { class: 'replies' }));
  article.dataset.ts = message.ts;
  if (drawing.reply !== undefined) article.append(drawReply(drawing.reply));
  return article;
}
