// Rules that exist in both languages: the script's side of tests/examples/rules. tests/native/rules.rs runs Rust's.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isFollowed, isLinked } from '../../src/embed/rules/address.js';
import { directionOf } from '../../src/embed/rules/direction.js';
import { durationOf } from '../../src/embed/rules/duration.js';
import { idFrom, takeId } from '../../src/embed/rules/id.js';
import * as limits from '../../src/embed/rules/limits.js';
import * as pause from '../../src/embed/rules/pause.js';

const table = (name) => JSON.parse(readFileSync(new URL(`../examples/rules/${name}.json`, import.meta.url), 'utf8'));

/** Runs every row and shows all that differ at once. */
const runTable = (name, columns, rule) =>
  test(`${name}.json`, () => {
    const rows = table(name);
    assert.ok(rows.length > 10, `${rows.length} rows`);
    const found = rows.map((row) => ({ ...row, found: rule(row) }));
    assert.deepEqual(
      found.filter((row) => row.found !== columns(row)),
      [],
    );
  });

runTable(
  'ids',
  ({ id }) => id,
  ({ text }) => idFrom(text),
);
runTable(
  'durations',
  ({ milliseconds }) => milliseconds,
  ({ text }) => durationOf(text) ?? null,
);
runTable(
  'directions',
  ({ direction }) => direction,
  ({ tag }) => directionOf(tag),
);
for (const [columns, rule] of [
  [({ url }) => url, isFollowed],
  [({ url, link = url }) => link, isLinked],
])
  runTable('addresses', columns, ({ address, base = 'https://school.example/words/cards.json' }) => {
    try {
      return rule(new URL(address, base), base);
    } catch {
      return false;
    }
  });

test('limits.json and pause-reasons.json', () => {
  assert.deepEqual({ ...limits }, table('limits'));
  assert.deepEqual({ ...pause }, table('pause-reasons'));
});

test('an id that is taken gets the lowest number that is free, and is not longer for it', () => {
  const long = 'x'.repeat(limits.idCharacters);
  assert.equal(takeId(long, new Set([long])), `${'x'.repeat(98)}-2`);
  const taken = new Set(['care', 'care-3']);
  assert.deepEqual(
    ['care', 'care', 'joy', 'joy'].map((id) => takeId(id, taken)),
    ['care-2', 'care-4', 'joy', 'joy-2'],
  );
});
