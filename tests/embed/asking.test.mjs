// What the scripts decide without a page: when something that failed is asked for again, and which name was meant.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { once, retried } from '../../src/embed/rules/again.js';
import { nearest } from '../../src/embed/rules/nearest.js';

test('after a failure the next one asks again, each time after twice as long', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: 1e12 });
  const asked = [];
  const get = once(async (failures) => {
    asked.push(failures);
    if (failures < 3) throw new Error('cut');
    return 'here';
  });
  for (const [failures, wait] of [2000, 4000, 8000].entries()) {
    // All who ask while one answer is on its way get that one.
    for (const answer of [get(), get()]) await assert.rejects(answer, /cut/);
    context.mock.timers.tick(wait - 1);
    await assert.rejects(get(), /cut/);
    assert.equal(asked.length, failures + 1);
    context.mock.timers.tick(1);
  }
  assert.equal(await get(), 'here');
  context.mock.timers.tick(1e9);
  assert.equal(await get(), 'here');
  assert.deepEqual(asked, [0, 1, 2, 3]);
});

test('an address that has failed gets another form', () => {
  assert.deepEqual(
    [0, 1, 2].map((failures) => retried('a.js', failures)),
    ['a.js', 'a.js?1', 'a.js?2'],
  );
});

const NAMES = ['layout', 'sections', 'start', 'links', 'src', 'lang', 'rotate', 'heading-level', 'controls'];

test('a misspelt name is near the right one, and other names are near none', () => {
  for (const [word, name] of Object.entries({
    layuot: 'layout',
    lyout: 'layout',
    layoutt: 'layout',
    laoyut: 'layout',
    section: 'sections',
    strat: 'start',
    link: 'links',
    scr: 'src',
    rotat: 'rotate',
    headinglevel: 'heading-level',
    heading_level: 'heading-level',
    layout: 'layout',
  }))
    assert.equal(nearest(word, NAMES), name, word);
  for (const word of [
    'part',
    'state',
    'style',
    'slot',
    'class',
    'id',
    'role',
    'dir',
    'list',
    'lazy',
    'srcset',
    'constructor',
    '',
  ])
    assert.equal(nearest(word, NAMES), undefined, word);
});
