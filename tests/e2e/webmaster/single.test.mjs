// The single file: everything that own and built-in words need is in it, wherever and under whatever name it is hosted.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { eventually } from '../support/eventually.mjs';
import { readOutline } from '../support/outline.mjs';
import { DIST } from '../support/servers.mjs';

const SINGLE = readFileSync(`${DIST}/value-cards.single.js`, 'utf8');
const OWN =
  '<value-cards words="own"><h2>Our Promise</h2><ul><li>Doors stay open.</li><li>Lunch is warm.</li></ul></value-cards>';
const INTEGRITY = `sha256-${createHash('sha256').update(SINGLE).digest('base64')}`;

/** Without the header that would let another origin's page read it. */
const withoutHeader = (type, body) => (response) => {
  response.writeHead(200, { 'Content-Type': type });
  response.end(body);
};
const script = (body = SINGLE) => withoutHeader('text/javascript', body);
const documents = {
  'uploads/Our Cards (1).js': script(),
  'js/bundle.js': script(`window.other = 1;\n${SINGLE}\nwindow.another = 2;`),
};

const PLACES = {
  'beside nothing, without a header': '<script async src="DOCS/uploads/Our Cards (1).js"></script>',
  'under its own name': '<script async crossorigin src="CDN/value-cards.single.js"></script>',
  'held to its bytes': `<script async crossorigin integrity="${INTEGRITY}" src="CDN/value-cards.single.js"></script>`,
  'written into the page': `<script>${SINGLE}</script>`,
  'joined with other scripts': '<script async src="DOCS/js/bundle.js"></script>',
  'as a module': '<script type="module" src="CDN/value-cards.single.js"></script>',
  'imported by a module': '<script type="module">import "CDN/value-cards.single.js";</script>',
};
for (const [name, tag] of Object.entries(PLACES))
  test(`${name}: the widget is live, and nothing else is asked for`, async () => {
    const visitor = await visit(page(OWN + tag), {
      documents: Object.fromEntries(
        Object.entries(documents).map(([path, answer]) => [path.replaceAll(' ', '%20'), answer]),
      ),
      plain: true,
    });
    const widget = await visitor.widget().live();
    await widget.press('Next card');
    await widget.expectInView(1);
    const files = visitor.requests.map((address) => new URL(address).pathname).filter((path) => path !== '/');
    assert.ok(files.length <= 1, files.join());
  });

test('nothing in it is a sign to HTML, XML, a template engine, PHP or String.replace', () => {
  for (const sign of ['</script', '<!--', ']]>', '<?', '?>', '{{', '{%', '{#', '$&', "$'", '$`', '$$'])
    assert.ok(!SINGLE.includes(sign), sign);
});

test('a policy that allows the script and WebAssembly, and no connection at all', async () => {
  const visitor = await visit(page(`${OWN}<script async src="CDN/value-cards.single.js"></script>`), {
    headers: { 'Content-Security-Policy': "script-src CDN 'wasm-unsafe-eval' 'nonce-of-the-page'; connect-src 'none'" },
    plain: true,
  });
  await visitor.widget().live();
});

test('a policy that forbids WebAssembly: static cards, and one line that names the directive', async () => {
  const visitor = await visit(page(`${OWN}<script async src="CDN/value-cards.single.js"></script>`), {
    headers: { 'Content-Security-Policy': "script-src CDN 'nonce-of-the-page'" },
    plain: true,
    expectsLines: true,
  });
  assert.equal((await visitor.widget().ready()).live, false);
  const line = await visitor.onlyLine();
  assert.match(line, /script-src http:\/\/127\.0\.0\.1:\d+ 'wasm-unsafe-eval'$/);
});

test('words of an editor, options on the tag, flip cards and rotation need no file', async () => {
  const words = '<p><strong>Mission</strong></p><p>We teach.</p><p><strong>Values</strong></p><p>• Care<br>• Joy</p>';
  const visitor = await visit(
    page(
      `<value-cards id="own" words="own" rotate="9s" layout="grid">${words}</value-cards>` +
        '<div data-value-cards data-words="own" data-detail="flip"><ul><li><b>Grit</b> We try.</li><li>Joy</li></ul></div>' +
        '<script src="DOCS/any.js" data-words="built-in" data-layout="grid"></script>',
    ),
    { plain: true, documents: { 'any.js': script() } },
  );
  const outline = () => visitor.page.locator('#own').evaluate(readOutline);
  await eventually(async () =>
    assert.equal(await outline(), '§ Mission\n  - We teach.\n§ Values\n  1. Care\n  2. Joy'),
  );
  await eventually(async () => assert.equal(await visitor.page.locator('value-cards').count(), 3));
  for (const host of await visitor.page.locator('value-cards').all()) {
    await host.scrollIntoViewIfNeeded();
    assert.equal((await host.evaluate((host) => host.ready)).live, true);
  }
  assert.equal(visitor.requests.filter((address) => /\.(js|wasm)/.test(address)).length, 1);
});

for (const [name, tag, host, line] of [
  ['a document', 'src="DOCS/words.json"', undefined, /value-cards-documents-\w+\.(js|wasm)/],
  ['another language', 'lang="es"', undefined, /The controls are in English: .*value-cards-es-\w+\.js/],
  ['the tools', 'controls="share"', 'Share', /Share, read aloud and filter do not work: .*value-cards-tools-\w+\.js/],
])
  test(`${name}: a file of the release; if it does not lie beside the single one, one line says so`, async () => {
    const html = OWN.replace('<value-cards', `<value-cards ${tag}`);
    const document = { version: 1, organization: 'A school', sections: [] };
    for (const [address, isThere] of [
      ['CDN/value-cards.single.js', true],
      ['DOCS/any.js', false],
    ]) {
      const visitor = await visit(page(`${html}<script async src="${address}"></script>`), {
        plain: true,
        expectsLines: true,
        documents: { 'any.js': script(), 'words.json': document },
      });
      const widget = visitor.widget();
      await widget.ready();
      if (host) await widget.press(host);
      const isAsked = () => visitor.requests.some((address) => /value-cards-(documents|es|tools)-/.test(address));
      if (isThere) await eventually(() => assert.ok(isAsked()));
      else assert.match(await visitor.onlyLine(), line);
      await eventually(async () => assert.equal((await widget.statements()).length, 2));
    }
  });
