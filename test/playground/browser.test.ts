import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bot } from '../../src/bot.js';
import { createLog } from '../../src/log.js';
import { openBot } from '../../src/open-bot.js';
import { loadAssets } from '../../src/playground/assets.js';
import { listen } from '../../src/playground/listen.js';
import { createLocalSlack } from '../../src/playground/local-slack/local-slack.js';
import { createPlaygroundServer } from '../../src/playground/server.js';
import { type Playground, startPlayground } from '../../src/playground/start.js';
import { buildPage } from './build-page.js';
import { launchChromium, skipsBrowser } from './chromium.js';
import { echoBot } from './echo-bot.js';
import { everyBlock } from './every-block.js';
import { harmIn, hostile, noHarm } from './hostile.js';
import { ownBoltApp } from './own-bolt-app.js';
import { patience, type Visit, visit } from './visit.js';

const host = '127.0.0.1';
const knowledge = fileURLToPath(new URL('../../knowledge', import.meta.url));
const silent = createLog({ level: 'error', write: () => {}, now: () => new Date(0) });

let browser: Browser | undefined;
let assets: string | undefined;
let here: Visit;

beforeAll(async () => {
  if (skipsBrowser) return;
  browser = await launchChromium();
  assets = await buildPage();
});

afterAll(async () => {
  await browser?.close();
  if (assets !== undefined) await rm(assets, { recursive: true });
});

async function startWith(bot: Bot): Promise<Playground> {
  return startPlayground({ host, port: 0, portIsChosen: true, bot, log: silent, assets: assets ?? '' });
}

describe.skipIf(skipsBrowser)('the playground with the real bot', () => {
  let bot: Bot;
  let playground: Playground;

  beforeAll(async () => {
    const opened = await openBot({ from: 'folder', folder: knowledge });
    if ('problems' in opened) throw new Error(opened.problems.join('\n'));
    bot = opened.bot;
  });

  beforeEach(async () => {
    playground = await startWith(bot);
    here = await visit(browser, playground.url);
  });

  afterEach(async () => {
    await here.close();
    await playground.stop();
    expect(here.complaints).toEqual([]);
  });

  it('answers a mention in its thread, for all to see', async () => {
    await here.type('what is flatcar?');
    const [answer] = await here.botMessages(1);
    expect(await answer?.innerText()).toContain('Flatcar');
    expect(await answer?.locator('.private').count()).toBe(0);
    expect(await here.page.locator('.replies article').count()).toBe(1);
    await here.be('Grace');
    await here.botMessages(1);
  });

  it('answers a command privately, also where the bot is no member; a click and sharing work', async () => {
    await here.enter('random');
    await here.type('/microos what is flatcar?');
    const [answer] = await here.botMessages(1);
    expect(await answer?.innerText()).toContain('Only visible to you');
    await answer?.locator('.actions button').first().click();
    const [, next] = await here.botMessages(2);
    expect(await next?.innerText()).toContain('Only visible to you');
    await next?.getByRole('button', { name: 'Share in channel' }).click();
    const [, , shared] = await here.botMessages(3);
    expect(await shared?.innerText()).toContain('Shared by @ada');
    await here.be('Grace');
    const [seen] = await here.botMessages(1);
    expect(await seen?.innerText()).toContain('Shared by @ada');
    expect(await seen?.innerText()).not.toContain('Only visible to you');
  });

  it('answers a direct message at its level, and an example at a click', async () => {
    await here.enter('Micro OS Bot');
    await here.page.locator('.empty button').first().click();
    await here.botMessages(1);
    await here.type('is rancheros alive?');
    const [, answer] = await here.botMessages(2);
    expect(await answer?.innerText()).toContain('RancherOS');
    expect(await here.page.locator('.replies article').count()).toBe(0);
    await here.be('Grace');
    await here.botMessages(0);
  });

  it('shows the JSON of a message and why it is so', async () => {
    await here.type('what is flatcra?');
    const [answer] = await here.botMessages(1);
    await answer?.getByText('JSON', { exact: true }).click();
    const json = JSON.parse((await answer?.locator('.inspector > details pre').last().innerText()) ?? '');
    expect(json).toMatchObject({ blocks: expect.any(Array), text: expect.stringContaining('Flatcar') });
    await answer?.getByText('Why this answer').click();
    const why = await answer?.locator('.why dl').innerText();
    expect(why).toMatch(/Kind of answer\s+profile/);
    expect(why).toContain('“flatcra” as Flatcar');
  });

  it('says what Slack says where a command is unknown or typed in a thread', async () => {
    await here.type('/giphy cat');
    await here.page.getByText('/giphy is not a valid command').waitFor();
    expect(here.complaints.splice(0)).toEqual([expect.stringContaining('400 (Bad Request)')]);
    await here.type('what is flatcar?');
    await here.botMessages(1);
    await here.page.getByRole('button', { name: 'Reply in thread' }).click();
    await here.type('/microos help');
    await here.page.getByText('/microos is not supported in threads').waitFor();
    await here.page.getByRole('textbox').fill('and its package manager?');
    await here.page.getByRole('textbox').press('Enter');
    await here.botMessages(2);
    expect(await here.page.locator('.replies article').count()).toBe(3);
  });

  it('can be used with the keyboard alone', async () => {
    await here.page.getByRole('button', { name: 'random' }).focus();
    await here.page.keyboard.press('Enter');
    await here.page.getByRole('heading', { name: 'random', level: 2 }).waitFor();
    await expect
      .poll(() => here.page.evaluate("document.activeElement?.getAttribute('data-key')"), patience)
      .toBe('C0RANDOM001');
    await here.page.getByRole('textbox').focus();
    await here.page.keyboard.type('/microos help');
    await here.page.keyboard.press('Enter');
    const [help] = await here.botMessages(1);
    expect(await help?.innerText()).toContain('Only visible to you');
  });

  it.each([400, 1400])('fits a window of %i pixels', async (width) => {
    await here.page.setViewportSize({ width, height: 800 });
    await here.type('compare flatcar and fedora coreos');
    await here.botMessages(1);
    expect(await here.page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

describe.skipIf(skipsBrowser)('whatever is typed', () => {
  let playground: Playground;

  beforeEach(async () => {
    playground = await startWith(echoBot);
    here = await visit(browser, playground.url);
  });

  afterEach(async () => {
    await here.close();
    await playground.stop();
    expect(here.complaints).toEqual([]);
  });

  it('is harmless in a channel, in a thread, in a command and when shared', async () => {
    for (const words of hostile) await here.type(words);
    await here.botMessages(hostile.length);
    await here.page.getByRole('button', { name: 'Reply in thread' }).first().click();
    for (const words of hostile) await here.type(words);
    await here.botMessages(2 * hostile.length);
    await here.page.getByRole('button', { name: 'Leave the thread' }).click();
    for (const words of hostile) await here.type(`/microos ${words}`);
    const answers = await here.botMessages(3 * hostile.length);
    for (const answer of answers.slice(2 * hostile.length)) {
      await answer.getByRole('button', { name: 'Share in channel' }).click();
    }
    await here.botMessages(4 * hostile.length);
    expect(await harmIn(here.page)).toEqual(noHarm);
  });

  it('is harmless in a direct message and on a button', async () => {
    await here.enter('Micro OS Bot');
    for (const words of hostile) await here.type(words);
    const answers = await here.botMessages(hostile.length);
    for (const answer of answers) await answer.locator('.actions button').first().click();
    await here.botMessages(2 * hostile.length);
    expect(await harmIn(here.page)).toEqual(noHarm);
  });
});

describe.skipIf(skipsBrowser)('every kind of block', () => {
  it('is drawn, and one without a drawing is shown as JSON', async () => {
    const slack = createLocalSlack();
    const app = ownBoltApp(slack);
    app.event('app_mention', async ({ client, event }) => {
      await client.chat.postMessage({ channel: event.channel, text: 'all', blocks: everyBlock as never });
    });
    await app.init();
    const { server, closeStreams } = createPlaygroundServer(host, {
      slack,
      assets: await loadAssets(assets ?? ''),
      explain: () => undefined,
      examples: [],
      isReady: () => true,
      onFailure: (error) => here.complaints.push(String(error)),
    });
    here = await visit(browser, await listen(server, { host, port: 0, portIsChosen: true }));
    await here.type('all');
    const [message] = await here.botMessages(1);
    const kinds = await message
      ?.locator('[data-block]')
      .evaluateAll((nodes) => nodes.map((node) => [node.getAttribute('data-block'), node.tagName]));
    expect(kinds).toEqual([
      ['header', 'H3'],
      ['section', 'DIV'],
      ['section', 'DIV'],
      ['context', 'DIV'],
      ['divider', 'HR'],
      ['image', 'P'],
      ['rich_text', 'DIV'],
      ['table', 'DIV'],
      ['markdown', 'P'],
      ['actions', 'DIV'],
      ['context_actions', 'PRE'],
    ]);
    expect(await message?.locator('.body').innerHTML()).toMatchSnapshot();
    await here.close();
    closeStreams();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(here.complaints).toEqual([]);
  });
});
