// By keyboard, visitors reach everything in the order in which it is seen and read.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { eachLayout, everyLayout } from '../support/layouts.mjs';
import { district, embed, pageIn } from '../support/multilingual.mjs';
import { placeOf } from '../support/widget.mjs';

const ENGLISH = phrasesOf('en');
const WORDS =
  '<h2>Ours</h2><p>We believe:</p><ul><li><strong>Respect</strong> We listen.</li><li>We care, <a href="#how">like this</a>.</li></ul>' +
  '<h2>Theirs</h2><ul><li>Joy.</li><li>Rest.</li><li>Play.</li><li>Work.</li><li>Sing.</li><li>Sleep.</li></ul>';
const withWords = (attributes) => `<value-cards ${attributes}>${WORDS}</value-cards>`;

// ---- As it is seen --------------------------------------------------------------------------------------------------

/** Boxes of the flattened tree that begin neither below nor beside the box before them. */
const readJumps = (host) => {
  const frame = host.shadowRoot.querySelector('[part~=frame]');
  const isMirrored = getComputedStyle(frame).direction === 'rtl';
  // The hidden face of a card has a box with nothing in it.
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.hidden;
  const isContents = (element) => getComputedStyle(element).display === 'contents';
  const childrenOf = (element) =>
    [...(element.nodeName === 'SLOT' ? element.assignedElements() : element.children)].flatMap((child) =>
      isContents(child) ? childrenOf(child) : isSeen(child) ? child : [],
    );
  const told = (element) => `${element.className || element.nodeName} “${element.textContent.trim().slice(0, 20)}”`;
  const jumps = [];
  let count = 0;
  const walk = (parent) => {
    const children = childrenOf(parent);
    count += children.length;
    for (const [index, child] of children.entries()) {
      // What is inside the page's own elements is up to the page.
      if (child.getRootNode() === host.shadowRoot) walk(child);
      // The language control comes first, at the far end of its row, for visitors who need another language.
      if (!index || getComputedStyle(children[index - 1]).float !== 'none') continue;
      const [before, after] = [children[index - 1], child].map((element) => element.getBoundingClientRect());
      const isBelow = after.top >= before.bottom - 1;
      const isInRow = after.top < before.bottom && before.top < after.bottom;
      const isBeside = isInRow && (isMirrored ? after.right <= before.left + 1 : after.left >= before.right - 1);
      if (!isBelow && !isBeside) jumps.push(`${told(child)} is before ${told(children[index - 1])}`);
    }
  };
  walk(frame);
  return { count, jumps };
};

const ARABIC = district({ lang: 'ar', translations: ['en'] });

const PAGES = {
  'in English': [page(everyLayout()), ENGLISH],
  'in Arabic': [
    pageIn(
      'ar" dir="rtl',
      everyLayout((attributes) => embed(ARABIC, attributes.replace('loading="eager"', ''))),
    ),
    phrasesOf('ar'),
  ],
};

for (const [name, [html, phrases]] of Object.entries(PAGES)) {
  for (const width of [1280, 360]) {
    test(`every layout is in the order in which it is seen: ${name}, at ${width} px`, async () => {
      const visitor = await visit(html, { width });
      const widgets = {};
      await eachLayout(visitor, phrases, (widget, id) => (widgets[id] = widget));
      // If everything is within the window, no bar sticks to its edge.
      await visitor.page.setViewportSize({ width, height: 20000 });
      for (const [id, widget] of Object.entries(widgets)) {
        await widget.quiet();
        const { count, jumps } = await widget.host.evaluate(readJumps);
        assert.ok(count > 40, `${id}: ${count} boxes`);
        assert.deepEqual(jumps, [], id);
      }
    });
  }
}

// ---- Tab ------------------------------------------------------------------------------------------------------------

/** What can be reached by Tab, in the order of the flattened tree. */
const readStops = (host) => {
  const stops = [];
  const walk = (node) => {
    if (node.nodeType !== 1 || node.inert) return;
    const isContents = getComputedStyle(node).display === 'contents';
    if (!isContents && !node.checkVisibility({ visibilityProperty: true })) return;
    if (node.tabIndex >= 0) stops.push(window.told(node));
    for (const child of node.nodeName === 'SLOT' ? node.assignedNodes() : node.children) walk(child);
  };
  walk(host.shadowRoot.querySelector('[part~=frame]'));
  return stops;
};

test('Tab goes through every layout in reading order, and to nothing that is out of sight', async () => {
  const visitor = await visit(
    page(`<button id="start">Start</button>${everyLayout(withWords)}<button id="end">End</button>`),
  );
  await visitor.page.evaluate(() => {
    // The one stop of a row moves with the current card, such as when Tab reaches a link in another card.
    window.told = (element) =>
      element.closest('[part=picker], [part=sections]')?.part.value ||
      `${element.getAttribute('part') || element.localName} “${element.getAttribute('aria-label') || element.textContent}”`;
  });
  const expected = {};
  await eachLayout(visitor, ENGLISH, async (widget, id) => (expected[id] = await widget.host.evaluate(readStops)));
  const focused = () =>
    visitor.page.evaluate(() => {
      let element = document.activeElement;
      const { id } = element.closest('[id]');
      while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return [id, window.told(element)];
    });
  await visitor.page.locator('#start').focus();
  const stops = {};
  for (let presses = 0; presses < 200; presses++) {
    await visitor.page.keyboard.press('Tab');
    const [id, stop] = await focused();
    if (id === 'end') break;
    (stops[id] ||= []).push(stop);
  }
  assert.deepEqual(stops, expected);
});

/** The name of what has focus, inside shadow roots too. */
const focused = (visitor) =>
  visitor.page.evaluate(() => {
    let element = document.activeElement;
    while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element.getAttribute('aria-label') || element.textContent.trim();
  });

test('Tab goes from the sections through cards, picker and steps to show all, and out again', async () => {
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
  assert.deepEqual(
    way.map((stop) => (stop.startsWith('Show all') ? 'Show all' : stop)),
    expected,
  );
  for (const stop of expected.reverse().slice(1)) {
    await visitor.page.keyboard.press('Shift+Tab');
    assert.equal((await focused(visitor)).replace(/^Show all.*/, 'Show all'), stop);
  }
});

test('a section without a title leaves no hole in the tab order', async () => {
  const visitor = await visit(
    page(
      `<button>Before</button>${SNIPPET.replace('></value', '><ul><li>Joy</li></ul><h2>Ours</h2><ul><li>Rest</li></ul><h2>Theirs</h2><ul><li>Play</li></ul></value')}`,
    ),
  );
  const widget = await visitor.widget().live();
  await visitor.page.getByRole('button', { name: 'Before' }).focus();
  for (const stop of ['Ours', 'Theirs', 'Cards']) {
    await visitor.page.keyboard.press('Tab');
    assert.equal(await focused(visitor), stop);
  }
  // By keyboard: after a click, WebKitGTK 2.50 stays on the button, on any page.
  await widget.button('Theirs').press('Enter');
  await widget.expectInView(2);
  await visitor.page.keyboard.press('Shift+Tab');
  assert.equal(await focused(visitor), 'Before');
});

// ---- Other keys -----------------------------------------------------------------------------------------------------

test('arrows, Home and End move through the picker within its section, with focus', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Our Vision');
  await widget.expectCard(1);
  await widget.button('Card 1').focus();
  for (const [key, position] of [
    ['ArrowLeft', 1],
    ['ArrowRight', 2],
    ['ArrowRight', 3],
    ['ArrowLeft', 2],
    ['End', 6],
    ['ArrowRight', 6],
    ['Home', 1],
  ]) {
    await visitor.page.keyboard.press(key);
    await widget.expectCard(position);
    assert.equal(await focused(visitor), placeOf(position).picked);
  }
});

test('arrows, Home and End move through the sections, with focus', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.button('Our Mission').focus();
  const [mission, vision, values] = ['Our Mission', 'Our Vision', 'Our Values'];
  const way = [
    ['ArrowLeft', mission, 0],
    ['ArrowRight', vision, 1],
    ['ArrowRight', values, 7],
    ['ArrowRight', values, 7],
    ['ArrowLeft', vision, 1],
    ['End', values, 7],
    ['Home', mission, 0],
  ];
  for (const [key, title, position] of way) {
    await visitor.page.keyboard.press(key);
    await widget.expectCard(position);
    assert.equal(await focused(visitor), title);
  }
});

test('arrows are mirrored in right-to-left text, and so are the cards', async () => {
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
  await widget.scroller.focus();
  await visitor.page.keyboard.press('ArrowLeft');
  await widget.expectCard(2);
  assert.ok((await widget.scroller.evaluate((scroller) => scroller.scrollLeft)) < 0);
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
