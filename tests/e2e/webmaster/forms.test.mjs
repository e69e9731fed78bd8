// The other forms of the snippet: a div, for editors that strip custom elements, and a script tag on its own.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { missing } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const WORDS = '<h2>Our Values</h2><ul><li><strong>Every child.</strong> Reads.</li><li>Data informs us.</li></ul>';
const OWN = ['Reads.', 'Data informs us.'];
const layoutOf = (widget) => widget.region.evaluate((region) => region.dataset.layout);

test('a div receives one element with its content and its options', async () => {
  const visitor = await visit(
    page(`<div data-value-cards data-layout="list" data-heading-level="3">${WORDS}</div>${SCRIPT}`),
  );
  const widget = await visitor.widget('div > value-cards').live();
  assert.deepEqual(await widget.statements(), OWN);
  assert.equal(await layoutOf(widget), 'list');
  assert.equal(await widget.host.getAttribute('heading-level'), '3');
  assert.equal(await visitor.page.locator('value-cards').count(), 1);
});

test('its options are live, and so is their removal', async () => {
  const visitor = await visit(page(`<div data-value-cards data-layout="list">${WORDS}</div>${SCRIPT}`));
  const widget = await visitor.widget().live();
  const div = visitor.page.locator('[data-value-cards]');
  await div.evaluate((div) => (div.dataset.layout = 'grid'));
  await becomes(() => layoutOf(widget), 'grid');
  await div.evaluate((div) => delete div.dataset.layout);
  await becomes(() => layoutOf(widget), 'deck');
});

test('an empty div shows the built-in words', async () => {
  const visitor = await visit(page(`<div data-value-cards=""></div>${SCRIPT}`));
  assert.deepEqual(await (await visitor.widget().live()).statements(), STATEMENTS);
});

test('any number of divs, with the script before them, after them, and ten times', async () => {
  const div = `<div data-value-cards>${WORDS}</div>`;
  const visitor = await visit(page(SCRIPT.repeat(5) + div.repeat(3) + SCRIPT.repeat(5)), { height: 2000 });
  await becomes(() => visitor.page.locator('value-cards').count(), 3);
  for (const index of [0, 1, 2]) {
    const widget = await visitor.widget(`value-cards >> nth=${index}`).painted();
    await becomes(() => widget.statements(), OWN);
  }
});

test('valueCards.load() finds a div that is added later', async () => {
  const visitor = await visit(page(SCRIPT));
  await visitor.page.waitForFunction(() => window.valueCards);
  await visitor.page.evaluate((words) => {
    const box = document.createElement('div');
    box.id = 'box';
    const [first, second] = [document.createElement('div'), document.createElement('div')];
    for (const div of [first, second]) {
      div.setAttribute('data-value-cards', '');
      const p = document.createElement('p');
      p.textContent = words;
      div.append(p);
    }
    box.append(first);
    document.body.append(box, second);
    return window.valueCards.load(box);
  }, OWN[0]);
  assert.equal(await visitor.page.locator('value-cards').count(), 1, 'only within the given root');
  await (await visitor.widget('#box value-cards').live()).expectInView(0);
  await visitor.page.evaluate(() => window.valueCards.load());
  await becomes(() => visitor.page.locator('value-cards').count(), 2);
  await visitor.page.evaluate(() => window.valueCards.load());
  assert.equal(await visitor.page.locator('value-cards').count(), 2);
});

test('a div that a page copies together with its element gets no second one', async () => {
  const visitor = await visit(page(`<div data-value-cards>${WORDS}</div>${SCRIPT}`), { height: 2000 });
  await visitor.widget().live();
  await visitor.page.evaluate(() => {
    const div = document.querySelector('[data-value-cards]');
    div.after(div.cloneNode(true));
    return window.valueCards.load();
  });
  await becomes(() => visitor.page.locator('value-cards').count(), 2);
  await becomes(() => visitor.widget('value-cards >> nth=1').statements(), OWN);
});

test('a bare script with one of our options renders in its place', async () => {
  const visitor = await visit(
    page(
      `<p>Before</p><script async src="CDN/value-cards.js" data-layout="grid" data-cfasync="false"></script><p>After</p>`,
    ),
  );
  const widget = await visitor.widget('p + script + value-cards').live();
  assert.deepEqual(await widget.statements(), STATEMENTS);
  assert.equal(await layoutOf(widget), 'grid');
  assert.deepEqual(await widget.host.evaluate((host) => host.getAttributeNames()), ['layout']);
});

test('each such script renders cards of its own, and one without our options renders none', async () => {
  const bare = (more) => `<script async src="CDN/value-cards.js" ${more}></script>`;
  const visitor = await visit(
    page(bare('data-layout="list"') + bare('data-cfasync="false"') + bare('') + bare('data-start="vision-2"')),
    { height: 4000 },
  );
  await becomes(() => visitor.page.locator('value-cards').count(), 2);
  await visitor.widget('[layout=list]').live();
  await (await visitor.widget('[start=vision-2]').live()).expectCard(2);
});

test('in the head it renders nothing and reports that once', async () => {
  const visitor = await visit(
    page('<p>School</p>', '<script async src="CDN/value-cards.js" data-layout="grid"></script>'),
    { expectsLines: true },
  );
  const line = await visitor.onlyLine();
  for (const part of ['<script>', '<head>', '<body>', '<value-cards>']) assert.ok(line.includes(part), line);
  await visitor.page.evaluate(() => window.valueCards.load());
  assert.equal(await visitor.page.locator('value-cards').count(), 0);
  await visitor.onlyLine();
});

test('a wrong value on a div means the default and one warning', async () => {
  const visitor = await visit(page(`<div data-value-cards data-layout="sideways">${WORDS}</div>${SCRIPT}`), {
    expectsLines: true,
  });
  const widget = await visitor.widget().live();
  assert.equal(await layoutOf(widget), 'deck');
  await visitor.onlyLine();
});

test("if the extras are missing, a div's words stay as they are, and the console says what to do", async () => {
  const visitor = await visit(page(`<div data-value-cards>${WORDS}</div>${SCRIPT}`), {
    faults: { extras: missing },
    expectsLines: true,
  });
  const line = await visitor.onlyLine();
  assert.match(line, /Copy all files of the release/);
  assert.ok(await visitor.page.getByText('Data informs us.').isVisible());
});

// ---- The same page again --------------------------------------------------------------------------------------------

const BARE = '<script async src="CDN/value-cards.js" data-layout="grid"></script>';

/** What Turbo does: the body is kept as a copy, and on the way back each of its scripts runs again. */
const leaveAndReturn = (visitor) =>
  visitor.page.evaluate(async () => {
    const kept = document.body.cloneNode(true);
    const other = document.createElement('body');
    other.textContent = 'Another page';
    document.body.replaceWith(other);
    await new Promise(requestAnimationFrame);
    for (const script of kept.querySelectorAll('script[src]')) {
      const again = document.createElement('script');
      for (const { name, value } of script.attributes) if (name !== 'src') again.setAttribute(name, value);
      window.policy ??= window.trustedTypes?.createPolicy('page', { createScriptURL: (address) => address });
      again.src = window.policy ? window.policy.createScriptURL(script.src) : script.src;
      const loaded = new Promise((resolve) => again.addEventListener('load', resolve));
      script.replaceWith(again);
      again.loaded = loaded;
    }
    other.replaceWith(kept);
    for (const script of kept.querySelectorAll('script[src]')) await script.loaded;
    await window.valueCards.load();
  });

// There were two decks after the first return, three after the second.
for (const [name, html] of Object.entries({
  'a bare script': BARE,
  'a div': `<div data-value-cards data-layout="grid">${WORDS}</div>${SCRIPT}`,
})) {
  test(`${name} on a page that is kept for Back: one deck, however often`, async () => {
    const visitor = await visit(page(html), { height: 3000 });
    await visitor.widget().live();
    for (let round = 0; round < 3; round++) {
      await leaveAndReturn(visitor);
      assert.equal(await visitor.page.locator('value-cards').count(), 1);
      await visitor.widget().live();
    }
    // It goes on following its tag.
    await visitor.page.evaluate(() => document.querySelector('[data-layout]').setAttribute('data-layout', 'list'));
    await becomes(() => layoutOf(visitor.widget()), 'list');
  });

  test(`${name} on a live page that is saved and served again: one deck`, async () => {
    const first = await visit(page(html), { plain: true, height: 3000 });
    await first.widget().live();
    let saved = await first.page.evaluate(() => document.documentElement.outerHTML);
    for (let round = 0; round < 2; round++) {
      const visitor = await visit(`<!doctype html>${saved.replaceAll(/http:\/\/127\.0\.0\.1:\d+/g, 'CDN')}`, {
        plain: true,
        height: 3000,
      });
      await visitor.widget().live();
      await visitor.page.evaluate(() => window.valueCards.load());
      assert.equal(await visitor.page.locator('value-cards').count(), 1);
      saved = await visitor.page.evaluate(() => document.documentElement.outerHTML);
    }
  });
}

// Once placed, a div counted as placed for good.
for (const [name, change] of Object.entries({
  'innerHTML =': (div) => (div.innerHTML = '<p>Fresh words.</p><p>And more.</p>'),
  'a morph that removes what the server did not send': (div) => {
    const words = [...div.querySelectorAll('h2, li')].map((node) => node.textContent);
    div.replaceChildren(
      ...words.map((text) => {
        const p = document.createElement('p');
        p.textContent = text;
        return p;
      }),
    );
  },
})) {
  test(`a div after ${name}, then valueCards.load(): placed again, once`, async () => {
    const visitor = await visit(page(`<div data-value-cards data-layout="list">${WORDS}</div>${SCRIPT}`), {
      plain: true,
    });
    await visitor.widget().live();
    const div = visitor.page.locator('[data-value-cards]');
    for (let round = 0; round < 2; round++) {
      await div.evaluate(change);
      assert.equal(await visitor.page.locator('value-cards').count(), 0);
      await visitor.page.evaluate(() => window.valueCards.load());
      await visitor.page.evaluate(() => window.valueCards.load());
      assert.equal(await visitor.page.locator('value-cards').count(), 1);
      const widget = await visitor.widget('[data-value-cards] > value-cards').live();
      assert.equal(await layoutOf(widget), 'list');
    }
  });
}

test('a div whose element the page has moved elsewhere gets no second one', async () => {
  const visitor = await visit(page(`<div data-value-cards>${WORDS}</div><main></main>${SCRIPT}`));
  await visitor.widget().live();
  await visitor.page.evaluate(() => {
    document.querySelector('main').append(document.querySelector('value-cards'));
    return window.valueCards.load();
  });
  assert.equal(await visitor.page.locator('value-cards').count(), 1);
});

test('what hears of changes of a div ends with its element, and begins again if that comes back', async () => {
  const visitor = await visit(page(`<div data-value-cards data-layout="list">${WORDS}</div>${SCRIPT}`), {
    init: () => {
      window.heard = new Map();
      const { observe, disconnect } = MutationObserver.prototype;
      MutationObserver.prototype.observe = function (node, options) {
        window.heard.set(this, [...(window.heard.get(this) || []), node]);
        return observe.call(this, node, options);
      };
      MutationObserver.prototype.disconnect = function () {
        window.heard.delete(this);
        return disconnect.call(this);
      };
    },
  });
  const widget = await visitor.widget().live();
  const ears = () =>
    visitor.page.evaluate(() => {
      const div = document.querySelector('[data-value-cards]');
      return [...window.heard.values()].filter((nodes) => nodes.length === 1 && nodes[0] === div).length;
    });
  assert.equal(await ears(), 1);
  await visitor.page.evaluate(() => (window.kept = document.querySelector('value-cards')).remove());
  assert.equal(await ears(), 0);
  await visitor.page.evaluate(() => document.querySelector('[data-value-cards]').append(window.kept));
  assert.equal(await ears(), 1);
  await visitor.page.evaluate(() => (document.querySelector('[data-value-cards]').dataset.layout = 'grid'));
  await becomes(() => layoutOf(widget), 'grid');
});
