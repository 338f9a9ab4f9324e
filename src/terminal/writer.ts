import type { Writable } from 'node:stream';

/** Writes text to a stream, one write after the other. */
export interface Writer {
  /** Resolves when the text is handed on: false when nobody reads any more. Rejects on any other failure. */
  write(text: string): Promise<boolean>;
}

const closedPipe = new Set(['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END']);

/** A writer for standard output or standard error; a closed pipe (`ask ... | head`) is an answer, not an error. */
export function createWriter(stream: Writable): Writer {
  // The callback of write() gets each error; without a listener the same error would end the process.
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve(true);
          else if ('code' in error && closedPipe.has(String(error.code))) resolve(false);
          else reject(error);
        });
      }),
  };
}
