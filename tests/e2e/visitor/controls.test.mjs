// The controls, by mouse and by keyboard.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { IDS, SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { placeOf } from '../support/widget.mjs';

const LAST = STATEMENTS.length - 1;

/** What has the focus, by the words that a visitor hears; inside shadow roots too. */
const focused = (visitor) =>
  visitor.page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.getAttribute('aria-label') || element.textContent.trim();
  });

const isDisabled = async (widget, name) => (await widget.button(name).getAttribute('aria-disabled')) === 'true';

test('next walks through every card of every section, counted per section, and previous back', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.expectCard(0);
  for (let position = 1; position <= LAST; position++) await (await widget.press('Next card')).expectCard(position);
  assert.equal(placeOf(LAST).count, '11 of 11');
  for (let position = LAST - 1; position >= 0; position--) await (await widget.press('Previous card')).expectCard(position);
});

test('at the ends previous and next keep focus, say that they are at the end, and do nothing', async () => {
  const visitor = await visit(page(`<value-cards start="${IDS[16]}"></value-cards><script async src="CDN/value-cards.js"></script>`));
  const widget = await visitor.widget().live();
  assert.equal(await isDisabled(widget, 'Next card'), false);
  await widget.press('Next card');
  await widget.expectCard(LAST);
  await becomes(() => isDisabled(widget, 'Next card'), true);
  await visitor.page.keyboard.press('Enter');
  await widget.expectCard(LAST);
  assert.equal(await focused(visitor), 'Next card');
  assert.equal((await visitor.events('changed')).length, 1);
  await widget.press('Our Mission');
  await widget.expectCard(0);
  assert.equal(await isDisabled(widget, 'Previous card'), true);
});

test('gliding over several cards ends on the one that was asked for', async () => {
  const visitor = await visit(page(SNIPPET), { motion: true });
  const widget = await visitor.widget().live();
  for (let presses = 0; presses < 4; presses++) await visitor.widget().button('Next card').click({ noWaitAfter: true });
  await widget.expectCard(4);
  const changed = (await visitor.events('changed')).map((event) => event.detail.position);
  assert.deepEqual(changed, [1, 2, 3, 4]);
});

test('section buttons show the first card of theirs and say which section is current', async () => {
  const visitor = await visit(page(SNIPPET), { motion: true });
  const widget = await visitor.widget().live();
  for (const [title, position] of [['Our Values', 7], ['Our Mission', 0], ['Our Vision', 1]]) {
    await widget.press(title);
    await widget.expectCard(position);
  }
  await widget.press('Next card');
  await widget.expectCard(2);
  await widget.press('Our Vision');
  await widget.expectCard(1);
});

test('the picker offers the cards of the current section and marks the current one', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  const offered = () => widget.group('Choose a card').getByRole('button').allTextContents();
  assert.deepEqual(await offered(), ['Card 1']);
  await widget.press('Our Values');
  await becomes(offered, SECTIONS[2].statements.map((_, index) => `Card ${index + 1}`));
  await widget.press('Card 9');
  await widget.expectCard(15);
  await widget.press('Our Vision');
  await becomes(offered, SECTIONS[1].statements.map((_, index) => `Card ${index + 1}`));
});

test('arrows, Home and End walk the picker within its section and take focus along', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Our Vision');
  await widget.expectCard(1);
  await widget.button('Card 1').focus();
  for (const [key, position] of [['ArrowLeft', 1], ['ArrowRight', 2], ['ArrowRight', 3], ['ArrowLeft', 2], ['End', 6], ['ArrowRight', 6], ['Home', 1]]) {
    await visitor.page.keyboard.press(key);
    await widget.expectCard(position);
    assert.equal(await focused(visitor), placeOf(position).picked);
  }
});

test('arrows, Home and End walk the sections and take focus along', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.button('Our Mission').focus();
  const [mission, vision, values] = ['Our Mission', 'Our Vision', 'Our Values'];
  const way = [['ArrowLeft', mission, 0], ['ArrowRight', vision, 1], ['ArrowRight', values, 7], ['ArrowRight', values, 7], ['ArrowLeft', vision, 1], ['End', values, 7], ['Home', mission, 0]];
  for (const [key, title, position] of way) {
    await visitor.page.keyboard.press(key);
    await widget.expectCard(position);
    assert.equal(await focused(visitor), title);
  }
});

test('a section without a title leaves no hole in the tab order', async () => {
  const visitor = await visit(page(`<button>Before</button>${SNIPPET.replace('></value', '><ul><li>Joy</li></ul><h2>Ours</h2><ul><li>Rest</li></ul><h2>Theirs</h2><ul><li>Play</li></ul></value')}`));
  const widget = await visitor.widget().live();
  await visitor.page.getByRole('button', { name: 'Before' }).focus();
  for (const stop of ['Ours', 'Theirs', 'Cards']) {
    await visitor.page.keyboard.press('Tab');
    assert.equal(await focused(visitor), stop);
  }
  // By the keyboard: after a click WebKit stays on the button, on any page.
  await widget.button('Theirs').press('Enter');
  await widget.expectInView(2);
  await visitor.page.keyboard.press('Shift+Tab');
  assert.equal(await focused(visitor), 'Before');
});

test('arrows are mirrored where writing runs from right to left, and so are the cards', async () => {
  const visitor = await visit(page('<div dir="rtl">' + SNIPPET + '</div>'));
  const widget = await visitor.widget().live();
  await widget.press('Our Vision');
  await widget.expectCard(1);
  await widget.button('Card 1').focus();
  await visitor.page.keyboard.press('ArrowLeft');
  await widget.expectCard(2);
  await visitor.page.keyboard.press('ArrowRight');
  await widget.expectCard(1);
  await widget.button('Our Vision').focus();
  await visitor.page.keyboard.press('ArrowLeft');
  await widget.expectCard(7);
  await visitor.page.keyboard.press('ArrowRight');
  await widget.expectCard(1);
  await widget.press('Next card');
  await widget.expectCard(2);
  assert.ok((await widget.scroller.evaluate((scroller) => scroller.scrollLeft)) < 0);
});

test('Tab goes from the sections over cards, picker and steps to show all, and out again', async () => {
  const visitor = await visit(page(`<button>Before</button>${SNIPPET}<button>After</button>`));
  const widget = await visitor.widget().live();
  await widget.press('Our Vision');
  await widget.expectCard(1);
  await visitor.page.getByRole('button', { name: 'Before' }).focus();
  const way = [];
  for (let stop = ''; stop !== 'After' && way.length < 30; way.push(stop)) {
    await visitor.page.keyboard.press('Tab');
    stop = await focused(visitor);
  }
  const expected = ['Our Vision', 'Cards', 'Card 1', 'Previous card', 'Next card', 'Show all', 'After'];
  assert.deepEqual(way.map((stop) => (stop.startsWith('Show all') ? 'Show all' : stop)), expected);
  for (const stop of expected.reverse().slice(1)) {
    await visitor.page.keyboard.press('Shift+Tab');
    assert.equal((await focused(visitor)).replace(/^Show all.*/, 'Show all'), stop);
  }
});

test('every control works by Enter and by Space', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  const use = async (name, key) => {
    await widget.button(name).focus();
    await visitor.page.keyboard.press(key);
  };
  await use('Our Vision', 'Enter');
  await widget.expectCard(1);
  await use('Our Values', 'Space');
  await widget.expectCard(7);
  await use('Next card', 'Enter');
  await widget.expectCard(8);
  await use('Next card', 'Space');
  await widget.expectCard(9);
  await use('Previous card', 'Space');
  await widget.expectCard(8);
  await use('Card 5', 'Enter');
  await widget.expectCard(11);
  await use('Show all', 'Space');
  await use('Show one at a time', 'Enter');
  await widget.expectCard(11);
});

test('arrows on the scroller itself turn the cards', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.scroller.focus();
  for (const [key, position] of [['ArrowRight', 1], ['ArrowRight', 2], ['ArrowLeft', 1]]) {
    const before = (await visitor.events('changed')).length;
    await widget.hold(key);
    await widget.expectCard(position);
    await widget.rest();
    // It counts when the scroller has come to rest.
    await becomes(async () => (await visitor.events('changed')).length, before + 1);
  }
  assert.deepEqual([...new Set((await visitor.events('changed')).map((event) => event.detail.cause))], ['scroll']);
});

test('show all lays every card out within the frame, and back again keeps the card', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await widget.press('Next card');
  await widget.expectCard(8);
  await widget.press('Show all');
  const boxes = await widget.boxes();
  assert.equal(boxes.length, STATEMENTS.length);
  for (const [index, box] of boxes.entries()) {
    assert.ok(box.width > 100 && box.height > 40, `card ${index} has room`);
    assert.ok(box.isInFrame, `card ${index} is in the frame`);
    const isOverlapping = (other) => other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom;
    assert.ok(!boxes.slice(0, index).some(isOverlapping), `card ${index} overlaps none before it`);
  }
  for (const name of ['Next card', 'Previous card']) assert.equal(await widget.button(name).isVisible(), false);
  await widget.press('Show one at a time');
  await widget.expectCard(8);
  assert.match(await focused(visitor), /^Show all/);
  assert.equal((await visitor.events('changed')).length, 2);
});

test('a section button leads back from show all to the section', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Show all');
  await widget.button('Show one at a time').waitFor();
  await widget.press('Our Vision');
  await widget.expectCard(1);
  await widget.button('Show all').waitFor();
});
