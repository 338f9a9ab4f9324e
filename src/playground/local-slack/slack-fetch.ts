import { type Method, methods, type World } from './api-methods.js';
import { type ApiResult, type Refusal, refuse } from './content.js';
import { type ApiRequest, readApiRequest } from './request.js';
import { hooksUrl, type ResponseUrls } from './response-urls.js';

const maxRememberedCalls = 1000;
const withoutToken = new Set(['api.test']);

/** One request that came in, for tests to look at: no token is kept. */
export interface ApiCall {
  /** The Web API method, or `response_url`. */
  method: string;
  args: unknown;
  status: number;
  result: ApiResult;
}

/** A `fetch` that is Slack, and what it was asked so far (the last thousand calls). */
export interface SlackFetch {
  fetch: typeof fetch;
  calls(): ApiCall[];
}

function refusedToken(request: ApiRequest, botToken: string): Refusal | undefined {
  if (withoutToken.has(request.method)) return undefined;
  if (request.token === undefined || request.token === '') return refuse('not_authed');
  return request.token === botToken ? undefined : refuse('invalid_auth');
}

function knownMethod(name: string): Method | undefined {
  return Object.hasOwn(methods, name) ? methods[name] : undefined;
}

async function callMethod(request: Request, botToken: string, world: World): Promise<ApiCall> {
  const read = await readApiRequest(request);
  if (!read.ok) return { method: new URL(request.url).pathname, args: {}, status: 200, result: read };
  const { method: name, args } = read;
  const method = knownMethod(name);
  if (method === undefined) return { method: name, args, status: 200, result: refuse('unknown_method') };
  const result = refusedToken(read, botToken) ?? method(args, world);
  return { method: name, args, status: 200, result };
}

async function useResponseUrl(request: Request, urls: ResponseUrls): Promise<ApiCall> {
  const text = await request.text();
  let payload: unknown;
  try {
    payload = JSON.parse(text);
  } catch {
    payload = undefined;
  }
  return { method: 'response_url', args: payload, ...urls.use(request.url, payload) };
}

/** Serves the Web API at every base URL (the method is the last path segment) and the response URLs issued. */
export function createSlackFetch(botToken: string, world: World, urls: ResponseUrls): SlackFetch {
  let calls: ApiCall[] = [];
  return {
    async fetch(input, init) {
      const request = new Request(input, init);
      const isHook = request.url.startsWith(hooksUrl);
      const call = await (isHook ? useResponseUrl(request, urls) : callMethod(request, botToken, world));
      calls = [...calls, call].slice(-maxRememberedCalls);
      return Response.json(call.result, { status: call.status });
    },
    calls: () => calls,
  };
}
