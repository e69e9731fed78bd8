// The npm package, used as people use it: checked by publint and Are the types wrong, compiled by TypeScript, imported by Node,
// bundled, and loaded from a host that serves npm. `PACKAGE` is the file that npm packed. `cargo xtask test --only package`.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { page, visit } from '../support/browser.mjs';
import { bundle, withoutAdvice } from '../support/bundle.mjs';
import { becomes } from '../support/eventually.mjs';
import { redirected } from '../support/servers.mjs';
import { compile } from '../support/typescript.mjs';

const { PACKAGE, VERSION } = process.env;
const tarball = new Uint8Array(readFileSync(PACKAGE));
const E2E = fileURLToPath(new URL('..', import.meta.url));

/** A project that installed the package, without a network: it has no dependencies. `packages`: further ones, from the tests. */
const project = (...packages) => {
  const folder = mkdtempSync(join(tmpdir(), 'value-cards-package-'));
  after(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  const npm = ['install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', PACKAGE];
  execFileSync('npm', npm, { cwd: folder });
  for (const name of packages) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(E2E, 'node_modules', name), place);
  }
  return folder;
};
const plain = project();
const react = project('react', 'react-dom', '@types/react');
const installed = join(plain, 'node_modules/value-cards');

// ---- The package itself ---------------------------------------------------------------------------------------------

test('publint finds nothing', async () => {
  const { messages } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
  assert.deepEqual(messages, []);
});

test('Are the types wrong: every resolution finds types, and the only finding is that `require` gets an ES module', async () => {
  const { entrypoints, problems } = await checkPackage(createPackageFromTarballData(tarball));
  // The wildcard is not resolved.
  assert.deepEqual(Object.keys(entrypoints), ['.', './react', './*']);
  for (const entry of ['.', './react'])
    for (const [way, { resolution }] of Object.entries(entrypoints[entry].resolutions))
      assert.ok(resolution?.isTypeScript, `${entry}, ${way}`);
  // Expected: the package has no CommonJS.
  const found = { kind: 'CJSResolvesToESM', resolutionKind: 'node16-cjs' };
  assert.deepEqual(problems, [
    { ...found, entrypoint: '.' },
    { ...found, entrypoint: './react' },
  ]);
});

// ---- TypeScript -----------------------------------------------------------------------------------------------------

const uses = (folder, file) => {
  cpSync(join(E2E, 'types', file), join(folder, file));
  return file;
};
for (const [name, options] of [
  ['a bundler', {}],
  ['Node', { module: 'nodenext', moduleResolution: 'nodenext' }],
]) {
  test(`TypeScript for ${name}: a page that uses everything, in a project without any other package`, () => {
    assert.equal(compile(plain, [uses(plain, 'uses.ts')], options), '');
  });

  test(`TypeScript for ${name}: JSX of React 19`, () => {
    assert.equal(compile(react, [uses(react, 'uses.tsx')], { jsx: 'react-jsx', ...options }), '');
  });
}

const MISUSES = [
  ["document.createElement('value-cards').layout = 'carousel';", 'TS2322'],
  ["addEventListener('value-cards-changed', ({ detail }) => detail.index);", 'TS2339'],
  ["window.valueCards?.load('#cards');", 'TS2345'],
  ['export const value = <value-cards layout="carousel" />;', 'TS2322'],
  ['export const detail = <value-cards onvalue-cards-changed={({ detail }) => detail.index} />;', 'TS2339'],
];
test('TypeScript: a wrong value, a wrong field and a wrong argument are refused, each with its code', () => {
  writeFileSync(
    join(react, 'misuse.tsx'),
    ["import type {} from 'value-cards';import 'value-cards/react';", ...MISUSES.map(([code]) => code)].join('\n'),
  );
  const said = compile(react, ['misuse.tsx'], { jsx: 'react-jsx' });
  const found = [...said.matchAll(/misuse\.tsx\((\d+),\d+\): error (TS\d+)/gm)].map(([, line, code]) => [+line, code]);
  assert.deepEqual(
    found,
    MISUSES.map(([, code], index) => [index + 2, code]),
    said,
  );
});

// ---- Node -----------------------------------------------------------------------------------------------------------

test('Node, which renders pages on a server: importing throws nothing, defines nothing and leaves no global', () => {
  const program = `
    globalThis.customElements = { get() {}, define: (name) => console.log('defines', name) };
    const before = Reflect.ownKeys(globalThis);
    const { defined } = await import('value-cards');
    await import('value-cards/react');
    assert.equal(await defined, undefined);
    assert.deepEqual(Reflect.ownKeys(globalThis), before);`;
  const args = ['--input-type=module', '--eval', `import assert from 'node:assert/strict';${program}`];
  assert.equal(execFileSync('node', args, { cwd: plain, encoding: 'utf8' }), '');
});

// ---- A host that serves npm -----------------------------------------------------------------------------------------

const OWN = '<h2>Ours</h2><ul><li>Doors stay open.</li><li>Lunch is warm.</li></ul>';
const FOLDER = `npm/value-cards@${VERSION}`;
const TYPES = { '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.wasm': 'application/wasm' };

/** As such hosts send a file: to any page, and never to change. */
const served =
  (name) =>
  (response, { body }) => {
    const type = TYPES[extname(name)] ?? 'text/plain; charset=utf-8';
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Type': type,
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'X-Content-Type-Options': 'nosniff',
    });
    response.end(body);
  };
const names = readdirSync(installed);
const fileOf = (name) => [readFileSync(join(installed, name)), served(name)];
const forHosts = (field) => JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))[field].replace('./', '');
/** An answer for each file below this address, and one for the address itself: for the file that package.json names there. */
const below = (address, field, answer) => ({
  ...Object.fromEntries(names.map((name) => [`${address}/${name}`, answer(name)])),
  [address]: answer(forHosts(field)),
});
// If the version is missing or not exact, unpkg redirects to an exact one; jsDelivr sends the file without a redirect.
const HOST = {
  ...below('npm/value-cards', 'unpkg', (name) => redirected(`/${FOLDER}/${name}`)),
  ...below('npm/value-cards@0', 'jsdelivr', fileOf),
  ...below(FOLDER, 'jsdelivr', fileOf),
};

/** The words that a visitor sees: nothing covers the middle of them. */
const seen = (widget) =>
  widget.host.evaluate((host) =>
    [...host.querySelectorAll('li')]
      .filter((word) => {
        const { left, top, width, height } = word.getBoundingClientRect();
        return word.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      })
      .map((word) => word.textContent),
  );

/** A live deck that shows the first of these two words, and after a press on *next* the second. */
const expectCards = async (widget, words) => {
  await widget.live();
  await becomes(() => seen(widget), [words[0]]);
  await widget.press('Next card');
  await widget.expectInView(1);
  await becomes(() => seen(widget), [words[1]]);
};

// The single file asks for further files beside its tag's address, or where this says.
const HOME = ` data-home="DOCS/${FOLDER}"`;
const script = (address, more = '') => `<script async crossorigin src="DOCS/${address}"${more}></script>`;
const module = (address) => `<script type="module"${HOME}>import 'DOCS/${address}';</script>`;
const withShare = (tag) => page(`<value-cards words="own" controls="share">${OWN}</value-cards>${tag}`);
for (const [name, tag] of [
  ['a script', script(`${FOLDER}/value-cards.js`)],
  ['a module', module(`${FOLDER}/index.js`)],
  ['a script without a version, redirected', script('npm/value-cards/value-cards.js')],
  ['a module without a version, redirected', module('npm/value-cards/index.js')],
  ["a script at the package's address, redirected", script('npm/value-cards', HOME)],
  ['a script of a range of versions', script('npm/value-cards@0/value-cards.js')],
  ["a script at the package's address with a range of versions", script('npm/value-cards@0', HOME)],
])
  test(`${name}: the cards are visible and live, and Share, which needs more files, works`, async () => {
    const visitor = await visit(withShare(tag), { plain: true, documents: HOST });
    const widget = visitor.widget();
    await expectCards(widget, ['Doors stay open.', 'Lunch is warm.']);
    await widget.press('Share');
    await widget.button('Copy link').waitFor();
  });

// The loader, which was sent there, looked for all its files beside that address, and the cards did not become live.
for (const address of ['npm/value-cards', 'npm/value-cards@0'])
  test(`/${address} without data-home: the cards are visible and live, and one line says which file Share lacks`, async () => {
    const visitor = await visit(withShare(script(address)), { plain: true, documents: HOST, expectsLines: true });
    const widget = visitor.widget();
    await expectCards(widget, ['Doors stay open.', 'Lunch is warm.']);
    await widget.press('Share');
    const line = await visitor.onlyLine();
    assert.match(line, /Share, read aloud and filter do not work: http:\S+\/npm\/value-cards-tools-\w+\.js/);
  });

// ---- A bundle -------------------------------------------------------------------------------------------------------

test('React 19, bundled: the cards are visible and live, their words follow the state, and no other file is requested', async () => {
  cpSync(join(E2E, 'frameworks/react.jsx'), join(react, 'react.jsx'));
  writeFileSync(join(react, 'page.js'), "import 'value-cards';\nimport './react.jsx';\n");
  const html = page(`<div id="app"></div>${await bundle(join(react, 'page.js'))}`);
  const visitor = await visit(html, { init: withoutAdvice });
  const widget = visitor.widget();
  const show = (...texts) => {
    const words = [{ key: 'h', tag: 'h2', text: 'Ours' }, ...texts.map((text, key) => ({ key, tag: 'li', text }))];
    return visitor.page.evaluate((words) => window.show({ words }), words);
  };
  await show('Doors stay open.', 'Lunch is warm.');
  await expectCards(widget, ['Doors stay open.', 'Lunch is warm.']);
  await show('Doors stay open.', 'Lunch is hot.', 'Buses wait.');
  await becomes(() => seen(widget), ['Lunch is hot.']);
  assert.deepEqual(await widget.statements(), ['Doors stay open.', 'Lunch is hot.', 'Buses wait.']);
  assert.deepEqual(visitor.requests, [`${visitor.site.origin}/`]);
});
