/** What may stand in a log line beside the event's name: short, and never what a person wrote. */
export type LogFields = Record<string, string | number | boolean | undefined>;

/**
 * One line an event, as JSON. There is no way to log an object or a message by accident: events have fixed names,
 * fields are short, and anything that looks like a token or secret is blotted out.
 */
export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}

/** From the least to the most that matters: `debug`, `info`, `warn`, `error`. */
export type LogLevelName = keyof Log;

const order: LogLevelName[] = ['debug', 'info', 'warn', 'error'];
const tunables = { maxFieldCharacters: 200, maxCauses: 5 };

/** A log that hands each line to `write`. */
export function createLog(options: { level: LogLevelName; write: (line: string) => void; now: () => Date }): Log {
  const at =
    (level: LogLevelName) =>
    (event: string, fields: LogFields = {}) => {
      if (order.indexOf(level) < order.indexOf(options.level)) return;
      const safe = Object.entries(fields).map(([name, value]) => [
        name,
        typeof value === 'string' ? blotted(value) : value,
      ]);
      options.write(JSON.stringify({ time: options.now().toISOString(), level, event, ...Object.fromEntries(safe) }));
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** What may be said of an error: its name, code and place. Its message may hold what a person wrote, so it stays out. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const root = rootOf(error);
  const cause = root === error ? undefined : (codeOf(root) ?? root.name);
  return { error: error.name, code: codeOf(error), slack: slackCodeOf(error), cause, at: placeOf(error) };
}

function codeOf(error: Error): string | undefined {
  return 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** The Web API's own code. What a server that is no Slack says in its place may be a whole page. */
function slackCodeOf(error: Error): string | undefined {
  const said = 'data' in error && isRecord(error.data) ? error.data.error : undefined;
  return typeof said === 'string' && /^\w{1,80}$/.test(said) ? said : undefined;
}

/** What it all began with; causes may form a circle. */
function rootOf(error: Error, depth = tunables.maxCauses): Error {
  return error.cause instanceof Error && depth > 0 ? rootOf(error.cause, depth - 1) : error;
}

function placeOf(error: Error): string | undefined {
  const frame = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return frame?.match(/[\w.-]+:\d+:\d+/)?.[0];
}

function blotted(text: string): string {
  return text
    .replace(/\bx(?:ox[a-z]|app)[-\w.]*-[\w-]+/g, '[token]')
    .replace(/\bhttps?:\/\/\S+/g, '[address]')
    .slice(0, tunables.maxFieldCharacters);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
