import type { Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../log.js';

const tunables = { maxCharacters: 100 };

/** One of several tries, or what reaches us as an error too and is logged there. */
const saidTwice = /^(http request failed|Failed to retrieve a new WSS URL)/;

/** How Bolt's and its clients' own warnings begin. Slack's replies pass the same way, and may quote anybody. */
const ownWords =
  /^(A p[io]ng wasn't|An (incoming|unexpected|unhandled)|(Action|Slack|View) listener|Authorization of|Could not|Expected \w+Event|Failed to|HTTP(Receiver| error)|Malformed|Peer did|Rate limited|Request body|Slack API error|Something has gone|The top|Unhandled HTTP|WebSocket|ack|http request)/;

/**
 * The logger handed to Bolt and its clients. Their debug level prints whole payloads and their warnings quote
 * what came in, so debug and info are dropped and of the rest only own words before the first quotation stay.
 */
export function createSdkLogger(log: Log): Logger {
  const ignore = () => undefined;
  const pass = (level: 'warn' | 'error', event: string, [first]: unknown[]) => {
    const said = opening(first);
    log[saidTwice.test(said) ? 'debug' : level](event, { said });
  };
  return {
    debug: ignore,
    info: ignore,
    warn: (...said: unknown[]) => pass('warn', 'sdk warning', said),
    error: (...said: unknown[]) => pass('error', 'sdk error', said),
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
  if (!ownWords.test(said)) return 'words of somebody else';
  return (said.match(/^[A-Za-z ,']+/)?.[0] ?? '').trim().slice(0, tunables.maxCharacters);
}
