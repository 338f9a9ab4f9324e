import { make } from './make.js';
import type { PageChannel } from './protocol.js';

const notes = {
  member:
    'Mention @microos for an answer in a thread that all can read, or start with /microos to be answered privately.',
  stranger: 'The bot is not in this channel: a mention does not reach it, /microos does.',
  direct: 'A message here is a question to the bot.',
};

/** What this channel is good for, in one line. */
export function noteOf(channel: PageChannel): string {
  if (channel.kind === 'im') return notes.direct;
  return channel.hasBot ? notes.member : notes.stranger;
}

/** Draws an empty channel: questions to begin with. */
export function drawEmpty(examples: readonly string[], onPick: (question: string) => void): HTMLElement {
  const buttons = examples.map((question) => {
    const button = make('button', { type: 'button', class: 'button' }, question);
    button.addEventListener('click', () => onPick(question));
    return button;
  });
  return make(
    'div',
    { class: 'empty' },
    make('h3', {}, 'Nothing said yet'),
    make('p', {}, 'Ask the bot about micro operating systems. For example:'),
    make('div', { class: 'actions' }, ...buttons),
  );
}
