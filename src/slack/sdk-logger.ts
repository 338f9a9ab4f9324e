import type { Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.js';

const tunables = { maxCharacters: 100 };

/**
 * The logger handed to Bolt and its clients. Their debug level prints whole payloads and their warnings quote
 * what came in, so debug and info are dropped and of the rest only the words before the first quotation stay.
 */
export function createSdkLogger(log: Log): Logger {
  const ignore = () => undefined;
  return {
    debug: ignore,
    info: ignore,
    warn: (...said: unknown[]) => log.warn('sdk warning', { said: opening(said[0]) }),
    error: (...said: unknown[]) => log.error('sdk error', { said: opening(said[0]) }),
    setLevel: ignore,
    getLevel: () => errorLevel,
    setName: ignore,
  };
}

/** Bolt's `LogLevel.ERROR`, which keeps its clients from building debug lines at all. */
const errorLevel = 'error' as LogLevel;

function opening(said: unknown): string {
  if (said instanceof Error) return said.name;
  if (typeof said !== 'string') return typeof said;
  return (said.match(/^[A-Za-z ,']+/)?.[0] ?? '').trim().slice(0, tunables.maxCharacters);
}
