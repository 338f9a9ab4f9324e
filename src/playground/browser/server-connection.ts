import type { PageChange, PageState, PostedClick, PostedCommand, PostedMessage } from './protocol.js';

/** What the page is told by its server. */
export interface ServerListener {
  onState(state: PageState): void;
  onChange(change: PageChange): void;
  onConnection(isConnected: boolean): void;
}

function parsed<T>(event: Event): T {
  return JSON.parse(event instanceof MessageEvent ? String(event.data) : 'null');
}

/** Listens as this person (undefined: as the first one) until the returned function is called. The browser reconnects by itself. */
export function listenAs(user: string | undefined, listener: ServerListener): () => void {
  const source = new EventSource(user === undefined ? '/events' : `/events?user=${encodeURIComponent(user)}`);
  source.addEventListener('open', () => listener.onConnection(true));
  source.addEventListener('error', () => listener.onConnection(false));
  source.addEventListener('state', (event) => listener.onState(parsed<PageState>(event)));
  source.addEventListener('message', (event) => listener.onChange(parsed<PageChange>(event)));
  return () => source.close();
}

async function post(path: string, body: unknown): Promise<string | undefined> {
  try {
    const headers = { 'Content-Type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    const reply: unknown = await response.json();
    if (response.ok) return undefined;
    return typeof reply === 'object' && reply !== null && 'error' in reply ? String(reply.error) : 'That did not work.';
  } catch {
    return 'The playground does not answer. Is it still running?';
  }
}

/** Each resolves when the app is done, with what went wrong or undefined. */
export const server = {
  postMessage: (body: PostedMessage) => post('/api/message', body),
  runCommand: (body: PostedCommand) => post('/api/command', body),
  click: (body: PostedClick) => post('/api/click', body),
};
