// Screen readers report the same things as the screen shows, and say what visitors themselves did, once, and nothing
// else.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { eachLayout, everyLayout } from '../support/layouts.mjs';
import { SCRIPT } from '../support/multilingual.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';

const ENGLISH = phrasesOf('en');
const WORDS =
  '<h2>Ours</h2><p>We believe:</p><ul><li><strong>Respect</strong> We listen.</li><li>We care, <a href="#how">like this</a>.</li></ul>' +
  '<h2>Theirs</h2><ul><li>Joy.</li><li>Rest.</li><li>Play.</li><li>Work.</li><li>Sing.</li><li>Sleep.</li></ul>';
const withWords = (attributes) => `<value-cards ${attributes}>${WORDS}</value-cards>`;

// ---- What is told ---------------------------------------------------------------------------------------------------

/** To run before any script of the page: `window.log` keeps everything that a status line says. */
const keepLog = () => {
  window.log = [];
  const isStatus = (node) => (node.nodeType === 1 ? node : node.parentElement)?.closest('[role=status]');
  const listen = (records) => {
    for (const { target } of records) if (isStatus(target)) window.log.push(isStatus(target).textContent);
  };
  new MutationObserver(listen).observe(document, { childList: true, characterData: true, subtree: true });
};

/** A whole visit. For each step, the positions of the cards that were announced, or the words. */
const VISIT = [
  ['cards advance by themselves', (widget) => widget.page.clock.runFor(60000), []],
  ['a method', (widget) => widget.call('goTo', 3), []],
  ['previous', (widget) => widget.press('Previous card'), [2]],
  ['next', (widget) => widget.press('Next card'), [3]],
  ['a section', (widget) => widget.press('Our Values'), [7]],
  ['the same section again', (widget) => widget.press('Our Values'), []],
  ['the picker', (widget) => widget.press('Card 3'), [9]],
  ['a key in the picker', (widget) => widget.page.keyboard.press('ArrowLeft'), [8]],
  ['the card that is current', (widget) => widget.press('Card 2'), []],
  ['a turned card', (widget) => widget.button('Read the statement').first().click(), []],
  [
    'a scroll',
    // The scroll event comes with the next frame, which the test's clock does not bring.
    (widget) =>
      widget.scroller.evaluate((scroller) => {
        const told = new Promise((resolve) => scroller.addEventListener('scroll', resolve, { once: true }));
        scroller.scrollLeft = 1e6;
        return told.then(() => {});
      }),
    [],
  ],
  ['next at the end', (widget) => widget.button('Next card').click({ force: true }), []],
  ['play', (widget) => widget.press('Play the cards'), []],
  ['pause', (widget) => widget.press('Pause the cards'), []],
  ['all cards', (widget) => widget.press('Show all'), []],
  ['one card', (widget) => widget.press('Show one at a time'), []],
  ['share', (widget) => widget.press('Share'), []],
  ['leaving that', (widget) => widget.page.keyboard.press('Escape'), []],
  ['the filter', (widget) => widget.press('Filter'), []],
  [
    'words to find',
    (widget) => widget.page.keyboard.type('community'),
    [`${STATEMENTS.filter((text) => /community/i.test(text)).length} of 18 cards`],
  ],
  ['none any more', (widget) => widget.press('Filter'), []],
  ['another layout', (widget) => widget.set('layout', 'grid'), []],
  ['and back', (widget) => widget.set('layout', 'deck'), []],
  ['fewer sections', (widget) => widget.set('sections', 'values'), []],
  ['another place on the page', (widget) => widget.host.evaluate((host) => document.body.append(host)), []],
  ['other words', (widget) => widget.host.evaluate((host) => host.replaceChildren()), []],
];

/** Where the live regions of the page and of the widget are. */
const readLiveRegions = (host) => {
  const regions = (root) => [
    ...root.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], [role=timer], output'),
  ];
  return [
    ...regions(document).map(({ parentNode }) => parentNode.localName),
    ...regions(host.shadowRoot).map(() => 'shadow root'),
  ];
};

test('in a whole visit only the effects of our own controls are announced, each once, by one live region', async () => {
  const html = page(
    SCRIPT + `<value-cards rotate="8s" detail="flip" controls="sections picker show-all share filter"></value-cards>`,
  );
  const visitor = await visit(html, { clock: true, init: keepLog });
  const widget = await visitor.widget().live();
  await visitor.page.mouse.move(5, 890);
  for (const [name, act, expected] of VISIT) {
    await act(widget);
    await visitor.page.clock.runFor(2000);
    const said = (await visitor.page.evaluate(() => window.log.splice(0))).map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    );
    // The complete statement, after its headline.
    const told = said.map((text) => STATEMENTS.findIndex((statement) => text.endsWith(statement)));
    assert.deepEqual(
      told.map((position, index) => (position < 0 ? said[index] : position)),
      expected,
      name,
    );
    assert.deepEqual(await widget.host.evaluate(readLiveRegions), ['value-cards'], name);
  }
});

// ---- What is the page's own -----------------------------------------------------------------------------------------

test('attributes that the author has set on the element stay through a whole visit', async () => {
  const own =
    'role="group" aria-label="What we stand for" aria-describedby="about" aria-live="off" aria-roledescription="board" tabindex="-1" title="Ours" class="wide"';
  const visitor = await visit(
    page(
      `${SCRIPT}<p id="about">About</p><value-cards ${own} label="Our board" controls="sections picker show-all share filter"></value-cards>`,
    ),
  );
  const widget = await visitor.widget().live();
  const said = () => widget.host.evaluate((host) => host.cloneNode().outerHTML);
  const before = await said();
  await widget.host.getByRole('region', { name: 'Our board' }).waitFor();
  for (const name of ['Next card', 'Our Values', 'Card 3', 'Share', 'Filter', 'Show all', 'Show one at a time'])
    await widget.press(name);
  await widget.set('label', 'Board');
  await widget.host.getByRole('region', { name: 'Board', exact: true }).waitFor();
  await widget.set('label', 'Our board');
  assert.equal(await said(), before);
  assert.ok(before.includes(own));
});

const OUTLINES = {
  h1: ['', [1, 2, 2, 2]],
  h2: ['heading-level="3"', [2, 3, 3, 3]],
  h3: ['heading-level="4"', [3, 4, 4, 4]],
};
for (const [before, [attributes, levels]] of Object.entries(OUTLINES)) {
  test(`after the page's ${before} the outline has no gap: ${attributes || 'by itself'}`, async () => {
    for (const words of ['', '<h4>A</h4><p>Joy.</p><h4>B</h4><p>Rest.</p><h4>C</h4><p>Play.</p>']) {
      const visitor = await visit(
        page(`<${before}>School</${before}>${SCRIPT}<value-cards ${attributes}>${words}</value-cards>`),
      );
      await visitor.widget().live();
      const read = (headings) =>
        headings.map((heading) => Number(heading.getAttribute('aria-level') || heading.localName[1]));
      const expected = words && !attributes ? [levels[0], 4, 4, 4] : levels;
      await becomes(() => visitor.page.getByRole('heading').evaluateAll(read), expected);
    }
  });
}

// ---- Keys -----------------------------------------------------------------------------------------------------------

const KEYS = [
  ...[
    'ArrowUp',
    'ArrowDown',
    'ArrowLeft',
    'ArrowRight',
    'PageUp',
    'PageDown',
    'Home',
    'End',
    'Tab',
    'Enter',
    ' ',
    'Backspace',
    'Delete',
    'Insert',
  ],
  ...[
    'F1',
    'F3',
    'F5',
    'F6',
    'F7',
    'F10',
    'F11',
    'F12',
    'ContextMenu',
    'BrowserBack',
    'MediaPlayPause',
    'MediaTrackNext',
  ],
  ...'acfghjknpsvxz/?.,0159+-',
  // Last, since it closes what is open.
  'Escape',
];

/**
 * To run on the element: each key, alone and with a modifier, whose default action something in or around it prevents.
 */
const readTaken = (host, keys) => {
  const places = [
    document.body,
    host,
    ...host.shadowRoot.querySelectorAll('[part~=cards], [part~=card], button, input, select'),
    ...host.querySelectorAll('*'),
  ];
  const modifiers = [{}, { shiftKey: true }, { ctrlKey: true }, { altKey: true }, { metaKey: true }];
  const taken = new Set();
  for (const place of places)
    for (const key of keys)
      for (const modifier of modifiers)
        for (const type of ['keydown', 'keypress', 'keyup']) {
          const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true, composed: true, ...modifier });
          if (!place.dispatchEvent(event))
            taken.add(
              [
                place.closest('[part=cards]')
                  ? 'cards'
                  : place.closest('[part]')?.getAttribute('part') || place.localName,
                type,
                ...Object.keys(modifier),
                key,
              ].join(' '),
            );
        }
  return [...taken];
};

/** Which keys move along the parts that are rows: of buttons, and of cards in a deck. */
const ROWS = {
  'section-button': ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
  cards: ['ArrowLeft', 'ArrowRight'],
  picker: ['ArrowLeft', 'ArrowRight', 'Home', 'End'],
};

test('no key is taken except in rows of buttons and in a deck, and Escape while a panel is open', async () => {
  const visitor = await visit(page(everyLayout()), { width: 1280 });
  await eachLayout(visitor, ENGLISH, async (widget, id) => {
    const taken = await widget.host.evaluate(readTaken, KEYS);
    const rows = await widget.host.evaluate(
      (host, rows) =>
        rows.filter((row) =>
          host.shadowRoot.querySelector(row === 'cards' ? `[data-layout=deck] [part=${row}]` : `[part=${row}]`),
        ),
      Object.keys(ROWS),
    );
    const expected = rows.flatMap((row) => ROWS[row].map((key) => `${row} keydown ${key}`));
    const panel = taken.filter((each) => !expected.includes(each));
    assert.deepEqual(
      taken.filter((each) => expected.includes(each)),
      expected,
      id,
    );
    assert.deepEqual(
      panel.map((each) => each.split(' ').slice(1).join(' ')),
      /share|filter/.test(id) ? ['keydown Escape'] : [],
      id,
    );
  });
});

// ---- The accessibility tree -----------------------------------------------------------------------------------------

const nested = (text, depth) => text.trim().replace(/^/gm, ' '.repeat(depth));
const CARDS = `
- heading "Ours" [level=2]
- paragraph: "We believe:"
- list:
  - listitem:
    - strong: Respect
    - text: We listen.
  - listitem:
    - text: We care,
    - link "like this":
      - /url: "#how"
    - text: .
- heading "Theirs" [level=2]
- list:
  - listitem: Joy.
  - listitem: Rest.
  - listitem: Play.
  - listitem: Work.
  - listitem: Sing.
  - listitem: Sleep.`;
const SECTIONS = `
- group "Sections":
  - button "Ours"
  - button "Theirs"`;
const STEPS = `
- group "Choose a card":
  - button "Card 1"
  - button "Card 2"
- paragraph: 1 of 2
- button "Previous card" [disabled]
- button "Next card"`;
const SHOW_ALL = '- button "Show all"';
const SHARE = '- group "Share":\n  - button "Copy link"\n  - button "Copy text"';
const FILTER = '- group "Filter":\n  - text: Show cards with these words\n  - textbox "Show cards with these words"';
const TURNED = CARDS.replace(
  '    - strong: Respect\n    - text: We listen.',
  '    - text: We listen.\n    - button "Back to the headline"',
);

const group = (cards = CARDS) => `- group "Cards":\n${nested(cards, 2)}`;
const TREES = {
  deck: [SECTIONS, group(), STEPS, SHOW_ALL],
  grid: [group()],
  list: [group()],
  all: [SECTIONS, group(), '- button "Show one at a time"'],
  flip: [SECTIONS, group(TURNED), STEPS, SHOW_ALL],
  'flip-grid': [group(TURNED)],
  rotation: ['- button "Pause the cards"', SECTIONS, group(), STEPS, SHOW_ALL],
  share: [SECTIONS, group(), STEPS, '- button "Share" [expanded]\n- button "Filter"', SHOW_ALL, SHARE],
  filter: [SECTIONS, FILTER, group(), STEPS, '- button "Share"\n- button "Filter" [expanded]', SHOW_ALL],
  'filter-list': [FILTER, group(), '- button "Filter" [expanded]'],
};

test('every layout as a screen reader sees it: a named region, headings, lists, controls, one status', async () => {
  const visitor = await visit(page(everyLayout((attributes) => withWords(`label="Our board" ${attributes}`))));
  await eachLayout(visitor, ENGLISH, async (widget, id) => {
    const expected = `- region "Our board":\n${TREES[id].map((part) => nested(part, 2)).join('\n')}\n- status`;
    await becomes(() => widget.host.ariaSnapshot(), expected, id);
  });
});
