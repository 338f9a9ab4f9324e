import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';

/** Where the knowledge is read from: the checked file the build wrote, or a folder of YAML. */
export type KnowledgeSource = { from: 'build' } | { from: 'folder'; folder: string };

const logLevels = ['debug', 'info', 'warn', 'error'] as const;
type LogLevel = (typeof logLevels)[number];

interface Common {
  host: string;
  port: number;
  /** True when PORT was set: a busy port is then an error, never moved. */
  portIsChosen: boolean;
  logLevel: LogLevel;
  knowledge: KnowledgeSource;
}

/** How to reach Slack. */
export interface SlackAccess {
  botToken: string;
  /** Base of the Web API, ending in a slash; Slack's own where absent. */
  apiUrl?: string;
}

/** Slack by a WebSocket that the bot opens. */
export type SocketConfig = Common & SlackAccess & { mode: 'socket'; appToken: string };
/** Slack by signed requests to this machine. */
export type HttpConfig = Common & SlackAccess & { mode: 'http'; signingSecret: string };
/** The browser playground, without Slack. */
export type PlaygroundConfig = Common & { mode: 'playground' };

/** What the environment asks for. */
export type Config = PlaygroundConfig | SocketConfig | HttpConfig;

/** A valid config, or every problem of the environment as a line that says how to mend it. */
export type ConfigResult = { config: Config } | { problems: string[] };

type Environment = Record<string, string | undefined>;

const later = ['DATABASE_URL', 'SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET', 'ENCRYPTION_KEY'];

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(0).max(65_535));

/** The process's environment, with what a `.env` file adds. The only reader of `process.env`. */
export function environment(): Environment {
  loadDotenv({ quiet: true });
  return process.env;
}

/** Where the environment wants the knowledge read from. */
export function knowledgeSource(environment: Environment): KnowledgeSource {
  const folder = setting(environment, 'KNOWLEDGE_DIR');
  return folder ? { from: 'folder', folder } : { from: 'build' };
}

/** Reads the whole environment. Pure: empty variables count as unset. */
export function readConfig(environment: Environment): ConfigResult {
  const problems = [
    ...problemsOfPortAndLevel(environment),
    ...problemsOfSlack(environment),
    ...problemsOfLater(environment),
  ];
  return problems.length > 0 ? { problems } : { config: configOf(environment) };
}

function configOf(environment: Environment): Config {
  const value = (name: string) => setting(environment, name);
  const botToken = value('SLACK_BOT_TOKEN');
  const appToken = value('SLACK_APP_TOKEN');
  const signingSecret = value('SLACK_SIGNING_SECRET');
  const apiUrl = value('SLACK_API_URL');
  const mode = !botToken ? 'playground' : appToken ? 'socket' : 'http';
  const common: Common = {
    host: value('HOST') ?? (mode === 'http' ? '0.0.0.0' : '127.0.0.1'),
    port: Number(value('PORT') ?? 3000),
    portIsChosen: value('PORT') !== undefined,
    logLevel: logLevels.find((level) => level === value('LOG_LEVEL')?.toLowerCase()) ?? 'info',
    knowledge: knowledgeSource(environment),
  };
  const access = { botToken: botToken ?? '', ...(apiUrl && { apiUrl: apiUrl.replace(/\/*$/, '/') }) };
  if (botToken && appToken) return { ...common, ...access, mode: 'socket', appToken };
  if (botToken && signingSecret) return { ...common, ...access, mode: 'http', signingSecret };
  return { ...common, mode: 'playground' };
}

function problemsOfPortAndLevel(environment: Environment): string[] {
  const level = setting(environment, 'LOG_LEVEL')?.toLowerCase();
  const chosen = setting(environment, 'PORT');
  return [
    ...(chosen !== undefined && !port.safeParse(chosen).success ? ['PORT: must be a number from 0 to 65535.'] : []),
    ...(level !== undefined && !logLevels.some((one) => one === level)
      ? [`LOG_LEVEL: must be one of ${logLevels.join(', ')}.`]
      : []),
  ];
}

function problemsOfSlack(environment: Environment): string[] {
  const set = (name: string) => setting(environment, name) !== undefined;
  const [bot, app, secret] = [set('SLACK_BOT_TOKEN'), set('SLACK_APP_TOKEN'), set('SLACK_SIGNING_SECRET')];
  const missing = [
    ...(bot && !app && !secret
      ? [
          'SLACK_APP_TOKEN: is missing beside SLACK_BOT_TOKEN. Set it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP mode.',
        ]
      : []),
    ...(!bot && app
      ? ['SLACK_BOT_TOKEN: is missing beside SLACK_APP_TOKEN. Copy it from “OAuth & Permissions” of your Slack app.']
      : []),
    ...(!bot && !app && secret
      ? [
          'SLACK_BOT_TOKEN: is missing beside SLACK_SIGNING_SECRET. Copy it from “OAuth & Permissions” of your Slack app.',
        ]
      : []),
  ];
  return [...missing, ...swappedTokens(environment), ...badUrl(environment)];
}

/** Tokens put into each other's place are the commonest mistake of a first start. */
function swappedTokens(environment: Environment): string[] {
  const bot = setting(environment, 'SLACK_BOT_TOKEN');
  const app = setting(environment, 'SLACK_APP_TOKEN');
  return [
    ...(bot && /^(xapp|xoxp)-/.test(bot)
      ? ['SLACK_BOT_TOKEN: holds another kind of token. The bot token starts with xoxb-.']
      : []),
    ...(app && /^xox/.test(app)
      ? ['SLACK_APP_TOKEN: holds another kind of token. The app-level token starts with xapp-.']
      : []),
  ];
}

function badUrl(environment: Environment): string[] {
  const url = setting(environment, 'SLACK_API_URL');
  return url && !z.url({ protocol: /^https?$/ }).safeParse(url).success
    ? ['SLACK_API_URL: must be a whole http(s) address.']
    : [];
}

function problemsOfLater(environment: Environment): string[] {
  return later
    .filter((name) => setting(environment, name) !== undefined)
    .map((name) => `${name}: is not used yet; it belongs to a later step. Remove it.`);
}

function setting(environment: Environment, name: string): string | undefined {
  const value = environment[name]?.trim();
  return value === '' ? undefined : value;
}
