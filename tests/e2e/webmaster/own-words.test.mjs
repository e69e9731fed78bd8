// A district's own words inside the element become sections and cards: the same nodes, and none is dropped.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, stage, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { held } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const own = (words, attributes = '') => page(`<value-cards ${attributes}>${words}</value-cards>${SCRIPT}`);

const WORDS = `
  <h2>Our Mission</h2>
  <p>Every child reads.</p>
  <h2>Our Values</h2>
  <p>We believe:</p>
  <ul>
    <li><strong>Respect</strong> We listen before we speak.</li>
    <li><b>Care.</b> We look after each other, <a href="#how">and this is how</a>.</li>
    <li>We <strong>never</strong> give up.</li>
  </ul>`;

const expectNoBuiltIn = async (widget) => {
  const text = await widget.words();
  for (const statement of STATEMENTS) assert.ok(!text.includes(statement), `does not say: ${statement}`);
};

/** Each is visible, with a box of its own within the frame. */
const expectVisible = async (widget, locator) => {
  await locator.scrollIntoViewIfNeeded();
  const [frame, box] = [await widget.region.boundingBox(), await locator.boundingBox()];
  assert.ok(await locator.isVisible(), `${locator} is visible`);
  assert.ok(box.width > 0 && box.height > 0, `${locator} has a box`);
  assert.ok(box.x >= frame.x - 1 && box.x < frame.x + frame.width, `${locator} lies in the frame`);
  assert.ok(box.y >= frame.y - 1 && box.y < frame.y + frame.height, `${locator} lies in the frame`);
};

/** For each element of one page: its words, and the sections they become. */
const READINGS = {
  'headings make sections, list items cards, a leading strong or b the headline': [
    WORDS,
    [
      { title: 'Our Mission', lead: '', headlines: [], statements: ['Every child reads.'] },
      {
        title: 'Our Values',
        lead: 'We believe:',
        headlines: ['Respect', 'Care.'],
        statements: ['We listen before we speak.', 'We look after each other, and this is how.', 'We never give up.'],
      },
    ],
  ],
  'a section without a list makes a card of each paragraph': [
    '<h3>Ours</h3><p>One.</p><p><strong>Two</strong> Is more.</p><p>Three.</p>',
    [{ title: 'Ours', lead: '', headlines: ['Two'], statements: ['One.', 'Is more.', 'Three.'] }],
  ],
  'bold text is not a headline if it is the whole text or a comma follows it': [
    '<ul><li><strong>All of it</strong></li><li><strong>Respect</strong>, which we live.</li></ul>',
    [{ title: '', lead: '', headlines: [], statements: ['All of it', 'Respect, which we live.'] }],
  ],
  'a list within an item stays with it': [
    '<h2>Ours</h2><ul><li>Respect<ul><li>listen</li><li>speak</li></ul></li><li>Care</li></ul>',
    [{ title: 'Ours', lead: '', headlines: [], statements: ['Respectlisten speak', 'Care'] }],
  ],
};
const onReadings = stage(
  page(
    SCRIPT +
      Object.values(READINGS)
        .map(([words], index) => `<value-cards id="reading-${index}" loading="eager">${words}</value-cards>`)
        .join(''),
  ),
);

for (const [index, [name, [, sections]]] of Object.entries(READINGS).entries()) {
  onReadings(name, async (visitor) => {
    const widget = await visitor.widget(`#reading-${index}`).live();
    await expectNoBuiltIn(widget);
    assert.deepEqual(await widget.sections(), sections);
  });
}

const FORMS = {
  'an ordered list': '<h2>Ours</h2><ol><li>One</li><li>Two</li></ol>',
  'a list without heading': '<ul><li>One</li><li>Two</li></ul>',
  'paragraphs alone': '<p>One</p><p>Two</p>',
  'wrappers of an editor':
    '<div class="wp-block"><div><h2>Ours</h2></div><div><ul><li>One</li><li>Two</li></ul></div></div>',
  'two lists': '<h2>Ours</h2><ul><li>One</li></ul><ul><li>Two</li></ul>',
  'paragraphs in the items': '<h2>Ours</h2><ul><li><p>One</p></li><li><p>Two</p></li></ul>',
  'flat children of a framework': '<h2>Ours</h2><li>One</li><li>Two</li>',
  'what an editor leaves behind':
    '<!-- wp --><h2>Ours</h2>\n\n<p>&nbsp;</p><ul>\n<li>One</li>\n<!-- more -->\n<li>Two</li>\n</ul><p></p>',
};

test('two items make two cards, whatever their markup', async () => {
  const all = Object.values(FORMS).map((words, index) => `<value-cards id="form-${index}">${words}</value-cards>`);
  const visitor = await visit(page(SCRIPT + all.join('')));
  for (const [index, name] of Object.keys(FORMS).entries()) {
    const widget = await visitor.widget(`#form-${index}`).painted();
    await expectNoBuiltIn(widget);
    assert.deepEqual((await widget.statements()).filter(Boolean), ['One', 'Two'], name);
  }
});

test('text alone is a card', async () => {
  const visitor = await visit(own('Every <em>child</em> reads.'));
  const widget = await visitor.widget().live();
  assert.deepEqual(await widget.statements(), ['Every child reads.']);
  await expectVisible(widget, widget.host.getByText('child', { exact: true }));
});

test("the nodes are the page's own: the same ones, in slots, with their listeners, in their order", async () => {
  const visitor = await visit(own(WORDS), {
    init: () =>
      addEventListener('DOMContentLoaded', () => {
        window.kept = [...document.querySelectorAll('value-cards :is(h2, p, li, strong, b, a)')];
        window.textBefore = document.querySelector('value-cards').textContent.replace(/\s+/g, '');
        for (const node of window.kept) node.addEventListener('click', () => (window.clicked = node.localName));
      }),
  });
  const widget = await visitor.widget().live();
  const nodes = await visitor.page.evaluate(() =>
    window.kept.map((node) => {
      let slotted = node;
      while (slotted && !slotted.assignedSlot) slotted = slotted.parentElement;
      return [node.localName, node.isConnected && !!slotted];
    }),
  );
  assert.deepEqual(
    nodes,
    ['h2', 'p', 'h2', 'p', 'li', 'strong', 'li', 'b', 'a', 'li', 'strong'].map((name) => [name, true]),
  );
  assert.equal((await widget.words()).replace(/\s+/g, ''), await visitor.page.evaluate(() => window.textBefore));
  await widget.host.getByText('Respect').click();
  assert.equal(await visitor.page.evaluate(() => window.clicked), 'strong');
});

test('links stay links', async () => {
  const visitor = await visit(own(WORDS));
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await widget.press('Next card');
  await widget.expectInView(2);
  await widget.rest();
  await widget.link('and this is how').click();
  assert.equal(await visitor.page.evaluate(() => location.hash), '#how');
});

const STRANGE = {
  'a table': '<table><tbody><tr><td>Mark me</td></tr></tbody></table>',
  'a quotation': '<blockquote><p>Mark me</p></blockquote>',
  'loose text': 'Mark me',
  'text in an element of its line': '<em>Mark me</em>',
  'a figure': '<figure><figcaption>Mark me</figcaption></figure>',
  'preformatted text': '<pre>Mark me</pre>',
  'an open disclosure': '<details open><summary>Mark me</summary>Well</details>',
  'a custom element of the page': '<x-note>Mark me</x-note>',
};
const PLACES = {
  'before the heading': (strange) => `${strange}<h2>Ours</h2><ul><li>One</li><li>Two</li></ul>`,
  'before the list': (strange) => `<h2>Ours</h2>${strange}<ul><li>One</li><li>Two</li></ul>`,
  'after the list': (strange) => `<h2>Ours</h2><ul><li>One</li><li>Two</li></ul>${strange}`,
  'in an item': (strange) => `<h2>Ours</h2><ul><li>One ${strange}</li><li>Two</li></ul>`,
  alone: (strange) => strange,
};

/** One page for all of them, each in its place. */
const everywhere = Object.values(STRANGE).flatMap((strange, index) =>
  Object.values(PLACES).map(
    (put, place) => `<value-cards id="strange-${index}-${place}">${put(strange)}</value-cards>`,
  ),
);
const onStrangePage = stage(page(SCRIPT + everywhere.join('')));

for (const [strangeIndex, name] of Object.keys(STRANGE).entries()) {
  onStrangePage(`${name} stays visible wherever it is`, async (visitor) => {
    for (const [index, place] of Object.keys(PLACES).entries()) {
      const widget = await visitor.widget(`#strange-${strangeIndex}-${index}`).painted();
      const found = widget.host.getByText('Mark me', { exact: place !== 'in an item' });
      await expectVisible(widget, found.last());
      await expectNoBuiltIn(widget);
      if (place !== 'alone') {
        const text = (await widget.words()).split(' ').filter((word) => ['One', 'Two'].includes(word));
        assert.deepEqual(text, ['One', 'Two'], place);
      }
    }
  });
}

test('images stay visible', async () => {
  const image = 'data:image/svg+xml,<svg xmlns=%27http://www.w3.org/2000/svg%27 width=%27300%27 height=%2750%27/>';
  const visitor = await visit(
    own(`<h2>Ours</h2><ul><li>One</li></ul><img alt="School" src="${image}"><p><img alt="Pupils" src="${image}"></p>`),
  );
  const widget = await visitor.widget().live();
  for (const name of ['School', 'Pupils']) await expectVisible(widget, widget.host.getByRole('img', { name }));
});

test('scripts and templates inside the element do not count as words', async () => {
  const visitor = await visit(own('<script type="application/ld+json">{}</script><template><p>No</p></template>'));
  const widget = await visitor.widget().live();
  assert.deepEqual(await widget.statements(), STATEMENTS);
});

test("ids of the page's elements are the ids of sections and cards", async () => {
  const words =
    '<h2 id="belief">Ours</h2><ul><li id="one">One</li><li>Two</li></ul><h2>More of Ours</h2><p id="three">Three</p>';
  const visitor = await visit(own(words, 'start="three"'));
  const widget = await visitor.widget().live();
  await widget.expectInView(2);
  await widget.call('goTo', 'one');
  await widget.expectInView(0);
  assert.deepEqual(
    (await visitor.events('changed')).map(({ detail }) => [detail.id, detail.section]),
    [['one', 'belief']],
  );
  await widget.set('sections', 'more-of-ours');
  await becomes(() => widget.statements(), ['Three']);
});

test('the region is not named after another district', async () => {
  const visitor = await visit(own(WORDS));
  const widget = await visitor.widget().live();
  assert.equal(await widget.host.getByRole('region', { name: 'Norwalk' }).count(), 0);
});

test('children that come later are adopted, on the same card', async () => {
  const visitor = await visit(own(WORDS));
  const widget = await visitor.widget().live();
  await widget.press('Next card');
  await widget.expectInView(1);
  await widget.host.evaluate((host) => {
    const item = document.createElement('li');
    item.textContent = 'We laugh.';
    host.append(item);
  });
  await becomes(async () => (await widget.statements()).at(-1), 'We laugh.');
  await becomes(async () => (await widget.place()).count, '1 of 4');
  await widget.expectInView(1);
  assert.deepEqual(await visitor.events('changed').then((events) => events.length), 1);
  assert.equal((await visitor.events('ready')).length, 1);
});

test('when a framework fills an element that was empty at first, its words replace the built-in ones', async () => {
  const visitor = await visit(page(`${SCRIPT}<value-cards></value-cards>`));
  const widget = await visitor.widget().live();
  await widget.expectCard(0);
  await widget.host.evaluate((host) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Ours.';
    host.append(paragraph);
  });
  await becomes(() => widget.statements(), ['Ours.']);
  await expectNoBuiltIn(widget);
  await becomes(async () => (await widget.place()).count, '1 of 1');
});

test("removing the words does not bring another district's", async () => {
  const visitor = await visit(own(WORDS));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    for (const child of [...host.children]) if (child.role !== 'status') child.remove();
  });
  await becomes(() => widget.statements(), []);
  await expectNoBuiltIn(widget);
});

test('words that are replaced as a whole are shown', async () => {
  const visitor = await visit(own(WORDS));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'New.';
    host.replaceChildren(paragraph);
  });
  await becomes(() => widget.statements(), ['New.']);
  await expectNoBuiltIn(widget);
  await becomes(() => widget.status.count(), 1);
});

test("the page's own styles neither hide nor deform its words", async () => {
  const visitor = await visit(own(WORDS), {
    init: () => {
      const sheet = new CSSStyleSheet();
      const hostile =
        'display: none; visibility: hidden; opacity: 0; font-size: 0; position: absolute; inline-size: 0; transform: scale(0)';
      sheet.replaceSync(`value-cards > *, value-cards li { ${hostile.replaceAll(';', ' !important;')} !important }`);
      addEventListener('DOMContentLoaded', () => (document.adoptedStyleSheets = [sheet]));
    },
  });
  const widget = visitor.widget();
  await widget.live();
  await widget.press('Our Values');
  for (const text of ['Our Mission', 'We believe:', 'We listen before we speak.']) {
    const box = await widget.host.getByText(text).first().boundingBox();
    assert.ok(box && box.width > 20 && box.height > 10, text);
  }
});

// It read the color of an element that is nowhere.
test('attributes that change while the element is not on the page throw nothing, and count when it is back', async () => {
  const visitor = await visit(own(WORDS));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    host.remove();
    host.setAttribute('theme', 'dark');
    host.setAttribute('layout', 'grid');
    document.body.append(host);
  });
  await becomes(() => widget.region.getAttribute('data-theme'), 'dark');
  assert.equal(await widget.region.getAttribute('data-layout'), 'grid');
});

test('words that need the reader are shown as they are after three seconds, and as cards when it comes', async () => {
  const reader = held();
  const visitor = await visit(own('<h2>Ours</h2><p>• We listen.<br>• We mend.</p>'), {
    faults: { reader },
    waitUntil: 'commit',
  });
  const widget = await visitor.widget().painted();
  assert.deepEqual(await widget.statements(), ['• We listen. • We mend.']);
  reader.release();
  await becomes(() => widget.statements(), ['We listen.', 'We mend.']);
});
