// The deck is a real scroller: fingers, wheel, keys and focus move it, and the controls follow.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, paintInLayers, room, visit } from '../support/browser.mjs';
import { needs } from '../support/engines.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { IDS } from '../support/norwalk.mjs';

paintInLayers();

const PHONE = { motion: true, hasTouch: true, isMobile: true, width: 375, height: 800 };

const causes = async (visitor) =>
  (await visitor.events('changed')).map(({ detail }) => [detail.position, detail.cause]);

test(
  'a swipe ends on the next card, completely in view, and counts once the deck is at rest',
  needs('devtools'),
  async () => {
    const visitor = await visit(page(SNIPPET), PHONE);
    const widget = await visitor.widget().live();
    const expected = [];
    for (const [distance, position] of [
      [-220, 1],
      [-220, 2],
      [220, 1],
    ]) {
      await widget.swipe(distance);
      await widget.expectCard(position);
      await becomes(() => causes(visitor), [...expected, [position, 'scroll']]);
      expected.push([position, 'scroll']);
    }
    assert.deepEqual(
      (await visitor.events('change')).map((event) => event.cancelable),
      [false, false, false],
    );
  },
);

// How far a fling carries is up to the engine: one released past the next card's place continues to the card after it.
// Where it ends is up to us: on one card, completely in view, and everything says which.
test('a long and fast swipe ends on one card, and everything says which', needs('devtools'), async () => {
  const visitor = await visit(page(SNIPPET), PHONE);
  const widget = await visitor.widget().live();
  await widget.swipe(-360);
  await widget.rest();
  // On a busy machine the synthetic finger pauses on the way, and a pause counts as rest.
  await eventually(async () => assert.ok((await causes(visitor)).length > 0));
  await widget.rest();
  const [position, cause] = (await causes(visitor)).pop();
  assert.ok(position === 1 || position === 2, `card ${position}`);
  assert.equal(cause, 'scroll');
  await widget.expectCard(position);
});

test('a finger that stops early falls back to the same card, and that is no change', needs('devtools'), async () => {
  const visitor = await visit(page(SNIPPET), PHONE);
  const widget = await visitor.widget().live();
  await widget.swipe(-100, 0, { stops: true });
  await becomes(() => widget.scrolled(), 0);
  await widget.rest();
  await widget.expectCard(0);
  assert.deepEqual(await causes(visitor), []);
});

test('a finger that moves up over the cards scrolls the page', needs('devtools'), async () => {
  const visitor = await visit(page(SNIPPET + room(2000)), PHONE);
  const widget = await visitor.widget().live();
  await widget.swipe(0, -200);
  await eventually(async () => assert.ok((await visitor.page.evaluate(() => scrollY)) > 100));
  await widget.expectCard(0);
});

test('the wheel moves the cards sideways and the page up and down', needs('wheel'), async () => {
  const visitor = await visit(page(SNIPPET + room(2000)), { motion: true });
  const widget = await visitor.widget().live();
  const box = await widget.scroller.boundingBox();
  await visitor.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await visitor.page.mouse.wheel(Math.round(box.width * 0.8), 0);
  await widget.expectCard(1);
  await becomes(() => causes(visitor), [[1, 'scroll']]);
  await visitor.page.mouse.wheel(0, 150);
  await eventually(async () => assert.ok((await visitor.page.evaluate(() => scrollY)) > 100));
  await widget.expectCard(1);
});

test('a finger takes over while a control is still scrolling the deck', needs('devtools'), async () => {
  const visitor = await visit(page(SNIPPET), PHONE);
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await widget.swipe(300);
  await widget.rest();
  const { position } = await widget.place();
  await widget.expectCard(position);
  await becomes(async () => (await causes(visitor)).at(-1)[0], position);
});

test('an arrow key takes over while a control is still scrolling the deck', needs('devtools'), async () => {
  const visitor = await visit(page(SNIPPET), { motion: true });
  const widget = await visitor.widget().live();
  await widget.scroller.focus();
  await widget.call('goTo', IDS[7]);
  await eventually(async () => assert.ok((await widget.scrolled()) > 0, 'the deck has begun to scroll'));
  await visitor.page.keyboard.press('ArrowLeft');
  await widget.rest();
  await widget.expectCard(await widget.position());
});

test('focus on a link in another card makes that card current', async () => {
  const words =
    '<h2>Ours</h2><ul><li>First</li><li>Second, <a href="#second">more</a></li><li>Third, <a href="#third">even more</a></li></ul>';
  const visitor = await visit(
    page(`<script async src="CDN/value-cards.js"></script><value-cards>${words}</value-cards>`),
  );
  const widget = await visitor.widget().live();
  await widget.link('even more').focus();
  await widget.expectInView(2);
  await becomes(() => causes(visitor), [[2, 'focus']]);
  assert.deepEqual(
    (await visitor.events('change')).map((event) => event.cancelable),
    [false],
  );
  await visitor.page.keyboard.press('Shift+Tab');
  await widget.expectInView(1);
  await becomes(async () => (await widget.place()).count, '2 of 3');
});

test('resizing the window keeps the card', async () => {
  const visitor = await visit(page(SNIPPET), { motion: true });
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await widget.rest();
  for (const width of [600, 320, 1280]) {
    await visitor.page.setViewportSize({ width, height: 900 });
    await widget.expectCard(7);
  }
  assert.deepEqual(await causes(visitor), [[7, 'control']]);
});

test('resizing the window while the deck scrolls still ends on the requested card', async () => {
  const visitor = await visit(page(SNIPPET), { motion: true });
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await eventually(async () => assert.ok((await widget.scrolled()) > 0, 'the deck has begun to scroll'));
  await visitor.page.setViewportSize({ width: 600, height: 900 });
  await widget.rest();
  await widget.expectCard(7);
});

test('cards that are revealed late, such as in a closed accordion, show the right card and work', async () => {
  const visitor = await visit(
    page(
      `<details><summary>Our values</summary>${SNIPPET.replace('>\n<value-cards', `>\n<value-cards loading="eager" start="${IDS[9]}"`)}</details>`,
    ),
  );
  const widget = await visitor.widget().live();
  await visitor.page.getByText('Our values', { exact: true }).first().click();
  await widget.expectCard(9);
  await widget.press('Next card');
  await widget.expectCard(10);
});

test('left and right on the cards lead to the card beside, completely in view', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.scroller.focus();
  for (const [key, position] of [
    ['ArrowRight', 1],
    ['ArrowRight', 2],
    ['ArrowLeft', 1],
    ['ArrowLeft', 0],
    ['ArrowLeft', 0],
    ['End', 0],
  ]) {
    await visitor.page.keyboard.press(key);
    await widget.rest();
    await widget.expectCard(position);
  }
  assert.deepEqual(
    await causes(visitor),
    [1, 2, 1, 0].map((position) => [position, 'control']),
  );
});

test('scrolling over several cards ends on the requested one', async () => {
  const visitor = await visit(page(SNIPPET), { motion: true });
  const widget = await visitor.widget().live();
  for (let presses = 0; presses < 4; presses++) await visitor.widget().button('Next card').click({ noWaitAfter: true });
  await widget.expectCard(4);
  const changed = (await visitor.events('changed')).map((event) => event.detail.position);
  assert.deepEqual(changed, [1, 2, 3, 4]);
});

// ---- The page -------------------------------------------------------------------------------------------------------

const pageScroll = (visitor) => visitor.page.evaluate(() => [scrollX, scrollY]);

test('PageDown with focus on the cards scrolls the page', async () => {
  const visitor = await visit(page(SNIPPET + room(3000)));
  const widget = await visitor.widget().live();
  await widget.scroller.focus();
  // Held as a finger would: when frames are late, WebKitGTK 2.50 does not scroll if the key is released right after the
  // press.
  await visitor.page.keyboard.down('PageDown');
  await eventually(async () => assert.ok((await pageScroll(visitor))[1] > 300));
  await visitor.page.keyboard.up('PageDown');
  await widget.expectCard(0);
});

test('nothing that we do scrolls the page', async () => {
  const visitor = await visit(
    page(room(820) + SNIPPET.replace('<value-cards', `<value-cards loading="eager" start="${IDS[12]}"`) + room(2000)),
  );
  const widget = await visitor.widget().live();
  await widget.expectCard(12);
  for (const [method, ...values] of [['next'], ['previous'], ['goTo', 0], ['goTo', IDS[13]]]) {
    await widget.call(method, ...values);
    await widget.rest();
  }
  await widget.expectCard(13);
  await widget.set('layout', 'grid');
  await widget.set('layout', 'deck');
  await widget.set('start', IDS[0]);
  await widget.expectCard(0);
  assert.deepEqual(await pageScroll(visitor), [0, 0]);
});

test('controls do not scroll the page either', async () => {
  const visitor = await visit(page(room(300) + SNIPPET + room(3000)));
  const widget = await visitor.widget().live();
  await visitor.page.evaluate(() => scrollTo(0, 250));
  // Without Playwright's mouse, which scrolls to what it clicks.
  const names = ['Our Values', 'Card 9', 'Next card', 'Previous card', 'Show all', 'Show one at a time', 'Our Mission'];
  for (const name of names) await widget.button(name).dispatchEvent('click');
  await widget.expectCard(0);
  assert.deepEqual(await pageScroll(visitor), [0, 250]);
});
