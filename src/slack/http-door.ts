import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { HTTPReceiver } from '@slack/bolt';
import { errorFields, type Log } from '../log.js';
import { answerHealth, type Ready } from './health-routes.js';
import { UnroutableError } from './routing.js';
import { createSdkLogger } from './sdk-logger.js';

/** The path of the Request URLs in the manifest. */
const eventsPath = '/slack/events';

const tunables = { maxBodyBytes: 1_000_000, requestTimeoutMs: 15_000 };

/** Bolt's HTTP receiver, and the server that feeds it. */
export interface HttpDoor {
  receiver: HTTPReceiver;
  server: Server;
}

/**
 * HTTP mode. Our server reads the body and answers what Bolt would crash or hang on (a body that is `null`, a broken
 * payload, a content type with a charset); Bolt checks the signature and dispatches.
 */
export function createHttpDoor(options: { signingSecret: string; log: Log; ready: Ready }): HttpDoor {
  const receiver = new HTTPReceiver({
    signingSecret: options.signingSecret,
    endpoints: [eventsPath],
    logger: createSdkLogger(options.log),
    bodyLimit: tunables.maxBodyBytes,
    processEventErrorHandler: async ({ error, response }) => {
      options.log.warn('delivery refused', errorFields(error.cause ?? error));
      if (!response.headersSent) refuse(response, error instanceof UnroutableError ? 400 : 500);
      return false;
    },
    dispatchErrorHandler: ({ response }) => refuse(response, 404),
    unhandledRequestHandler: ({ response }) => {
      if (!response.headersSent) refuse(response, 400);
    },
  });
  const server = createServer({ requestTimeout: tunables.requestTimeoutMs }, (request, response) => {
    if (answerHealth(request, response, options.ready)) return;
    if (request.method !== 'POST' || request.url?.split('?')[0] !== eventsPath) refuse(response, 404);
    else
      readBody(request).then(
        (body) => hand(receiver, request, response, body),
        () => refuse(response, 413),
      );
  });
  return { receiver, server };
}

function hand(receiver: HTTPReceiver, request: IncomingMessage, response: ServerResponse, body: Buffer): void {
  const [contentType = ''] = (request.headers['content-type'] ?? '').split(';');
  const type = contentType.trim().toLowerCase();
  if (!isReadable(type, body.toString('utf8'))) {
    refuse(response, 400);
    return;
  }
  request.headers['content-type'] = type;
  request.url = eventsPath;
  receiver.requestListener(Object.assign(request, { rawBody: body }), response);
}

/** True for the two forms Slack sends: JSON, or a form whose payload, if any, is JSON; an object in either. */
function isReadable(contentType: string, body: string): boolean {
  if (contentType === 'application/json') return isJsonObject(body);
  if (contentType !== 'application/x-www-form-urlencoded') return false;
  const payloads = new URLSearchParams(body).getAll('payload');
  return payloads.length === 0 ? body !== '' : payloads.length === 1 && isJsonObject(payloads[0] ?? '');
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > tunables.maxBodyBytes) throw new Error('body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { connection: 'close' });
  response.end();
}
