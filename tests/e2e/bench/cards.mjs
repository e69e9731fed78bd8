// Many cards in one widget: how long until they are live, and how much work each character typed into the filter takes.
import { serveBuild, servePage } from '../support/servers.mjs';

const WORDS = 'learning community respect growth safety curiosity service courage families teachers'.split(' ');
/** Typed and deleted, character by character: some cards match, all cards, none. */
const LETTERS = [...'respect'];

const statement = (number) =>
  `Statement ${number}: we value ${WORDS[number % 10]} and ${WORDS[(number * 7 + 3) % 10]} in every school of the district.`;

const html = (count) => {
  const cards = Array.from({ length: count }, (_, number) => ({ text: statement(number) }));
  const words = { version: 1, organization: 'A school', sections: [{ id: 'values', title: 'Our Values', cards }] };
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>School</title><link rel="icon" href="data:,">
    <script async src="CDN/value-cards.js"></script>
    <value-cards layout="grid" controls="filter" loading="eager"><script type="application/json">${JSON.stringify(words)}</script></value-cards>`;
};

const awaitLive = () => {
  window.live = new Promise((resolve, reject) =>
    addEventListener('value-cards-ready', ({ detail }) =>
      detail.live ? resolve(performance.now()) : reject(new Error(detail.reason)),
    ),
  );
};

/** Milliseconds that the page's main thread has worked so far. */
const worked = async (devtools) => {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
};

const painted = (page) =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

/** One fresh page with so many cards: `{ milliseconds, letters }`, the latter the work of each character. */
export const cards = async (browser, count) => {
  const cdn = await serveBuild();
  const site = await servePage(html(count), cdn.origin);
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript(awaitLive);
    await page.goto(site.origin);
    const milliseconds = await page.evaluate(() => window.live);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    const field = page.getByRole('textbox');
    await field.waitFor();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const letters = [];
    for (const key of [...LETTERS, ...LETTERS.map(() => 'Backspace')]) {
      await painted(page);
      const before = await worked(devtools);
      await page.keyboard.press(key);
      await painted(page);
      letters.push((await worked(devtools)) - before);
    }
    const idle = [];
    for (let run = 0; run < 5; run++) {
      const before = await worked(devtools);
      await page.keyboard.press('Shift');
      await painted(page);
      idle.push((await worked(devtools)) - before);
    }
    return { milliseconds, letters, idle };
  } finally {
    await context.close();
    await Promise.all([site.close(), cdn.close()]);
  }
};
