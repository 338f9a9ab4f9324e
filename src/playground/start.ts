import type { Bot } from '../bot.js';
import { errorFields, type Log } from '../log.js';
import { createApp } from '../slack/app.js';
import { loadAssets } from './assets.js';
import { explainedBot } from './explained-bot.js';
import { type Address, listen } from './listen.js';
import { createLocalSlack } from './local-slack/local-slack.js';
import { examplesIn } from './page-view.js';
import { createPlaygroundServer } from './server.js';

const maxMessages = 500;

/** What the playground needs. */
export interface PlaygroundOptions extends Address {
  bot: Bot;
  log: Log;
  /** The folder of the page's built files. */
  assets: string;
}

/** A playground that runs. */
export interface Playground {
  /** Where to open it. */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the real app in a local Slack and serves that Slack as a page. Rejects with PortInUseError where the port is
 * taken, and with what to do where the page is not built.
 */
export async function startPlayground({ bot, log, assets, ...address }: PlaygroundOptions): Promise<Playground> {
  const page = await loadAssets(assets);
  const slack = createLocalSlack({ maxMessages });
  const explained = explainedBot(bot);
  const { botToken, receiver, apiUrl: slackApiUrl, fetch } = slack;
  const app = createApp({ botToken, bot: explained, log, receiver, slackApiUrl, fetch });
  await app.init();
  await app.start();
  let isReady = true;
  const { server, closeStreams } = createPlaygroundServer(address.host, {
    slack,
    assets: page,
    explain: explained.explain,
    examples: examplesIn(bot.ask('help').answer),
    isReady: () => isReady,
    onFailure: (error) => log.error('playground_request_failed', errorFields(error)),
  });
  const url = await listen(server, address);
  return {
    url,
    async stop() {
      isReady = false;
      closeStreams();
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
      await app.stop();
    },
  };
}
