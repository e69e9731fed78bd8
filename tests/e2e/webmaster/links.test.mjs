// Deep links: the address `#name:card-id` shows that card, Back works, and addresses of other forms are left to the
// page.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { IDS } from '../support/norwalk.mjs';
import { held, missing } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const ANCHORS = `<a href="#values:${IDS[9]}">Ninth</a><a href="#values:${IDS[12]}">Twelfth</a><a href="#contact">Contact</a><p id="contact">Call us</p>`;
const linked = page(`${SCRIPT}<value-cards links="values"></value-cards>${ANCHORS}`);

const hash = (visitor) => new URL(visitor.page.url()).hash;
const entries = (visitor) => visitor.page.evaluate(() => history.length);
const follow = (visitor, name) => visitor.page.getByRole('link', { name, exact: true }).click();

test('the address shows its card from the start, before WebAssembly, and that is not a change', async () => {
  const wasm = held();
  const visitor = await visit(linked, { hash: `#values:${IDS[9]}`, faults: { wasm } });
  const widget = await visitor.widget().painted();
  await widget.expectInView(9);
  wasm.release();
  await widget.live();
  await widget.expectCard(9);
  assert.deepEqual(await visitor.events('changed'), []);
  assert.equal(hash(visitor), `#values:${IDS[9]}`);
});

test('links on the page show their cards, Back and Forward too, without history entries of ours', async () => {
  const visitor = await visit(linked);
  const widget = await visitor.widget().live();
  await follow(visitor, 'Ninth');
  await widget.expectCard(9);
  await follow(visitor, 'Twelfth');
  await widget.expectCard(12);
  const before = await entries(visitor);
  await visitor.page.goBack();
  await widget.expectCard(9);
  await visitor.page.goForward();
  await widget.expectCard(12);
  assert.equal(await entries(visitor), before);
  assert.ok(
    (await visitor.events('changed')).every(({ detail, cancelable }) => detail.cause === 'link' && !cancelable),
  );
});

test('the address follows the visitor, and Back leaves the page at once', async () => {
  const visitor = await visit(linked);
  const widget = await visitor.widget().live();
  const before = await entries(visitor);
  for (const position of [1, 2, 3]) {
    await widget.press('Next card');
    await becomes(() => hash(visitor), `#values:${IDS[position]}`);
  }
  assert.equal(await entries(visitor), before);
});

test('addresses of any other form are never touched', async () => {
  const visitor = await visit(linked, { hash: '#contact' });
  const widget = await visitor.widget().live();
  await widget.press('Next card');
  await widget.expectCard(1);
  assert.equal(hash(visitor), '#contact');
  await follow(visitor, 'Ninth');
  await widget.expectCard(9);
  await follow(visitor, 'Contact');
  await widget.press('Next card');
  await widget.expectCard(10);
  assert.equal(hash(visitor), '#contact');
});

test('an address that names none of our cards changes nothing', async () => {
  const visitor = await visit(linked);
  const widget = await visitor.widget().live();
  for (const wrong of [
    '#values:',
    '#values:no-such-card',
    '#other:' + IDS[9],
    '#' + IDS[9],
    '#values%',
    '#values:%E0%A4%A',
  ]) {
    await visitor.page.evaluate((wrong) => (location.hash = wrong), wrong);
    await widget.rest();
    await widget.expectCard(0);
  }
});

test('without the attribute the address is left alone', async () => {
  const visitor = await visit(page(`${SCRIPT}<value-cards></value-cards>`), { hash: `#values:${IDS[9]}` });
  const widget = await visitor.widget().live();
  await widget.expectCard(0);
  await widget.press('Next card');
  await widget.expectCard(1);
  assert.equal(hash(visitor), `#values:${IDS[9]}`);
  await widget.set('links', 'values');
  await widget.expectCard(9);
});

test('two elements with names of their own do not disturb each other', async () => {
  const visitor = await visit(
    page(`${SCRIPT}<value-cards id="a" links="a"></value-cards><value-cards id="b" links="b"></value-cards>`),
    { height: 1600 },
  );
  const [a, b] = [await visitor.widget('#a').live(), await visitor.widget('#b').live()];
  await visitor.page.evaluate((id) => (location.hash = `#a:${id}`), IDS[8]);
  await a.expectCard(8);
  await b.expectCard(0);
  await b.press('Next card');
  await b.expectCard(1);
  assert.equal(hash(visitor), `#a:${IDS[8]}`, "the other element's address is left alone");
});

test('characters of any alphabet', async () => {
  const words = '<h2>Visión</h2><ul><li>uno</li><li><strong>Educación pública</strong>: para todos</li></ul>';
  const visitor = await visit(page(`${SCRIPT}<value-cards links="visión">${words}</value-cards>`));
  const widget = await visitor.widget().live();
  await visitor.page.evaluate(() => (location.hash = '#visión:educación-pública'));
  await widget.expectInView(1);
  await widget.press('Previous card');
  await becomes(() => decodeURIComponent(hash(visitor)), '#visión:visión-1');
});

test('without WebAssembly links show their cards too', async () => {
  const visitor = await visit(linked, { faults: { wasm: missing }, expectsLines: true });
  const widget = visitor.widget();
  await widget.ready();
  await follow(visitor, 'Ninth');
  await widget.expectInView(9);
});
