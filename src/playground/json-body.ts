import type { IncomingMessage } from 'node:http';

const maxBodyBytes = 64 * 1024;

/** A request body as JSON, or the status and words to refuse it with. */
export type JsonBody = { ok: true; value: unknown } | { ok: false; status: number; error: string };

/** Reads a JSON body of at most 64 kB. */
export async function readJsonBody(request: IncomingMessage): Promise<JsonBody> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') return { ok: false, status: 415, error: 'Send application/json.' };
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBodyBytes) return { ok: false, status: 413, error: `Send at most ${maxBodyBytes} bytes.` };
    chunks.push(bytes);
  }
  try {
    return { ok: true, value: JSON.parse(Buffer.concat(chunks).toString('utf8')) };
  } catch {
    return { ok: false, status: 400, error: 'This is not JSON.' };
  }
}
