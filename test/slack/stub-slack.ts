import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request that reached the stub: a Web API method by name, or `response_url`. */
export interface Call {
  method: string;
  args: Record<string, unknown>;
  token: string | undefined;
  /** True where the stub said yes: what a person would now see. */
  done: boolean;
}

/** What the stub answers instead of yes. `hang` answers never; `after` says yes once the promise resolves. */
export type Scripted =
  | { error: string }
  | { status: number; headers?: Record<string, string>; body?: string }
  | { hang: true }
  | { after: Promise<void> };

/** A Slack Web API on loopback that says yes to everything it is not told to refuse. */
export interface StubSlack {
  /** Base of the Web API, ending in a slash. */
  apiUrl: string;
  server: Server;
  calls: Call[];
  /** Messages a person would see, in order. */
  seen(): Call[];
  /** The next calls of this method get these answers, one each. */
  script(method: string, ...answers: Scripted[]): void;
  /** Every call of this method gets this answer, until it is cleared. */
  always(method: string, answer: Scripted | undefined): void;
  /** The next call of this method waits until the function returned is called. */
  hold(method: string): () => void;
  /** A response URL like those that commands and clicks carry. */
  responseUrl(): string;
  /** Stops listening: connections are refused until `resume`. */
  pause(): void;
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** What the stub knows of itself. */
const stubBot = { user: 'UBOT', id: 'BBOT', team: 'T1' };

const visible = ['chat.postMessage', 'chat.postEphemeral', 'response_url'];

/** Starts a stub. `extra` adds to the yes of a method, e.g. the address of `apps.connections.open`. */
export async function startStubSlack(extra: (method: string) => object = () => ({})): Promise<StubSlack> {
  const calls: Call[] = [];
  const next = new Map<string, Scripted[]>();
  const constant = new Map<string, Scripted>();
  let responseUrls = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    calls.push(call);
    const scripted = next.get(call.method)?.shift() ?? constant.get(call.method);
    if (scripted && 'hang' in scripted) return;
    if (scripted && 'after' in scripted) await scripted.after;
    call.done = !scripted || 'after' in scripted;
    answer(response, scripted, { ...yesTo(call), ...extra(call.method) });
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  function script(method: string, ...answers: Scripted[]): void {
    next.set(method, [...(next.get(method) ?? []), ...answers]);
  }
  const close = () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    server.closeAllConnections();
    return closed;
  };
  return {
    apiUrl: `${origin}/api/`,
    server,
    calls,
    seen: () => calls.filter((call) => call.done && visible.includes(call.method)),
    script,
    always: (method, scripted) => (scripted ? constant.set(method, scripted) : constant.delete(method)),
    hold(method) {
      let release = () => {};
      const after = new Promise<void>((resolve) => {
        release = resolve;
      });
      script(method, { after });
      return release;
    },
    responseUrl() {
      responseUrls += 1;
      return `${origin}/respond/${responseUrls}`;
    },
    pause: () => void close(),
    resume: () => listen(server, port),
    close,
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve());
  });
}

function yesTo({ method, args }: Call): object {
  if (method === 'auth.test') return { ok: true, user_id: stubBot.user, bot_id: stubBot.id, team_id: stubBot.team };
  return { ok: true, channel: args.channel, ts: '1700000000.000100' };
}

function answer(response: ServerResponse, scripted: Scripted | undefined, yes: object): void {
  if (scripted && 'status' in scripted) {
    response.writeHead(scripted.status, scripted.headers).end(scripted.body ?? '');
    return;
  }
  const body = scripted && 'error' in scripted ? { ok: false, error: scripted.error } : yes;
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

async function readCall(request: IncomingMessage): Promise<Call> {
  const path = request.url ?? '';
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString('utf8');
  const isResponse = path.startsWith('/respond/');
  return {
    method: isResponse ? 'response_url' : path.replace(/^\/api\//, ''),
    args: isResponse ? JSON.parse(text) : formArgs(text),
    token: request.headers.authorization?.replace(/^Bearer /, ''),
    done: false,
  };
}

/** The Web client sends forms in which lists and objects are JSON. */
function formArgs(text: string): Record<string, unknown> {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}
