// Counts what the browser styles and lays out. Unlike time, the count hardly depends on how busy the machine is, and it is most of
// what an element costs a page.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, SNIPPET, visit } from '../support/browser.mjs';
import { held } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const many = (count) => SCRIPT + '<value-cards loading="eager"></value-cards>'.repeat(count);

/** While `act` runs: how many elements Chromium styles in all, and how many layouts a script forces. */
const styledDuring = async (visitor, act) => {
  const browser = visitor.context.browser();
  await browser.startTracing(visitor.page, {
    categories: ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'],
  });
  await act();
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const stylings = traceEvents.filter(({ name, args }) => name === 'UpdateLayoutTree' && args.elementCount);
  return {
    elements: stylings.reduce((sum, { args }) => sum + args.elementCount, 0),
    forced: traceEvents.filter(({ name, args }) => name === 'Layout' && args.beginData?.stackTrace).length,
  };
};

const allLive = (visitor) =>
  visitor.page.evaluate(() => Promise.all([...document.querySelectorAll('value-cards')].map((host) => host.ready)));

/** From the painted cards to the live ones. */
const styledAtMount = async (html, head) => {
  const companion = held();
  const visitor = await visit(page(html, head), { faults: { companion }, waitUntil: 'commit', plain: true });
  await visitor.widget('value-cards:last-of-type').painted();
  return styledDuring(visitor, async () => {
    companion.release();
    await allLive(visitor);
    // The companion looks around in the next frame, and again at such events as this one.
    await visitor.page.evaluate(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      await frame();
      dispatchEvent(new Event('load'));
      await frame();
      await frame();
    });
  });
};

test('what was right at the first paint is not styled again: at mount at most 60 elements of some 200', async () => {
  const { elements } = await styledAtMount(SNIPPET);
  assert.ok(elements > 0 && elements <= 60, `${elements} elements are styled at mount`);
});

test('ten elements cost no more than ten times as much', async () => {
  const { elements } = await styledAtMount(many(10));
  assert.ok(elements > 0 && elements <= 600, `${elements} elements are styled at mount`);
});

test('an accent of the page is worked out once', async () => {
  const { elements } = await styledAtMount(SNIPPET, '<style>:root { --value-cards-accent: #c1121f }</style>');
  assert.ok(elements > 150 && elements <= 300, `${elements} elements are styled at mount`);
});

test('five elements that are there before the script are laid out together', async () => {
  const visitor = await visit(page(many(5)), { faults: { companion: held() }, waitUntil: 'commit' });
  const { forced } = await styledDuring(visitor, async () => {
    await visitor.page.reload({ waitUntil: 'commit' });
    await visitor.widget('value-cards:last-of-type').painted();
  });
  assert.ok(forced > 0 && forced <= 3, `${forced} layouts`);
});

test('a live element has 155 nodes and three of our style sheets, and its page makes five requests', async () => {
  const visitor = await visit(page(SNIPPET));
  await visitor.widget().live();
  const counts = await visitor.page.evaluate(() => {
    const host = document.querySelector('value-cards');
    return [
      host.shadowRoot.querySelectorAll('*').length,
      host.querySelectorAll('*').length,
      host.shadowRoot.adoptedStyleSheets.length,
    ];
  });
  assert.deepEqual(counts, [121, 34, 3]);
  assert.equal(visitor.requests.length, 5, visitor.requests.join('\n'));
});

const LONG = {
  version: 1,
  organization: 'Lakeside Schools',
  sections: [
    { id: 'values', title: 'Values', cards: Array.from({ length: 500 }, (_, index) => ({ text: `Value ${index}.` })) },
  ],
};

test('of 500 cards of a document in a grid, those far from the screen are neither styled nor laid out', async () => {
  const visitor = await visit(page(SCRIPT + '<value-cards layout="grid" src="DOCS/long.json"></value-cards>'), {
    documents: { 'long.json': LONG },
  });
  const { elements } = await styledDuring(visitor, async () => {
    await visitor.page.reload();
    await visitor.widget().live();
  });
  // 973: each card's box, and of the first 24 also number, statement, slot, words, and the line after the number. A busy machine may
  // paint before the widget is mounted, and style the boxes twice. All would be 5,043.
  assert.ok(elements > 500 && elements <= 2500, `${elements} elements`);
  // They are there for find-in-page, and when they come near.
  await visitor.page.getByText('Value 499.').scrollIntoViewIfNeeded();
  assert.ok(await visitor.page.getByText('Value 499.').isVisible());
});
