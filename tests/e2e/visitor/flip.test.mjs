// Cards with two faces: the headline on the front, the statement on the back, one at a time and both reachable.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { needs } from '../support/engines.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { BACK, FRONT, back, face, front, shown, turn } from '../support/faces.mjs';
import { IDS, STATEMENTS } from '../support/norwalk.mjs';
import { held, missing, never } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const flipping = (attributes = '', words = '') =>
  page(`${SCRIPT}<value-cards detail="flip" ${attributes}>${words}</value-cards>`);
/** The first card of the values, and the one that shows its text once. */
const [FIRST, PLAIN] = [7, 13];

const focused = (widget) => widget.host.evaluate((host) => host.shadowRoot.activeElement?.textContent);

test('headline on the front, statement on the back, and each face has its own button', async () => {
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`));
  const widget = await visitor.widget().live();
  assert.deepEqual(await face(widget, FIRST), front);
  await turn(widget, FIRST, FRONT);
  await becomes(() => face(widget, FIRST), back);
  assert.deepEqual(await face(widget, FIRST + 1), front, 'the others stay');
  await turn(widget, FIRST, BACK);
  await becomes(() => face(widget, FIRST), front);
});

test('the hidden face is neither in the tab order nor in the accessibility tree', async () => {
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`));
  const widget = await visitor.widget().live();
  const card = widget.host.getByRole('listitem').nth(FIRST);
  assert.equal(await card.getByRole('button').count(), 1);
  const tree = await card.ariaSnapshot();
  assert.ok(!tree.includes('for all students and staff.'), tree);
  await turn(widget, FIRST, FRONT);
  await eventually(async () => assert.ok((await card.ariaSnapshot()).includes('for all students and staff.')));
});

test("by keyboard: focus moves to the other face's button, both ways", async () => {
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`));
  const widget = await visitor.widget().live();
  await widget.host.getByRole('listitem').nth(FIRST).getByRole('button').focus();
  await visitor.page.keyboard.press('Enter');
  await becomes(() => focused(widget), BACK);
  await visitor.page.keyboard.press('Space');
  await becomes(() => focused(widget), FRONT);
  await widget.expectCard(FIRST);
});

test('a card without a headline shows its text once and has no back', async () => {
  const visitor = await visit(flipping(`start="${IDS[PLAIN]}"`));
  const widget = await visitor.widget().live();
  assert.deepEqual(await face(widget, PLAIN), { headline: '', statement: 'true', buttons: [] });
  await widget.host.getByText(STATEMENTS[PLAIN]).click();
  assert.deepEqual(await face(widget, PLAIN), { headline: '', statement: 'true', buttons: [] });
});

test('a click anywhere on the card turns it', async () => {
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`));
  const widget = await visitor.widget().live();
  const card = widget.host.getByRole('listitem').nth(FIRST);
  await card.click({ position: { x: 200, y: 20 } });
  await becomes(() => face(widget, FIRST), back);
  await widget.host.getByText(STATEMENTS[FIRST]).click();
  await becomes(() => face(widget, FIRST), front);
});

test('a click on a link, or one that ends a selection, does not turn the card', async () => {
  const words =
    '<h2>Ours</h2><ul><li><strong>First</strong> Second, <a href="#second">more</a> of it</li><li><strong>Other</strong> thing</li></ul>';
  const visitor = await visit(flipping('', words));
  const widget = await visitor.widget().live();
  await turn(widget, 0, FRONT);
  await widget.link('more').click();
  assert.equal(new URL(visitor.page.url()).hash, '#second');
  assert.deepEqual(await face(widget, 0), back);
  const selected = () => visitor.page.evaluate(() => getSelection().toString());
  const { x, y } = await widget.host.getByText('of it').boundingBox();
  await visitor.page.mouse.move(x + 2, y + 10);
  await visitor.page.mouse.down();
  await visitor.page.mouse.move(x + 60, y + 10, { steps: 4 });
  await visitor.page.mouse.up();
  assert.notEqual(await selected(), '');
  assert.deepEqual(await face(widget, 0), back, 'the click that ends a selection');
  await visitor.page.mouse.click(x + 20, y + 10);
  await becomes(selected, '');
  assert.deepEqual(await face(widget, 0), back, 'the click on selected words');
  // At another place, or it would count as a double click.
  await visitor.page.mouse.click(x + 45, y + 10);
  await becomes(() => face(widget, 0), front);
});

test('it works before WebAssembly arrives; turned cards stay turned and nothing moves when it does', async () => {
  const wasm = held();
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`), { faults: { wasm } });
  const widget = await visitor.widget().painted();
  await turn(widget, FIRST, FRONT);
  await becomes(() => face(widget, FIRST), back);
  const before = await widget.boxes();
  wasm.release();
  await widget.live();
  assert.deepEqual(await face(widget, FIRST), back);
  assert.deepEqual(await widget.boxes(), before);
});

test('it works without WebAssembly', async () => {
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`), { faults: { wasm: missing }, expectsLines: true });
  const widget = visitor.widget();
  assert.equal((await widget.ready()).live, false);
  await turn(widget, FIRST, FRONT);
  await becomes(() => face(widget, FIRST), back);
});

for (const [name, extras] of Object.entries({ 'are missing': missing, 'never come': never })) {
  test(`if the extras ${name}, statements are shown below their headlines`, async () => {
    const visitor = await visit(flipping(`start="${IDS[FIRST]}"`), {
      faults: { extras },
      waitUntil: 'commit',
      expectsLines: true,
      clock: true,
    });
    await becomes(() => visitor.cdn.count('extras'), 1);
    await visitor.page.clock.runFor(4000);
    const widget = await visitor.widget().painted();
    assert.deepEqual(await face(widget, FIRST), shown);
  });
}

// When its page moved it, the element once reported again and again that it has no controls.
test('if the extras are missing, that is reported once, however often the element is moved', async () => {
  const visitor = await visit(flipping(), { faults: { extras: missing }, expectsLines: true });
  const widget = visitor.widget();
  assert.equal((await widget.ready()).live, false);
  await widget.host.evaluate(async (host) => {
    for (let move = 0; move < 3; move++) {
      document.body.append(host);
      await new Promise(requestAnimationFrame);
    }
  });
  assert.equal((await visitor.events('error')).length, 1);
  await visitor.onlyLine();
});

test('changing the attribute takes effect and keeps card and words', async () => {
  const visitor = await visit(page(`${SCRIPT}<value-cards start="${IDS[FIRST]}"></value-cards>`));
  const widget = await visitor.widget().live();
  assert.equal(visitor.cdn.count('extras'), 0, 'a page that does not ask for it does not fetch it');
  await widget.set('detail', 'flip');
  await becomes(() => face(widget, FIRST), front);
  await turn(widget, FIRST, FRONT);
  await widget.set('detail', 'shown');
  await becomes(() => face(widget, FIRST), shown);
  await widget.expectCard(FIRST);
  assert.deepEqual(await widget.statements(), STATEMENTS);
  await widget.press('Next card');
  await widget.expectCard(FIRST + 1);
});

test('on paper both faces are there, without a button', needs('media'), async () => {
  const visitor = await visit(flipping());
  const widget = await visitor.widget().live();
  await turn(widget, FIRST, FRONT).catch(() => {});
  await visitor.page.emulateMedia({ media: 'print' });
  // The front says the key phrase, which its statement says too.
  assert.deepEqual(await face(widget, FIRST), { ...shown, headline: 'false' });
  assert.deepEqual(await face(widget, FIRST + 1), { ...shown, headline: 'false' });
});

test('in the grid cards turn too, and show all keeps what is turned', async () => {
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`));
  const widget = await visitor.widget().live();
  await turn(widget, FIRST, FRONT);
  await widget.press('Show all');
  assert.deepEqual(await face(widget, FIRST), back);
  await turn(widget, FIRST + 2, FRONT);
  await becomes(() => face(widget, FIRST + 2), back);
});

test("in a deck only the current card's button can be reached, and focus is not lost when that button goes", async () => {
  const visitor = await visit(flipping(`start="${IDS[FIRST]}"`));
  const widget = await visitor.widget().live();
  const within = () =>
    widget.host
      .getByRole('listitem')
      .evaluateAll((cards) =>
        cards.flatMap((card, position) =>
          [...card.querySelectorAll('button')].some((button) => button.checkVisibility() && !button.inert)
            ? position
            : [],
        ),
      );
  await becomes(within, [FIRST]);
  await widget.host.getByRole('listitem').nth(FIRST).getByRole('button').focus();
  await widget.call('next');
  await becomes(within, [FIRST + 1]);
  assert.equal(await widget.host.evaluate((host) => host.shadowRoot.activeElement.getAttribute('part')), 'cards');
  await widget.set('layout', 'grid');
  await becomes(async () => (await within()).length, 10);
  await widget.set('layout', 'deck');
  await becomes(within, [FIRST + 1]);
});
