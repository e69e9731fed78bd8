// Many widgets on one page: how long until all of them are live, and what they keep in memory.
import { keepMemory, measure } from '../support/memory.mjs';
import { serveBuild, servePage } from '../support/servers.mjs';

const html = (count) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>School</title><link rel="icon" href="data:,">
  <script async src="CDN/value-cards.js"></script>${'<value-cards loading="eager"></value-cards>'.repeat(count)}`;

/** Runs in the page: `allLive` resolves to the time since the navigation began. */
const awaitAll = (count) => {
  window.allLive = new Promise((resolve, reject) => {
    let live = 0;
    addEventListener('value-cards-ready', ({ detail }) => {
      if (!detail.live) reject(new Error(`A widget is not live: ${detail.reason}`));
      if (++live === count) resolve(performance.now());
    });
  });
};

/** One fresh page with so many widgets: `{ milliseconds, heap, memory }`, the latter in bytes. */
export const crowd = async (browser, count) => {
  const cdn = await serveBuild();
  const site = await servePage(html(count), cdn.origin);
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(keepMemory);
    await page.addInitScript(awaitAll, count);
    await page.goto(site.origin);
    const milliseconds = await page.evaluate(() => window.allLive);
    const { heap, memory } = await measure(page, await context.newCDPSession(page));
    return { milliseconds, heap, memory };
  } finally {
    await context.close();
    await Promise.all([site.close(), cdn.close()]);
  }
};
