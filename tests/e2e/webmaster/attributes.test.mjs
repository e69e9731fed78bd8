// Every attribute: what it does, that a change after load takes effect, and that a wrong value means the default and
// one warning.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, room, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { IDS, SECTIONS, STATEMENTS } from '../support/norwalk.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const withAttributes = (attributes) => page(`${SCRIPT}<value-cards ${attributes}></value-cards>`);

const titles = async (widget) => (await widget.sections()).map((section) => section.title);
/** How many columns the cards are in: a deck is one row, a list one column. */
const columns = (widget) =>
  widget.host
    .getByRole('listitem')
    .evaluateAll((cards) => new Set(cards.map((card) => Math.round(card.getBoundingClientRect().left))).size);
const isGrid = async (widget) => {
  const count = await columns(widget);
  return count > 1 && count < STATEMENTS.length;
};
const isDark = (widget) =>
  widget.region.evaluate((region) =>
    getComputedStyle(region)
      .backgroundColor.match(/\d+/g)
      .every((value) => value < 80),
  );

const WRONG = [
  ['layout', 'sideways', ['deck', 'grid', 'list']],
  ['theme', 'sepia', ['auto', 'light', 'dark']],
  ['loading', 'soon', ['lazy', 'eager']],
  ['heading-level', '7', ['1', '2', '3', '4', '5', '6']],
  ['controls', 'joystick', ['sections', 'picker', 'show-all']],
  ['sections', 'vegetables', ['mission', 'vision', 'values']],
  ['start', 'nowhere', ['card']],
];

test('a wrong value means the default and one warning', async () => {
  const elements = WRONG.map(
    ([name, value]) => `<value-cards loading="eager" id="${name}" ${name}="${value}"></value-cards>`,
  );
  const visitor = await visit(
    page(SCRIPT + elements.join('').replace('loading="eager" id="loading"', 'id="loading"')),
    { expectsLines: true },
  );
  for (const [name, value, allowed] of WRONG) {
    const widget = visitor.widget('#' + name);
    await widget.region.scrollIntoViewIfNeeded();
    await widget.live();
    await widget.expectCard(0);
    assert.equal(await isDark(widget), false);
    assert.equal(await widget.host.getByRole('heading', { level: 2 }).count(), 3);
    assert.deepEqual(await widget.statements(), STATEMENTS);
    for (const control of ['Our Values', 'Show all', 'Next card']) assert.ok(await widget.button(control).isVisible());
    // Reading the attributes again brings no second warning.
    await visitor.page.evaluate((name) => {
      document.body.classList.toggle('light');
      document.body.append(document.getElementById(name));
    }, name);
    await widget.expectCard(0);
    const lines = visitor.lines.filter((line) => line.includes(`> ${name}: `));
    assert.equal(lines.length, 1, visitor.lines.join('\n'));
    for (const part of ['[value-cards] ', '<value-cards>', `"${value}"`, ...allowed])
      assert.ok(lines[0].includes(part), `${lines[0]} names ${part}`);
  }
  assert.equal(visitor.lines.length, WRONG.length);
});

test('each further wrong value is one more warning, and a right value is none', async () => {
  const visitor = await visit(withAttributes('layout="sideways"'), { expectsLines: true });
  const widget = await visitor.widget().live();
  await widget.set('layout', 'upside-down');
  await widget.set('layout', 'grid');
  await widget.set('layout', 'upside-down');
  await becomes(() => columns(widget), STATEMENTS.length);
  await becomes(
    () => visitor.lines.map((line) => line.match(/found "([^"]*)"/)[1]).slice(0, 2),
    ['sideways', 'upside-down'],
  );
});

test('in a list the right words count and the wrong one is reported', async () => {
  const visitor = await visit(withAttributes('controls="sections, joystick" sections="values vegetables"'), {
    expectsLines: true,
  });
  const widget = await visitor.widget().live();
  assert.deepEqual(await titles(widget), ['Our Values']);
  assert.equal(await widget.button('Show all').isVisible(), false);
  assert.equal(visitor.lines.length, 2, visitor.lines.join('\n'));
  await widget.set('sections', 'values vegetables mission');
  await becomes(() => titles(widget), ['Our Values', 'Our Mission']);
  assert.ok(await widget.button('Our Values').isVisible());
});

test('values may have capitals and spaces', async () => {
  const visitor = await visit(withAttributes('layout=" GRID "'));
  const widget = await visitor.widget().live();
  assert.ok(await isGrid(widget));
});

test('layout: deck in one row, grid in columns, list in one column; a change takes effect', async () => {
  const visitor = await visit(withAttributes('layout="grid"'));
  const widget = await visitor.widget().live();
  assert.ok(await isGrid(widget));
  for (const name of ['Next card', 'Show all', 'Our Values'])
    assert.equal(await widget.button(name).isVisible(), false, name);
  await widget.set('layout', 'list');
  await becomes(() => columns(widget), 1);
  await widget.set('layout', 'deck');
  await becomes(() => columns(widget), STATEMENTS.length);
  await widget.expectCard(0);
  await widget.press('Next card');
  await widget.expectCard(1);
});

test('layout: grid and back keeps the card', async () => {
  const visitor = await visit(withAttributes(`start="${IDS[13]}"`));
  const widget = await visitor.widget().live();
  await widget.expectCard(13);
  await widget.set('layout', 'grid');
  await becomes(() => isGrid(widget), true);
  await widget.set('layout', 'deck');
  await widget.expectCard(13);
});

test('sections: which and in which order; a change takes effect and keeps ids', async () => {
  const visitor = await visit(withAttributes('sections="values mission"'));
  const widget = await visitor.widget().live();
  assert.deepEqual(await titles(widget), ['Our Values', 'Our Mission']);
  assert.equal(await widget.host.getByText('critical and reflective thinking').isVisible(), false);
  await widget.set('sections', 'vision, values');
  await becomes(() => titles(widget), ['Our Vision', 'Our Values']);
  await widget.ready();
  await widget.call('goTo', IDS[13]);
  await widget.expectInView(12);
  await widget.host.evaluate((host) => host.removeAttribute('sections'));
  await becomes(
    () => titles(widget),
    SECTIONS.map((section) => section.title),
  );
  await widget.expectCard(13);
});

test('start: this card comes first; a change goes to the new card', async () => {
  const visitor = await visit(withAttributes(`start="${IDS[9]}"`));
  const widget = await visitor.widget().live();
  await widget.expectCard(9);
  await widget.set('start', IDS[3]);
  await widget.expectCard(3);
});

test('theme: light and dark whatever the system says; a change takes effect', async () => {
  const visitor = await visit(withAttributes('theme="light"'), { colorScheme: 'dark' });
  const widget = await visitor.widget().live();
  assert.equal(await isDark(widget), false);
  await widget.set('theme', 'dark');
  await becomes(() => isDark(widget), true);
});

test('theme: auto follows the system, even when it changes, if the page is open to it', async () => {
  const open = '<script>document.documentElement.style.colorScheme = "light dark"</script>';
  const visitor = await visit(page(open + SNIPPET), { colorScheme: 'dark' });
  const widget = await visitor.widget().live();
  assert.equal(await isDark(widget), true);
  await visitor.page.emulateMedia({ colorScheme: 'light' });
  await becomes(() => isDark(widget), false);
});

const SIGNALS = {
  'data-theme': (element) => element.setAttribute('data-theme', 'dark'),
  'data-bs-theme': (element) => element.setAttribute('data-bs-theme', 'dark'),
  'class dark': (element) => element.classList.add('dark'),
  'color-scheme': (element) => (element.style.colorScheme = 'dark'),
};

test('theme: auto follows each signal that the page has from the start', async () => {
  const around = Object.keys(SIGNALS).map(
    (_, index) => `<div id="n${index}"><value-cards loading="eager"></value-cards></div>`,
  );
  const signals = Object.values(SIGNALS).map((signal, index) => `(${signal})(document.getElementById('n${index}'));`);
  const visitor = await visit(page(`${around.join('')}<script>${signals.join('')}</script>${SCRIPT}`));
  for (const [index, name] of Object.keys(SIGNALS).entries()) {
    const widget = await visitor.widget(`#n${index} > value-cards`).live();
    await becomes(() => isDark(widget), true, name);
  }
});

test('theme: auto follows later signals of the page, and the nearest one counts', async () => {
  const visitor = await visit(page(`<main>${SNIPPET}</main><aside data-theme="light"></aside>`));
  const widget = await visitor.widget().live();
  const move = (selector) =>
    visitor.page.evaluate(
      (selector) => document.querySelector(selector).append(document.querySelector('value-cards')),
      selector,
    );
  assert.equal(await isDark(widget), false);
  for (const signal of Object.values(SIGNALS)) {
    await visitor.page.evaluate(`(${signal})(document.documentElement)`);
    await becomes(() => isDark(widget), true);
    await move('aside');
    await becomes(() => isDark(widget), false);
    await visitor.page.evaluate(() => {
      for (const name of document.documentElement.getAttributeNames())
        if (name !== 'lang') document.documentElement.removeAttribute(name);
    });
    await move('main');
    await becomes(() => isDark(widget), false);
  }
});

test("heading-level: in the page's outline; a change takes effect, on the same words", async () => {
  const visitor = await visit(page(`${SNIPPET}<value-cards id="third" heading-level="3"></value-cards>`));
  const widget = await visitor.widget('value-cards:not([id])').live();
  await visitor.widget('#third').live();
  // From the browser's own tree: Playwright's roles ignore aria-level on a heading element.
  const devtools = await visitor.context.newCDPSession(visitor.page);
  const levels = async () => {
    const { nodes } = await devtools.send('Accessibility.getFullAXTree');
    const headings = nodes.filter((node) => node.role?.value === 'heading');
    return headings.map((node) => node.properties.find((property) => property.name === 'level').value.value);
  };
  assert.deepEqual(await levels(), [2, 2, 2, 3, 3, 3]);
  const headings = await widget.host.getByRole('heading').elementHandles();
  await widget.set('heading-level', '5');
  await becomes(levels, [5, 5, 5, 3, 3, 3]);
  assert.ok(await visitor.page.evaluate((headings) => headings.every((heading) => heading.isConnected), headings));
  await widget.host.evaluate((host) => host.removeAttribute('heading-level'));
  await becomes(levels, [2, 2, 2, 3, 3, 3]);
});

test('label: names the region; a change takes effect', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  const region = (name) => visitor.page.getByRole('region', { name, exact: true }).waitFor();
  await region('Norwalk Community Schools');
  await widget.set('label', 'What we stand for');
  await region('What we stand for');
  await widget.set('label', '  ');
  await region('Norwalk Community Schools');
});

test('controls: only those that are named; a change takes effect', async () => {
  const visitor = await visit(withAttributes('controls="sections"'));
  const widget = await visitor.widget().live();
  await widget.press('Our Vision');
  const offered = async () => [
    await widget.button('Our Vision').isVisible(),
    await widget.button('Card 1').isVisible(),
    await widget.button('Show all').isVisible(),
    await widget.button('Next card').isVisible(),
  ];
  assert.deepEqual(await offered(), [true, false, false, true]);
  await widget.set('controls', 'picker');
  await becomes(offered, [false, true, false, true]);
  await widget.set('controls', 'show-all picker');
  await becomes(offered, [false, true, true, true]);
  await widget.set('controls', '');
  await becomes(offered, [false, false, false, true]);
  await widget.host.evaluate((host) => host.removeAttribute('controls'));
  await becomes(offered, [true, true, true, true]);
});

test('lang: words and controls carry their language', async () => {
  const visitor = await visit(page(`<div lang="es">${SNIPPET}</div>`));
  const widget = await visitor.widget().live();
  const language = (locator) =>
    locator.evaluate((element) => {
      for (let node = element; node; node = node.assignedSlot || node.parentNode || node.host)
        if (node.lang) return node.lang;
    });
  assert.equal(await language(widget.host.getByText(STATEMENTS[0])), 'en');
  assert.equal(await language(widget.button(phrasesOf('es').next)), 'es');
  assert.equal(await language(widget.button('Our Values')), 'en');
});

test('loading: lazy waits until the cards are near, but the words do not wait', async () => {
  const visitor = await visit(page(room(5000) + SNIPPET));
  const widget = await visitor.widget().painted();
  assert.deepEqual(await widget.statements(), STATEMENTS);
  // Once an observer of the same kind has reported, the loader's has too.
  await widget.host.evaluate((host) => new Promise((resolve) => new IntersectionObserver(resolve).observe(host)));
  assert.deepEqual([visitor.cdn.count('glue'), visitor.cdn.count('wasm')], [0, 0]);
  await visitor.page.evaluate(() => scrollTo(0, 3500));
  await widget.live();
});

test('loading: Tab to the cards makes them live', async () => {
  const visitor = await visit(page(room(5000) + SNIPPET));
  const widget = await visitor.widget().painted();
  await widget.scroller.focus();
  await widget.live();
});

test('loading: eager does not wait, and neither does a change to eager', async () => {
  const visitor = await visit(
    page(
      room(5000) +
        SCRIPT +
        '<value-cards id="now" loading="eager"></value-cards>' +
        room(5000) +
        '<value-cards id="later"></value-cards>',
    ),
  );
  await visitor.widget('#now').live();
  const later = visitor.widget('#later');
  assert.deepEqual(
    (await visitor.events('ready')).map((event) => event.host),
    ['now'],
  );
  await later.set('loading', 'eager');
  await later.live();
});

test('each attribute has a property', async () => {
  const visitor = await visit(withAttributes('layout="nonsense" heading-level="4"'), { expectsLines: true });
  const widget = await visitor.widget().live();
  const values = await widget.host.evaluate((host) => {
    const before = [
      host.layout,
      host.theme,
      host.headingLevel,
      host.label,
      host.start,
      host.sections,
      host.loading,
      host.controls,
    ];
    Object.assign(host, { layout: 'grid', headingLevel: 3, label: 'Ours' });
    return [
      before,
      host.layout,
      host.getAttribute('layout'),
      host.getAttribute('heading-level'),
      host.getAttribute('label'),
    ];
  });
  assert.deepEqual(values, [
    ['deck', 'auto', '4', '', '', '', 'lazy', 'sections picker show-all'],
    'grid',
    'grid',
    '3',
    'Ours',
  ]);
  await becomes(() => isGrid(widget), true);
});

// Frameworks set properties as soon as they have the element, which may be before the script has arrived.
test('a property set before the script arrives takes effect', async () => {
  const visitor = await visit(
    page('<value-cards></value-cards><script>document.querySelector("value-cards").layout = "list"</script>' + SCRIPT),
  );
  const widget = await visitor.widget().live();
  await becomes(() => columns(widget), 1);
});

test('hidden hides the cards, and they work when they are shown', async () => {
  const visitor = await visit(withAttributes('hidden loading="eager"'));
  const widget = await visitor.widget().live();
  assert.equal(await widget.region.isVisible(), false);
  await widget.host.evaluate((host) => (host.hidden = false));
  await widget.expectCard(0);
  await widget.press('Our Values');
  await widget.expectCard(7);
});
