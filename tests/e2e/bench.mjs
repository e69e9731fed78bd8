// Measures the build in dist/ in a browser and prints the results: `cargo xtask bench`.
import { cards } from './bench/cards.mjs';
import { crowd } from './bench/crowd.mjs';
import { SLOWDOWN, presses } from './bench/presses.mjs';
import { reading } from './bench/reading.mjs';
import { launchBrowser } from './support/chromium.mjs';
import { line, median, quantile } from './support/statistics.mjs';

const PRESSES = 100;
const CROWDS = [1, 10, 25, 50, 100];
const DECKS = [18, 50, 500];
const ITEMS = [40, 100, 250, 500];
const RUNS = 5;

const row = (name, ...cells) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(12)).join(''));
const fixed = (number, digits = 1) => number.toFixed(digits);

const printPresses = ({ card, empty }) => {
  console.log(
    `\nFrom a press to the next paint, ms, on a processor slowed down ${SLOWDOWN} times; ${card.length} presses each\n`,
  );
  row('', 'median', 'p95');
  const both = { 'next or previous card': card, 'empty button': empty };
  for (const [index, [measure, show]] of Object.entries([
    ['two frames', fixed],
    // It rounds to 8 ms and reports nothing below 16.
    ['Event Timing', (number) => number || '< 16'],
  ])) {
    for (const name in both) {
      const values = both[name].map((press) => press[index]);
      row(`${name}, ${measure}`, show(median(values)), show(quantile(values, 0.95)));
    }
  }
  const ratio = (share) =>
    fixed(
      quantile(
        card.map(([painted]) => painted),
        share,
      ) /
        quantile(
          empty.map(([painted]) => painted),
          share,
        ),
      2,
    );
  row('ratio of the two, two frames', ratio(0.5), ratio(0.95));
};

const printCrowds = (crowds) => {
  console.log(`\nWidgets on one page, all live; medians of ${RUNS} fresh pages\n`);
  row('', 'ms', 'scripts KB', 'module KB', 'both KB');
  const columns = [
    (each) => each.milliseconds,
    (each) => each.heap / 1000,
    (each) => each.memory / 1000,
    (each) => (each.heap + each.memory) / 1000,
  ];
  const rows = crowds.map(({ count, runs }) => [count, ...columns.map((column) => median(runs.map(column)))]);
  for (const [count, ...cells] of rows) row(`${count}`, ...cells.map((cell) => fixed(cell, 0)));
  const lines = columns.map((_, index) => line(rows.map((cells) => [cells[0], cells[index + 1]])));
  row('each further widget', ...lines.map(({ slope }) => fixed(slope)));
  row('r²', ...lines.map(({ rSquared }) => fixed(rSquared, 3)));
};

const printDecks = (decks) => {
  console.log(`\nCards of one document in the grid; medians of ${RUNS} fresh pages\n`);
  row('', 'live, ms', 'letter, ms', 'p95', 'no letter');
  const rows = decks.map(({ count, runs }) => {
    const letters = runs.flatMap((run) => run.letters);
    return [
      count,
      median(runs.map(({ milliseconds }) => milliseconds)),
      median(letters),
      quantile(letters, 0.95),
      median(runs.flatMap((run) => run.idle)),
    ];
  });
  for (const [count, ...cells] of rows) row(`${count}`, ...cells.map((cell) => fixed(cell)));
  const [small, medium, large] = rows;
  row(`${large[0]} to ${medium[0]}, live`, fixed(large[1] / medium[1], 2));
  row(`${large[0]} to ${small[0]}, letter`, '', fixed(large[2] / small[2], 2));
};

const printReading = (rows) => {
  console.log(`\nReading a page's own words and framing them, ms; medians of ${RUNS} elements\n`);
  row('', ...ITEMS.map((count) => `${count} items`), 'r²');
  for (const kind of new Set(rows.map((each) => each.kind))) {
    const points = rows.filter((each) => each.kind === kind).map(({ count, times }) => [count, median(times)]);
    row(kind, ...points.map(([, time]) => fixed(time)), fixed(line(points).rSquared, 3));
  }
};

const browser = await launchBrowser();
try {
  printReading(await reading(browser, ITEMS, RUNS));
  printPresses(await presses(browser, PRESSES));
  const crowds = CROWDS.map((count) => ({ count, runs: [] }));
  // In turns, so that other work of the machine affects all sizes alike.
  for (let run = 0; run < RUNS; run++) for (const { count, runs } of crowds) runs.push(await crowd(browser, count));
  printCrowds(crowds);
  const decks = DECKS.map((count) => ({ count, runs: [] }));
  for (let run = 0; run < RUNS; run++) for (const { count, runs } of decks) runs.push(await cards(browser, count));
  printDecks(decks);
} finally {
  await browser.close();
}
