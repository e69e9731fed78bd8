// The controls, by mouse and by keyboard.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { IDS, SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { placeOf } from '../support/widget.mjs';

const LAST = STATEMENTS.length - 1;

/** The name of what has focus, inside shadow roots too. */
const focused = (visitor) =>
  visitor.page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.getAttribute('aria-label') || element.textContent.trim();
  });

const isDisabled = async (widget, name) => (await widget.button(name).getAttribute('aria-disabled')) === 'true';

test('next goes through every card of every section, counted per section, and previous goes back', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.expectCard(0);
  for (let position = 1; position <= LAST; position++) await (await widget.press('Next card')).expectCard(position);
  assert.equal(placeOf(LAST).count, '11 of 11');
  for (let position = LAST - 1; position >= 0; position--)
    await (await widget.press('Previous card')).expectCard(position);
});

test('at the ends, previous and next keep focus, say that they are disabled, and do nothing', async () => {
  const visitor = await visit(
    page(`<value-cards start="${IDS[16]}"></value-cards><script async src="CDN/value-cards.js"></script>`),
  );
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

test('section buttons show the first card of their section and say which section is current', async () => {
  const visitor = await visit(page(SNIPPET), { motion: true });
  const widget = await visitor.widget().live();
  for (const [title, position] of [
    ['Our Values', 7],
    ['Our Mission', 0],
    ['Our Vision', 1],
  ]) {
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
  await becomes(
    offered,
    SECTIONS[2].statements.map((_, index) => `Card ${index + 1}`),
  );
  await widget.press('Card 9');
  await widget.expectCard(15);
  await widget.press('Our Vision');
  await becomes(
    offered,
    SECTIONS[1].statements.map((_, index) => `Card ${index + 1}`),
  );
});

test('show all lays out every card within the frame, and going back keeps the card', async () => {
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
    const isOverlapping = (other) =>
      other.left < box.right && box.left < other.right && other.top < box.bottom && box.top < other.bottom;
    assert.ok(!boxes.slice(0, index).some(isOverlapping), `card ${index} overlaps none before it`);
  }
  for (const name of ['Next card', 'Previous card']) assert.equal(await widget.button(name).isVisible(), false);
  await widget.press('Show one at a time');
  await widget.expectCard(8);
  assert.match(await focused(visitor), /^Show all/);
  assert.equal((await visitor.events('changed')).length, 2);
});

test('after show all, a section button leads back to the section', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Show all');
  await widget.button('Show one at a time').waitFor();
  await widget.press('Our Vision');
  await widget.expectCard(1);
  await widget.button('Show all').waitFor();
});

test('a section of more than twelve cards has no picker', async () => {
  const list = (title, count) => `<h2>${title}</h2><ul>${'<li>We care.</li>'.repeat(count)}</ul>`;
  const visitor = await visit(
    page(
      `<value-cards>${list('Twelve', 12)}${list('Thirteen', 13)}</value-cards><script async src="CDN/value-cards.js"></script>`,
    ),
  );
  const widget = await visitor.widget().live();
  const offered = () => widget.host.getByRole('button', { name: /^Card \d+$/ }).count();
  await becomes(offered, 12);
  await widget.press('Thirteen');
  await becomes(async () => (await widget.place()).count, '1 of 13');
  await becomes(offered, 0);
});
