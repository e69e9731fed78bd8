// On paper: every word, and nothing to press.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from './support/browser.mjs';
import { IDS, SECTIONS, STATEMENTS } from './support/norwalk.mjs';
import { missing } from './support/servers.mjs';

const expectPrinted = async (visitor, widget) => {
  await visitor.page.emulateMedia({ media: 'print' });
  const { width } = visitor.page.viewportSize();
  let above = 0;
  for (const text of [SECTIONS[0].title, ...STATEMENTS]) {
    const element = widget.host.getByText(text, { exact: true }).first();
    assert.ok(await element.isVisible(), text);
    const box = await element.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= width, `${text} is on the paper`);
    assert.ok(box.y >= above, `${text} is below what comes before it`);
    above = box.y;
  }
  for (const button of await widget.host.getByRole('button', { includeHidden: true }).all()) {
    assert.equal(await button.isVisible(), false, await button.textContent());
  }
  // Nothing that could cut words off is left between them and the paper.
  const cutting = await widget.host.evaluate((host) =>
    [...host.shadowRoot.querySelectorAll('*')].filter((element) => element.checkVisibility() && element.scrollHeight > element.clientHeight + 1 && !/visible/.test(getComputedStyle(element).overflowY)).length,
  );
  assert.equal(cutting, 0);
};

const STATES = {
  'the deck': {},
  'the deck on another card': { attributes: `start="${IDS[13]}"` },
  'show all': { use: (widget) => widget.press('Show all') },
  'list': { attributes: 'layout="list"' },
  'a narrow frame': { width: 320 },
  'dark': { attributes: 'theme="dark"' },
};

for (const [name, { attributes = '', width, use }] of Object.entries(STATES)) {
  test(`${name} prints all statements and no button`, async () => {
    const visitor = await visit(page(`<script async src="CDN/value-cards.js"></script><value-cards ${attributes}></value-cards>`), { width });
    const widget = await visitor.widget().live();
    if (use) await use(widget);
    await expectPrinted(visitor, widget);
  });
}

test('without WebAssembly it prints the same', async () => {
  const visitor = await visit(page('<script async src="CDN/value-cards.js"></script><value-cards></value-cards>'), { faults: { wasm: missing }, expectsLines: true });
  const widget = visitor.widget();
  await widget.ready();
  await expectPrinted(visitor, widget);
});

test('dark cards are printed dark on light', async () => {
  const visitor = await visit(page('<script async src="CDN/value-cards.js"></script><value-cards theme="dark"></value-cards>'));
  const widget = await visitor.widget().live();
  await visitor.page.emulateMedia({ media: 'print' });
  const ink = await widget.host.getByText(STATEMENTS[0]).evaluate((element) => getComputedStyle(element).color.match(/\d+/g).map(Number));
  assert.ok(Math.max(...ink.slice(0, 3)) < 140, `rgb(${ink})`);
});
