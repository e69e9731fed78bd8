// A release in a real WordPress, as Debian packages it: what each role can publish with each editor, and what visitors then see;
// the plugin, uploaded as a person uploads it. `cargo xtask test --only wordpress`.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../support/chromium.mjs';
import { eventually } from '../support/eventually.mjs';
import { EDITORS, signIn, writeBlock } from './wordpress/editor.mjs';
import { startWordPress } from './wordpress/site.mjs';

/** `HOST` is an address of this machine at which nobody listens yet; the release was made for it. */
const { HOST, PLUGIN, RELEASE } = process.env;

const WORDS = '<h2>Our Promise</h2><ul><li><strong>Doors:</strong> They stay open.</li><li>Lunch is warm.</li></ul>';
const SCRIPT = `<script async crossorigin src="${HOST}value-cards.js"></script>`;
const FORMS = {
  'div with words': `<div data-value-cards data-words="own" data-layout="grid">${WORDS}</div>`,
  'div with words, and the script beside it': `${SCRIPT}<div data-value-cards data-words="own" data-layout="grid">${WORDS}</div>`,
  'element with words, and the script beside it': `${SCRIPT}<value-cards words="own" layout="grid">${WORDS}</value-cards>`,
  'script with options': SCRIPT.replace(' src', ' data-words="built-in" data-layout="grid" src'),
  frame: `<iframe title="Our values" src="${HOST}frame.html?layout=grid" width="600" height="640"></iframe>`,
  'address of the frame': `${HOST}frame.html`,
};
const hasWords = (form) => form.includes('words');

/** Those who write: where, and as whom. The administrator of a network's site is not trusted with scripts. */
const AUTHORS = {
  administrator: ['single', 'administrator'],
  editor: ['single', 'editor'],
  author: ['single', 'author'],
  'administrator of a network’s site': ['network', 'administrator'],
};

const TYPES = { html: 'text/html', js: 'text/javascript', json: 'application/json', wasm: 'application/wasm' };
let host;
let browser;
let wordpress;
const authors = {};
before(async () => {
  host = createServer((request, response) => {
    const path = join(RELEASE, normalize(new URL(request.url, HOST).pathname));
    if (!existsSync(path)) return response.writeHead(404).end();
    const headers = {
      'Content-Type': TYPES[path.split('.').pop()] || 'text/plain',
      'Access-Control-Allow-Origin': '*',
    };
    response.writeHead(200, headers).end(readFileSync(path));
  });
  await new Promise((resolve) => host.listen(new URL(HOST).port, '127.0.0.1', resolve));
  // WordPress asks other hosts for pictures and news; this machine may not reach them, and may be slow to say so.
  browser = await launch({ flags: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'] });
  wordpress = await startWordPress(['single', 'network'], SCRIPT);
  for (const [name, [site, user]] of Object.entries(AUTHORS))
    authors[name] = await signIn(browser, wordpress.sites[site], user);
});
after(async () => {
  await browser?.close();
  await wordpress?.stop();
  host?.close();
});

/** To run in the page: whether a visitor can see these words, because nothing lies over them. */
const isSeen = (words) => {
  const roots = [document];
  for (const root of roots)
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  for (const root of roots) {
    const texts = document.createTreeWalker(root === document ? document.body : root, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      if (!text.data.replace(/\s+/g, ' ').includes(words)) continue;
      text.parentElement.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.selectNodeContents(text);
      const { left, top, height } = range.getBoundingClientRect();
      let hit = document.elementFromPoint(left + 5, top + height / 2);
      while (hit?.shadowRoot?.elementFromPoint(left + 5, top + height / 2)) {
        const inner = hit.shadowRoot.elementFromPoint(left + 5, top + height / 2);
        if (inner === hit) break;
        hit = inner;
      }
      if (height && hit && (hit.contains(text) || text.parentElement.contains(hit))) return true;
    }
  }
  return false;
};

/** What somebody sees who is not signed in: live cards, words, or nothing, there or in a frame. */
const seen = async (address) => {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 } });
  const page = await context.newPage();
  try {
    await page.goto(address);
    const frame = page.frames().find((frame) => frame.url().startsWith(`${HOST}frame.html`));
    const place = frame || page;
    const cards = await place.evaluate(async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      const host = document.querySelector('value-cards');
      if (!host?.ready) return false;
      host.scrollIntoView();
      const { live } = await Promise.race([host.ready, new Promise((resolve) => setTimeout(resolve, 8000, {}))]);
      return !!live;
    });
    const [own, ours] = [
      await place.evaluate(isSeen, 'Lunch is warm.'),
      await place.evaluate(isSeen, 'Our fundamental purpose is'),
    ];
    const what = own || ours ? (cards ? 'cards' : 'words') : 'nothing';
    if (!frame || what === 'nothing') return what;
    return `${what} in a frame`;
  } finally {
    await context.close();
  }
};

const rows = [];
for (const author of Object.keys(AUTHORS))
  for (const [editor, write] of Object.entries(EDITORS))
    for (const [form, html] of Object.entries(FORMS))
      test(`${author}, ${editor}: ${form}`, async () => {
        const address = await write(authors[author], html);
        const alone = await seen(address);
        // The site's header has the script: the test's own plugin puts it there if it is asked to.
        const outcome =
          alone === 'cards' || !hasWords(form)
            ? alone
            : `${alone}; ${await seen(`${address}${address.includes('?') ? '&' : '?'}header`)}`;
        rows.push({ author, editor, form, outcome });
        if (hasWords(form)) assert.doesNotMatch(outcome, /nothing/);
      });

test('each role has a form that is live', () => {
  const forms = Object.keys(FORMS);
  for (const author of Object.keys(AUTHORS)) {
    console.log(`\n| ${author} | ${forms.join(' | ')} |\n|${'---|'.repeat(forms.length + 1)}`);
    for (const editor of Object.keys(EDITORS)) {
      const cell = (form) =>
        rows.find((row) => row.author === author && row.editor === editor && row.form === form)?.outcome;
      console.log(`| ${editor} | ${forms.map(cell).join(' | ')} |`);
    }
    assert.ok(
      rows.some((row) => row.author === author && row.outcome.includes('cards')),
      author,
    );
  }
});

test('the frame of a pasted address is as high as its cards', async () => {
  const address = await EDITORS['block editor, pasted'](authors.author, FORMS['address of the frame']);
  for (const width of [1100, 375]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(address);
    await eventually(async () => {
      const frame = page.frames().find((frame) => frame.url().startsWith(HOST));
      const [needed, live] = await frame.evaluate(async () => [
        document.documentElement.scrollHeight,
        (await document.querySelector('value-cards').ready).live,
      ]);
      const { height } = await page.locator('iframe').boundingBox();
      assert.ok(live && needed > 300 && height >= needed && height < needed + 10, `${width}: ${height} for ${needed}`);
    });
    await page.close();
  }
});

// ---- The plugin -----------------------------------------------------------------------------------------------------

/** Uploads and activates it, as the super administrator does. */
const install = async (site, isNetwork) => {
  const { page, close } = await signIn(browser, site, 'super');
  const admin = `${site.address}/wp-admin/${isNetwork ? 'network/' : ''}`;
  await page.goto(`${admin}plugin-install.php?tab=upload`);
  await page.setInputFiles('#pluginzip', PLUGIN);
  await page.click('#install-plugin-submit');
  await page.locator('a.button-primary', { hasText: /activate/i }).click();
  await page
    .locator('#message, .notice', { hasText: /activated/i })
    .first()
    .waitFor();
  await close();
};

test('the plugin is installed by its upload form, on a site and on a network', async () => {
  await install(wordpress.sites.single, false);
  await install(wordpress.sites.network, true);
});

const SHORTCODE = `[value-cards layout="grid"]\n${WORDS}\n[/value-cards]`;
const WITH_PLUGIN = {
  'div with words': [FORMS['div with words'], /^cards$/],
  'element with words': [FORMS['element with words, and the script beside it'].replace(SCRIPT, ''), /^cards$/],
  shortcode: [SHORTCODE, /^cards$/],
};
/** Those who may write any HTML, and so an `onclick` too. */
const trusted = ['administrator', 'editor'];

/** Values that end an attribute or a tag, if they are not escaped. */
const EVIL = [
  `[value-cards layout='"><img src=x onerror=isHurt=1>']${WORDS}[/value-cards]`,
  `[value-cards label="' onmouseover='isHurt=1" onclick="isHurt=1"]${WORDS}[/value-cards]`,
  `<value-cards label="&quot; onerror=&quot;isHurt=1" onclick="isHurt=1">${WORDS}</value-cards>`,
  `<value-cards label='"><img src=x onerror=isHurt=1>'>${WORDS}</value-cards>`,
];
for (const author of Object.keys(AUTHORS)) {
  for (const editor of ['block editor, Custom HTML', 'classic editor, Text'])
    for (const [form, [html, expected]] of Object.entries(WITH_PLUGIN))
      test(`with the plugin, ${author}, ${editor}: ${form}`, async () => {
        assert.match(await seen(await EDITORS[editor](authors[author], html)), expected);
      });
  test(`with the plugin, ${author}: no option of the cards brings a script`, async () => {
    for (const form of EVIL) {
      const page = await browser.newPage();
      await page.goto(await EDITORS['classic editor, Text'](authors[author], form));
      await page.getByText('Lunch is warm.').first().waitFor();
      assert.equal(await page.evaluate(() => window.isHurt), undefined, form);
      const added = trusted.includes(author) ? '[onerror], [onmouseover]' : '[onclick], [onerror], [onmouseover]';
      assert.equal(await page.locator(added).count(), 0, form);
      await page.close();
    }
  });
  test(`with the plugin, ${author}: the block, its words in their places and its options in the sidebar`, async () => {
    const address = await writeBlock(authors[author], 'layout', 'grid');
    assert.equal(await seen(address), 'cards');
  });
}

test('a shortcode without words shows visitors nothing, and says to those who may edit what to do', async () => {
  const address = await EDITORS['classic editor, Text'](authors.author, '[value-cards layout="grid"]');
  assert.equal(await seen(address), 'nothing');
  const { page } = authors.author;
  await page.goto(address);
  await page.getByText('write your words between [value-cards] and [/value-cards]').waitFor();
});

const textOf = async (address) => (await fetch(address)).text();

test('a shortcode that a theme runs brings its script', async () => {
  assert.equal(await seen(`${wordpress.sites.single.address}/?code=${encodeURIComponent(SHORTCODE)}`), 'cards');
});

test('a shortcode in double brackets, and an element in a script or a comment, are only talked about', async () => {
  const talk =
    '<p>Write [[value-cards layout="grid"]] first.</p>' +
    '<script>window.kept = \'<value-cards layout="grid">\'</script><!-- <value-cards> --><value-cards-list>x</value-cards-list>';
  const address = await EDITORS['block editor, Custom HTML'](authors.administrator, talk);
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByText('Write [value-cards layout="grid"] first.', { exact: true }).waitFor();
  assert.equal(await page.evaluate(() => window.kept), '<value-cards layout="grid">');
  assert.equal(await page.locator('value-cards-list').count(), 1);
  assert.equal(await page.locator('[data-value-cards], value-cards, script[src*="value-cards.js"]').count(), 0);
  await page.close();
});

test('what an element says of its words is kept: language, direction, style, and values as they are', async () => {
  const own = `lang="ar" dir="rtl" style="color: #8a1c3b" label='AC\\DC "K" &lt; 5'`;
  const address = await EDITORS['classic editor, Text'](
    authors.author,
    `<value-cards words="own" ${own}>${WORDS}</value-cards>`,
  );
  const [tag] = /<div data-value-cards[^>]*>/.exec(await textOf(address));
  for (const part of [' lang="ar"', 'data-lang="ar"', ' dir="rtl"', 'style="color: #8a1c3b"', '&quot;K&quot; &lt; 5"'])
    assert.ok(tag.includes(part), `${part}: ${tag}`);
});

test('a tag of 100 KB leaves the post as it is', async () => {
  const address = await EDITORS['classic editor, Text'](
    authors.administrator,
    `<p>Before.</p><value-cards label=${'a '.repeat(50000)}>${WORDS}</value-cards>`,
  );
  assert.match(await textOf(address), /Before\./);
  assert.match(await textOf(address), /Lunch is warm\./);
});

test('excerpts have the words', async () => {
  await EDITORS['classic editor, Text'](authors.author, SHORTCODE.replace('Lunch is warm.', 'Soup of the day.'));
  assert.match(
    await textOf(`${wordpress.sites.single.address}/?feed=rss2`),
    /<description>.*Soup of the day\..*<\/description>/,
  );
});

test('PHP has nothing to say about the plugin', () => {
  for (const { root } of Object.values(wordpress.sites)) {
    const log = join(root, 'debug.log');
    const lines = existsSync(log) ? readFileSync(log, 'utf8').split('\n') : [];
    assert.deepEqual(
      lines.filter((line) => line.includes('plugins/value-cards')),
      [],
    );
  }
});

test('when the plugin is deleted, the words stay, and nothing else', async () => {
  const site = wordpress.sites.single;
  const address = await writeBlock(authors.editor, 'layout', 'grid');
  assert.equal(await seen(address), 'cards');
  const { page, close } = await signIn(browser, site, 'super');
  await page.goto(`${site.address}/wp-admin/plugins.php`);
  const row = page.locator('tr[data-plugin="value-cards/value-cards.php"]');
  await row.locator('.deactivate a').click();
  await row.locator('.delete a').click();
  await page.locator('.deleted[data-plugin="value-cards/value-cards.php"], tr.deleted').first().waitFor();
  await close();
  assert.equal(await seen(address), 'words');
  assert.equal(existsSync(join(site.root, 'wp-content/plugins/value-cards')), false);
  const left = site.query(
    "SELECT option_name FROM wp_options WHERE option_name LIKE '%value%cards%' OR option_value LIKE '%value-cards.php%'",
  );
  // WordPress itself keeps what it knows of updates.
  assert.deepEqual(
    left.filter((name) => !/transient|^recently_activated$/.test(name)),
    [],
  );
  assert.deepEqual(site.query("SHOW TABLES LIKE '%cards%'"), []);
});
