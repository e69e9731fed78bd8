// The page is not ours: no key is taken from it, and screen readers hear nothing unnecessary.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, room, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { eachLayout, everyLayout } from '../support/layouts.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';

/** Each key, and whether it was taken. What we take goes no further: the page hears of it before us, and not after. */
const listenForKeys = (visitor) =>
  visitor.page.evaluate(() => {
    window.keys = [];
    addEventListener('keydown', (event) => window.keys.push([event.key, true]), true);
    addEventListener('keydown', (event) => (window.keys.at(-1)[1] = event.defaultPrevented));
  });

const taken = async (visitor) => (await visitor.page.evaluate(() => window.keys)).filter(([, isTaken]) => isTaken);

const PLACES = {
  'the page': (visitor) => visitor.page.evaluate(() => document.activeElement.blur()),
  'the cards': (visitor) => visitor.widget().scroller.focus(),
  'the next control': (visitor) => visitor.widget().button('Next card').focus(),
  'show all': (visitor) => visitor.widget().button('Show all').focus(),
};

for (const [name, focus] of Object.entries(PLACES)) {
  // In a deck, left and right lead to the card beside.
  const own = name === 'the cards' ? ['ArrowLeft', 'ArrowRight'] : [];
  test(`with focus on ${name} every key ${own.length ? 'but left and right ' : ''}is the page's`, async () => {
    const visitor = await visit(page(SNIPPET + room(3000)));
    await visitor.widget().live();
    await listenForKeys(visitor);
    await focus(visitor);
    const keys = [
      'ArrowUp',
      'ArrowDown',
      'ArrowLeft',
      'ArrowRight',
      'PageUp',
      'PageDown',
      'Home',
      'End',
      'Space',
      'Enter',
      'Escape',
      'a',
      '/',
    ];
    for (const key of keys) await visitor.page.keyboard.press(key);
    await becomes(() => visitor.page.evaluate(() => window.keys.length), keys.length);
    assert.deepEqual(
      (await taken(visitor)).map(([key]) => key),
      own,
    );
  });
}

for (const [row, name] of [
  ['the picker takes', 'Card 1'],
  ['the sections take', 'Our Vision'],
]) {
  test(`${row} the arrows along the line, Home and End, and nothing else`, async () => {
    const visitor = await visit(page(SNIPPET + room(3000)));
    const widget = await visitor.widget().live();
    await widget.press('Our Vision');
    await widget.expectCard(1);
    await widget.button(name).focus();
    await listenForKeys(visitor);
    for (const key of ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Space', 'Enter', 'Escape', 'a'])
      await visitor.page.keyboard.press(key);
    assert.deepEqual(await taken(visitor), []);
    for (const key of ['Control+ArrowRight', 'Alt+ArrowRight', 'Meta+ArrowRight'])
      await visitor.page.keyboard.press(key);
    assert.deepEqual(await taken(visitor), [], "keys with a modifier are the browser's");
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End']) await visitor.page.keyboard.press(key);
    assert.deepEqual(
      (await taken(visitor)).map(([key]) => key),
      ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
    );
  });
}

test('the whole statement is announced once after a control, and only then', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  const said = async () => (await widget.status.textContent()).replace(/\s+/g, ' ').trim();
  await widget.host.evaluate((host) => {
    window.said = [];
    const status = host.querySelector('[role=status]');
    new MutationObserver(() => window.said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  assert.equal(await said(), '');
  await widget.call('next');
  await widget.expectCard(1);
  assert.equal(await said(), '');
  await widget.press('Next card');
  await becomes(said, STATEMENTS[2]);
  await widget.press('Our Values');
  await becomes(said, STATEMENTS[7]);
  await widget.rest();
  await widget.scroller.focus();
  await visitor.page.keyboard.press('ArrowRight');
  await becomes(said, STATEMENTS[8]);
  await widget.press('Show all');
  await widget.press('Show one at a time');
  await widget.expectCard(8);
  assert.equal((await visitor.page.evaluate(() => window.said)).length, 3);
});

test('the status line is there from the start and is never replaced', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().painted();
  const before = await widget.status.elementHandle();
  await widget.live();
  await widget.press('Next card');
  await widget.set('layout', 'grid');
  await widget.set('sections', 'values');
  await widget.set('sections', 'mission values');
  await widget.ready();
  assert.equal(
    await widget.host.evaluate((host, before) => host.querySelector('[role=status]') === before, before),
    true,
  );
});

test("the author's own role and label on the element stay", async () => {
  const visitor = await visit(
    page(SNIPPET.replace('<value-cards', '<value-cards role="complementary" aria-label="What we stand for"')),
  );
  const widget = await visitor.widget().live();
  await visitor.page.getByRole('complementary', { name: 'What we stand for' }).waitFor();
  assert.deepEqual(await widget.host.evaluate((host) => host.getAttributeNames().sort()), ['aria-label', 'role']);
});

test("in every layout, with its tools used, only the script's own host is contacted, and nothing is stored", async () => {
  const visitor = await visit(page(everyLayout()));
  await eachLayout(visitor, phrasesOf('en'), async (widget) => {
    if (await widget.button('Next card').isVisible()) await widget.press('Next card');
  });
  const foreign = visitor.requests.filter(
    (url) => ![visitor.cdn.origin, visitor.site.origin].includes(new URL(url).origin) && !url.startsWith('data:'),
  );
  assert.deepEqual(foreign, []);
  assert.deepEqual(
    visitor.requests.filter((url) => url.startsWith(visitor.site.origin)),
    [visitor.site.origin + '/'],
    "the page's own host is left alone",
  );
  const kept = await visitor.page.evaluate(async () => [
    document.cookie,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    // Only a potentially trustworthy origin has caches.
    window.caches ? (await caches.keys()).length : 0,
    (await navigator.serviceWorker?.getRegistrations())?.length || 0,
  ]);
  assert.deepEqual(kept, ['', 0, 0, 0, 0, 0]);
  assert.deepEqual(await visitor.context.cookies(), []);
});
