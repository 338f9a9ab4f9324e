import { PassThrough, Writable } from 'node:stream';

/** A stream that remembers what was written to it; after `closedAfter` writes it fails, like a pipe nobody reads. */
export class Screen extends Writable {
  text = '';
  isTTY?: boolean;
  columns?: number;
  private writes = 0;
  private readonly closedAfter: number;
  private readonly code: string;

  constructor({ tty = false, closedAfter = Number.POSITIVE_INFINITY, code = 'EPIPE' } = {}) {
    super();
    this.closedAfter = closedAfter;
    this.code = code;
    if (tty) {
      this.isTTY = true;
      this.columns = 60;
    }
  }

  hasColors(): boolean {
    return true;
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.writes += 1;
    if (this.writes > this.closedAfter) {
      done(Object.assign(new Error(`write ${this.code}`), { code: this.code }));
      return;
    }
    this.text += chunk.toString();
    done();
  }
}

/** An input stream that holds a text, or a keyboard that stays open for more. */
export function inputOf(text: string, { keyboard = false } = {}): PassThrough & { isTTY?: boolean } {
  const input: PassThrough & { isTTY?: boolean } = new PassThrough();
  input.write(text);
  if (keyboard) input.isTTY = true;
  else input.end();
  return input;
}
