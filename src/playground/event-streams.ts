import type { ServerResponse } from 'node:http';
import type { PageChange } from './browser/protocol.js';
import type { LocalSlack } from './local-slack/local-slack.js';
import { isVisibleTo } from './local-slack/message-store.js';
import { type Explain, pageMessage, pageState } from './page-view.js';
import { securityHeaders } from './security-headers.js';

const maxStreams = 50;
const maxUnsentBytes = 8 * 1024 * 1024;
const retryMs = 1000;

/** The pages that are open: each is told what its person can see. */
export interface EventStreams {
  /** Sends the state as it is and then every change; answers 503 where too many pages are open. */
  open(user: string, response: ServerResponse): void;
  /** Ends all streams and opens no more. */
  close(): void;
}

/** No page open yet. */
export function createEventStreams(slack: LocalSlack, explain: Explain, examples: string[]): EventStreams {
  const streams = new Map<ServerResponse, string>();

  function send(response: ServerResponse, event: string, data: unknown): void {
    response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    if (response.writableLength > maxUnsentBytes) response.destroy();
  }

  const stopListening = slack.onMessage((message, change) => {
    for (const [response, user] of streams) {
      if (!isVisibleTo(message, user)) continue;
      const data: PageChange = { change, message: pageMessage(message, explain) };
      send(response, 'message', data);
    }
  });

  return {
    open(user, response) {
      if (streams.size >= maxStreams) {
        response.writeHead(503, securityHeaders).end();
        return;
      }
      response.writeHead(200, { ...securityHeaders, 'Content-Type': 'text/event-stream' });
      response.write(`retry: ${retryMs}\n\n`);
      send(response, 'state', pageState(user, slack.messages({ visibleTo: user }), explain, examples));
      streams.set(response, user);
      response.on('close', () => streams.delete(response));
    },
    close() {
      stopListening();
      for (const response of streams.keys()) response.end();
    },
  };
}
