import { type IncomingHttpHeaders, request } from 'node:http';

/** What came back. */
export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** What to send. */
export interface Sending {
  host: string;
  port: number;
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends a request with any headers, also such as no browser would send. */
export function sendRequest({ host, port, method, path, headers = {}, body = '' }: Sending): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const all = { host: `${host}:${port}`, ...headers };
    const sent = request({ host, port, method, path, headers: all }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Reads a response as it comes: `until` resolves with all so far once it has these words, or at the end. */
export function textOf(response: Response): { until(words: string | undefined): Promise<string> } {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    async until(words) {
      while (words === undefined || !text.includes(words)) {
        const chunk = await reader?.read();
        if (chunk === undefined || chunk.done) break;
        text += chunk.value;
      }
      return text;
    },
  };
}
