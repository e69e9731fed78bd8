// The iframe form: frame.html, its height, what it shows and from where, and what others may not make of it.
// Engines: chromium
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { serveKiosk } from '../support/kiosk.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';

const SANDBOX = 'sandbox="allow-scripts allow-popups allow-top-navigation-by-user-activation"';
const words = {
  version: 1,
  organization: 'A school',
  sections: [
    {
      id: 'values',
      title: 'Ours',
      cards: [
        { text: 'Doors stay open.', link: { text: 'More', url: 'https://school.example/more' } },
        { text: 'Two.' },
      ],
    },
  ],
};

let host;
let theirs;
before(async () => {
  [host, theirs] = await Promise.all([serveKiosk(), serveKiosk()]);
  for (const site of [host, theirs]) site.files.set('words.json', Buffer.from(JSON.stringify(words)));
});
after(() => Promise.all([host.close(), theirs.close()]));

const frameOf = (query, more = SANDBOX) =>
  `<iframe title="Values" ${more} width="600" height="300" src="${host.origin}/frame.html?${query}"></iframe>`;
const helper = () => `<script async src="${host.origin}/value-cards.frame.js"></script>`;
const open = (content, options) => visit(page(content), { plain: true, ...options });

/** How much of the cards the frame hides. */
const hidden = (visitor, index) =>
  visitor.page
    .frameLocator(`iframe >> nth=${index}`)
    .locator('html')
    .evaluate((root) => Math.max(0, root.scrollHeight - innerHeight));
const heightOf = (visitor, index) =>
  visitor.page.locator(`iframe >> nth=${index}`).evaluate((frame) => frame.clientHeight);
const isLive = (visitor, index) =>
  visitor.page
    .frameLocator(`iframe >> nth=${index}`)
    .locator('value-cards')
    .evaluate((cards) => customElements.whenDefined('value-cards').then(() => cards.ready));

test('two frames in a sandbox are live, each as high as its cards, and follow them', async () => {
  const visitor = await open(frameOf('layout=deck') + frameOf('layout=grid') + helper());
  for (const index of [0, 1]) {
    assert.deepEqual(await isLive(visitor, index), { live: true });
    await becomes(() => hidden(visitor, index), 0);
  }
  const [deck, grid] = [await heightOf(visitor, 0), await heightOf(visitor, 1)];
  assert.ok(grid > deck + 200, `${deck} ${grid}`);
  await visitor.page.frameLocator('iframe >> nth=0').getByRole('button', { name: 'Show all' }).click();
  await eventually(async () => assert.ok((await heightOf(visitor, 0)) > deck + 200));
  await becomes(() => hidden(visitor, 0), 0);
  await visitor.page.frameLocator('iframe >> nth=0').getByRole('button', { name: 'Show one' }).click();
  await eventually(async () => assert.ok(Math.abs((await heightOf(visitor, 0)) - deck) < 2));
});

test('options of the address are those of the element, and nothing else is', async () => {
  const visitor = await open(frameOf('layout=list&theme=dark&heading-level=3&onclick=alert(1)&words=own&x=1'));
  const cards = visitor.page.frameLocator('iframe').locator('value-cards');
  await isLive(visitor, 0);
  const attributes = await cards.evaluate((cards) =>
    Object.fromEntries([...cards.attributes].map(({ name, value }) => [name, value])),
  );
  assert.deepEqual(attributes, { layout: 'list', theme: 'dark', 'heading-level': '3', words: 'built-in' });
  assert.ok((await cards.innerText()).includes(STATEMENTS[0]));
});

test("its own origin's document; its links leave the frame", async () => {
  const visitor = await open(frameOf('src=words.json&layout=grid') + helper());
  const frame = visitor.page.frameLocator('iframe');
  await frame.getByText('Doors stay open.').waitFor();
  await becomes(() => hidden(visitor, 0), 0);
  await visitor.page.route('https://school.example/**', (route) => route.fulfill({ body: 'There' }));
  await frame.getByRole('link', { name: 'More' }).click();
  await visitor.page.waitForURL('https://school.example/more');
});

test('a document of another origin is not asked for unless the host allows it', async () => {
  const query = `src=${encodeURIComponent(`${theirs.origin}/words.json`)}`;
  const refused = await open(frameOf(query), { expectsLines: true });
  await refused.page.frameLocator('iframe').getByText('not available right now').waitFor();
  assert.equal(theirs.requests.filter((name) => name === 'words.json').length, 0);
  const line = await refused.onlyLine();
  for (const part of [host.origin, theirs.origin, 'allowed-sources.json', 'frame.html'])
    assert.ok(line.includes(part), line);

  host.files.set('allowed-sources.json', Buffer.from(JSON.stringify([theirs.origin])));
  const allowed = await open(frameOf(query));
  await allowed.page.frameLocator('iframe').getByText('Doors stay open.').waitFor();
  host.files.delete('allowed-sources.json');
});

test('an address that is none: the apology, and a line', async () => {
  const visitor = await open(frameOf(`src=${encodeURIComponent('https://')}`), { expectsLines: true });
  await visitor.page.frameLocator('iframe').getByText('not available right now').waitFor();
  assert.match(await visitor.onlyLine(), /frame: src: /);
});

test('heights of others, and heights that are none, change nothing; a great one is cut', async () => {
  const liar = `<script>parent.postMessage({ valueCards: 'height', height: 5000 }, '*')</script>`;
  theirs.files.set('frame.html', Buffer.from(`<!doctype html>${liar}`));
  host.files.set('other.html', Buffer.from(`<!doctype html>${liar}`));
  const say = (height) => `parent.postMessage({ valueCards: 'height', height: ${height} }, '*');`;
  const visitor = await open(
    `${helper()}<iframe id="theirs" height="300" src="${theirs.origin}/frame.html"></iframe>
     <iframe id="other" height="300" src="${host.origin}/other.html"></iframe>${frameOf('layout=deck')}`,
  );
  await isLive(visitor, 2);
  await becomes(() => hidden(visitor, 2), 0);
  const before = await heightOf(visitor, 2);
  await visitor.page.evaluate(() => window.postMessage({ valueCards: 'height', height: 5000 }, '*'));
  const cards = visitor.page.frameLocator('iframe >> nth=2').locator('html');
  for (const height of ['NaN', '-5', '0', '"900"', 'null', '{}']) await cards.evaluate(new Function(say(height)));
  await visitor.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
  assert.equal(await heightOf(visitor, 2), before);
  for (const id of ['theirs', 'other'])
    assert.equal(await visitor.page.locator(`#${id}`).evaluate((frame) => frame.clientHeight), 300);
  await cards.evaluate(new Function(say('1e9')));
  await becomes(() => heightOf(visitor, 2), 20000);
  await cards.evaluate(new Function(say('1')));
  await becomes(() => heightOf(visitor, 2), 100);
});

test('in a sandbox nothing is stored, and nothing needs to be', async () => {
  const visitor = await open(frameOf('layout=deck', 'sandbox="allow-scripts"') + helper());
  assert.deepEqual(await isLive(visitor, 0), { live: true });
  const frame = visitor.page.frameLocator('iframe');
  for (const step of ['Next card', 'Next card']) await frame.getByRole('button', { name: step }).click();
  await eventually(async () => assert.match(await frame.locator('.count').innerText(), /2/));
});

test('WordPress, which frames a pasted address with a secret, gets its own kind of message', async () => {
  const visitor = await open(
    `<script>addEventListener('message', ({ data }) => data.message && (window.told = data));</script>` +
      `<iframe sandbox="allow-scripts" width="600" height="300" src="${host.origin}/frame.html#?secret=a1B2c3"></iframe>`,
  );
  await visitor.page.waitForFunction(() => window.told);
  const { message, value, secret } = await visitor.page.evaluate(() => window.told);
  assert.deepEqual([message, secret], ['height', 'a1B2c3']);
  assert.ok(value > 200, value);
});

for (const [name, late] of [
  [
    'comes late',
    (helper) =>
      `<script>setTimeout(() => document.body.append(Object.assign(document.createElement('script'), { src: '${helper}' })), 900)</script>`,
  ],
  ['is a module', (helper) => `<script type="module" src="${helper}"></script>`],
])
  test(`the helper ${name}: it asks for the heights that were told before`, async () => {
    const visitor = await open(frameOf('layout=grid') + late(`${host.origin}/value-cards.frame.js`));
    await isLive(visitor, 0);
    await becomes(() => hidden(visitor, 0), 0);
    assert.ok((await heightOf(visitor, 0)) > 600);
  });

test('a frame that the page has laid over a box of its own keeps its height; one with edges gets them in addition', async () => {
  const style = `<style>.box{position:relative;block-size:300px}.box iframe{position:absolute;inset:0;block-size:100%}.edged{box-sizing:border-box;border:5px solid;padding:10px}</style>`;
  const visitor = await open(
    `${style}${helper()}<div class="box">${frameOf('layout=grid')}</div>${frameOf('layout=grid', 'class="edged"')}`,
  );
  await isLive(visitor, 1);
  await becomes(() => hidden(visitor, 1), 0);
  assert.equal(await visitor.page.locator('.box iframe').evaluate((frame) => frame.clientHeight), 300);
});

test('an empty address is none: the apology, and never the built-in words', async () => {
  const visitor = await open(frameOf('src='), { expectsLines: true });
  await visitor.page.frameLocator('iframe').getByText('not available right now').waitFor();
  assert.match(await visitor.onlyLine(), /frame: src: expected an address, found nothing/);
});
