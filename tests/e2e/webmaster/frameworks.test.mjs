// Frameworks keep owning what they have rendered: they change, add and remove it, and the cards follow.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { School } from '../frameworks/school.mjs';
import { page, visit } from '../support/browser.mjs';
import { bundle, withoutAdvice } from '../support/bundle.mjs';
import { becomes } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { held } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';

const reactApp = `<div id="app"></div>${await bundle('frameworks/react.jsx')}`;
const vueApp = `<div id="app"></div>${await bundle('frameworks/vue.js')}`;

const heading = (key, text) => ({ key, tag: 'h2', text });
const item = (key, text, headline) => ({ key, tag: 'li', text, headline });

const ITEMS = [heading('h', 'Ours'), item('a', 'First.'), item('b', 'Second.'), item('c', 'Third.')];
const PARAGRAPHS = ITEMS.map((word) => (word.tag === 'li' ? { ...word, tag: 'p' } : word));

const heard = (visitor) => visitor.page.evaluate(() => window.heard.splice(0));

// ---- React ----------------------------------------------------------------------------------------------------------

const react = async (props, order = [SCRIPT, reactApp]) => {
  const visitor = await visit(page(order.join('')), { init: withoutAdvice });
  const show = (props) => visitor.page.evaluate((props) => window.show(props), props);
  await show(props);
  return { visitor, show, widget: await visitor.widget().live() };
};

for (const [name, order] of [
  ['before', [SCRIPT, reactApp]],
  ['after', [reactApp, SCRIPT]],
]) {
  test(`React: in strict mode, with the script ${name} the app, one set of cards that works`, async () => {
    const { visitor, widget } = await react({}, order);
    await becomes(() => widget.statements(), STATEMENTS);
    await widget.press('Next card');
    await widget.expectCard(1);
    assert.deepEqual((await heard(visitor)).sort(), [
      ['effect', 1],
      ['prop', 1],
    ]);
    assert.equal((await visitor.events('ready')).length, 1);
  });
}

test('React: when rendered again, the element and its card stay, and its attributes follow', async () => {
  const { visitor, show, widget } = await react({ layout: 'deck' });
  await widget.press('Our Values');
  await widget.expectCard(7);
  const before = await widget.host.elementHandle();
  await show({ layout: 'grid', 'heading-level': 3, 'data-theme': 'dark' });
  await becomes(() => widget.host.evaluate((host) => [host.layout, host.headingLevel]), ['grid', '3']);
  await show({ layout: 'deck', 'heading-level': 3 });
  await widget.expectCard(7);
  assert.ok(await widget.host.evaluate((host, before) => host === before, before));
  await widget.press('Next card');
  await widget.expectCard(8);
  assert.deepEqual((await heard(visitor)).sort(), [
    ['effect', 7],
    ['effect', 8],
    ['prop', 7],
    ['prop', 8],
  ]);
});

test('React: an attribute that is no longer given returns to its default', async () => {
  const { show, widget } = await react({ layout: 'grid', label: 'Ours' });
  await show({ layout: undefined });
  await becomes(
    () =>
      widget.host.evaluate((host) => [
        host.layout,
        host.label,
        host.getAttribute('layout'),
        host.getAttribute('label'),
      ]),
    ['deck', '', null, null],
  );
});

test('React: another key makes another element, and the first is gone', async () => {
  const { visitor, show, widget } = await react({ identity: 'one', id: 'one' });
  await widget.press('Next card');
  await widget.expectCard(1);
  await show({ identity: 'two', id: 'two' });
  const second = await visitor.widget('#two').live();
  await second.expectCard(0);
  await second.press('Next card');
  await second.expectCard(1);
  assert.equal(await widget.host.count(), 1);
  await visitor.page.evaluate(() => window.close());
  await becomes(() => widget.host.count(), 0);
});

for (const [name, words] of Object.entries({ items: ITEMS, paragraphs: PARAGRAPHS })) {
  test(`React: flat ${name} are changed, added, moved and removed`, async () => {
    const { visitor, show, widget } = await react({ words });
    const [title, first, second, third] = words;
    const fourth = { ...first, key: 'd', text: 'Fourth.' };
    await becomes(() => widget.statements(), ['First.', 'Second.', 'Third.']);
    await show({ words: [title, { ...first, text: 'First of all.' }, second, third] });
    await becomes(() => widget.statements(), ['First of all.', 'Second.', 'Third.']);
    await show({ words: [title, first, second, third, fourth] });
    await becomes(() => widget.statements(), ['First.', 'Second.', 'Third.', 'Fourth.']);
    await show({ words: [title, fourth, third, first, second] });
    await becomes(() => widget.statements(), ['Fourth.', 'Third.', 'First.', 'Second.']);
    await show({ words: [title, third] });
    await becomes(() => widget.statements(), ['Third.']);
    await show({ words: [{ ...title, text: 'Theirs' }, third, first, { ...title, key: 'e', text: 'Others' }, second] });
    await becomes(
      () => widget.sections().then((sections) => sections.map(({ title, statements }) => [title, statements.length])),
      [
        ['Theirs', 2],
        ['Others', 1],
      ],
    );
    await show({ words: [] });
    await becomes(() => widget.statements(), []);
    await visitor.page.evaluate(() => window.close());
  });
}

test('React: words that come later replace the built-in ones', async () => {
  const { show, widget } = await react({});
  await becomes(() => widget.statements(), STATEMENTS);
  await show({ words: ITEMS });
  await becomes(() => widget.statements(), ['First.', 'Second.', 'Third.']);
});

test('React: hydration takes over what the server has rendered and the script has painted, unchanged', async () => {
  const app = `<div id="app">${renderToString(createElement(School, { layout: 'deck' }))}</div>`;
  const visitor = await visit(page(app + SCRIPT + (await bundle('frameworks/hydrated.mjs'))), { init: withoutAdvice });
  const widget = await visitor.widget().live();
  const before = await widget.host.elementHandle();
  await widget.press('Next card');
  for (const layout of ['deck', 'grid', 'deck'])
    await visitor.page.evaluate((layout) => window.hydrate({ layout }), layout);
  assert.ok(await widget.host.evaluate((host, before) => host === before, before));
  assert.deepEqual(await visitor.page.evaluate(() => window.recoveries), []);
  assert.deepEqual(await widget.sections(), [
    { title: 'Ours', lead: '', headlines: ['Respect'], statements: ['We give it.', 'No headline.'] },
  ]);
  await becomes(async () => (await widget.place()).position, 1);
});

const DOCUMENT = {
  version: 1,
  organization: 'A school',
  sections: [{ id: 's', title: 'Ours', cards: [{ text: 'We listen.' }, { text: 'We care.' }] }],
};

test('React: content is a document', async () => {
  const { show, widget } = await react({ content: DOCUMENT });
  await becomes(() => widget.statements(), ['We listen.', 'We care.']);
  await show({ content: { ...DOCUMENT, sections: [{ id: 's', title: 'Ours', cards: [{ text: 'We learn.' }] }] } });
  await becomes(() => widget.statements(), ['We learn.']);
});

test('React: content set before the element is defined is reported as lost, and no other words replace it', async () => {
  const loader = held();
  const visitor = await visit(page(reactApp + SCRIPT), {
    init: withoutAdvice,
    faults: { loader },
    waitUntil: 'domcontentloaded',
    expectsLines: true,
  });
  await visitor.page.evaluate((content) => window.show({ content }), DOCUMENT);
  loader.release();
  const widget = visitor.widget();
  assert.equal((await widget.ready()).live, false);
  assert.equal(await widget.words(), 'This content is not available right now. Please try again later.');
  const [{ detail }] = await visitor.events('problem');
  assert.deepEqual(detail.problems, [
    {
      path: 'content',
      expected: 'a property',
      found: 'an attribute, "[object Object]"',
      remedy: "Set the property once customElements.whenDefined('value-cards') has come true.",
    },
  ]);
});

test('React: headlines stay with their cards', async () => {
  const words = [
    heading('h', 'Ours'),
    item('a', 'We give it.', 'Respect'),
    item('b', 'We take it.', 'Care'),
    item('c', 'No headline.'),
  ];
  const { show, widget } = await react({ words });
  const shown = async () => (await widget.sections()).map(({ headlines, statements }) => [headlines, statements])[0];
  await becomes(shown, [
    ['Respect', 'Care'],
    ['We give it.', 'We take it.', 'No headline.'],
  ]);
  await show({ words: [words[0], { ...words[1], headline: 'Honour' }, words[2], words[3]] });
  await becomes(shown, [
    ['Honour', 'Care'],
    ['We give it.', 'We take it.', 'No headline.'],
  ]);
  await show({ words: [words[0], words[1], words[3]] });
  await becomes(shown, [['Respect'], ['We give it.', 'No headline.']]);
});

// ---- Vue ------------------------------------------------------------------------------------------------------------

const vue = async (cards) => {
  const visitor = await visit(page(SCRIPT + vueApp));
  const change = (state) => visitor.page.evaluate((state) => void Object.assign(window.state, state), state);
  await change({ cards });
  return { visitor, change };
};

test('Vue: bound attributes follow, listeners hear, and the card stays', async () => {
  const { visitor, change } = await vue([{ id: 'one', layout: 'deck', level: 2 }]);
  const widget = await visitor.widget('#one').live();
  await widget.press('Our Values');
  await widget.expectCard(7);
  await change({ cards: [{ id: 'one', layout: 'grid', level: 3 }] });
  await becomes(() => widget.host.evaluate((host) => [host.layout, host.headingLevel]), ['grid', '3']);
  await change({ cards: [{ id: 'one' }] });
  await becomes(
    () => widget.host.evaluate((host) => [host.layout, host.headingLevel, host.getAttributeNames()]),
    ['deck', '2', ['id']],
  );
  await widget.expectCard(7);
  assert.deepEqual(await heard(visitor), [['one', 7]]);
});

test('Vue: v-if takes the cards away and brings them back', async () => {
  const { visitor, change } = await vue([{ id: 'one' }]);
  const widget = await visitor.widget('#one').live();
  for (let round = 0; round < 3; round++) {
    await change({ shown: false });
    await becomes(() => widget.host.count(), 0);
    await change({ shown: true });
    await widget.live();
  }
  await widget.expectCard(0);
  await widget.press('Next card');
  await widget.expectCard(1);
});

test('Vue: v-for with elements that come, go and change places', async () => {
  const [one, two, three] = ['one', 'two', 'three'].map((id) => ({ id }));
  const { visitor, change } = await vue([one, two]);
  const widget = await visitor.widget('#two').live();
  await widget.press('Next card');
  await widget.expectCard(1);
  await change({ cards: [three, two, one] });
  const ids = () => visitor.page.locator('value-cards').evaluateAll((hosts) => hosts.map((host) => host.id));
  await becomes(ids, ['three', 'two', 'one']);
  for (const [id, position] of [
    ['three', 0],
    ['two', 1],
    ['one', 0],
  ]) {
    const each = await visitor.widget(`#${id}`).live();
    await each.expectCard(position);
    await each.press('Next card');
    await each.expectCard(position + 1);
  }
  await change({ cards: [two] });
  await becomes(ids, ['two']);
  await widget.expectCard(2);
});

for (const [name, words] of Object.entries({ items: ITEMS, paragraphs: PARAGRAPHS })) {
  test(`Vue: flat ${name} are changed, added, moved and removed`, async () => {
    const { visitor, change } = await vue([{ id: 'one', words }]);
    const widget = await visitor.widget('#one').live();
    const [title, first, second, third] = words;
    const fourth = { ...first, key: 'd', text: 'Fourth.' };
    const expect = async (words, statements) => {
      await change({ cards: [{ id: 'one', words }] });
      await becomes(() => widget.statements(), statements);
    };
    await expect(words, ['First.', 'Second.', 'Third.']);
    await expect([title, { ...first, text: 'First of all.' }, second, third], ['First of all.', 'Second.', 'Third.']);
    await expect([title, first, second, third, fourth], ['First.', 'Second.', 'Third.', 'Fourth.']);
    await expect([title, fourth, third, first, second], ['Fourth.', 'Third.', 'First.', 'Second.']);
    await expect([title, third], ['Third.']);
    await expect([], []);
  });
}

// ---- A plain page ---------------------------------------------------------------------------------------------------

const WORDS = `
  <h2>Ours</h2><ul><li><strong>Respect</strong> We give it.</li><li>No headline.</li></ul>
  <h2>Also ours</h2><p><b>Care</b> We take.</p><p>Paragraphs.</p>`;

/** How page builders and carousels duplicate elements. */
const COPIES = {
  'cloned by cloneNode': (host) => host.cloneNode(true),
  'imported from a template': (host) => {
    const template = document.createElement('template');
    template.content.append(host.cloneNode(true));
    return document.importNode(template.content, true).firstChild;
  },
  'written from its own markup': (host) => {
    // As a page must that requires Trusted Types; any other may too.
    const policy = window.trustedTypes.createPolicy('page', { createHTML: (markup) => markup });
    const box = document.createElement('div');
    box.innerHTML = policy.createHTML(host.outerHTML);
    return box.firstChild;
  },
};

for (const [name, copy] of Object.entries(COPIES)) {
  test(`A plain page: own words that are ${name} become the same cards again`, async () => {
    const visitor = await visit(page(`${SCRIPT}<value-cards id="original">${WORDS}</value-cards>`));
    const original = await visitor.widget('#original').live();
    const sections = await original.sections();
    assert.deepEqual(sections, [
      { title: 'Ours', lead: '', headlines: ['Respect'], statements: ['We give it.', 'No headline.'] },
      { title: 'Also ours', lead: '', headlines: ['Care'], statements: ['We take.', 'Paragraphs.'] },
    ]);
    await original.press('Next card');
    const made = await original.host.evaluateHandle(copy);
    await made.evaluate((host) => {
      host.id = 'copy';
      document.body.append(host);
    });
    const other = await visitor.widget('#copy').live();
    for (const each of [original, other]) {
      await becomes(() => each.sections(), sections);
      assert.equal(await each.words(), await original.words());
      assert.equal(await each.status.count(), 1);
      assert.equal(await each.button('Next card').count(), 1);
    }
    await becomes(async () => (await other.place()).position, 0);
    await becomes(async () => (await original.place()).position, 1);
    assert.equal((await other.status.textContent()).trim(), '');
  });
}
