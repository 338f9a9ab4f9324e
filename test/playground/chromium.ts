import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const places = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser to test with, or undefined where this machine has none. */
export const chromiumPath = places.find((path) => path !== undefined && path !== '' && existsSync(path));

const isCi = process.env.CI === 'true';
const missing = 'No Chromium found: set CHROMIUM_PATH. The playground is not tested in a browser.';

/** True where the browser tests are left out; one line says so. On CI they are never left out: they fail. */
export const skipsBrowser = chromiumPath === undefined && !isCi;
if (skipsBrowser) process.stderr.write(`${missing}\n`);

/** Starts a browser with a fresh profile. */
export async function launchChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(missing);
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
