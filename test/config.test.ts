import { describe, expect, it } from 'vitest';
import { type Config, readConfig } from '../src/config.js';

type Environment = Record<string, string>;

const bot = { SLACK_BOT_TOKEN: 'xoxb-1' };
const app = { SLACK_APP_TOKEN: 'xapp-1' };
const secret = { SLACK_SIGNING_SECRET: 'secret' };

describe('the mode', () => {
  const cases: [name: string, environment: Environment, expected: Partial<Config>][] = [
    ['nothing set', {}, { mode: 'playground', host: '127.0.0.1', port: 3000, portIsChosen: false, logLevel: 'info' }],
    ['empty variables', { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' }, { mode: 'playground' }],
    ['only an address and a level', { SLACK_API_URL: 'http://127.0.0.1:1', LOG_LEVEL: 'warn' }, { mode: 'playground' }],
    ['bot and app token', { ...bot, ...app }, { mode: 'socket', host: '127.0.0.1', port: 3000 }],
    ['all three', { ...bot, ...app, ...secret }, { mode: 'socket' }],
    ['bot token and secret', { ...bot, ...secret }, { mode: 'http', host: '0.0.0.0', port: 3000 }],
    ['a chosen port', { PORT: '0' }, { mode: 'playground', port: 0, portIsChosen: true }],
    ['an API without a slash', { ...bot, ...secret, SLACK_API_URL: 'http://a/api' }, { apiUrl: 'http://a/api/' }],
    ['an API with a slash', { ...bot, ...secret, SLACK_API_URL: 'http://a/api/' }, { apiUrl: 'http://a/api/' }],
    ['a folder', { KNOWLEDGE_DIR: 'x' }, { knowledge: { from: 'folder', folder: 'x' } }],
  ];
  it.each(cases)('%s', (_, environment, expected) => {
    expect(readConfig(environment)).toMatchObject({ config: expected });
  });
});

describe('problems', () => {
  const cases: [name: string, environment: Environment, expected: RegExp[]][] = [
    ['a bot token alone', bot, [/^SLACK_APP_TOKEN: is missing .* SLACK_SIGNING_SECRET/]],
    ['an app token alone', app, [/^SLACK_BOT_TOKEN: is missing beside SLACK_APP_TOKEN/]],
    ['a secret alone', secret, [/^SLACK_BOT_TOKEN: is missing beside SLACK_SIGNING_SECRET/]],
    ['an app token and a secret', { ...app, ...secret }, [/^SLACK_BOT_TOKEN: is missing/]],
    [
      'swapped tokens',
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xoxb-1' },
      [/^SLACK_BOT_TOKEN: holds/, /^SLACK_APP_TOKEN: holds/],
    ],
    ['a bad port and a bad level', { PORT: 'x', LOG_LEVEL: 'loud' }, [/^PORT: must be/, /^LOG_LEVEL: must be/]],
    ['a port too high', { PORT: '70000' }, [/^PORT: must be/]],
    ['a bad address', { ...bot, ...app, SLACK_API_URL: 'slack' }, [/^SLACK_API_URL: must be/]],
    [
      'what comes later',
      { DATABASE_URL: 'x', ENCRYPTION_KEY: 'y' },
      [/^DATABASE_URL: is not used yet/, /^ENCRYPTION_KEY/],
    ],
  ];
  it.each(cases)('%s', (_, environment, expected) => {
    const result = readConfig(environment);
    const problems = 'problems' in result ? result.problems : [];
    expect(problems).toHaveLength(expected.length);
    expected.forEach((pattern, at) => {
      expect(problems[at]).toMatch(pattern);
    });
  });
});
