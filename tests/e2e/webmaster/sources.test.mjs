// Where the words come from: the property `content`, a JSON script in the element, `src`, the page's own children, and
// only then ours. A document replaces the words on the page in one step. If it is missing, they stay.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { CHILDREN, HOME, WATCH, expectNoBuiltIn, made, saidIn } from '../support/documents.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { held, missing, never } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const json = (document) => `<script type="application/json">${JSON.stringify(document)}</script>`;
const element = (attributes, inner = '') => `<value-cards ${attributes}>${inner}</value-cards>`;
const setContent = (document) =>
  `<script>document.querySelector('value-cards').content = ${JSON.stringify(document)}</script>`;
const [CONTENT, INLINE, FETCHED, SECOND] = ['Content', 'Inline', 'Fetched', 'Second'].map((name) => made(name));

const open = (html, options) => visit(page(html), { init: WATCH, ...options });

/** Until these words are shown, with controls, and never another district's. */
const expectWords = async (visitor, document, selector) => {
  const widget = visitor.widget(selector);
  await becomes(() => widget.sections(), saidIn(document));
  await widget.live();
  await expectNoBuiltIn(visitor);
  return widget;
};

const expectHome = async (visitor) => {
  await becomes(() => visitor.widget().sections(), HOME);
  await expectNoBuiltIn(visitor);
};

/** Until there is one problem, reported once on the console and once as an event. */
const expectProblem = async (visitor, problem) => {
  await becomes(async () => (await visitor.events('problem')).length, 1);
  const [{ detail }] = await visitor.events('problem');
  assert.equal(detail.problems.length, 1);
  for (const [name, expected] of Object.entries(problem)) assert.match(detail.problems[0][name], expected, name);
  assert.deepEqual(Object.keys(detail.problems[0]).sort(), ['expected', 'found', 'path', 'remedy']);
  const line = await visitor.onlyLine();
  const { path, expected, found, remedy } = detail.problems[0];
  assert.ok(line.includes(`${path}: expected ${expected}, found ${found}. ${remedy}`), line);
};

const sources = { script: json(INLINE), children: CHILDREN };
const src = 'src="DOCS/ours.json"';
const PRECEDENCE = [
  ['content before all others', element(src, sources.script + sources.children) + setContent(CONTENT), saidIn(CONTENT)],
  ['a script in the element before src and children', element(src, sources.script + sources.children), saidIn(INLINE)],
  ['src before children', element(src, sources.children), saidIn(FETCHED)],
  ['children before ours', element('', sources.children), HOME],
];

for (const [name, html, expected] of PRECEDENCE) {
  test(`the order of sources: ${name}`, async () => {
    const visitor = await open(html + SCRIPT, { documents: { 'ours.json': FETCHED } });
    await visitor.widget().live();
    await becomes(() => visitor.widget().sections(), expected);
    await expectNoBuiltIn(visitor);
    assert.equal(visitor.docs.count('ours.json'), name.startsWith('src') ? 1 : 0);
  });
}

test('the order of sources: ours if there is no other, and nothing is fetched for documents', async () => {
  const visitor = await open(`${element('')}${element('id="home"', CHILDREN)}${SCRIPT}`);
  await visitor.widget('#home').live();
  const widget = await visitor.widget('value-cards:first-of-type').live();
  assert.deepEqual(await widget.statements(), STATEMENTS);
  assert.notDeepEqual(
    await visitor.page.evaluate(() => window.seenStatements),
    [],
    'the watcher for our words sees them',
  );
  for (const kind of ['documents-glue', 'documents-wasm', 'extras', 'language'])
    assert.equal(visitor.cdn.count(kind), 0, kind);
});

// ---- content --------------------------------------------------------------------------------------------------------

const CONTENT_TIMES = {
  'before the script comes': element('') + setContent(CONTENT) + SCRIPT,
  'in the same task in which the element is made': `${SCRIPT}<script>customElements.whenDefined('value-cards').then(() => {
    const host = document.createElement('value-cards');
    host.content = ${JSON.stringify(CONTENT)};
    document.body.append(host);
  })</script>`,
  // As Vue does it.
  'in the same task in which the element is put in, right afterwards': `${SCRIPT}<script>customElements.whenDefined('value-cards').then(() => {
    const host = document.createElement('value-cards');
    document.body.append(host);
    host.content = ${JSON.stringify(CONTENT)};
  })</script>`,
};

for (const [name, html] of Object.entries(CONTENT_TIMES)) {
  test(`content set ${name}`, async () => {
    const visitor = await open(html);
    const widget = await expectWords(visitor, CONTENT);
    assert.deepEqual(await widget.host.evaluate((host) => host.content), CONTENT);
  });
}

test('content set after the first paint replaces other words, and null brings them back', async () => {
  const visitor = await open(element('', CHILDREN) + SCRIPT);
  const widget = await visitor.widget().live();
  for (const words of [CONTENT, SECOND]) {
    await widget.host.evaluate((host, words) => (host.content = words), words);
    await expectWords(visitor, words);
  }
  await widget.host.evaluate((host) => (host.content = null));
  await expectHome(visitor);
});

test('content whose object was changed and is set again is read again', async () => {
  const visitor = await open(element('') + setContent(CONTENT) + SCRIPT);
  const widget = await expectWords(visitor, CONTENT);
  await widget.host.evaluate((host) => {
    host.content.sections[0].title = 'New Mission';
    // biome-ignore lint/correctness/noSelfAssign: setting the property is what makes the element read it again.
    host.content = host.content;
  });
  await becomes(async () => (await widget.sections())[0].title, 'New Mission');
});

test('frozen objects, and a page that has broken JSON', async () => {
  const breaking = `
    Array.prototype.toJSON = function () { return 'broken'; };
    String.prototype.toJSON = function () { return 'broken'; };
    Object.prototype.toJSON = function () { return 'broken'; };
    Object.defineProperty(Object.prototype, 'toJSON', { enumerable: false });
    JSON.parse = () => { throw new Error('broken'); };`;
  const visitor = await open(
    `<script>${breaking}</script><value-cards id="content"></value-cards>${element('id="inline"', json(INLINE))}
     <script>
       const freeze = (value) => (Object.values(value).forEach((each) => typeof each === 'object' && freeze(each)), Object.freeze(value));
       document.querySelector('#content').content = freeze(${JSON.stringify(CONTENT)});
     </script>${SCRIPT}`,
  );
  // Playwright's own answers need JSON too.
  const read = (id) =>
    visitor.page.locator(`#${id}`).evaluate((host) => {
      delete Array.prototype.toJSON;
      delete String.prototype.toJSON;
      delete Object.prototype.toJSON;
      return [...host.querySelectorAll('p')].map((each) => each.textContent).join('|');
    });
  await visitor.page.locator('#content').getByText('Content: third').waitFor();
  await visitor.page.locator('#inline').getByText('Inline: third').waitFor();
  assert.equal(
    await read('content'),
    'Content: every child reads.|Content: we believe|' +
      ['first', 'second', 'third'].map((id) => `Content: ${id} things matter.`).join('|'),
  );
  await expectNoBuiltIn(visitor);
});

const NO_OBJECTS = {
  'a circle': 'const circle = {}; circle.self = circle; return circle',
  'a function': 'return () => {}',
  'a big number': 'return { version: 1n }',
  'an object that throws': 'return { get version() { throw new Error("no") } }',
};

for (const [name, code] of Object.entries(NO_OBJECTS)) {
  test(`content that JSON cannot hold is a problem: ${name}`, async () => {
    const visitor = await open(
      `${element('', CHILDREN)}<script>document.querySelector('value-cards').content = (() => { ${code} })()</script>${SCRIPT}`,
      { expectsLines: true },
    );
    await expectHome(visitor);
    await expectProblem(visitor, { path: /^content$/, expected: /object that JSON can hold/, remedy: /plain objects/ });
    await visitor.widget().live();
  });
}

// ---- src ------------------------------------------------------------------------------------------------------------

// The companion brings the controls. Words that wait for it come a round trip later.
test('the words of a document do not wait for the companion', async () => {
  const companion = held();
  const visitor = await open(element(src, CHILDREN) + SCRIPT, {
    documents: { 'ours.json': FETCHED },
    faults: { companion },
  });
  await becomes(() => visitor.widget().sections(), saidIn(FETCHED));
  companion.release();
  await expectWords(visitor, FETCHED);
});

test("while src loads the page's own words stay; then the document replaces them", async () => {
  const way = held();
  const visitor = await open(element(src, CHILDREN) + SCRIPT, { documents: { 'ours.json': [FETCHED, way] } });
  await becomes(() => visitor.docs.count('ours.json'), 1);
  assert.ok(await visitor.page.getByText('Home: every child reads.').isVisible());
  await visitor.widget().painted();
  assert.ok(await visitor.page.getByText('Home: every child reads.').isVisible());
  way.release();
  await expectWords(visitor, FETCHED);
  assert.equal(await visitor.page.getByText('Home: every child reads.').isVisible(), false);
  assert.equal(visitor.docs.count('ours.json'), 1);
});

test('start may name a card of the document, even if the document arrives late', async () => {
  const way = held();
  const visitor = await open(element(`${src} start="third"`, CHILDREN) + SCRIPT, {
    documents: { 'ours.json': [FETCHED, way] },
  });
  await visitor.widget().painted();
  way.release();
  const widget = await expectWords(visitor, FETCHED);
  await widget.expectInView(3);
  assert.deepEqual(await visitor.events('changed'), []);
});

test("a relative src is relative to the page's base address", async () => {
  const html = page(element('src="../ours.json"', CHILDREN) + SCRIPT, '<base href="DOCS/school/">');
  await expectWords(await visit(html, { init: WATCH, documents: { 'ours.json': FETCHED } }), FETCHED);
});

test('a div and a script with data-src', async () => {
  const html =
    '<div data-value-cards data-src="DOCS/ours.json"></div><script async src="CDN/value-cards.js" data-src="DOCS/second.json"></script>';
  const visitor = await open(html, { documents: { 'ours.json': FETCHED, 'second.json': SECOND } });
  await expectWords(visitor, FETCHED, 'div value-cards');
  await expectWords(visitor, SECOND, 'script + value-cards');
});

test('src set right after the element is inserted, as React does it', async () => {
  const visitor = await open(
    `${SCRIPT}<script>customElements.whenDefined('value-cards').then(() => {
    const host = document.createElement('value-cards');
    document.body.append(host);
    host.setAttribute('src', 'DOCS/ours.json');
  })</script>`,
    { documents: { 'ours.json': FETCHED } },
  );
  await expectWords(visitor, FETCHED);
});

test('two elements with documents of their own', async () => {
  const html = element('id="one" src="DOCS/ours.json"') + element('id="two" src="DOCS/second.json"') + SCRIPT;
  const visitor = await open(html, { documents: { 'ours.json': FETCHED, 'second.json': SECOND } });
  await expectWords(visitor, FETCHED, '#one');
  await expectWords(visitor, SECOND, '#two');
  for (const kind of ['documents-glue', 'documents-wasm']) assert.equal(visitor.cdn.count(kind), 1);
});

/** Notes all words in view, frame by frame. */
const SAMPLE = `
  window.samples = [];
  const sample = () => {
    requestAnimationFrame(sample);
    const host = document.querySelector('value-cards');
    if (!host || !host.shadowRoot) return;
    const nodes = [...host.shadowRoot.querySelectorAll('slot')].flatMap((slot) => slot.name === 'status' ? [] : slot.assignedNodes());
    const words = nodes.map((node) => node.textContent).join('|');
    if (words !== window.samples[window.samples.length - 1]) window.samples.push(words);
  };
  requestAnimationFrame(sample);`;

for (const [name, change] of Object.entries({
  'a changed src': (host) => host.setAttribute('src', host.getAttribute('src').replace('ours', 'second')),
  'changed content': (host) => (host.content = window.second),
})) {
  test(`${name} changes all words in one step, and keeps the card`, async () => {
    const documents = { 'ours.json': FETCHED, 'second.json': SECOND };
    const visitor = await open(element(src, CHILDREN) + SCRIPT, {
      documents,
      init: WATCH + SAMPLE + `window.second = ${JSON.stringify(SECOND)};`,
    });
    const widget = await expectWords(visitor, FETCHED);
    await widget.call('goTo', 'second');
    await widget.expectInView(2);
    await widget.rest();
    const before = await visitor.page.evaluate(() => window.samples.length);
    await widget.host.evaluate(change);
    await expectWords(visitor, SECOND);
    await widget.expectInView(2);
    await eventually(async () => assert.equal((await widget.place()).count, '2 of 3'));
    // The next frame samples what is on the page.
    await visitor.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const samples = await visitor.page.evaluate((before) => window.samples.slice(before - 1), before);
    assert.equal(samples.length, 2, samples.join('\n'));
    await widget.press('Next card');
    await widget.expectInView(3);
    const { detail } = (await visitor.events('changed')).at(-1);
    assert.deepEqual([detail.id, detail.position, detail.count, detail.section], ['third', 3, 3, 'values']);
  });
}

test('if the card is not in the new document, its first card is shown', async () => {
  const other = made('Other', ['fourth', 'fifth', 'sixth']);
  const visitor = await open(element(src) + SCRIPT, { documents: { 'ours.json': FETCHED, 'other.json': other } });
  const widget = await expectWords(visitor, FETCHED);
  await widget.call('goTo', 'third');
  await widget.expectInView(3);
  await widget.rest();
  await widget.set('src', `${visitor.docs.origin}/other.json`);
  await expectWords(visitor, other);
  await widget.expectInView(0);
  await eventually(async () => assert.equal((await widget.place()).section, 'Other Mission'));
});

test("removing src brings back the page's own words", async () => {
  const visitor = await open(element(src, CHILDREN + '<p hidden>Not yet.</p>') + SCRIPT, {
    documents: { 'ours.json': FETCHED },
  });
  const widget = await expectWords(visitor, FETCHED);
  await widget.host.evaluate((host) => host.removeAttribute('src'));
  await becomes(async () => (await widget.statements())[0], 'Home: every child reads.');
  await eventually(async () => assert.ok(await visitor.page.getByText('Home: every child reads.').isVisible()));
  assert.ok(await visitor.page.getByText('Not yet.').evaluate((element) => element.hidden), 'as the page has left it');
  assert.ok(!(await widget.words()).includes('Fetched'));
  await expectNoBuiltIn(visitor);
});

test('children added while a document is shown become the words when src is removed', async () => {
  const visitor = await open(element(src) + SCRIPT, { documents: { 'ours.json': FETCHED } });
  const widget = await expectWords(visitor, FETCHED);
  await widget.host.evaluate((host) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Late.';
    host.append(paragraph);
  });
  await expectWords(visitor, FETCHED);
  await widget.host.evaluate((host) => host.removeAttribute('src'));
  await becomes(() => widget.statements(), ['Late.']);
  await expectNoBuiltIn(visitor);
});

test('an answer that is no longer wanted is ignored', async () => {
  const way = held();
  const visitor = await open(element(src, CHILDREN) + SCRIPT, {
    documents: { 'ours.json': [FETCHED, way], 'second.json': SECOND },
  });
  await becomes(() => visitor.docs.count('ours.json'), 1);
  const widget = await visitor.widget().painted();
  await widget.set('src', `${visitor.docs.origin}/second.json`);
  await expectWords(visitor, SECOND);
  way.release();
  await eventually(() => assert.deepEqual(visitor.docs.cut, ['ours.json']));
  await expectWords(visitor, SECOND);
  assert.deepEqual(await visitor.events('problem'), []);
});

for (const isPainted of [false, true]) {
  test(`an element taken off the page ${isPainted ? 'after' : 'before'} it is painted stops waiting for its document; when it is put back, it asks again`, async () => {
    const visitor = await open(element(src, CHILDREN) + SCRIPT, { documents: { 'ours.json': [FETCHED, never] } });
    await becomes(() => visitor.docs.count('ours.json'), 1);
    if (isPainted) await visitor.widget().painted();
    await visitor.page.evaluate(() => {
      window.host = document.querySelector('value-cards');
      window.host.remove();
    });
    await eventually(() => assert.deepEqual(visitor.docs.cut, ['ours.json']));
    visitor.docs.answers['ours.json'] = FETCHED;
    await visitor.page.evaluate(() => document.body.append(window.host));
    await expectWords(visitor, FETCHED);
    assert.equal(visitor.docs.count('ours.json'), 2);
    assert.deepEqual(await visitor.events('problem'), []);
  });
}

// ---- Nothing to be had ----------------------------------------------------------------------------------------------

test('without children there is one calm sentence until there is something to show', async () => {
  const visitor = await open(element(src) + SCRIPT, {
    documents: { 'ours.json': missing, 'second.json': SECOND },
    expectsLines: true,
  });
  const widget = visitor.widget();
  const { live, reason } = await widget.ready();
  assert.equal(live, false);
  assert.match(reason, /src/);
  const sentence = visitor.page.getByText('This content is not available right now. Please try again later.');
  await sentence.waitFor();
  assert.equal(await widget.words(), await sentence.textContent());
  for (const button of await widget.host.getByRole('button').all()) assert.equal(await button.isVisible(), false);
  await expectProblem(visitor, { path: /^src$/, found: /404/ });
  await widget.set('src', `${visitor.docs.origin}/second.json`);
  await becomes(() => widget.sections(), saidIn(SECOND));
  await sentence.waitFor({ state: 'detached' });
  await widget.mounted();
  await expectNoBuiltIn(visitor);
});

test('the calm sentence disappears when the page adds words of its own', async () => {
  const visitor = await open(element(src) + SCRIPT, { documents: { 'ours.json': missing }, expectsLines: true });
  const sentence = visitor.page.getByText('This content is not available right now.');
  await sentence.waitFor();
  await visitor.widget().host.evaluate((host) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Late.';
    host.append(paragraph);
  });
  await becomes(() => visitor.widget().statements(), ['Late.']);
  await sentence.waitFor({ state: 'detached' });
});

const FILES = /copy all files of the release/i;
const BROKEN = {
  'a policy that forbids WebAssembly': {
    headers: { 'Content-Security-Policy': "script-src CDN 'nonce-of-the-page'" },
    remedy: /'wasm-unsafe-eval'/,
  },
  'no script of the documents module': { faults: { 'documents-glue': missing }, remedy: FILES },
  'no documents module': { faults: { 'documents-wasm': missing }, remedy: FILES },
};

for (const [name, { remedy, ...options }] of Object.entries(BROKEN)) {
  for (const children of [CHILDREN, '']) {
    test(`${name}: ${children ? "the page's own words stay" : 'the calm sentence'}, one error`, async () => {
      const visitor = await open(element(src, children) + SCRIPT, {
        documents: { 'ours.json': FETCHED },
        expectsLines: true,
        ...options,
      });
      assert.equal((await visitor.widget().ready()).live, false);
      if (children) await expectHome(visitor);
      else await visitor.page.getByText('This content is not available right now.').waitFor();
      const line = await visitor.onlyLine();
      assert.match(line, remedy);
      assert.equal((await visitor.events('error')).length, 1);
      assert.deepEqual(await visitor.events('problem'), []);
      await expectNoBuiltIn(visitor);
    });
  }
}
