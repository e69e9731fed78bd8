// Cards that advance by themselves: with a pause button, never while someone uses them, and never again after that.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, room, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { IDS, STATEMENTS } from '../support/norwalk.mjs';
import { held, missing } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const rotating = (attributes = '', around = '') =>
  page(
    `<a href="#top">Top</a>${SCRIPT}<value-cards rotate="8s" start="${IDS[1]}" ${attributes}></value-cards>${around}`,
  );
const PAUSE = 'Pause the cards';
const PLAY = 'Play the cards';

/**
 * Until the browser has reported whether the cards are in sight. It does so when it paints, and the test's clock does
 * not wait for that.
 */
const isLookedFor = (widget) =>
  widget.host.evaluate((host) => new Promise((resolve) => new IntersectionObserver(() => resolve()).observe(host)));

const open = async (html, options) => {
  const visitor = await visit(html, { clock: true, ...options });
  const widget = await visitor.widget().live();
  await isLookedFor(widget);
  await visitor.page.mouse.move(5, 890);
  return { visitor, widget, pass: (time) => visitor.page.clock.runFor(time) };
};

const causes = async (visitor) =>
  (await visitor.events('changed')).map(({ detail }) => [detail.position, detail.cause]);

test('the next card comes by itself, is not announced, and the button says what pressing it does', async () => {
  const { visitor, widget, pass } = await open(rotating());
  await widget.button(PAUSE).waitFor();
  await pass(7500);
  await widget.expectCard(1);
  await pass(1000);
  await widget.expectCard(2);
  await pass(9000);
  await widget.expectCard(3);
  assert.deepEqual(await causes(visitor), [
    [2, 'rotation'],
    [3, 'rotation'],
  ]);
  assert.equal((await widget.status.textContent()).trim(), '');
  await widget.press(PAUSE);
  await widget.button(PLAY).waitFor();
  assert.equal(await widget.button(PAUSE).count(), 0);
  await pass(60000);
  await widget.expectCard(3);
  await widget.press(PLAY);
  await widget.button(PAUSE).waitFor();
  await pass(9000);
  await widget.expectCard(4);
});

test('the pause button comes first in tab order and is large enough', async () => {
  const { visitor, widget } = await open(rotating());
  await visitor.page.getByRole('link', { name: 'Top' }).focus();
  await visitor.page.keyboard.press('Tab');
  assert.equal(await widget.host.evaluate((host) => host.shadowRoot.activeElement.textContent), PAUSE);
  const box = await widget.button(PAUSE).boundingBox();
  assert.ok(box.width >= 44 && box.height >= 44);
});

test('after the last card comes the first', async () => {
  const { widget, pass } = await open(page(`${SCRIPT}<value-cards rotate="8s" start="${IDS[17]}"></value-cards>`));
  // The last statement is long, and so is the first.
  await pass(16000);
  await widget.expectCard(0);
});

test('a long statement stays longer: 2 seconds plus 60 ms per character', async () => {
  const { widget, pass } = await open(page(`${SCRIPT}<value-cards rotate="8s" start="${IDS[0]}"></value-cards>`));
  const needed = 2000 + 60 * STATEMENTS[0].length;
  assert.ok(needed > 14000);
  await pass(needed - 1500);
  await widget.expectCard(0);
  await pass(2500);
  await widget.expectCard(1);
});

test('it waits under the mouse and continues when the mouse leaves', async () => {
  const { visitor, widget, pass } = await open(rotating());
  const box = await widget.host.boundingBox();
  await visitor.page.mouse.move(box.x + 50, box.y + 20);
  await pass(60000);
  await widget.expectCard(1);
  await visitor.page.mouse.move(5, 890);
  await pass(9000);
  await widget.expectCard(2);
});

test('it waits while focus is within and continues when focus leaves', async () => {
  const { visitor, widget, pass } = await open(rotating());
  await widget.button('Next card').focus();
  await pass(60000);
  await widget.expectCard(1);
  await visitor.page.getByRole('link', { name: 'Top' }).focus();
  await pass(9000);
  await widget.expectCard(2);
});

test('it waits while the page is hidden and while the cards are out of sight', async () => {
  const { visitor, widget, pass } = await open(rotating('', room(4000)));
  await visitor.page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await pass(60000);
  await widget.expectCard(1);
  await visitor.page.evaluate(() => {
    delete document.hidden;
    document.dispatchEvent(new Event('visibilitychange'));
    scrollTo(0, 3000);
  });
  // Once an observer of the same kind has reported, ours has too.
  const look = () =>
    widget.host.evaluate((host) => new Promise((resolve) => new IntersectionObserver(resolve).observe(host)));
  await look();
  await look();
  await pass(60000);
  await widget.expectCard(1);
  await visitor.page.evaluate(() => scrollTo(0, 0));
  await look();
  await look();
  await pass(9000);
  await widget.expectCard(2);
});

for (const [name, use] of Object.entries({
  'a control': (widget) => widget.press('Next card'),
  'a section button': (widget) => widget.press('Our Vision'),
  'an arrow key on the cards': async (widget) => {
    await widget.scroller.focus();
    await widget.page.keyboard.press('ArrowRight');
    // Scrolling runs on the real clock.
    await widget.expectInView(2);
  },
  'pause()': (widget) => widget.call('pause'),
})) {
  test(`${name} stops it, and only the button starts it again`, async () => {
    const { visitor, widget, pass } = await open(rotating());
    await use(widget);
    await widget.button(PLAY).waitFor();
    await visitor.page.getByRole('link', { name: 'Top' }).focus();
    await visitor.page.mouse.move(5, 890);
    await pass(2000);
    const position = await widget.position();
    await pass(60000);
    assert.equal(await widget.position(), position);
    await widget.press(PLAY);
    await pass(9000);
    assert.equal(await widget.position(), position + 1);
  });
}

test('a turned card stops it', async () => {
  const { widget, pass } = await open(
    page(`${SCRIPT}<value-cards rotate="8s" detail="flip" start="${IDS[7]}"></value-cards>`),
  );
  await widget.host.getByRole('listitem').nth(7).getByRole('button').click();
  await widget.button(PLAY).waitFor();
  await pass(60000);
  await widget.expectCard(7);
});

test('a method called by the page does not stop it, and play() starts what pause() has stopped', async () => {
  const { widget, pass } = await open(rotating());
  await widget.call('goTo', 2);
  await widget.button(PAUSE).waitFor();
  await widget.call('pause');
  await widget.button(PLAY).waitFor();
  await widget.call('play');
  await pass(9000);
  await widget.expectCard(3);
});

test('scrolling the page with the wheel over the cards does not stop it', async () => {
  const { visitor, widget } = await open(rotating('', room(4000)));
  const box = await widget.scroller.boundingBox();
  await visitor.page.mouse.move(box.x + 50, box.y + 50);
  await visitor.page.mouse.wheel(0, 100);
  await becomes(() => visitor.page.evaluate(() => scrollY > 50), true);
  await widget.button(PAUSE).waitFor();
});

test('the attribute is live', async () => {
  const { widget, pass } = await open(page(`${SCRIPT}<value-cards start="${IDS[1]}"></value-cards>`));
  await pass(60000);
  await widget.expectCard(1);
  assert.equal(await widget.button(PAUSE).count(), 0);
  await widget.set('rotate', '10s');
  await widget.button(PAUSE).waitFor();
  await isLookedFor(widget);
  await pass(9000);
  await widget.expectCard(1);
  await pass(2000);
  await widget.expectCard(2);
  await widget.set('rotate', 'off');
  await widget.button(PAUSE).waitFor({ state: 'detached' });
  await pass(60000);
  await widget.expectCard(2);
});

test("the pause button's place is reserved from the first paint", async () => {
  const wasm = held();
  const visitor = await visit(rotating(), { faults: { wasm } });
  const widget = await visitor.widget().painted();
  const before = await widget.boxes();
  wasm.release();
  await widget.live();
  await widget.button(PAUSE).waitFor();
  assert.deepEqual(await widget.boxes(), before);
});

test('without WebAssembly nothing advances and there is no button', async () => {
  const visitor = await visit(rotating(), { faults: { wasm: missing }, expectsLines: true });
  const widget = visitor.widget();
  await widget.ready();
  assert.equal(await widget.button(PAUSE).count(), 0);
  await widget.call('play');
  await widget.call('pause');
  await widget.expectInView(1);
});

test('durations: a value without its unit is reported, with what to write', async () => {
  for (const [value, hint] of [
    ['8', 'write 8s'],
    ['soon', 'as 8s'],
    ['-3s', 'as 8s'],
  ]) {
    const visitor = await visit(page(`${SCRIPT}<value-cards rotate="${value}"></value-cards>`), { expectsLines: true });
    const widget = await visitor.widget().live();
    assert.equal(await widget.button(PAUSE).count(), 0);
    const line = await visitor.onlyLine();
    for (const part of ['rotate', `"${value}"`, hint]) assert.ok(line.includes(part), line);
  }
  for (const value of ['9000ms', '0.5m', '20S', ' off ']) {
    const visitor = await visit(page(`${SCRIPT}<value-cards rotate="${value}"></value-cards>`));
    await visitor.widget().live();
  }
});

test('an element that is removed stops rotating, and continues when it is put back', async () => {
  const { visitor, widget, pass } = await open(rotating());
  await visitor.page.evaluate(() => {
    window.host = document.querySelector('value-cards');
    window.host.remove();
  });
  await pass(60000);
  assert.deepEqual(await causes(visitor), []);
  await visitor.page.evaluate(() => document.body.append(window.host));
  // The rotation control has kept its name; the widget's own controls come with it.
  await widget.mounted();
  await widget.button(PAUSE).waitFor();
  await visitor.page.mouse.move(5, 890);
  await isLookedFor(widget);
  await pass(10000);
  await becomes(async () => (await causes(visitor)).at(-1)?.[1], 'rotation');
});
