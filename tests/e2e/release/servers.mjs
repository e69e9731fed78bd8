// A release behind real servers: with the recipe that is in it, and without; updated, taken back, damaged, and changed on the way.
// `cargo xtask test --only servers`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { eventually } from '../support/eventually.mjs';
import { DAMAGES, FILE, OWN } from './damages.mjs';
import { NEXT, RELEASE, VERSION, alter, integrities, makeNext, remove, replace, unpack } from './folders.mjs';
import { SERVERS, start } from './hosts.mjs';
import { UPDATES } from './updates.mjs';

const PAGE = page(`${OWN}<script async crossorigin src="/cards/value-cards.js"></script>`);

const asItIs = (recipe) => recipe;

const headersOf = async (address, more = {}) => {
  const answer = await fetch(address, { headers: { 'Accept-Encoding': 'identity', ...more } });
  assert.equal(answer.status, 200, address);
  return answer.headers;
};
const nameOf = (kind, folder = RELEASE) => readdirSync(folder).find((name) => FILE[kind].test(name));
const wasm = nameOf('wasm');
const glue = nameOf('glue');

/** Says its own words, to anybody who looks at the page. */
const expectReadable = (visitor) =>
  eventually(async () => {
    const isSeen = (node) => {
      const { left, top, width, height } = node.getBoundingClientRect();
      return node.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    assert.ok(await visitor.page.getByText('Doors stay open.').first().evaluate(isSeen), 'the words are seen');
  });

const COPY = 'Copy all files of the release';
const KEEP = 'keep the old ones';

const expectLine = async (visitor, ...parts) => {
  const line = await visitor.onlyLine();
  for (const part of parts) assert.ok(line.includes(part), `${part}: ${line}`);
};

const releases = { [VERSION]: RELEASE, [NEXT]: mkdtempSync(join(tmpdir(), 'value-cards-next-')) };
before(() => makeNext(releases[NEXT]));
after(() => rmSync(releases[NEXT], { recursive: true }));

// Servers pass it on; archive.rs says what browsers make of it.
test('the zip file has the year of the commit', () => {
  const day = readFileSync(`${RELEASE}.zip`).readUInt16LE(12);
  const year = execFileSync('git', ['log', '-1', '--format=%cd', '--date=format:%Y'], { encoding: 'utf8' });
  assert.equal(1980 + (day >> 9), Number(year));
});

for (const name of Object.keys(SERVERS)) {
  let taught;
  let untaught;
  let updated;
  before(async () => {
    taught = await start(name, PAGE, asItIs);
    untaught = await start(name, PAGE);
    updated = await start(name, PAGE, asItIs);
  });
  after(async () => {
    await taught?.stop();
    await untaught?.stop();
    await updated?.stop();
  });

  test(`${name} with the recipe: types, headers and caching of each kind of file`, async () => {
    for (const [file, type, isFixed] of [
      ['value-cards.js', /javascript/, false],
      ['value-cards.single.js', /javascript/, false],
      [glue, /javascript/, true],
      [wasm, /^application\/wasm$/, true],
      [`v${VERSION}/value-cards.js`, /javascript/, true],
      [`v${VERSION}/${wasm}`, /^application\/wasm$/, true],
      ['value-cards.schema.json', /^application\/json/, false],
    ]) {
      const headers = await headersOf(`${taught.origin}/cards/${file}`);
      assert.match(headers.get('content-type'), type, file);
      assert.equal(headers.get('access-control-allow-origin'), '*', file);
      assert.equal(headers.get('cross-origin-resource-policy'), 'cross-origin', file);
      assert.equal(headers.get('x-content-type-options'), 'nosniff', file);
      assert.equal(
        headers.get('cache-control'),
        isFixed ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
        file,
      );
    }
  });

  test(`${name} with the recipe: the compressed file, with the same type`, async () => {
    const { compresses = null } = SERVERS[name];
    for (const [file, type] of [
      ['value-cards.js', /javascript/],
      [wasm, /^application\/wasm$/],
    ]) {
      const headers = await headersOf(`${taught.origin}/cards/${file}`, { 'Accept-Encoding': 'gzip, br' });
      assert.equal(headers.get('content-encoding'), compresses, file);
      assert.match(headers.get('content-type'), type, file);
      assert.equal(headers.get('access-control-allow-origin'), '*', file);
    }
  });

  for (const [kind, more] of [
    ['a page of another origin', {}],
    ['a page that isolates itself', { headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' } }],
  ])
    for (const place of ['', `v${VERSION}/`])
      test(`${name} with the recipe: ${kind}, ${place || 'evergreen'}: live`, async () => {
        const html = page(
          `${OWN}<script async crossorigin src="${taught.origin}/cards/${place}value-cards.js"></script>`,
        );
        const visitor = await visit(html, { plain: true, ...more });
        await visitor.widget().live();
      });

  test(`${name} as it comes: a page of its own origin is live`, async () => {
    const visitor = await visit(page(''), { plain: true });
    await visitor.page.goto(`${untaught.origin}/page.html`);
    await visitor.widget().live();
  });

  test(`${name} as it comes: a page of another origin gets static cards and the line that names header, file and recipe`, async () => {
    const html = page(`${OWN}<script async src="${untaught.origin}/cards/value-cards.js"></script>`);
    const visitor = await visit(html, { plain: true, expectsLines: true });
    assert.equal((await visitor.widget().ready()).live, false);
    const file = `${untaught.origin}/cards/value-cards-companion-`;
    await expectLine(visitor, file, 'Access-Control-Allow-Origin: *', 'HOSTING.md');
  });

  test(`${name} as it comes: the single file is live on a page of another origin`, async () => {
    const html = page(`${OWN}<script async src="${untaught.origin}/cards/value-cards.single.js"></script>`);
    const visitor = await visit(html, { plain: true });
    await visitor.widget().live();
  });

  for (const { had, gets, isCleared, kept, place = '', shows } of UPDATES)
    test(`${name}: ${had} then ${gets}, former files ${isCleared ? 'gone' : 'kept'}, ${kept} of ${place || 'it'} in the browser: ${
      shows ? `live, ${shows}` : 'static cards and the line that names the file'
    }`, async () => {
      replace(releases[had], updated.cards);
      // Another port is another origin.
      const script = `<script async crossorigin src="${updated.origin}/cards/${place}value-cards.js"></script>`;
      untaught.put('first.html', page(kept === 'all files' ? OWN + script : script));
      untaught.put('second.html', page(OWN + script));
      const visitor = await visit(page(''), { plain: true, expectsLines: !shows });
      if (kept !== 'nothing') {
        await visitor.page.goto(`${untaught.origin}/first.html`);
        await visitor.page.waitForFunction(() => window.valueCards);
      }
      if (kept === 'all files') await visitor.widget().live();
      (isCleared ? replace : unpack)(releases[gets], updated.cards);
      await visitor.page.goto(`${untaught.origin}/second.html`);
      assert.equal((await visitor.widget().ready()).live, !!shows);
      await expectReadable(visitor);
      if (shows) return assert.equal(await visitor.page.evaluate(() => window.valueCards.version), shows);
      await expectLine(visitor, nameOf('companion', releases[had]), COPY, KEEP);
    });

  for (const [title, row] of Object.entries(DAMAGES)) {
    const { lacks, changes, teach, gives, html = OWN, script = 'value-cards.js', isChecked, press, live, names } = row;
    const leaves = { true: 'live', false: 'static cards', undefined: 'the words' }[live];
    test(`${name}, ${title}: ${leaves}${names ? ' and the line that names the file' : ''}`, async () => {
      const host = teach ? await start(name, PAGE, teach) : updated;
      try {
        if (!teach) replace(RELEASE, host.cards);
        const address = (file) => `${host.origin}/cards/${file}`;
        const checks = Object.entries(integrities(host.cards)).map(([file, hash]) => [address(file), hash]);
        const integrity = Object.fromEntries(checks);
        const map = isChecked ? `<script type="importmap">${JSON.stringify({ integrity })}</script>` : '';
        const check = isChecked ? `integrity="${integrity[address(script)]}"` : '';
        if (lacks) remove(host.cards, FILE[lacks]);
        if (changes) alter(host.cards, FILE[changes[0]], changes[1]);
        if (gives) {
          const { status, headers } = await fetch(address(nameOf(names ?? 'wasm')));
          assert.match(`${status} ${headers.get('content-type')} ${headers.get('x-content-type-options')}`, gives);
        }
        const tag = `<script async crossorigin ${check} src="${address(script)}"></script>`;
        const isQuiet = live && !names;
        const visitor = await visit(page(html + tag, map), {
          plain: true,
          documents: { 'words.json': {} },
          expectsLines: !isQuiet,
        });
        if (live !== undefined) assert.equal((await visitor.widget().ready()).live, live);
        if (press) await visitor.widget().press(press);
        await expectReadable(visitor);
        if (names) await expectLine(visitor, nameOf(names), COPY, row.says ?? KEEP);
        else if (!isQuiet) {
          // Only the browser can say it.
          await eventually(() => assert.ok(visitor.lines[0]));
          assert.deepEqual(visitor.ourLines, []);
        }
      } finally {
        if (teach) await host.stop();
      }
    });
  }
}
