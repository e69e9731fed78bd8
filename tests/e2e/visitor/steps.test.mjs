// Previous and next: the loader makes them with the first paint, and the widget takes the very same buttons over.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, SNIPPET, visit } from '../support/browser.mjs';
import { NARROWEST } from '../support/engines.mjs';
import { becomes } from '../support/eventually.mjs';
import { held } from '../support/servers.mjs';

/** What a visitor sees of both: where, whether something covers it, and whether it can be pressed. */
const readSteps = (host) =>
  ['previous', 'next'].map((name) => {
    const button = host.shadowRoot.querySelector(`.${name}`);
    const { x, y, width, height } = button.getBoundingClientRect();
    const isOnTop = host.shadowRoot.elementFromPoint(x + width / 2, y + height / 2) === button;
    return { x, y, width, height, isOnTop, isOff: button.ariaDisabled ?? button.getAttribute('aria-disabled') };
  });

const statesOf = async (widget) => (await widget.host.evaluate(readSteps)).map(({ isOff }) => isOff);

/** The buttons, kept in the page, so that others in their place are found out. */
const keep = (host) => {
  window.kept = [...host.shadowRoot.querySelectorAll('.previous, .next')];
};
const areKept = (host) =>
  [...host.shadowRoot.querySelectorAll('.previous, .next')].every((one, index) => one === window.kept[index]);

for (const width of [NARROWEST, 375, 768, 1100])
  test(`${width} px wide: there with the first paint; pressed at once; the same buttons in the same place once the widget is live`, async () => {
    const glue = held();
    // In Firefox ESR 153, a page's load event waits for its modules.
    const visitor = await visit(page(SNIPPET), { width, height: 900, faults: { glue }, waitUntil: 'commit' });
    const widget = await visitor.widget().painted();
    const before = await widget.host.evaluate(readSteps);
    for (const step of before) assert.ok(step.isOnTop && step.width >= 44 && step.height >= 44, JSON.stringify(step));
    assert.deepEqual(await statesOf(widget), ['true', 'false']);
    await widget.host.evaluate(keep);
    await widget.press('Next card');
    await widget.expectInView(1);
    await becomes(() => statesOf(widget), ['false', 'false']);
    const pressed = await widget.host.evaluate(readSteps);

    glue.release();
    await widget.live();
    assert.ok(await widget.host.evaluate(areKept));
    assert.deepEqual(await widget.host.evaluate(readSteps), pressed);
    assert.equal(await widget.host.evaluate((host) => host.shadowRoot.activeElement?.className), 'next');
    await widget.press('Next card');
    await widget.expectCard(2);
    await widget.press('Previous card');
    await widget.expectCard(1);
  });

test('a press that begins before the widget and ends after it leads to the next card, once', async () => {
  const glue = held();
  const visitor = await visit(page(SNIPPET), { faults: { glue }, waitUntil: 'commit' });
  const widget = await visitor.widget().painted();
  const { x, y, width, height } = await widget.button('Next card').boundingBox();
  await visitor.page.mouse.move(x + width / 2, y + height / 2);
  await visitor.page.mouse.down();
  glue.release();
  await widget.live();
  await visitor.page.mouse.up();
  await widget.expectCard(1);
});

test('they say where they end, with and without the widget', async () => {
  const visitor = await visit(
    page('<script async src="CDN/value-cards.js"></script><value-cards><p>One</p><p>Two</p></value-cards>'),
    {
      faults: { glue: (response) => response.writeHead(404).end() },
      expectsLines: true,
    },
  );
  const widget = visitor.widget();
  assert.equal((await widget.ready()).live, false);
  assert.deepEqual(await statesOf(widget), ['true', 'false']);
  await widget.press('Next card');
  await becomes(() => statesOf(widget), ['false', 'true']);
  await widget.button('Next card').click({ force: true });
  await widget.rest();
  await widget.expectInView(1);
  await widget.press('Previous card');
  await becomes(() => statesOf(widget), ['true', 'false']);
});

for (const layout of ['grid', 'list'])
  test(`in a ${layout} there is nowhere to go`, async () => {
    const visitor = await visit(page(`${SNIPPET.replace('<value-cards', `<value-cards layout="${layout}"`)}`));
    const widget = await visitor.widget().live();
    for (const name of ['Next card', 'Previous card']) assert.equal(await widget.button(name).count(), 0);
  });
