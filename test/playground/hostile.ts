import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { patience } from './visit.js';

/** What somebody might type to ping others, to make a link run a script, or to put mark-up on the page. */
export const hostile = [
  '<!channel>',
  '<@U1>',
  '<https://x.example|y>',
  '[x](javascript:1)',
  'javascript:alert(1)',
  '<javascript:alert(1)|y>',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '&lt;!channel&gt; &amp;lt;@U1&amp;gt;',
  '`<!here>` ```<!everyone>``` *<@U1>* _<#C1|x>_ ~<!subteam^S1>~',
  '"><svg onload=alert(1)>',
];

/** What `harmIn` finds on a page that is all right. */
export const noHarm = { pings: 0, mentions: [], links: [], targets: 0, elements: 0 };

/** What of the page could do harm: pings of anybody but those typed, links that are no links, made-up elements. */
export async function harmIn(page: Page): Promise<unknown> {
  await page.evaluate("document.querySelectorAll('article details').forEach((each) => { each.open = true; })");
  await expect
    .poll(() => page.locator('article .inspector > details:not(:has(.json, .why))').count(), patience)
    .toBe(0);
  return page.evaluate(`(() => {
    const all = (selector) => [...document.querySelectorAll('#log ' + selector)];
    return {
      pings: all('.broadcast').length,
      mentions: [...new Set(all('.mention').map((each) => each.textContent))].filter((name) => !['@microos', '@ada'].includes(name)),
      links: all('a').map((each) => each.href).filter((href) => !/^https?:/.test(href)),
      targets: all('a').filter((each) => !each.relList.contains('noopener')).length,
      elements: all('script, img, svg, iframe, object, embed, style').length,
    };
  })()`);
}
