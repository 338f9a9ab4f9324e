import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether the process can answer right now: knowledge loaded, Slack reachable, in Socket Mode connected. */
export type Ready = () => Promise<boolean>;

/** Answers `GET /healthz` and `GET /readyz`; false for every other request. */
export function answerHealth(request: IncomingMessage, response: ServerResponse, ready: Ready): boolean {
  const path = (request.url ?? '').split('?')[0];
  if (!['GET', 'HEAD'].includes(request.method ?? '') || (path !== '/healthz' && path !== '/readyz')) return false;
  if (path === '/healthz') answer(response, 200, 'ok');
  else
    ready().then(
      (yes) => answer(response, yes ? 200 : 503, yes ? 'ready' : 'not ready'),
      () => answer(response, 503, 'not ready'),
    );
  return true;
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${text}\n`);
}
