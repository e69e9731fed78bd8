// On paper: every word, and nothing to press.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from './support/browser.mjs';
import { IDS, SECTIONS, STATEMENTS } from './support/norwalk.mjs';
import { missing } from './support/servers.mjs';

/** Every text with where it lies on the paper, every button that shows, every box that would cut something off. */
const readPaper = (host, texts) => {
  const elements = [...host.shadowRoot.querySelectorAll('*')].filter((element) => element.checkVisibility());
  const isCutting = (element) => element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible';
  return {
    texts: texts.map((text) => {
      const element = [...host.children].find((child) => child.textContent === text);
      const { left, right, top, height } = element.getBoundingClientRect();
      return { text, left, right, top, isVisible: height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) };
    }),
    buttons: elements.filter((element) => element.localName === 'button').map((button) => button.textContent),
    cutting: elements.filter(isCutting).map((element) => element.className),
  };
};

const expectPrinted = async (visitor, widget) => {
  await visitor.page.emulateMedia({ media: 'print' });
  const { width } = visitor.page.viewportSize();
  const paper = await widget.host.evaluate(readPaper, [SECTIONS[0].title, ...STATEMENTS]);
  let above = 0;
  for (const { text, left, right, top, isVisible } of paper.texts) {
    assert.ok(isVisible, text);
    assert.ok(left >= 0 && right <= width, `${text} is on the paper`);
    assert.ok(top >= above, `${text} is below what comes before it`);
    above = top;
  }
  assert.deepEqual(paper.buttons, []);
  assert.deepEqual(paper.cutting, []);
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
