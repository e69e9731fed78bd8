// Words as schools really write them: thirty pages of districts, the smallest input for each rule, and trees by chance. What is
// expected stands in tests/examples/words, as a reader would say it.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page, stage, visit } from '../support/browser.mjs';
import { ENGINE } from '../support/engines.mjs';
import { eventually } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { readOutline } from '../support/outline.mjs';
import { TRANSLATORS } from '../support/translators.mjs';
import { faultsOf, treeOf } from '../support/trees.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const EXAMPLES = new URL('../../examples/words/', import.meta.url);
const read = (name) => readFileSync(new URL(name, EXAMPLES), 'utf8');

const PAGES = readdirSync(EXAMPLES)
  .filter((name) => name.endsWith('.html'))
  .map((name) => [name, read(name), read(name.replace('.html', '.txt')).trimEnd()]);
const SMALLEST = JSON.parse(read('smallest.json')).map(([html, ...outline]) => [html, html, outline.join('\n')]);
// Few on a page: Firefox 153 lays out a hundred elements slower than a test waits for a page.
const SETS = [];
for (let from = 0; from < PAGES.length; from += 10)
  SETS.push([`pages of districts from ${from + 1}`, PAGES.slice(from, from + 10)]);
for (let from = 0; from < SMALLEST.length; from += 40)
  SETS.push([`the smallest inputs from ${from + 1}`, SMALLEST.slice(from, from + 40)]);

/** One page that holds all of them. */
const allOf = (cases) =>
  page(
    SCRIPT +
      cases.map(([, html], index) => `<value-cards id="case-${index}" words="own">${html}</value-cards>`).join(''),
  );

/** Whatever sticks out of its card and is not cut off by a scroller of its own. */
const tooWide = (host) =>
  [...host.shadowRoot.querySelectorAll('[part~=card]')].flatMap((card) => {
    const room = card.getBoundingClientRect();
    const isApart = (node) => node.closest('table') || node.assignedSlot?.closest('.wide');
    return [...card.querySelectorAll('slot')]
      .flatMap((slot) => slot.assignedElements())
      .flatMap((node) => [node, ...node.querySelectorAll('*')])
      .filter((node) => !isApart(node))
      .map((node) => [node, node.getBoundingClientRect()])
      .filter(([, { left, right, width }]) => width && (right > room.right + 1 || left < room.left - 1))
      .map(([node, { width }]) => `${node.outerHTML.slice(0, 60)}: ${width} px in ${room.width}`);
  });

const widths = [375, 1100];
const layouts = ['grid', 'list', 'deck'];
for (const [name, cases] of SETS) {
  // Their words are styled by attributes, which the strict policy forbids; some are a table of data, which is told.
  const onPage = stage(allOf(cases), { plain: true, expectsLines: true });
  const hostOf = (visitor, index) => visitor.page.locator(`#case-${index}`);
  for (const [index, [title, , expected]] of cases.entries())
    onPage(`${name}: ${title.slice(0, 100)}`, async (visitor) => {
      const host = hostOf(visitor, index);
      await eventually(async () => assert.equal(await host.evaluate(readOutline), expected));
    });
  onPage(`${name}: the same in each layout and width, and nothing is wider than its card`, async (visitor) => {
    for (const width of widths)
      for (const layout of layouts) {
        await visitor.page.setViewportSize({ width, height: 900 });
        // All in one call: Firefox takes seconds for a hundred calls on a page of this height.
        const found = await visitor.page.evaluate(
          ([layout, ...sources]) => {
            const [outlineOf, tooWide] = sources.map((source) => new Function(`return ${source}`)());
            const hosts = [...document.querySelectorAll('[id^=case-]')];
            for (const host of hosts) host.setAttribute('layout', layout);
            return hosts.map((host) => [outlineOf(host), tooWide(host)]);
          },
          [layout, String(readOutline), String(tooWide)],
        );
        assert.equal(found.length, cases.length);
        for (const [index, [title, , expected]] of cases.entries()) {
          const [outline, wide] = found[index];
          assert.equal(outline, expected, `${title}, ${layout}, ${width} px`);
          assert.deepEqual(wide, [], `${title}, ${layout}, ${width} px`);
        }
      }
  });
  onPage(`${name}: a copy reads the same`, async (visitor) => {
    for (const [index, [title, , expected]] of cases.entries()) {
      const copied = await hostOf(visitor, index).evaluateHandle((host) => {
        const box = document.createElement('div');
        box.innerHTML = host.outerHTML.replace(/id="case-/, 'id="copy-');
        document.body.append(box);
        return box.firstElementChild;
      });
      await eventually(async () => assert.equal(await copied.evaluate(readOutline), expected, title));
      await copied.evaluate((host) => host.remove());
    }
  });
}

// ---- Where the element itself stands --------------------------------------------------------------------------------

const AROUND = {
  'a closed details': ['<details><summary>About us</summary>', '</details>'],
  'what find-in-page would open': ['<div hidden="until-found">', '</div>'],
  'an item': ['<ul><li>', '</li></ul>'],
  'a figure': ['<figure>', '</figure>'],
  'a quotation': ['<blockquote>', '</blockquote>'],
  'the cell of a table': ['<table><tr><td>', '</td></tr></table>'],
  'a slot of another element': ['<x-box>', '</x-box>'],
};
for (const [name, [before, after]] of Object.entries(AROUND))
  test(`in ${name}, words are read as elsewhere`, async () => {
    const words = '<p><strong>Mission</strong></p><p>We teach.</p><p><strong>Values</strong></p><p>• Care<br>• Joy</p>';
    const visitor = await visit(
      page(`${SCRIPT}${before}<value-cards slot="main" layout="grid" words="own">${words}</value-cards>${after}`),
      { plain: true },
    );
    const host = visitor.page.locator('value-cards');
    await host.evaluate((host) => {
      const around = host.parentElement;
      if (around.localName === 'x-box') around.attachShadow({ mode: 'open' }).innerHTML = '<slot name="main"></slot>';
      around.open = true;
      around.hidden = false;
    });
    await eventually(async () =>
      assert.equal(await host.evaluate(readOutline), '§ Mission\n  - We teach.\n§ Values\n  1. Care\n  2. Joy'),
    );
  });

// Pages on which hundreds of elements come and go.
const emptyStage = async () => {
  const visitor = await visit(page(`<div style="height: 9000px"></div><div id="stage"></div>${SCRIPT}`), {
    plain: true,
    expectsLines: true,
    // WebKitGTK 2.50 reports its own loops of ResizeObserver to a page that adds and removes elements as fast as this.
    init: () => (window.ResizeObserver = undefined),
  });
  await visitor.page.evaluate(() => customElements.whenDefined('value-cards'));
  return visitor;
};

/** What does not hold of each of these words. */
const faultsIn = (visitor, words) =>
  visitor.page.evaluate(
    async ([words, faults, outline, translators]) => {
      const use = (source) => new Function(`return ${source}`)();
      const [faultsOf, outlineOf] = [faults, outline].map(use);
      const found = [];
      for (const html of words) found.push(await faultsOf(html, outlineOf, translators.map(use)));
      return found;
    },
    [words, faultsOf.toString(), readOutline.toString(), Object.values(TRANSLATORS).map(String)],
  );

test('the smallest inputs, read again, copied and translated, stay the same', async () => {
  const visitor = await emptyStage();
  // The translators' own walker is not proof against a picture of that name.
  const words = SMALLEST.map(([html]) => html).filter((html) => !html.includes('createTreeWalker'));
  const found = await faultsIn(visitor, words);
  // What a tab or a style sheet does to the order of words is in the outline.
  const isUnstable = (fault) => /^(again|copy|translated): expected/.test(fault);
  assert.deepEqual(
    words.map((html, index) => [html, ...found[index].filter(isUnstable)]).filter(([, fault]) => fault),
    [],
  );
});

const TREES = Number(process.env.TREES || (ENGINE === 'chromium' ? 600 : 150));
const FROM = Number(process.env.FROM || 1);
test(`${TREES} random trees: nothing is lost, doubled, blank or out of order; read again, copied and translated they stay the same`, async () => {
  const visitor = await emptyStage();
  // In parts, so that no call takes longer than a driver waits.
  const part = 50;
  const bad = [];
  const end = FROM + TREES;
  for (let from = FROM; from < end && bad.length < 20; from += part) {
    const trees = Array.from({ length: Math.min(part, end - from) }, (_, index) => treeOf(from + index));
    const found = await faultsIn(visitor, trees);
    for (const [index, html] of trees.entries())
      if (found[index][0]) bad.push(`tree ${from + index}: ${html}\n${found[index].join('\n')}`);
  }
  assert.deepEqual(bad, []);
});

// Where many are on one page, one that needs the reader brings it for all. Here each has a page: every tenth, or all with ALONE=1,
// which takes a minute in Chromium.
if (ENGINE === 'chromium')
  for (const [title, html, expected] of [...PAGES, ...SMALLEST].filter((_, at) => process.env.ALONE || at % 10 === 0))
    test(`alone on its page: ${title.slice(0, 100)}`, async () => {
      const visitor = await visit(allOf([[title, html]]), { plain: true, expectsLines: true });
      const host = visitor.page.locator('#case-0');
      await eventually(async () => assert.equal(await host.evaluate(readOutline), expected));
    });

const noBuiltIn = async (visitor) => {
  const text = await visitor.page.locator('body').innerText();
  for (const statement of STATEMENTS) assert.ok(!text.includes(statement), `does not say: ${statement}`);
};

const WPAUTOP =
  '<p><script async src="CDN/value-cards.js"></script><br />\n<value-cards></p>\n<h2>Our Mission</h2>\n<p>Every child, every day.</p>\n<h2>Our Values</h2>\n<p>We believe …</p>\n<ul>\n<li><strong>All students can learn</strong> Each child learns.</li>\n</ul>\n<p></value-cards></p>';
const THROWN_OUT = {
  'a paragraph around the element': `<p><value-cards><h2>Our Mission</h2><p>Every child, every day.</p></value-cards></p>${SCRIPT}`,
  "the README's snippet as WordPress' wpautop changes it": WPAUTOP,
};
for (const [name, html] of Object.entries(THROWN_OUT))
  test(`${name}: the page's words, once, and none of Norwalk's`, async () => {
    const visitor = await visit(page(html), { expectsLines: true });
    await visitor.widget().ready();
    await noBuiltIn(visitor);
    assert.equal(await visitor.page.getByText('Every child, every day.').count(), 1);
    assert.ok(await visitor.page.getByText('Every child, every day.').isVisible());
    await eventually(async () => assert.match(visitor.lines.join('\n'), /<value-cards> is empty: .*data-value-cards/));
  });

const AS_EMPTY = {
  'a line break': '<br>',
  'a blank paragraph': '<p>&nbsp;</p>',
  noscript: '<noscript>Please switch JavaScript on.</noscript>',
  'a hidden field': '<input type="hidden" name="x">',
  'a zero-width space': '&#8203;',
};
for (const [name, html] of Object.entries(AS_EMPTY))
  test(`${name} is no word: the built-in words are shown`, async () => {
    const visitor = await visit(page(`<value-cards>${html}</value-cards>${SCRIPT}`));
    const widget = await visitor.widget().live();
    assert.deepEqual(await widget.statements(), STATEMENTS);
  });

const STRANGERS = {
  "an extension's element": (host) => host.append(document.createElement('some-extension')),
  'an extension that says something': (host) => {
    host.append(document.createElement('some-extension'));
    host.lastChild.textContent = 'Translate';
  },
  'an advertisement between the paragraphs': (host) => {
    const ad = document.createElement('div');
    ad.append(document.createElement('iframe'));
    host.children[2].after(ad);
  },
};
for (const [name, come] of Object.entries(STRANGERS))
  test(`${name} does not take the built-in words away`, async () => {
    const visitor = await visit(page(`<value-cards></value-cards>${SCRIPT}`));
    const widget = await visitor.widget().live();
    await widget.host.evaluate(come);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.deepEqual(await widget.statements(), STATEMENTS);
  });

test('words that come later replace the built-in ones, which come back when these go', async () => {
  const visitor = await visit(page(`<value-cards></value-cards>${SCRIPT}`));
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    window.mine = document.createElement('p');
    window.mine.textContent = 'Ours.';
    host.append(window.mine);
  });
  await eventually(async () => assert.deepEqual(await widget.statements(), ['Ours.']));
  await visitor.page.evaluate(() => window.mine.remove());
  await eventually(async () => assert.deepEqual(await widget.statements(), STATEMENTS));
});

test('words="own" never shows the built-in words, words="built-in" always does', async () => {
  const visitor = await visit(
    page(
      `<value-cards id="own" words="own"></value-cards><value-cards id="built-in" words="built-in"><p>Ours.</p></value-cards>${SCRIPT}`,
    ),
  );
  const builtIn = await visitor.widget('#built-in').live();
  assert.deepEqual(await builtIn.statements(), STATEMENTS);
  assert.equal(await builtIn.host.getByText('Ours.').isVisible(), false);
  assert.deepEqual(await visitor.widget('#own').statements(), []);
});

test('the attribute words takes effect at once, there and back', async () => {
  const visitor = await visit(
    page(`<value-cards><h2>Ours</h2><ul><li>One</li><li>Two</li></ul></value-cards>${SCRIPT}`),
  );
  const widget = await visitor.widget().live();
  await widget.set('words', 'built-in');
  await eventually(async () => assert.deepEqual(await widget.statements(), STATEMENTS));
  assert.equal(await widget.host.getByText('One', { exact: true }).isVisible(), false);
  await widget.set('words', 'own');
  await eventually(async () => assert.deepEqual(await widget.statements(), ['One', 'Two']));
  await noBuiltIn(visitor);
});

test('a copy of the built-in words keeps their ids and takes an attribute as the original does', async () => {
  const visitor = await visit(page(`<value-cards></value-cards>${SCRIPT}`), { plain: true });
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => {
    const box = document.createElement('div');
    box.innerHTML = `<value-cards id="copy" sections="values">${host.innerHTML}</value-cards>`;
    document.body.append(box);
  });
  const copy = await visitor.widget('#copy').painted();
  assert.deepEqual(await copy.statements(), STATEMENTS.slice(7));
});

test('a key phrase is emphasized inside its statement, and printed once', async () => {
  const visitor = await visit(page(`<value-cards></value-cards>${SCRIPT}`));
  const widget = await visitor.widget().live();
  const phrases = await widget.host.evaluate((host) =>
    [...host.querySelectorAll('p > strong')].map((strong) => [
      strong.textContent,
      Number(getComputedStyle(strong).fontWeight) > Number(getComputedStyle(strong.parentElement).fontWeight),
    ]),
  );
  assert.equal(phrases.length, 10);
  assert.ok(
    phrases.every(([, isBolder]) => isBolder),
    JSON.stringify(phrases),
  );
  assert.deepEqual(
    (await widget.sections()).flatMap(({ headlines }) => headlines),
    [],
  );
});

const OVERLAID = {
  'a video in a box that is as high as its padding':
    '<div style="position: relative; height: 0; padding-top: 56.25%; overflow: hidden"><iframe class="over" srcdoc="Video" style="position: absolute; inset: 0; width: 100%; height: 100%"></iframe></div>',
  'a picture behind words':
    '<div style="position: relative"><img class="over" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" style="position: absolute; inset: 0; width: 100%; height: 100%"><span>Every child</span></div>',
  'a picture that lies over the page':
    '<p><img class="over" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" style="position: fixed; inset: 0; width: 100%; height: 100%">Every child</p>',
  'a picture in a box of its own behind a heading and words':
    '<div style="position: relative"><div class="back"><img class="over" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" style="position: absolute; inset: 0; width: 100%; height: 100%"></div><h3>Care</h3><p>We care.</p></div>',
  'a link over its card':
    '<p>Every child <a href="#x"><span class="over" style="position: absolute; inset: 0"></span>learns</a></p>',
};
for (const [name, html] of Object.entries(OVERLAID))
  test(`${name} stays in its card`, async () => {
    const visitor = await visit(
      page(`<value-cards words="own" layout="grid"><h2>V</h2>${html}<p>Two</p></value-cards>${SCRIPT}`),
      { plain: true },
    );
    const { host } = await visitor.widget().live();
    const [over, card] = await host.evaluate((host) =>
      [host.querySelector('.over'), host.shadowRoot.querySelector('[part~=card]')].map((node) => {
        const { left, top, right, bottom, height } = node.getBoundingClientRect();
        return { left, top, right, bottom, height };
      }),
    );
    const isInside =
      over.left >= card.left && over.top >= card.top && over.right <= card.right && over.bottom <= card.bottom;
    assert.ok(over.height > 0 && isInside, JSON.stringify([over, card]));
  });

const BREAKPOINT =
  '<style>@media (min-width: 768px) { .phone { display: none } } @media (max-width: 767px) { .desktop { display: none } }</style>';
const TWICE = {
  'in wrappers': '<div class="desktop"><p>One</p><p>Two</p></div><div class="phone"><p>One</p><p>Two</p></div>',
  'in paragraphs':
    '<p class="desktop">One</p><p class="phone">One</p><p class="desktop">Two</p><p class="phone">Two</p>',
  'in items': '<ul><li class="desktop">One</li><li class="phone">One</li><li>Two</li></ul>',
  'in a card': '<p><span class="desktop">One</span><span class="phone">One</span></p><p>Two</p>',
};
for (const [name, html] of Object.entries(TWICE))
  for (const [from, to] of [
    [1100, 375],
    [375, 1100],
  ])
    test(`words for desktops and phones ${name}, from ${from} px to ${to} px: once, and not blank`, async () => {
      const visitor = await visit(
        page(`${BREAKPOINT}<value-cards words="own" layout="grid"><h2>V</h2>${html}</value-cards>${SCRIPT}`),
        { plain: true, width: from },
      );
      const { host } = await visitor.widget().live();
      assert.equal(await host.evaluate(readOutline), '§ V\n  1. One\n  2. Two');
      await visitor.page.setViewportSize({ width: to, height: 900 });
      await eventually(async () => assert.equal(await host.evaluate(readOutline), '§ V\n  1. One\n  2. Two'));
    });

test('a link to the id of a list or wrapper leads to its first card', async () => {
  const visitor = await visit(
    page(
      `<a href="#list">Values</a><value-cards words="own" loading="eager"><h2>Mission</h2><p>We teach.</p><h2>Values</h2><ul id="list"><li>Care</li><li>Joy</li></ul><div id="box"><p>See also</p></div></value-cards>${SCRIPT}`,
    ),
  );
  const widget = await visitor.widget().live();
  await visitor.page.getByRole('link', { name: 'Values' }).click();
  await widget.expectInView(1);
});
