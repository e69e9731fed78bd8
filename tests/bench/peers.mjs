// Measures the build in dist/ beside its peers and prints one table: `cargo xtask bench --peers`. README.md says how.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from '../e2e/support/chromium.mjs';
import { chart } from './chart.mjs';
import { LINES, optionsFrom } from './options.mjs';
import { prepare } from './preparation.mjs';
import { serve } from './server.mjs';
import { printTable, summarize } from './summary.mjs';
import { learn, quiet, watched } from './visit.mjs';

const CHART = fileURLToPath(new URL('peers.svg', import.meta.url));

/** One page load that is pressed, and where nothing of the line is in the way, one more for the work that it takes. */
const measure = async (browser, line, sites, page) => ({
  ...(await watched(browser, line, sites[line], page)),
  ...(line === 'unthrottled' ? await quiet(browser, sites[line], page) : {}),
});

const options = optionsFrom(process.argv.slice(2));
const peers = await prepare(options.only);
const sites = Object.fromEntries(
  await Promise.all(options.lines.map(async (line) => [line, await serve(LINES[line], peers, options.widgets)])),
);
const plain = sites.unthrottled || (await serve(LINES.unthrottled, peers, options.widgets));
// A context's option would do, but it opens each connection twice: once to find the error, once to ignore it.
const browser = await launch({ flags: ['--ignore-certificate-errors'] });
const rows = [];
try {
  for (const widgets of options.widgets)
    for (const peer of peers) {
      const page = { peer, widgets, path: `/${peer.name}-${widgets}.html` };
      const known = await learn(browser, plain, page);
      if (known.refusal) console.log(`Not counted: ${peer.title}, ${widgets} on a page: ${known.refusal}`);
      else rows.push(...options.lines.map((line) => ({ line, page: { ...page, ...known }, runs: [] })));
    }
  for (let round = 0; round < options.rounds; round++) {
    // Each round begins with another peer, so that none is always the one after the slowest.
    const start = Math.floor((round * rows.length) / options.rounds);
    for (const row of [...rows.slice(start), ...rows.slice(0, start)]) {
      const run = await measure(browser, row.line, sites, row.page);
      if (run.refusal)
        console.log(`Not counted: ${row.page.peer.title}, ${row.line}, ${row.page.widgets}: ${run.refusal}`);
      else row.runs.push(run);
    }
    console.error(`Round ${round + 1} of ${options.rounds}`);
  }
} finally {
  await browser.close();
  await Promise.all([...new Set([...Object.values(sites), plain])].map((site) => site.close()));
}

const results = summarize(rows);
printTable(results, options.rounds);
if (options.json) writeFileSync(options.json, JSON.stringify({ rounds: options.rounds, results }, null, 2) + '\n');
// A chart of some peers would replace the one that the README shows.
if (options.isComplete) writeFileSync(CHART, chart(results));
