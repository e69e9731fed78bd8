// Wherever and however often script and element are on a page, each element shows exactly one set of cards.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { gate, held } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const ELEMENT = '<value-cards></value-cards>';

const expectOneSet = async (widget) => {
  await becomes(() => widget.statements(), STATEMENTS);
  assert.deepEqual(
    (await widget.sections()).map((section) => section.title),
    SECTIONS.map((section) => section.title),
  );
  const text = await widget.words();
  for (const statement of STATEMENTS) assert.equal(text.split(statement).length, 2, `once in the page: ${statement}`);
  await eventually(async () => {
    for (const name of ['Next card', 'Previous card', 'Show all'])
      assert.equal(await widget.button(name).count(), 1, name);
    for (const { title } of SECTIONS) assert.equal(await widget.button(title).count(), 1, title);
  });
  assert.equal(await widget.status.count(), 1);
};

const expectWorking = async (widget, from = 0) => {
  await widget.expectCard(from);
  await widget.press('Next card');
  await widget.expectCard(from + 1);
};

const PAGES = {
  'script before the element': page(SCRIPT + ELEMENT),
  'element before the script': page(ELEMENT + SCRIPT),
  'script in the head, blocking': page(ELEMENT, '<script src="CDN/value-cards.js"></script>'),
  'script in the head, deferred': page(ELEMENT, '<script defer src="CDN/value-cards.js"></script>'),
  'script as a module': page(ELEMENT, '<script type="module" src="CDN/value-cards.js"></script>'),
  'script blocking after the element': page(ELEMENT + '<script src="CDN/value-cards.js"></script>'),
  'script twice with the element between': page(SCRIPT + ELEMENT + SCRIPT),
  'script ten times': page(SCRIPT.repeat(5) + ELEMENT + SCRIPT.repeat(5)),
  'script from two addresses': page(SCRIPT + ELEMENT + '<script async src="CDN/value-cards.js?again"></script>'),
  'element with spaces and a comment in it': page(SCRIPT + '<value-cards>\n  <!-- cards -->\n</value-cards>'),
};

for (const [name, html] of Object.entries(PAGES)) {
  test(name, async () => {
    const visitor = await visit(html);
    const widget = await visitor.widget().live();
    await expectOneSet(widget);
    await expectWorking(widget);
    assert.equal((await visitor.events('ready')).length, 1);
  });
}

test('two elements are independent', async () => {
  const visitor = await visit(
    page(`${SCRIPT}<value-cards id="one"></value-cards><value-cards id="two"></value-cards>`),
  );
  const one = await visitor.widget('#one').live();
  const two = await visitor.widget('#two').live();
  await expectOneSet(one);
  await expectOneSet(two);
  await expectWorking(one);
  await two.expectCard(0);
  await expectWorking(two);
  await one.expectCard(1);
  assert.deepEqual(
    (await visitor.events('changed')).map((event) => event.host),
    ['one', 'two'],
  );
});

test('element inserted later by script', async () => {
  const visitor = await visit(page(SCRIPT));
  await visitor.page.evaluate(() => document.body.append(document.createElement('value-cards')));
  const widget = await visitor.widget().live();
  await expectOneSet(widget);
  await expectWorking(widget);
});

test('script and element both inserted later, in one go', async () => {
  const visitor = await visit(page('<p>Nothing yet</p>'));
  await visitor.page.evaluate((address) => {
    // As a page must that requires Trusted Types; any other may too.
    const policy = window.trustedTypes.createPolicy('page', { createScriptURL: (address) => address });
    const script = Object.assign(document.createElement('script'), { src: policy.createScriptURL(address) });
    document.body.append(document.createElement('value-cards'), script);
  }, `${visitor.cdn.origin}/value-cards.js`);
  await expectOneSet(await visitor.widget().live());
});

test('element in the shadow root of a component of the page', async () => {
  const visitor = await visit(page(SCRIPT + '<div id="component"></div>'));
  await visitor.page.evaluate(() => {
    const root = document.getElementById('component').attachShadow({ mode: 'open' });
    root.append(document.createElement('value-cards'));
  });
  const widget = await visitor.widget().live();
  await expectOneSet(widget);
  await expectWorking(widget);
});

test('if the parser is still reading the children, none is missed and the built-in words never show', async () => {
  const rest = gate();
  const visitor = await visit(
    [
      '<!doctype html><title>School</title><script src="CDN/value-cards.js"></script><value-cards><h2>Ours</h2><ul><li>First</li>',
      rest,
      '<li>Second</li></ul></value-cards><p>Footer</p>',
    ],
    { waitUntil: 'commit' },
  );
  const widget = visitor.widget();
  await widget.host.getByText('First').waitFor({ state: 'attached' });
  assert.equal(await widget.words(), 'Ours First');
  rest.release();
  await widget.live();
  await becomes(() => widget.statements(), ['First', 'Second']);
  assert.equal(await widget.host.getByText(STATEMENTS[0]).count(), 0);
});

test('if the parser pauses before the first child, the built-in words never show', async () => {
  const rest = gate();
  const visitor = await visit(
    [
      '<!doctype html><title>School</title><script src="CDN/value-cards.js"></script><value-cards>\n',
      rest,
      '<p>Ours</p></value-cards>',
    ],
    { waitUntil: 'commit' },
  );
  const widget = visitor.widget();
  await widget.host.waitFor({ state: 'attached' });
  assert.equal(await widget.words(), '');
  rest.release();
  await widget.live();
  await becomes(() => widget.statements(), ['Ours']);
  assert.equal(await widget.host.getByText(STATEMENTS[0]).count(), 0);
});

test('the cards do not wait for the rest of a slow page', async () => {
  const rest = gate();
  // WebKitGTK 2.50 paints nothing before there are some words.
  const news = 'News of our schools. '.repeat(20);
  const visitor = await visit(
    [
      `<!doctype html><title>School</title><p>${news}</p><script src="CDN/value-cards.js"></script><value-cards></value-cards><p>${news}`,
      rest,
      '</p>',
    ],
    { waitUntil: 'commit' },
  );
  await expectOneSet(await visitor.widget().live());
  rest.release();
});

test('element moved: one set, same card, still working', async () => {
  const visitor = await visit(page(`<main>${SNIPPET}</main><aside></aside>`));
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await widget.expectCard(7);
  await visitor.page.evaluate(() => document.querySelector('aside').append(document.querySelector('value-cards')));
  await expectOneSet(widget);
  await expectWorking(widget, 7);
  assert.equal((await visitor.events('ready')).length, 1);
});

test('element removed and put back: one set, same card, still working', async () => {
  const visitor = await visit(page(SNIPPET));
  const widget = await visitor.widget().live();
  await widget.press('Our Values');
  await widget.expectCard(7);
  await visitor.page.evaluate(() => {
    window.kept = document.querySelector('value-cards');
    window.kept.remove();
  });
  await widget.host.waitFor({ state: 'detached' });
  await visitor.page.evaluate(() => document.body.append(window.kept));
  await expectOneSet(widget);
  await expectWorking(widget, 7);
});

test('element removed before WebAssembly arrives and put back after: it goes live', async () => {
  const wasm = held();
  const visitor = await visit(page(SNIPPET), { faults: { wasm } });
  const widget = await visitor.widget().painted();
  await becomes(() => visitor.cdn.count('wasm'), 1);
  await visitor.page.evaluate(() => {
    window.kept = document.querySelector('value-cards');
    window.kept.remove();
  });
  const answered = visitor.page.waitForEvent('requestfinished', (request) => request.url().endsWith('.wasm'));
  wasm.release();
  await answered;
  await visitor.page.evaluate(() => document.body.append(window.kept));
  await widget.live();
  await expectOneSet(widget);
  await expectWorking(widget);
});

for (const [when, live] of [
  ['before it is live', false],
  ['after it is live', true],
]) {
  test(`clone made ${when}: both show one set`, async () => {
    const wasm = held();
    const visitor = await visit(page(SCRIPT + '<value-cards id="original"></value-cards>'), { faults: { wasm } });
    const original = await visitor.widget('#original').painted();
    if (live) {
      wasm.release();
      await original.live();
    }
    await visitor.page.evaluate(() => {
      const clone = document.querySelector('value-cards').cloneNode(true);
      clone.id = 'clone';
      document.body.append(clone);
    });
    wasm.release();
    const clone = await visitor.widget('#clone').live();
    await expectOneSet(clone);
    await expectOneSet(original);
    await expectWorking(clone);
    await original.expectCard(0);
  });
}
