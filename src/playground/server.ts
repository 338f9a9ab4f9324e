import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Asset } from './assets.js';
import { createEventStreams } from './event-streams.js';
import { readJsonBody } from './json-body.js';
import type { LocalSlack } from './local-slack/local-slack.js';
import { personById, workspace } from './local-slack/workspace.js';
import { pageRequests } from './page-requests.js';
import { type Explain, pageState } from './page-view.js';
import { refusalOf } from './request-guard.js';
import { securityHeaders } from './security-headers.js';

const base = 'http://localhost';

/** What the playground's server serves. */
export interface Serving {
  slack: LocalSlack;
  /** The files of the page, by path. */
  assets: ReadonlyMap<string, Asset>;
  explain: Explain;
  examples: string[];
  /** True once the app can answer. */
  isReady: () => boolean;
  /** Told of a request that failed, without what was in it. */
  onFailure: (error: unknown) => void;
}

/** A server that does not listen yet, and the way to end the pages that are open. */
export interface PlaygroundServer {
  server: Server;
  closeStreams(): void;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Serves the page, its events and what it posts; refuses other hosts and origins. `host` is where it will listen. */
export function createPlaygroundServer(host: string, serving: Serving): PlaygroundServer {
  const { slack, assets, explain, examples, isReady, onFailure } = serving;
  const streams = createEventStreams(slack, explain, examples);

  function get({ pathname: path, searchParams: query }: URL, method: string, response: ServerResponse): void {
    const asset = assets.get(path);
    const user = query.get('user') ?? workspace.people[0]?.id ?? '';
    if (asset !== undefined) {
      response.writeHead(200, { ...securityHeaders, 'Content-Type': asset.type }).end(asset.body);
    } else if (path === '/healthz') sendJson(response, 200, { ok: true });
    else if (path === '/readyz') sendJson(response, isReady() ? 200 : 503, { ok: isReady() });
    else if (path !== '/events' && path !== '/api/state') sendJson(response, 404, { ok: false, error: 'Not found.' });
    else if (personById(user) === undefined)
      sendJson(response, 404, { ok: false, error: `There is no person ${user}.` });
    else if (path === '/events' && method === 'GET') streams.open(user, response);
    else sendJson(response, 200, pageState(user, slack.messages({ visibleTo: user }), explain, examples));
  }

  async function post(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const handle = Object.hasOwn(pageRequests, path) ? pageRequests[path] : undefined;
    if (handle === undefined) return sendJson(response, 404, { ok: false, error: 'Not found.' });
    const body = await readJsonBody(request);
    if (!body.ok) {
      response.setHeader('Connection', 'close');
      return sendJson(response, body.status, { ok: false, error: body.error });
    }
    const reply = await handle(slack, body.value);
    return sendJson(response, reply.status, reply.body);
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalOf(request.headers, request.socket.localAddress, { host, port: portOf(server) });
    if (refusal !== undefined) return sendJson(response, 403, { ok: false, error: refusal });
    const address = request.url ?? '/';
    if (!URL.canParse(address, base)) return sendJson(response, 400, { ok: false, error: 'This is no address.' });
    const url = new URL(address, base);
    if (request.method === 'GET' || request.method === 'HEAD') return get(url, request.method, response);
    if (request.method === 'POST') return post(url.pathname, request, response);
    response.setHeader('Allow', 'GET, HEAD, POST');
    return sendJson(response, 405, { ok: false, error: 'Use GET or POST.' });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      onFailure(error);
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { ok: false, error: 'The playground failed on this. Its log says more.' });
    });
  });
  return { server, closeStreams: streams.close };
}
