import { App, LogLevel } from '@slack/bolt';
import type { LocalSlack } from '../../src/playground/local-slack/local-slack.js';

/** A Bolt app of the test's own in this Slack, not yet initialised: the local Slack is tested without our app. */
export function ownBoltApp(slack: LocalSlack): App {
  return new App({
    token: slack.botToken,
    receiver: slack.receiver,
    clientOptions: { fetch: slack.fetch, slackApiUrl: slack.apiUrl },
    deferInitialization: true,
    convoStore: false,
    logLevel: LogLevel.ERROR,
  });
}
