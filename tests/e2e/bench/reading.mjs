// Reading a page's own words: from an element with so many items to its painted frames, which happens within one task.
import { serveBuild, servePage } from '../support/servers.mjs';

const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>School</title><link rel="icon" href="data:,">
  <script async src="CDN/value-cards.js"></script><body>`;

/** As the README teaches, and as an editor writes it who types numbers; the latter are read by the reader. */
const WORDS = {
  taught: (count) =>
    `<h2>We believe</h2><ul>${Array.from({ length: count }, (_, index) => `<li><strong>Belief ${index + 1}</strong> Each child learns in a way of its own.</li>`).join('')}</ul>`,
  repaired: (count) =>
    `<h2>We believe</h2>${Array.from({ length: count }, (_, index) => `<p>${index + 1}. <b>Belief:</b> Each child learns in a way of its own.</p>`).join('')}`,
};

/** Runs in the page: milliseconds for each of `runs` elements with these words, the first of which fetches what is needed. */
const read = async ([words, count, runs]) => {
  const times = [];
  for (let run = 0; run <= runs; run++) {
    const host = document.createElement('value-cards');
    host.innerHTML = words;
    const start = performance.now();
    document.body.append(host);
    if (run) times.push(performance.now() - start);
    while (!host.shadowRoot) await new Promise(requestAnimationFrame);
    const cards = host.shadowRoot.querySelectorAll('.card').length;
    if (cards !== count) throw new Error(`Expected ${count} cards, found ${cards}`);
    await host.ready;
    host.remove();
  }
  return times;
};

/** Rows of `{ kind, count, times }`. */
export const reading = async (browser, counts, runs) => {
  const cdn = await serveBuild();
  const site = await servePage(html, cdn.origin);
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(site.origin);
    const rows = [];
    for (const kind of Object.keys(WORDS))
      for (const count of counts)
        rows.push({ kind, count, times: await page.evaluate(read, [WORDS[kind](count), count, runs]) });
    return rows;
  } finally {
    await context.close();
    await Promise.all([site.close(), cdn.close()]);
  }
};
