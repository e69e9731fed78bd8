// What is asked for, when, and over which connection: round trips decide when a card is seen and when it can be used.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, SNIPPET, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { held } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const FAR = '<div id="far"></div><script>document.getElementById("far").style.height = "9000px"</script>';
const counts = (visitor) => ['companion', 'glue', 'wasm'].map((kind) => visitor.cdn.count(kind));

test('companion, script and module are asked for at once, each once, if the element is near the screen', async () => {
  const companion = held();
  const visitor = await visit(page(SNIPPET), { faults: { companion }, waitUntil: 'commit' });
  await visitor.widget().painted();
  await becomes(() => counts(visitor), [1, 1, 1]);
  companion.release();
  await visitor.widget().live();
  assert.deepEqual(counts(visitor), [1, 1, 1]);
});

for (const [name, html] of [
  ['far below the screen', `${FAR}<value-cards id="cards"></value-cards>`],
  ['in a closed tab', '<div id="cards" hidden><value-cards></value-cards></div>'],
])
  test(`an element ${name} asks for the companion alone until it comes near`, async () => {
    const visitor = await visit(page(SCRIPT + html));
    await becomes(() => counts(visitor), [1, 0, 0]);
    await visitor.page.waitForLoadState('networkidle');
    assert.deepEqual(counts(visitor), [1, 0, 0]);
    await visitor.page.evaluate(() => {
      const element = document.getElementById('cards');
      element.hidden = false;
      element.scrollIntoView();
    });
    await visitor.widget().live();
    assert.deepEqual(counts(visitor), [1, 1, 1]);
  });

test("the snippet's script is asked for as its parts are, so that one connection serves all", async () => {
  const visitor = await visit(page(SNIPPET));
  const asked = [];
  visitor.page.on('request', (request) => {
    if (request.url().startsWith(visitor.cdn.origin)) asked.push(request.allHeaders());
  });
  await visitor.page.reload();
  await visitor.widget().live();
  const headers = await Promise.all(asked);
  assert.ok(headers.length >= 4);
  for (const each of headers) {
    assert.equal(each['sec-fetch-mode'], 'cors');
  }
});

test('words written as the README teaches need no reader, even if a bold beginning runs on into its sentence', async () => {
  const words =
    '<h2>Our Values</h2><p>We believe:</p><ul><li><strong>All students can learn</strong>, but each in a way of its own.</li><li><b>Data</b> informs our decisions.</li><li><strong>Respect</strong> We listen.</li><li>Plain.</li></ul>';
  const visitor = await visit(page(`${SCRIPT}<value-cards words="own">${words}</value-cards>`));
  const widget = await visitor.widget().live();
  assert.deepEqual(await widget.statements(), [
    'All students can learn, but each in a way of its own.',
    'Data informs our decisions.',
    'We listen.',
    'Plain.',
  ]);
  assert.equal(visitor.cdn.count('reader'), 0);
});
