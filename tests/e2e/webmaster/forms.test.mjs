// The other forms of the snippet: a div, for editors that strip custom elements, and a script tag on its own.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { missing } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const WORDS = '<h2>Our Values</h2><ul><li><strong>Every child</strong> reads.</li><li>Data informs us.</li></ul>';
const OWN = ['reads.', 'Data informs us.'];
const layoutOf = (widget) => widget.region.evaluate((region) => region.dataset.layout);

test('a div receives one element with its content and its options', async () => {
  const visitor = await visit(
    page(`<div data-value-cards data-layout="list" data-heading-level="3">${WORDS}</div>${SCRIPT}`),
  );
  const widget = await visitor.widget('div > value-cards').live();
  assert.deepEqual(await widget.statements(), OWN);
  assert.equal(await layoutOf(widget), 'list');
  assert.equal(await widget.host.getAttribute('heading-level'), '3');
  assert.equal(await visitor.page.locator('value-cards').count(), 1);
});

test('its options are live, and so is their removal', async () => {
  const visitor = await visit(page(`<div data-value-cards data-layout="list">${WORDS}</div>${SCRIPT}`));
  const widget = await visitor.widget().live();
  const div = visitor.page.locator('[data-value-cards]');
  await div.evaluate((div) => (div.dataset.layout = 'grid'));
  await becomes(() => layoutOf(widget), 'grid');
  await div.evaluate((div) => delete div.dataset.layout);
  await becomes(() => layoutOf(widget), 'deck');
});

test('an empty div shows the built-in words', async () => {
  const visitor = await visit(page(`<div data-value-cards=""></div>${SCRIPT}`));
  assert.deepEqual(await (await visitor.widget().live()).statements(), STATEMENTS);
});

test('any number of divs, with the script before them, after them, and ten times', async () => {
  const div = `<div data-value-cards>${WORDS}</div>`;
  const visitor = await visit(page(SCRIPT.repeat(5) + div.repeat(3) + SCRIPT.repeat(5)), { height: 2000 });
  await becomes(() => visitor.page.locator('value-cards').count(), 3);
  for (const index of [0, 1, 2]) {
    const widget = await visitor.widget(`value-cards >> nth=${index}`).painted();
    await becomes(() => widget.statements(), OWN);
  }
});

test('valueCards.load() finds a div that is added later', async () => {
  const visitor = await visit(page(SCRIPT));
  await visitor.page.waitForFunction(() => window.valueCards);
  await visitor.page.evaluate((words) => {
    const box = document.createElement('div');
    box.id = 'box';
    const [first, second] = [document.createElement('div'), document.createElement('div')];
    for (const div of [first, second]) {
      div.setAttribute('data-value-cards', '');
      const p = document.createElement('p');
      p.textContent = words;
      div.append(p);
    }
    box.append(first);
    document.body.append(box, second);
    return window.valueCards.load(box);
  }, OWN[0]);
  assert.equal(await visitor.page.locator('value-cards').count(), 1, 'only within the given root');
  await (await visitor.widget('#box value-cards').live()).expectInView(0);
  await visitor.page.evaluate(() => window.valueCards.load());
  await becomes(() => visitor.page.locator('value-cards').count(), 2);
  await visitor.page.evaluate(() => window.valueCards.load());
  assert.equal(await visitor.page.locator('value-cards').count(), 2);
});

test('a div that a page copies together with its element gets no second one', async () => {
  const visitor = await visit(page(`<div data-value-cards>${WORDS}</div>${SCRIPT}`), { height: 2000 });
  await visitor.widget().live();
  await visitor.page.evaluate(() => {
    const div = document.querySelector('[data-value-cards]');
    div.after(div.cloneNode(true));
    return window.valueCards.load();
  });
  await becomes(() => visitor.page.locator('value-cards').count(), 2);
  await becomes(() => visitor.widget('value-cards >> nth=1').statements(), OWN);
});

test('a bare script with one of our options renders in its place', async () => {
  const visitor = await visit(
    page(
      `<p>Before</p><script async src="CDN/value-cards.js" data-layout="grid" data-cfasync="false"></script><p>After</p>`,
    ),
  );
  const widget = await visitor.widget('p + script + value-cards').live();
  assert.deepEqual(await widget.statements(), STATEMENTS);
  assert.equal(await layoutOf(widget), 'grid');
  assert.deepEqual(await widget.host.evaluate((host) => host.getAttributeNames()), ['layout']);
});

test('each such script renders cards of its own, and one without our options renders none', async () => {
  const bare = (more) => `<script async src="CDN/value-cards.js" ${more}></script>`;
  const visitor = await visit(
    page(bare('data-layout="list"') + bare('data-cfasync="false"') + bare('') + bare('data-start="vision-2"')),
    { height: 4000 },
  );
  await becomes(() => visitor.page.locator('value-cards').count(), 2);
  await visitor.widget('[layout=list]').live();
  await (await visitor.widget('[start=vision-2]').live()).expectCard(2);
});

test('in the head it renders nothing and reports that once', async () => {
  const visitor = await visit(
    page('<p>School</p>', '<script async src="CDN/value-cards.js" data-layout="grid"></script>'),
    { expectsLines: true },
  );
  await becomes(() => visitor.ourLines.length, 1);
  for (const part of ['<script>', '<head>', '<body>', '<value-cards>'])
    assert.ok(visitor.ourLines[0].includes(part), visitor.ourLines[0]);
  await visitor.page.evaluate(() => window.valueCards.load());
  assert.equal(await visitor.page.locator('value-cards').count(), 0);
  assert.equal(visitor.ourLines.length, 1);
});

test('a wrong value on a div means the default and one warning', async () => {
  const visitor = await visit(page(`<div data-value-cards data-layout="sideways">${WORDS}</div>${SCRIPT}`), {
    expectsLines: true,
  });
  const widget = await visitor.widget().live();
  assert.equal(await layoutOf(widget), 'deck');
  assert.equal(visitor.ourLines.length, 1);
});

test("if the extras are missing, a div's words stay as they are, and the console says what to do", async () => {
  const visitor = await visit(page(`<div data-value-cards>${WORDS}</div>${SCRIPT}`), {
    faults: { extras: missing },
    expectsLines: true,
  });
  await becomes(() => visitor.ourLines.length, 1);
  assert.match(visitor.ourLines[0], /Copy all files of the release/);
  assert.ok(await visitor.page.getByText('Data informs us.').isVisible());
});
