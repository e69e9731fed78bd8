// `cargo xtask bench` measures at all. Its figures depend on the machine and are not compared with anything.
// Engines: chromium
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { cards } from './cards.mjs';
import { crowd } from './crowd.mjs';
import { presses } from './presses.mjs';
import { reading } from './reading.mjs';
import { launch } from '../support/engines.mjs';
import { line, median, quantile } from '../support/statistics.mjs';

let browser;

before(async () => (browser = await launch()));
after(() => browser.close());

const isTime = (value) => Number.isFinite(value) && value > 0;

test('presses are timed, each beside a press of the empty button', async () => {
  const { card, empty } = await presses(browser, 3);
  assert.deepEqual([card.length, empty.length], [3, 3]);
  for (const [painted, byEventTiming] of [...card, ...empty]) {
    assert.ok(isTime(painted), `${painted}`);
    assert.ok(byEventTiming === 0 || byEventTiming >= 16, `${byEventTiming}`);
  }
});

test('widgets are counted, timed and weighed', async () => {
  const [one, ten] = [await crowd(browser, 1), await crowd(browser, 10)];
  assert.ok(isTime(one.milliseconds) && isTime(ten.milliseconds));
  assert.ok(one.heap > 0 && ten.heap > one.heap, `${one.heap}, ${ten.heap}`);
  assert.ok(one.memory > 0 && ten.memory >= one.memory, `${one.memory}, ${ten.memory}`);
});

test('cards are timed, and characters typed into the filter', async () => {
  const { milliseconds, letters, idle } = await cards(browser, 10);
  assert.ok(isTime(milliseconds));
  assert.deepEqual([letters.length, idle.length], [14, 5]);
  assert.ok([...letters, ...idle].every(isTime), `${letters}, ${idle}`);
});

test('medians and lines are computed correctly', () => {
  assert.deepEqual([median([3, 1, 2]), quantile([1, 2, 3, 4], 0.95), quantile([7], 0)], [2, 4, 7]);
  assert.deepEqual(
    line([
      [0, 1],
      [1, 3],
      [2, 5],
    ]),
    { slope: 2, start: 1, rSquared: 1 },
  );
  assert.ok(
    line([
      [0, 1],
      [1, 0],
      [2, 1],
    ]).rSquared < 0.01,
  );
});

test("a page's own words are read and framed, as they are taught and as they must be repaired", async () => {
  const rows = await reading(browser, [5, 10], 2);
  assert.deepEqual(
    rows.map(({ kind, count, times }) => [kind, count, times.length]),
    [
      ['taught', 5, 2],
      ['taught', 10, 2],
      ['repaired', 5, 2],
      ['repaired', 10, 2],
    ],
  );
  assert.ok(rows.flatMap(({ times }) => times).every(isTime));
});
