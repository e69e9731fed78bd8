// The main job: two lines on somebody else's page show the cards.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { SECTIONS, STATEMENTS } from '../support/norwalk.mjs';

test('the two lines show every section and statement, letter by letter', async () => {
  const visitor = await visit(page(SNIPPET), { plain: true });
  const widget = await visitor.widget().painted();
  const shown = await widget.sections();
  assert.deepEqual(
    shown.map(({ title, lead, statements }) => ({ title, lead, statements })),
    SECTIONS,
  );
  assert.equal(shown.flatMap((section) => section.statements).length, 18);
});

test('without the frames, the words are in reading order', async () => {
  const visitor = await visit(page(SNIPPET), { plain: true });
  const widget = await visitor.widget().painted();
  const text = await widget.words();
  const found = STATEMENTS.map((statement) => text.indexOf(statement));
  assert.ok(!found.includes(-1));
  assert.deepEqual(
    found,
    [...found].sort((a, b) => a - b),
  );
  assert.deepEqual(
    await widget.host.getByRole('heading').allTextContents(),
    SECTIONS.map((section) => section.title),
  );
});

test('the component takes over and reports that once', async () => {
  const visitor = await visit(page(SNIPPET), { plain: true });
  const widget = await visitor.widget().live();
  await widget.expectCard(0);
  assert.deepEqual(
    (await visitor.events('ready')).map((event) => event.detail),
    [{ live: true }],
  );
  assert.deepEqual(await visitor.events('change'), []);
  assert.deepEqual(await visitor.events('changed'), []);
  assert.deepEqual(await visitor.events('error'), []);
});

test('only four files of our own origin are requested, and nothing is stored', async () => {
  const visitor = await visit(page(SNIPPET), { plain: true });
  const widget = await visitor.widget().live();
  await widget.press('Next card');
  await widget.press('Show all');
  const foreign = visitor.requests.filter((url) => !url.startsWith(visitor.cdn.origin) && !url.startsWith('data:'));
  assert.deepEqual(foreign, [visitor.site.origin + '/']);
  assert.deepEqual(['loader', 'companion', 'glue', 'wasm', 'extras'].map(visitor.cdn.count), [1, 1, 1, 1, 0]);
  assert.deepEqual(await visitor.context.cookies(), []);
  const stored = await visitor.page.evaluate(async () => [
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    (await caches.keys()).length,
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  assert.deepEqual(stored, [0, 0, 0, 0, 0]);
});

test('the page keeps everything of its own', async () => {
  const visitor = await visit(page(`<h1>School</h1>${SNIPPET}`), {
    plain: true,
    motion: true,
    init: () => (window.before = Object.keys(window)),
  });
  const widget = await visitor.widget().live();
  const entries = await visitor.page.evaluate(() => history.length);
  await widget.press('Next card');
  await widget.expectCard(1);
  await widget.press('Our Values');
  await widget.expectCard(7);
  assert.equal(await visitor.page.evaluate(() => history.length), entries);
  const state = await visitor.page.evaluate(() => ({
    // Names that begin with `__pw` are the test's own.
    added: Object.keys(window).filter((name) => !window.before.includes(name) && !/^(before$|__pw)/.test(name)),
    hash: location.hash,
    root: document.documentElement.getAttributeNames(),
    sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
    scrolled: scrollY,
  }));
  assert.deepEqual(state, { added: ['valueCards'], hash: '', root: ['lang'], sheets: 0, scrolled: 0 });
});

test('a page in quirks mode without a language shows the cards too', async () => {
  const visitor = await visit(`<script async src="CDN/value-cards.js"></script><body><value-cards></value-cards>`, {
    plain: true,
  });
  const widget = await visitor.widget().live();
  await becomes(() => widget.statements(), STATEMENTS);
});
