// The README's table of what engines cannot do must match the one of the tests.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { page, visit } from './browser.mjs';
import { ENGINE, LACKS, launch, needs } from './engines.mjs';

const TITLES = { chromium: 'Chromium', firefox: 'Firefox ESR', webkit: 'WebKitGTK' };
const README = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

test('the README has a row for each thing that an engine cannot do, with the reason', () => {
  const expected = Object.entries(LACKS).flatMap(([engine, lacks]) =>
    Object.entries(lacks).map(([ability, reason]) => `| ${TITLES[engine]} | \`${ability}\` | ${reason} |`),
  );
  assert.deepEqual(README.match(/^\| (Chromium|Firefox ESR|WebKitGTK) \| `.*$/gm), expected);
});

test('the engine is the requested one', async () => {
  const browser = await launch();
  try {
    const page = await (await browser.newContext()).newPage();
    const agent = await page.evaluate(() => navigator.userAgent);
    const names = { chromium: /Chrome\//, firefox: /Firefox\//, webkit: /Version\/.* Safari\// };
    assert.match(agent, names[ENGINE]);
  } finally {
    await browser.close();
  }
});

test('only a test that needs what the engine lacks is skipped', () => {
  assert.deepEqual(needs(), {});
  assert.equal('skip' in needs('devtools'), ENGINE !== 'chromium');
});

test('a test’s clock stops until it is moved, and then moves that far', async () => {
  const visitor = await visit(page(''), { clock: true });
  const read = () => visitor.page.evaluate(() => [Date.now(), performance.now(), window.ticks]);
  await visitor.page.evaluate(() => {
    window.ticks = 0;
    setInterval(() => window.ticks++, 100);
  });
  const [date, time] = await read();
  await pause(300);
  assert.deepEqual(await read(), [date, time, 0]);
  await visitor.page.clock.runFor(1000);
  assert.deepEqual(await read(), [date + 1000, time + 1000, 10]);
});
