// On paper: every word and no controls.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText } from 'unpdf';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { LAYOUTS, eachLayout, everyLayout } from '../support/layouts.mjs';
import { IDS, SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { missing } from '../support/servers.mjs';

/** Every text and its place on the paper, every visible button, every box that cuts something off. */
const readPaper = (host, texts) => {
  const elements = [...host.shadowRoot.querySelectorAll('*')].filter((element) => element.checkVisibility());
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  /** Against white paper: backgrounds are not printed. */
  const contrast = (element) => {
    canvas.fillStyle = getComputedStyle(element).color;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...canvas.getImageData(0, 0, 1, 1).data].map((value) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };
  const isCutting = (element) =>
    element.scrollHeight > element.clientHeight + 1 && getComputedStyle(element).overflowY !== 'visible';
  return {
    texts: texts.map((text) => {
      const element = [...host.children].find((child) => child.textContent === text);
      const { left, right, height } = element.getBoundingClientRect();
      // A card's place in reading order is that of its top edge, because others may be beside it.
      const { top } = (element.assignedSlot.closest('[part~=card]') || element).getBoundingClientRect();
      return {
        text,
        left,
        right,
        top,
        contrast: contrast(element),
        isVisible: height > 0 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      };
    }),
    buttons: elements.filter((element) => element.localName === 'button').map((button) => button.textContent),
    cutting: elements.filter(isCutting).map((element) => element.className),
  };
};

const expectPrinted = async (visitor, widget) => {
  await visitor.page.emulateMedia({ media: 'print' });
  const { width } = visitor.page.viewportSize();
  const paper = await widget.host.evaluate(readPaper, [SECTIONS[0].title, ...STATEMENTS]);
  let before = { top: 0, left: 0 };
  for (const { text, left, right, top, contrast, isVisible } of paper.texts) {
    assert.ok(isVisible, text);
    assert.ok(contrast >= 4.5, `${text} can be read on paper: ${contrast.toFixed(2)}`);
    assert.ok(left >= 0 && right <= width, `${text} is on the paper`);
    const isAfter = top > before.top + 1 || (Math.abs(top - before.top) <= 1 && left > before.left);
    assert.ok(isAfter, `${text} is below or beside what comes before it`);
    before = { top, left };
  }
  assert.deepEqual(paper.buttons, []);
  assert.deepEqual(paper.cutting, []);
};

/** How many sheets of paper the page takes. */
const sheets = async (visitor, format) => {
  const pdf = await visitor.page.pdf({ format, margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g).length;
};

const STATES = {
  'the deck': {},
  'the deck on another card': { attributes: `start="${IDS[13]}"` },
  'show all': { use: (widget) => widget.press('Show all') },
  list: { attributes: 'layout="list"' },
  'a narrow frame': { width: 320 },
  grid: { attributes: 'layout="grid"' },
  dark: { attributes: 'theme="dark"' },
  contrast: { attributes: 'theme="contrast"' },
  // A dark site's own ink is white, and so is paper.
  "a dark site's own colors": {
    use: ({ host }) =>
      host.evaluate((host) => {
        for (const [name, color] of Object.entries({
          ink: '#fff',
          quiet: '#ccd',
          card: '#223',
          surface: '#112',
          line: '#445',
        }))
          host.style.setProperty(`--value-cards-${name}`, color);
      }),
  },
  'two faces': { attributes: 'detail="flip"' },
  rotation: { attributes: 'rotate="8s"' },
};

for (const [name, { attributes = '', width, use }] of Object.entries(STATES)) {
  test(`${name} prints all statements and no button, on one sheet`, async () => {
    const visitor = await visit(
      page(`<script async src="CDN/value-cards.js"></script><value-cards ${attributes}></value-cards>`),
      { width },
    );
    const widget = await visitor.widget().live();
    if (use) await use(widget);
    await expectPrinted(visitor, widget);
    for (const format of ['A4', 'Letter']) assert.equal(await sheets(visitor, format), 1, format);
  });
}

test('without WebAssembly it prints the same', async () => {
  const visitor = await visit(page('<script async src="CDN/value-cards.js"></script><value-cards></value-cards>'), {
    faults: { wasm: missing },
    expectsLines: true,
  });
  const widget = visitor.widget();
  await widget.ready();
  await expectPrinted(visitor, widget);
});

test('dark cards are printed dark on light', async () => {
  const visitor = await visit(
    page('<script async src="CDN/value-cards.js"></script><value-cards theme="dark"></value-cards>'),
  );
  const widget = await visitor.widget().live();
  await visitor.page.emulateMedia({ media: 'print' });
  const ink = await widget.host
    .getByText(STATEMENTS[0])
    .evaluate((element) => getComputedStyle(element).color.match(/\d+/g).map(Number));
  assert.ok(Math.max(...ink.slice(0, 3)) < 140, `rgb(${ink})`);
});

// ---- What is in the file --------------------------------------------------------------------------------------------

const solid = (text) => text.replace(/\s+/g, '');

/** The characters on each sheet: lines may break anywhere. */
const readSheets = async (visitor, options) =>
  (await extractText(new Uint8Array(await visitor.page.pdf(options)))).text.map(solid);

const timesIn = (sheets, text) => sheets.reduce((sum, sheet) => sum + sheet.split(solid(text)).length - 1, 0);

test('for every layout the file has all statements, each complete on one sheet, and no control', async () => {
  const visitor = await visit(page(everyLayout()));
  await eachLayout(visitor, phrasesOf('en'), async (widget, id) => {
    if (id.startsWith('filter')) await widget.host.getByRole('textbox').fill('community');
  });
  await becomes(
    () =>
      visitor
        .widget('#filter')
        .boxes()
        .then((boxes) => boxes.filter(({ width }) => width).length),
    STATEMENTS.filter((text) => /community/i.test(text)).length,
  );
  // On small sheets too, so that most of them end between two cards.
  for (const options of [{ format: 'A4' }, { format: 'A6' }]) {
    const sheets = await readSheets(visitor, options);
    assert.ok(sheets.length > 5, `${sheets.length} sheets`);
    const counts = STATEMENTS.map((text) => [text, timesIn(sheets, text)]);
    assert.deepEqual(
      counts.filter(([, count]) => count !== Object.keys(LAYOUTS).length),
      [],
      options.format,
    );
    for (const { title } of SECTIONS) assert.equal(timesIn(sheets, title), Object.keys(LAYOUTS).length, title);
    const { pause, next, showAll, share, filter, turnToBack, turnToFront, wordsToFind, copyLink } = phrasesOf('en');
    for (const name of [pause, next, showAll, share, filter, turnToBack, turnToFront, wordsToFind, copyLink])
      assert.equal(timesIn(sheets, name), 0, name);
  }
});

test('the file has the chosen sections and no others', async () => {
  const visitor = await visit(
    page('<script async src="CDN/value-cards.js"></script><value-cards sections="values mission"></value-cards>'),
  );
  await visitor.widget().live();
  const sheets = await readSheets(visitor, { format: 'A4' });
  const isThere = (text) => timesIn(sheets, text) === 1;
  assert.deepEqual(
    STATEMENTS.map(isThere),
    STATEMENTS.map((_, position) => position < 1 || position > 6),
  );
});
