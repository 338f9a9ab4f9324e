import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** How long a slow machine may take to draw. */
export const patience = { timeout: 15_000 };

/** The page, open in a browser, and what a person does with it. */
export interface Visit {
  page: Page;
  /** What the browser complained of: errors, warnings, blocked scripts, dialogs. */
  complaints: string[];
  /** Goes to a channel. */
  enter(channel: string): Promise<void>;
  /** Types words and sends them. */
  type(words: string): Promise<void>;
  /** Becomes another person. */
  be(person: string): Promise<void>;
  /** The messages of the bot that are shown, once there are this many. */
  botMessages(count: number): Promise<Locator[]>;
  close(): Promise<void>;
}

function listenForComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}

/** Opens the playground in a window of its own and waits until it shows its channels. */
export async function visit(browser: Browser | undefined, url: string): Promise<Visit> {
  if (browser === undefined) throw new Error('The browser did not start.');
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  const complaints = listenForComplaints(page);
  const channels = page.getByRole('navigation').getByRole('button');
  await page.goto(url);
  await channels.first().waitFor();
  return {
    page,
    complaints,
    async enter(channel) {
      await page.getByRole('navigation').getByRole('button', { name: channel }).click();
      await page.getByRole('heading', { name: channel, level: 2 }).waitFor();
    },
    async type(words) {
      await page.getByRole('textbox').fill(words);
      await page.getByRole('textbox').press('Enter');
    },
    async be(person) {
      await page.getByText(person, { exact: true }).and(page.locator('#people span')).click();
      await page.getByRole('radio', { name: person, checked: true }).waitFor();
    },
    async botMessages(count) {
      const found = page.locator('article', { has: page.locator(':scope > .row .badge') });
      await expect.poll(() => found.count(), patience).toBe(count);
      return found.all();
    },
    close: () => context.close(),
  };
}
