import { isRecord } from '../../slack/view/limit-checks.js';
import { type Refusal, refuse } from './content.js';

/** One call of the Web API, read from its HTTP request. */
export interface ApiRequest {
  ok: true;
  /** The last segment of the path, e.g. `chat.postMessage`. */
  method: string;
  /** From the Authorization header, or else the field `token`; absent where there is neither. */
  token?: string;
  args: Record<string, unknown>;
}

async function readBody(request: Request): Promise<Record<string, unknown> | Refusal> {
  const text = await request.text();
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (text === '') return Object.fromEntries(new URL(request.url).searchParams);
  if (type === 'application/x-www-form-urlencoded') return Object.fromEntries(new URLSearchParams(text));
  if (type !== 'application/json') return refuse('invalid_post_type');
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? body : refuse('json_not_object');
  } catch {
    return refuse('invalid_json');
  }
}

function isRefusal(body: Record<string, unknown> | Refusal): body is Refusal {
  return body.ok === false && typeof body.error === 'string';
}

/** Reads form-encoded and JSON bodies, and query strings; a refusal for anything else. */
export async function readApiRequest(request: Request): Promise<ApiRequest | Refusal> {
  const body = await readBody(request);
  if (isRefusal(body)) return body;
  const { token: field, ...args } = body;
  const bearer = /^Bearer (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1];
  const token = bearer ?? (typeof field === 'string' ? field : undefined);
  const method = new URL(request.url).pathname.split('/').at(-1) ?? '';
  return { ok: true, method, args, ...(token === undefined ? {} : { token }) };
}
