// What Lighthouse says of a page with our cards, beside the same words on the same page without them: `cargo xtask bench --lighthouse`.
import { launch as launchChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { LINES } from './options.mjs';
import { prepare } from './preparation.mjs';
import { serve } from './server.mjs';

const ROUNDS = 5;
const PAGES = ['static', 'ours-div', 'ours-element', 'ours-built-in', 'ours-single', 'ours-document'];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];

const peers = await prepare(PAGES);
const site = await serve(LINES.unthrottled, peers, [1]);
const chrome = await launchChrome({
  chromePath: process.env.CHROMIUM || '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
const rows = PAGES.map((name) => ({ name, runs: [] }));
try {
  for (let round = 1; round <= ROUNDS; round++) {
    for (const { name, runs } of rows) {
      const { lhr } = await lighthouse(`${site.origin}/${name}-1.html`, { port: chrome.port, logLevel: 'error' });
      if (lhr.runtimeError) throw new Error(`${name}: ${lhr.runtimeError.message}`);
      runs.push({
        ...Object.fromEntries(CATEGORIES.map((id) => [id, Math.round(lhr.categories[id].score * 100)])),
        shift: lhr.audits['cumulative-layout-shift'].numericValue,
        blocking: lhr.audits['total-blocking-time'].numericValue,
        paint: lhr.audits['largest-contentful-paint'].numericValue,
      });
    }
    console.error(`Round ${round} of ${ROUNDS}`);
  }
} finally {
  chrome.kill();
  await site.close();
}

const columns = { ...Object.fromEntries(CATEGORIES.map((id) => [id, 0])), shift: 4, blocking: 0, paint: 0 };
console.log(
  `Lighthouse, mobile, medians of ${ROUNDS}; shift: cumulative layout shift; blocking, paint: total blocking time and largest contentful paint, ms`,
);
console.log(['page', ...Object.keys(columns)].map((name) => name.padEnd(15)).join(''));
for (const { name, runs } of rows)
  console.log(
    [name, ...Object.entries(columns).map(([key, digits]) => median(runs.map((run) => run[key])).toFixed(digits))]
      .map((cell) => cell.padEnd(15))
      .join(''),
  );
