// A kiosk's content without a browser: what is shown, what waits, what is kept on the device. The program that reads documents
// is replaced by a rule: a text that parses is one, and its links are its `links`.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const { build } = createRequire(new URL('../e2e/package.json', import.meta.url))('esbuild');
const HOME = 'https://kiosk.example/';
const SOURCE = 'https://district.example/cards.json';
const [NOW, NEXT] = [`${HOME}content-now`, `${HOME}content-next`];

const reader = {
  name: 'reader',
  setup({ onLoad }) {
    onLoad({ filter: /content\/reader\.js$/ }, () => ({ contents: 'export const read = async (text) => JSON.parse(text).links || [];' }));
  },
};
const bundled = await build({
  entryPoints: [fileURLToPath(new URL('../../src/embed/kiosk/content/content.js', import.meta.url))],
  bundle: true,
  format: 'esm',
  write: false,
  plugins: [reader],
});
const code = bundled.outputFiles[0].text;
let starts = 0;

/** A device with its cache, and the servers that it asks. */
class Device {
  entries = new Map();
  /** Address → text, a number for a status, or a Response. */
  server = {};
  shown = [];
  notes = [];

  cache = {
    put: async (url, answer) => void this.entries.set(url, answer),
    match: async (url) => this.entries.get(url)?.clone(),
    delete: async (url) => this.entries.delete(url),
    keys: async () => [...this.entries.keys()].map((url) => ({ url })),
  };

  /** Starts the page and gives back its content, begun. */
  async start(src = SOURCE) {
    globalThis.location = new URL(`${HOME}kiosk.html?src=${encodeURIComponent(src)}`);
    globalThis.window = globalThis;
    globalThis.caches = { open: async () => this.cache, match: this.cache.match };
    globalThis.fetch = async (url) => {
      const answer = this.server[url] ?? 404;
      if (typeof answer === 'number') return new Response('', { status: answer });
      return answer instanceof Response ? answer.clone() : new Response(answer);
    };
    // Another module each time, as each page has its own.
    const content = await import(`data:text/javascript,${encodeURIComponent(`${code}// ${starts++}`)}`);
    this.shown = [];
    this.notes = [];
    await content.begin((what) => this.notes.push(what), () => this.shown.push(content.now.text));
    return content;
  }

  async kept(slot) {
    return this.entries.get(slot)?.clone().text();
  }
}

const text = (name, more) => JSON.stringify({ name, ...more });
const [ONE, TWO] = [text('one', { links: ['https://district.example/one'] }), text('two')];

test('the first start shows what the server has and keeps it', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  const content = await device.start();
  assert.deepEqual(device.shown, [ONE]);
  assert.deepEqual(content.links, ['https://district.example/one']);
  assert.equal(await device.kept(NOW), ONE);
  assert.equal(await device.kept(NEXT), undefined);
  assert.match(content.now.date, /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual(device.notes, ['new content']);
  assert.equal(content.fault, '');
});

test('without the server, what was kept is shown; the fault goes when it answers again', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  const { now } = await device.start();
  device.server[SOURCE] = 500;
  const content = await device.start();
  assert.deepEqual(device.shown, [ONE]);
  assert.equal(content.now.date, now.date);
  assert.equal(content.fault, 'status 500');
  device.server[SOURCE] = ONE;
  await content.refresh();
  assert.equal(content.fault, '');
});

test('new content waits until it is taken', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  const content = await device.start();
  device.server[SOURCE] = TWO;
  await content.refresh();
  assert.deepEqual(device.shown, [ONE]);
  assert.equal(content.next.text, TWO);
  assert.deepEqual([await device.kept(NOW), await device.kept(NEXT)], [ONE, TWO]);
  await content.takeNext();
  assert.deepEqual(device.shown, [ONE, TWO]);
  assert.equal(content.next, null);
  assert.deepEqual([await device.kept(NOW), await device.kept(NEXT)], [TWO, undefined]);
});

test('content that is taken back by the server does not wait any more', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  const content = await device.start();
  device.server[SOURCE] = TWO;
  await content.refresh();
  device.server[SOURCE] = ONE;
  await content.refresh();
  assert.equal(content.next, null);
  assert.equal(await device.kept(NEXT), undefined);
});

test('what waited is shown first after a restart', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  await (await device.start()).refresh();
  device.server[SOURCE] = TWO;
  await (await device.start()).refresh();
  device.server[SOURCE] = 503;
  await device.start();
  assert.deepEqual(device.shown, [TWO]);
  assert.deepEqual([await device.kept(NOW), await device.kept(NEXT)], [TWO, undefined]);
});

test('content that was kept from another source is not shown', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  await device.start();
  const content = await device.start('https://other.example/cards.json');
  assert.deepEqual(device.shown, []);
  assert.equal(content.now.text, '');
  assert.equal(content.fault, 'status 404');
});

for (const [name, answer, fault] of [
  ['no document', '<!doctype html>', /not valid JSON/],
  ['more than 256 KiB', `"${'x'.repeat(262_144)}"`, /^more than 262144 bytes$/],
  ['an error page', 502, /^status 502$/],
])
  test(`an answer that is ${name} leaves the last good content`, async () => {
    const device = new Device();
    device.server[SOURCE] = ONE;
    const content = await device.start();
    device.server[SOURCE] = answer;
    await content.refresh();
    assert.match(content.fault, fault);
    assert.equal(content.next, null);
    assert.deepEqual([content.now.text, await device.kept(NOW)], [ONE, ONE]);
  });

test('saved content that is damaged gives way to the server’s', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  await device.start();
  await device.cache.put(NOW, new Response('{', { headers: { 'X-Source': encodeURIComponent(SOURCE) } }));
  await device.start();
  assert.deepEqual(device.shown, [ONE]);
  assert.match(device.notes[0], /^saved content is damaged: /);
});

test('a src that is not an address is reported, and nothing is fetched', async () => {
  const device = new Device();
  const content = await device.start('https://');
  assert.equal(content.fault, 'src is not a valid address');
  assert.deepEqual(device.notes, ['content not refreshed: src is not a valid address']);
});

test('pictures are kept with the content that has them, and no longer; one that is missing is tried again', async () => {
  const device = new Device();
  const picture = () => new Response('picture', { headers: { 'Content-Type': 'image/png' } });
  const withPictures = (...urls) => text('pictures', { cards: urls.map((url) => ({ image: { url } })) });
  const [a, b] = ['https://district.example/a.png', 'https://district.example/b.png'];
  device.server = { [SOURCE]: withPictures('a.png', 'b.png'), [a]: picture() };
  const content = await device.start();
  assert.deepEqual([...device.entries.keys()], [NOW, a]);
  assert.ok(device.notes.includes(`picture not saved: ${b}`));
  device.server[b] = picture();
  await content.refresh();
  assert.deepEqual([...device.entries.keys()], [NOW, a, b]);
  device.server[SOURCE] = withPictures('b.png');
  await content.refresh();
  await content.takeNext();
  assert.deepEqual([...device.entries.keys()].sort(), [NOW, b].sort());
});

test('the cards get whole addresses of pictures, and no links', async () => {
  globalThis.location = new URL(`${HOME}kiosk.html?src=${encodeURIComponent(SOURCE)}`);
  const { prepare } = await import('../../src/embed/kiosk/content/document.js');
  const card = (image, link) => ({ text: 'A card', image: { url: image, alt: '' }, link: { url: link, text: 'More' } });
  const pictures = [];
  const content = prepare(JSON.stringify({ sections: [{ cards: [card('a.png', 'more'), card('https://', 'https://elsewhere.example/')] }] }), pictures);
  assert.deepEqual(pictures, ['https://district.example/a.png']);
  assert.deepEqual(content.sections[0].cards, [
    { text: 'A card', image: { url: 'https://district.example/a.png', alt: '' } },
    // The cards report it.
    { text: 'A card', image: { url: 'https://', alt: '' } },
  ]);
});
