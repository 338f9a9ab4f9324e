import { byId } from './make.js';
import type { PageChannel } from './protocol.js';

/** What a person sends with the composer. */
export type Sent = { text: string; mention: boolean; thread_ts?: string } | { command: string; text: string };

/** The field at the bottom. */
export interface Composer {
  /** Sets the field up for a channel, out of any thread. */
  enter(channel: PageChannel): void;
  /** Lets the next messages go to the thread of this message. */
  replyTo(ts: string, label: string): void;
}

/** What the composer asks of the page. */
export interface ComposerListener {
  onSend(sent: Sent): void;
  onProblem(problem: string): void;
}

const commandPattern = /^(?<command>\/\S+)\s*(?<text>[\s\S]*)$/;

/** Wires up the composer of the page: Enter sends, Shift+Enter starts a line, Escape leaves a thread. */
export function createComposer({ onSend, onProblem }: ComposerListener): Composer {
  const form = byId('composer', HTMLFormElement);
  const field = byId('composer-text', HTMLTextAreaElement);
  const mention = byId('mention', HTMLInputElement);
  const replying = byId('replying', HTMLElement);
  let thread: string | undefined;

  function leaveThread(): void {
    thread = undefined;
    replying.hidden = true;
  }

  function send(): void {
    const words = field.value.trim();
    if (words === '') return;
    const { command, text = '' } = commandPattern.exec(words)?.groups ?? {};
    if (command !== undefined && thread !== undefined) {
      onProblem(`${command} is not supported in threads, as in Slack. Mention @microos there.`);
      return;
    }
    field.value = '';
    if (command !== undefined) onSend({ command, text });
    else onSend({ text: words, mention: mention.checked, ...(thread && { thread_ts: thread }) });
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') leaveThread();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send();
  });
  byId('stop-replying', HTMLButtonElement).addEventListener('click', () => {
    leaveThread();
    field.focus();
  });

  return {
    enter(channel) {
      leaveThread();
      const isDirect = channel.kind === 'im';
      byId('mention-choice', HTMLElement).hidden = isDirect;
      field.placeholder = isDirect ? 'Message microos' : `Message #${channel.name}`;
      byId('composer-label', HTMLElement).textContent = field.placeholder;
    },
    replyTo(ts, label) {
      thread = ts;
      byId('replying-to', HTMLElement).textContent = `In the thread of: ${label}`;
      replying.hidden = false;
      field.focus();
    },
  };
}
