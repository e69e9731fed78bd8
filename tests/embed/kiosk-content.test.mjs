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
    onLoad({ filter: /content\/reader\.js$/ }, () => ({
      contents: 'export const read = async (text) => JSON.parse(text).links || [];',
    }));
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
  server = { [`${HOME}allowed-sources.json`]: '["https://district.example"]' };
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
    globalThis.caches = {
      open: async () => this.cache,
      match: this.cache.match,
      delete: async () => this.entries.clear(),
    };
    globalThis.fetch = async (url) => {
      const answer = this.server[url] ?? 404;
      if (typeof answer === 'number') return new Response('', { status: answer });
      return answer instanceof Response ? answer.clone() : new Response(answer);
    };
    // Another module each time, as each page has its own.
    const content = await import(`data:text/javascript,${encodeURIComponent(`${code}// ${starts++}`)}`);
    this.shown = [];
    this.notes = [];
    await content.begin(
      (what) => this.notes.push(what),
      () => this.shown.push(content.now.text),
    );
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

// The widget read such a document and the kiosk did not: each had its own way of reading text.
test('content in UTF-16, as some Windows programs save it, is read as the widget reads it', async () => {
  const device = new Device();
  device.server[SOURCE] = new Response(Buffer.from(`\ufeff${ONE}`, 'utf16le'));
  const content = await device.start();
  assert.equal(content.fault, '');
  assert.deepEqual(device.shown, [ONE]);
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
  const content = await device.start(`${HOME}other.json`);
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
  device.server = { ...device.server, [SOURCE]: withPictures('a.png', 'b.png'), [a]: picture() };
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
  const card = (image, url) => ({
    text: 'A card',
    image: { url: image, alt: '' },
    link: { url, text: 'More' },
    links: [{ url, text: 'Still more' }],
  });
  const pictures = [];
  const cards = [card('a.png', 'more'), card('https://', 'https://elsewhere.example/')];
  const content = prepare(
    JSON.stringify({
      sections: [{ cards, image: { url: 'b.png', alt: '' } }, { groups: [{ cards: [card('c.png', 'd')] }] }],
    }),
    pictures,
  );
  assert.deepEqual(
    pictures,
    ['b', 'a', 'c'].map((name) => `https://district.example/${name}.png`),
  );
  assert.deepEqual(content.sections[1].groups[0].cards, [
    { text: 'A card', image: { url: 'https://district.example/c.png', alt: '' } },
  ]);
  assert.deepEqual(content.sections[0].cards, [
    { text: 'A card', image: { url: 'https://district.example/a.png', alt: '' } },
    // The cards report it.
    { text: 'A card', image: { url: 'https://', alt: '' } },
  ]);
});

const ALLOWED = `${HOME}allowed-sources.json`;

// kiosk.html?src=https://evil.example/words.json once showed anybody's words, full screen, under the district's address.
test('content of another origin is refused, and not even asked for, unless the file beside the page names it', async () => {
  const refused = async (src, allowed) => {
    const device = new Device();
    device.server = { [src]: ONE, ...(allowed && { [ALLOWED]: allowed }) };
    const asked = [];
    device.server = new Proxy(device.server, { get: (server, url) => (asked.push(url), server[url]) });
    const content = await device.start(src);
    assert.deepEqual(device.shown, [], src);
    assert.deepEqual(
      asked.filter((url) => url !== ALLOWED),
      [],
      'it is not asked for',
    );
    return { isRefused: content.isRefused, fault: content.fault, notes: device.notes };
  };
  const { isRefused, fault, notes } = await refused('https://evil.example/words.json');
  assert.ok(isRefused);
  assert.equal(
    fault,
    'src: expected content from https://kiosk.example, found https://evil.example. To allow it, name https://evil.example in allowed-sources.json beside kiosk.html',
  );
  assert.deepEqual(notes, [`content not refreshed: ${fault}`]);
  for (const src of [
    'http://kiosk.example/words.json',
    'https://kiosk.example:8443/words.json',
    'https://kiosk.example.evil.example/',
    '//evil.example/words.json',
    'https://kiosk.example@evil.example/',
    `data:application/json,${encodeURIComponent(ONE)}`,
    'blob:https://evil.example/1',
  ])
    assert.ok((await refused(src)).isRefused, src);
  for (const allowed of ['[]', '["https://district.example"]', '["http://evil.example"]'])
    assert.ok((await refused('https://evil.example/words.json', allowed)).isRefused, allowed);
  // What we cannot read allows nothing, and refuses nothing for good.
  for (const [allowed, found] of [
    ['', 'nothing'],
    ['<!doctype html>', '<!doctype html>'],
    ['{"a": 1}', '{"a": 1}'],
    ['["evil.example"]', '["evil.example"]'],
    [500, ''],
  ]) {
    const { isRefused, fault } = await refused('https://evil.example/words.json', allowed || ' ');
    assert.ok(!isRefused);
    assert.equal(
      fault,
      allowed === 500
        ? 'allowed-sources.json: status 500'
        : `allowed-sources.json: expected a list of origins, such as ["https://evil.example"], found ${found}`,
    );
  }
});

test('content of this origin needs no file, nor does a file stand in its way', async () => {
  for (const src of ['words.json', `${HOME}words.json`]) {
    const device = new Device();
    device.server = { [`${HOME}words.json`]: ONE, [ALLOWED]: '[]' };
    await device.start(src);
    assert.deepEqual(device.shown, [ONE], src);
  }
});

test('a redirect to another origin is judged as that origin is', async () => {
  const at = (url) => Object.defineProperty(new Response(ONE), 'url', { value: url });
  for (const [allowed, shown] of [
    ['[]', []],
    ['["https://district.example/"]', [ONE]],
  ]) {
    const device = new Device();
    const answer = at('https://district.example/words.json');
    answer.clone = () => answer;
    device.server = { [`${HOME}go`]: answer, [ALLOWED]: allowed };
    const content = await device.start('go');
    assert.deepEqual(device.shown, shown);
    assert.equal(content.isRefused, !shown[0]);
  }
});

test('content that was allowed and kept stays when the file cannot be read, and goes when it is refused', async () => {
  const device = new Device();
  device.server[SOURCE] = ONE;
  await device.start();
  device.server[SOURCE] = TWO;
  for (const [allowed, isRefused] of [
    [503, false],
    ['<title>Sign in</title>', false],
    [404, true],
  ]) {
    device.server[ALLOWED] = allowed;
    const content = await device.start();
    // What was kept is shown at once, and what is refused goes again.
    assert.deepEqual(device.shown, isRefused ? [ONE, ''] : [ONE]);
    assert.equal(content.next, null);
    assert.equal(content.isRefused, isRefused);
    assert.equal(device.entries.size, isRefused ? 0 : 1);
  }
});
