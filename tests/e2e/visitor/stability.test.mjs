// What is on the screen is never replaced: WebAssembly may arrive late, and nothing moves and no visitor loses their
// place.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, stage, visit } from '../support/browser.mjs';
import { NARROWEST, needs } from '../support/engines.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { BACK, FRONT, back, face, turn } from '../support/faces.mjs';
import { IDS, STATEMENTS } from '../support/norwalk.mjs';
import { held } from '../support/servers.mjs';
import { voices } from '../support/voices.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const WIDTHS = [NARROWEST, 375, 768, 1280];
const PHONE = { motion: true, hasTouch: true, isMobile: true, width: 375, height: 800 };

const watchShifts = () => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, startTime, sources } of list.getEntries())
      window.shifts.push({ value, startTime, of: sources.map(({ node }) => node?.nodeName || '?').join(' ') });
  }).observe({ type: 'layout-shift', buffered: true });
};

/** Two frames, so that everything has been painted and measured. */
const frames = (visitor) =>
  visitor.page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))),
  );

/** Where everything is that we have painted, and every word in it. */
const readLayout = (host) => {
  const names = [
    'sections',
    'section-button',
    'cards',
    'section',
    'title',
    'lead',
    'card',
    'number',
    'headline',
    'statement',
    'previous',
    'next',
    'show-all',
  ];
  const painted = names.flatMap((name) =>
    [...host.shadowRoot.querySelectorAll(`[part~=${name}]`)].map((element) => [name, element]),
  );
  const words = [...host.children]
    .filter((child) => child.role !== 'status')
    .map((child) => [child.textContent, child]);
  const below = [...document.querySelectorAll('footer')].map((child) => ['footer', child]);
  return [['host', host], ...painted, ...words, ...below].map(([name, element]) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [name, x, y, width, height].join(' ');
  });
};

/** The same of all elements. */
const layouts = (visitor) => visitor.page.evaluate(`[...document.querySelectorAll('value-cards')].map(${readLayout})`);

test("the first card's text is on the screen before any byte of WebAssembly", async () => {
  const wasm = held();
  const visitor = await visit(page(SNIPPET), { faults: { wasm } });
  const widget = visitor.widget();
  const answers = [];
  visitor.page.on('response', (response) => answers.push(response.url()));
  await becomes(() => visitor.cdn.count('wasm'), 1);
  const first = widget.host.getByText(STATEMENTS[0]);
  assert.ok(await first.isVisible());
  const [box, window] = [await first.boundingBox(), visitor.page.viewportSize()];
  assert.ok(box.width > 0 && box.x >= 0 && box.x + box.width <= window.width && box.y + box.height <= window.height);
  assert.ok(!answers.some((url) => url.endsWith('.wasm')));
  assert.deepEqual(await visitor.events('ready'), []);
  wasm.release();
  await widget.live();
});

// The companion is held back: until it arrives there is only the first paint, and it fetches WebAssembly.
const expectNothingMoves = async (elements, width, { height = 1200, come = () => {} } = {}) => {
  const companion = held();
  const visitor = await visit(page(`<h1>School</h1>${SCRIPT}${elements}<footer>Contact</footer>`), {
    width,
    height,
    faults: { companion },
    waitUntil: 'domcontentloaded',
    motion: true,
    init: `(${voices})(); (${watchShifts})()`,
  });
  const widgets = await visitor.page.locator('value-cards').count();
  for (let index = 0; index < widgets; index++) await visitor.widget(`value-cards >> nth=${index}`).painted();
  assert.equal((await visitor.widget('value-cards >> nth=0').host.boundingBox()).width, width);
  const firstPaint = await frames(visitor);
  const before = await layouts(visitor);
  companion.release();
  for (let index = 0; index < widgets; index++) await visitor.widget(`value-cards >> nth=${index}`).live();
  await come(visitor);
  await frames(visitor);
  assert.deepEqual(await layouts(visitor), before);
  const shifts = await visitor.page.evaluate(() => window.shifts);
  assert.deepEqual(
    shifts.filter((shift) => shift.startTime > firstPaint),
    [],
  );
};

for (const width of WIDTHS) {
  test(`nothing moves when WebAssembly arrives, in a frame of ${width} px`, async () => {
    await expectNothingMoves('<value-cards></value-cards>', width, {
      come: (visitor) => visitor.widget().mounted(),
    });
  });
}

/** What is painted beyond the usual deck. If a page asks for the extras, the first paint waits for them. */
const FRAMES = [
  'layout="grid"',
  'layout="list"',
  'detail="flip"',
  'rotate="8s"',
  'theme="contrast"',
  'controls="sections picker show-all share read filter"',
];
const ALL_FRAMES = FRAMES.map((attributes) => `<value-cards loading="eager" ${attributes}></value-cards>`).join('');

for (const width of [...WIDTHS, 320, 600, 1024]) {
  test(`nothing moves when WebAssembly arrives, in any layout and with any controls, in a frame of ${width} px`, async () => {
    const come = async ({ page }) => {
      const countMounted = (hosts) => hosts.filter((host) => host.shadowRoot.querySelector('.count')).length;
      await becomes(() => page.locator('value-cards').evaluateAll(countMounted), FRAMES.length);
      for (const name of ['Filter', 'Share', 'Read aloud', 'Pause the cards'])
        await page.getByRole('button', { name, exact: true }).waitFor();
    };
    await expectNothingMoves(ALL_FRAMES, width, { height: 1700, come });
  });
}

// The observer above must be able to see a shift at all.
test('the check would notice a page that moves', needs('shifts'), async () => {
  const visitor = await visit(page(`<h1>School</h1>${SNIPPET}<footer>Contact</footer>`), {
    motion: true,
    init: watchShifts,
  });
  await visitor.widget().live();
  const before = await frames(visitor);
  await visitor.page.evaluate(() => document.querySelector('h1').append(document.createElement('br'), 'District'));
  await eventually(async () =>
    assert.ok((await visitor.page.evaluate(() => window.shifts)).some((shift) => shift.startTime > before)),
  );
});

const onNarrowAndWide = stage(page(SNIPPET), { height: 1200 });

for (const width of WIDTHS) {
  onNarrowAndWide(`nothing is cut off or wider than a frame of ${width} px`, async (visitor) => {
    const widget = await visitor.widget().live();
    await visitor.page.setViewportSize({ width, height: 1200 });
    await widget.expectInView(0);
    assert.equal(await visitor.page.evaluate(() => document.documentElement.scrollWidth), width);
    for (const name of ['Our Mission', 'Our Vision', 'Our Values', 'Previous card', 'Next card', 'Show all']) {
      const box = await widget.button(name).boundingBox();
      assert.ok(box.x >= 0 && box.x + box.width <= width, `${name} is in the frame`);
      assert.ok(
        box.width >= 44 && box.height >= 44,
        `${name} is large enough for a finger: ${box.width} × ${box.height}`,
      );
    }
    const cut = await widget.host.evaluate((host) => {
      const cards = [...host.shadowRoot.querySelectorAll('[part~=card]')];
      const isCut = (card) => card.scrollHeight > card.clientHeight + 1 || card.scrollWidth > card.clientWidth + 1;
      const scroller = host.shadowRoot.querySelector('[part~=cards]');
      return [cards.filter(isCut).length, scroller.scrollHeight - scroller.clientHeight];
    });
    assert.deepEqual(cut, [0, 0]);
  });
}

test('a visitor who has swiped to card 5 in the meantime is still on card 5', async () => {
  const wasm = held();
  const visitor = await visit(page(SNIPPET), { ...PHONE, faults: { wasm } });
  const widget = await visitor.widget().painted();
  for (let position = 1; position <= 4; position++) {
    await widget.swipe(-220);
    await widget.expectInView(position);
    await widget.rest();
  }
  const before = await widget.scrolled();
  wasm.release();
  await widget.live();
  await frames(visitor);
  assert.equal(await widget.scrolled(), before);
  await widget.expectCard(4);
  assert.deepEqual(await visitor.events('changed'), []);
});

// The finger rests before it lifts: how far a fling carries is up to the engine and not part of this.
test('a swipe that has begun continues', needs('devtools'), async () => {
  const wasm = held();
  const visitor = await visit(page(SNIPPET), { ...PHONE, faults: { wasm } });
  const widget = await visitor.widget().painted();
  let [halfway, after] = [];
  await widget.swipe(-300, 0, {
    stops: true,
    halfway: async () => {
      halfway = await widget.scrolled();
      wasm.release();
      await widget.live();
      after = await widget.scrolled();
    },
  });
  assert.ok(halfway > 50, `the swipe had begun: ${halfway}`);
  assert.ok(after >= halfway, `${after} is not behind ${halfway}`);
  await widget.rest();
  await widget.expectCard(1);
});

test('focus and selection stay where they are', async () => {
  const wasm = held();
  const visitor = await visit(page(SNIPPET), { faults: { wasm } });
  const widget = await visitor.widget().painted();
  await widget.button('Our Mission').focus();
  const selected = await widget.host.getByText(STATEMENTS[0]).evaluate((element) => {
    getSelection().selectAllChildren(element);
    return getSelection().toString();
  });
  wasm.release();
  await widget.live();
  assert.equal(await visitor.page.evaluate(() => getSelection().toString()), selected);
  assert.equal(await widget.host.evaluate((host) => host.shadowRoot.activeElement.textContent), 'Our Mission');
  await widget.expectCard(0);
});

// ---- What comes later -----------------------------------------------------------------------------------------------

/** A card of two faces. */
const SECOND_VALUE = 8;

for (const width of WIDTHS) {
  test(`a card that turns moves nothing, on the page or on itself, at ${width} px`, async () => {
    const html = `${SCRIPT}<value-cards detail="flip" start="${IDS[SECOND_VALUE]}"></value-cards><footer>Contact</footer>`;
    const visitor = await visit(page(html), { width, height: 1400 });
    const widget = await visitor.widget().live();
    await widget.rest();
    const before = await widget.boxes();
    const below = await visitor.page.locator('footer').boundingBox();
    await turn(widget, SECOND_VALUE, FRONT);
    await becomes(() => face(widget, SECOND_VALUE), back);
    assert.deepEqual(await widget.boxes(), before);
    assert.deepEqual(await visitor.page.locator('footer').boundingBox(), below);
    assert.deepEqual(await widget.cut(), []);
  });
}

test('the faces fit again after the frame becomes narrower', async () => {
  const visitor = await visit(page(`${SCRIPT}<value-cards detail="flip" start="${IDS[SECOND_VALUE]}"></value-cards>`), {
    width: 1280,
  });
  const widget = await visitor.widget().live();
  await visitor.page.setViewportSize({ width: 320, height: 900 });
  await eventually(async () => {
    const before = await widget.boxes();
    await turn(widget, SECOND_VALUE, FRONT);
    const after = await widget.boxes();
    await turn(widget, SECOND_VALUE, BACK);
    assert.deepEqual(after, before);
  });
});
