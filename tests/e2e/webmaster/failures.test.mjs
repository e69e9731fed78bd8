// If WebAssembly is forbidden, missing or broken, the static cards remain: readable, swipeable, with working section
// buttons, previous, next, show all and methods. The page's owner gets one console line and one event; the visitor sees
// nothing of it.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { IDS, STATEMENTS } from '../support/norwalk.mjs';
import { DIST, asHtml, changed, cutOff, missing, mistyped, never, truncated, well } from '../support/servers.mjs';

const PHONE = { hasTouch: true, isMobile: true, width: 375, height: 800 };

const expectStaticProduct = async (visitor, { reason, remedy }) => {
  const widget = visitor.widget();
  const state = await widget.ready();
  assert.equal(state.live, false);
  assert.match(state.reason, reason);
  assert.deepEqual(await widget.statements(), STATEMENTS);
  assert.ok(await widget.host.getByText(STATEMENTS[0]).isVisible());

  await widget.swipe(-220);
  await widget.expectInView(1);
  await widget.rest();
  await widget.press('Next card');
  await widget.expectInView(2);
  await widget.rest();
  await widget.press('Previous card');
  await widget.expectInView(1);
  await widget.rest();
  await widget.press('Our Values');
  await widget.expectInView(7);
  for (const [method, value, position] of [
    ['next', undefined, 8],
    ['goTo', IDS[13], 13],
    ['goTo', 4, 4],
    ['previous', undefined, 3],
  ]) {
    await widget.call(method, value);
    await widget.expectInView(position);
  }
  await widget.press('Show all');
  for (const box of await widget.boxes()) assert.ok(box.isInFrame && box.height > 40);
  await widget.press('Show one at a time');
  await widget.button('Show all').waitFor();

  const line = await visitor.onlyLine();
  assert.match(line, remedy);
  assert.equal((await visitor.events('error')).length, 1);
  assert.deepEqual(
    (await visitor.events('ready')).map((event) => event.detail.live),
    [false],
  );
};

const FILES = /copy all files of the release/i;
const FAILURES = {
  'a policy that forbids WebAssembly': {
    headers: { 'Content-Security-Policy': "script-src CDN 'nonce-of-the-page'; connect-src CDN" },
    remedy: /script-src http:\/\/127\.0\.0\.1:\d+ 'wasm-unsafe-eval'|'wasm-unsafe-eval' to its script-src/,
  },
  'a policy that forbids fetching from our host': {
    headers: { 'Content-Security-Policy': "script-src CDN 'wasm-unsafe-eval' 'nonce-of-the-page'; connect-src 'self'" },
    remedy: /connect-src/,
  },
  'no .wasm on the server': { faults: { wasm: missing }, remedy: FILES },
  'a page in place of the .wasm': { faults: { wasm: asHtml }, remedy: FILES },
  'half a .wasm': { faults: { wasm: truncated }, remedy: FILES },
  'a connection that breaks off in the .wasm': { faults: { wasm: cutOff }, remedy: FILES },
  'another byte in the .wasm': { faults: { wasm: changed }, remedy: FILES },
  'no glue on the server': { faults: { glue: missing }, remedy: FILES },
  'a page in place of the glue': { faults: { glue: asHtml }, remedy: FILES },
  'no companion on the server': { faults: { companion: missing }, remedy: FILES },
  'a page in place of the companion': { faults: { companion: asHtml }, remedy: FILES },
  'a browser without WebAssembly': { init: () => delete window.WebAssembly, remedy: /WebAssembly/ },
};

for (const [name, { remedy, ...options }] of Object.entries(FAILURES)) {
  test(`${name}: the static product, one line, one event`, async () => {
    const visitor = await visit(page(SNIPPET), { ...PHONE, ...options, expectsLines: true });
    await expectStaticProduct(visitor, { reason: /./, remedy });
  });
}

for (const kind of ['wasm', 'glue', 'companion']) {
  test(`no answer at all for the ${kind}: the static product after 20 seconds, and not before`, async () => {
    // In Firefox ESR 153, a page's load event waits for its modules.
    const visitor = await visit(page(SNIPPET), {
      ...PHONE,
      faults: { [kind]: never },
      clock: true,
      waitUntil: 'commit',
      expectsLines: true,
    });
    await visitor.widget().painted();
    await becomes(() => visitor.cdn.count(kind), 1);
    // The module is asked for before the companion is there, which counts the seconds. Its style sheet shows that it has begun.
    const sheets = () => visitor.widget().host.evaluate((host) => host.shadowRoot.adoptedStyleSheets.length);
    if (kind !== 'companion') await becomes(sheets, 2);
    await visitor.page.clock.runFor(19000);
    assert.deepEqual(await visitor.events('error'), []);
    await visitor.page.clock.runFor(2000);
    await becomes(async () => (await visitor.events('error')).length, 1);
    await visitor.page.clock.resume();
    await expectStaticProduct(visitor, { reason: /20 s/, remedy: /20 s/ });
  });
}

test('an answer after the 20 seconds changes nothing', async () => {
  const answers = [];
  const late = (response, file) => answers.push(() => well(response, file));
  const visitor = await visit(page(SNIPPET), { faults: { wasm: late }, clock: true, expectsLines: true });
  const widget = await visitor.widget().painted();
  await becomes(() => visitor.cdn.count('wasm'), 1);
  await visitor.page.clock.runFor(21000);
  assert.equal((await widget.ready()).live, false);
  const arrived = visitor.page.waitForEvent('requestfinished', (request) => request.url().endsWith('.wasm'));
  answers.forEach((answer) => answer());
  await arrived;
  await visitor.page.clock.resume();
  await widget.press('Our Values');
  await widget.expectInView(7);
  assert.equal((await widget.place()).count, '');
  await visitor.onlyLine();
});

test('with a wrong MIME type the cards still go live, silently', async () => {
  const visitor = await visit(page(SNIPPET), { faults: { wasm: mistyped } });
  const widget = await visitor.widget().live();
  await widget.press('Next card');
  await widget.expectCard(1);
});

for (const [name, fault] of Object.entries({
  'half a file': truncated,
  'a broken connection': cutOff,
  'a page': asHtml,
  'a 404': missing,
})) {
  test(`${name} at first and the .wasm at the second try: the cards go live`, async () => {
    const visitor = await visit(page(SNIPPET), { faults: { wasm: [fault, well] }, expectsLines: true });
    const widget = await visitor.widget().live();
    await widget.expectCard(0);
    assert.equal(visitor.cdn.count('wasm'), 2);
    assert.deepEqual(visitor.ourLines, []);
    assert.deepEqual(await visitor.events('error'), []);
  });
}

test('a page that wraps fetch breaks nothing', async () => {
  const visitor = await visit(page(SNIPPET), {
    init: () => {
      const fetch = window.fetch;
      window.fetch = async (...args) => {
        const response = await fetch(...args);
        return Object.create(response, {
          ok: { value: response.ok },
          status: { value: response.status },
          arrayBuffer: { value: () => response.arrayBuffer() },
        });
      };
    },
  });
  await (await visitor.widget().live()).expectCard(0);
});

test('show all and back keeps the card, without WebAssembly too', async () => {
  const visitor = await visit(page(SNIPPET), { ...PHONE, faults: { wasm: missing }, expectsLines: true });
  const widget = visitor.widget();
  await widget.ready();
  await widget.call('goTo', 3);
  await widget.expectInView(3);
  await widget.press('Show all');
  await widget.press('Show one at a time');
  await widget.expectInView(3);
});

test('with several elements, each gets its event and the console gets one line', async () => {
  const elements =
    '<value-cards id="one"></value-cards><value-cards id="two"></value-cards><value-cards id="three"></value-cards>';
  const visitor = await visit(page('<script async src="CDN/value-cards.js"></script>' + elements), {
    faults: { wasm: missing },
    expectsLines: true,
  });
  for (const id of ['one', 'two', 'three']) assert.equal((await visitor.widget('#' + id).ready()).live, false);
  assert.deepEqual((await visitor.events('error')).map((event) => event.host).sort(), ['one', 'three', 'two']);
  await visitor.onlyLine();
});

test('an element added after the failure gets its event too', async () => {
  const visitor = await visit(page(SNIPPET), { faults: { wasm: missing }, expectsLines: true });
  await visitor.widget().ready();
  await visitor.page.evaluate(() =>
    document.body.append(Object.assign(document.createElement('value-cards'), { id: 'late' })),
  );
  assert.equal((await visitor.widget('#late').ready()).live, false);
  assert.equal((await visitor.events('error')).length, 2);
  await visitor.onlyLine();
});

test('methods called before anything has arrived throw nothing', async () => {
  const visitor = await visit(page(SNIPPET), {
    init: () =>
      addEventListener('DOMContentLoaded', async () => {
        await customElements.whenDefined('value-cards');
        const host = document.createElement('value-cards');
        for (const call of [
          () => host.next(),
          () => host.previous(),
          () => host.goTo(3),
          () => host.goTo('mission-1'),
          () => host.ready,
        ])
          call();
        window.isCalled = true;
      }),
  });
  await visitor.widget().live();
  await becomes(() => visitor.page.evaluate(() => window.isCalled), true);
});

// If the loader cannot be fetched at all, the webmaster's words stay as they are.
test("without the loader, the page's own words are visible", async () => {
  const visitor = await visit(
    page(
      '<script async src="CDN/value-cards.js"></script><value-cards><h2>Ours</h2><p>Every child reads.</p></value-cards>',
    ),
    {
      faults: { loader: missing },
      expectsLines: true,
    },
  );
  await eventually(async () => assert.ok(await visitor.page.getByText('Every child reads.').isVisible()));
});

// HOSTING.md, Integrity: what the loader imports is checked by an import map of the page.
for (const [name, spoilt, live] of [
  ['the right hashes', undefined, true],
  ['another hash for the companion', /-companion-/, false],
  ["another hash for the widget's script", /^value-cards-[0-9a-f]+\.js$/, false],
]) {
  test(`an import map with ${name}: ${live ? 'live' : 'static cards and one line'}`, async () => {
    const integrity = readdirSync(DIST)
      .filter((file) => /-[0-9a-f]+\.js$/.test(file))
      .map((file) => {
        const bytes = spoilt?.test(file) ? 'other' : readFileSync(`${DIST}/${file}`);
        return [`CDN/${file}`, `sha256-${createHash('sha256').update(bytes).digest('base64')}`];
      });
    const map = `<script type="importmap">${JSON.stringify({ integrity: Object.fromEntries(integrity) })}</script>`;
    const visitor = await visit(page(map + SNIPPET), { plain: true, expectsLines: !live });
    assert.equal((await visitor.widget().ready()).live, live);
    if (!live) await visitor.onlyLine();
  });
}
