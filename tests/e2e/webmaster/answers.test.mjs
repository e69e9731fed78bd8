// What a document's host may answer, good or bad. The words on the page stay, and their owner is told once what to do.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, stage, visit } from '../support/browser.mjs';
import { CHILDREN, HOME, WATCH, expectNoBuiltIn, made, saidIn } from '../support/documents.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { asHtml, cutOff, failing, missing, mistyped, never, redirected, truncated, well } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const html = (src, children = CHILDREN) => page(`<value-cards src="${src}">${children}</value-cards>${SCRIPT}`);
const OURS = made('Fetched');

const open = (src, options) => visit(html(src), { init: WATCH, expectsLines: true, ...options });

/** Until one problem has been reported, once each way, while the page's own words stay under working controls. */
const expectChildren = async (visitor, expected, id = '') => {
  const events = async (name) => (await visitor.events(name)).filter(({ host }) => host === id);
  const widget = visitor.widget(id ? `#${id}` : 'value-cards');
  await becomes(async () => (await events('problem')).length, 1);
  const [{ detail }] = await events('problem');
  const [{ path, expected: wanted, found, remedy }, ...more] = detail.problems;
  assert.deepEqual(more, []);
  for (const [name, pattern] of Object.entries(expected)) assert.match(detail.problems[0][name], pattern, name);
  assert.ok(remedy.length > 10);
  await widget.live();
  assert.deepEqual(await widget.sections(), HOME);
  assert.ok(await widget.host.getByText('Home: every child reads.').isVisible());
  // Each line names its address.
  const name = ` src="${await widget.host.getAttribute('src')}": `;
  const lines = id ? visitor.ourLines.filter((line) => line.includes(name)) : visitor.ourLines;
  assert.equal(lines.length, 1, visitor.ourLines.join('\n'));
  assert.ok(lines[0].includes(`${path}: expected ${wanted}, found ${found}. ${remedy}`), lines[0]);
  assert.equal((await events('problem')).length, 1);
  assert.deepEqual(await events('error'), []);
  await expectNoBuiltIn(visitor);
  return lines[0];
};

const large = (size) => JSON.stringify(OURS) + ' '.repeat(size - JSON.stringify(OURS).length);
const silent = (response, { body }) => response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
const utf16 = (text, isBigEndian) => {
  const bytes = Buffer.from('\ufeff' + text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
};

const BAD = {
  'a 404': [missing, { path: /^src$/, found: /404/, remedy: /without signing in/ }],
  'a 500': [failing(500), { path: /^src$/, found: /500/ }],
  'a 204': [
    (response) => response.writeHead(204, { 'Access-Control-Allow-Origin': '*' }).end(),
    { path: /^src$/, found: /204/ },
  ],
  'a 206 of the first half': [(response) => failing(206)(response), { path: /^src$/, found: /206/ }],
  'a page': [asHtml, { path: /^document$/, found: /a web page/, remedy: /without signing in/ }],
  'a redirect to a sign-in page': [
    redirected('/login', 301),
    { path: /^src$/, expected: /a document/, found: /^a redirect$/, remedy: /address bar/ },
  ],
  'a redirect to a script': [
    redirected('javascript:window.pwned=1'),
    { path: /^src$/, expected: /a document/, found: /^a redirect$/ },
  ],
  'a redirect to data': [
    redirected(`data:application/json,${encodeURIComponent(JSON.stringify(OURS))}`),
    { path: /^src$/, found: /^a redirect$/ },
  ],
  'a redirect to itself': [
    (response) => redirected(response.req.url)(response),
    { path: /^src$/, found: /^a redirect$/ },
  ],
  'a redirect to another place on the same host': [redirected('/moved.json'), { path: /^src$/, found: /^a redirect$/ }],
  'an answer in Windows-1252': [
    Buffer.from(JSON.stringify(OURS).replace('Fetched', 'Misi\u00f3n'), 'latin1'),
    { path: /^document$/, expected: /UTF-8/, found: /Windows-1252/, remedy: /Save the file as UTF-8/ },
  ],
  'nothing at all': ['', { path: /^src$/, found: /an empty answer/ }],
  'half of it': [
    [OURS, (response, { type, body }) => truncated(response, { type, body })],
    { path: /^document$/, expected: /the whole document/ },
  ],
  'a connection that breaks off': [
    [OURS, cutOff],
    { path: /^src$/, found: /no answer/, remedy: /Access-Control-Allow-Origin/ },
  ],
  'a connection that breaks off at once': [(response) => response.destroy(), { path: /^src$/, found: /no answer/ }],
  'no permission to read it': [
    [OURS, silent],
    { path: /^src$/, found: /no answer/, remedy: /Access-Control-Allow-Origin.*connect-src/ },
  ],
  'one byte too many': [large(262145), { path: /^src$/, expected: /262,144 bytes/, remedy: /Shorten/ }],
};

/** One page with an element for each of these addresses. */
const withAll = (sources) =>
  page(
    sources
      .map((src, index) => `<value-cards id="n${index}" loading="eager" src="${src}">${CHILDREN}</value-cards>`)
      .join('') + SCRIPT,
  );

const onBad = stage(withAll(Object.keys(BAD).map((_, index) => `DOCS/${index}.json`)), {
  init: WATCH,
  documents: {
    ...Object.fromEntries(Object.values(BAD).map(([answer], index) => [`${index}.json`, answer])),
    login: asHtml,
    '': missing,
  },
  expectsLines: true,
});

for (const [index, [name, [, problem]]] of Object.entries(BAD).entries()) {
  onBad(`${name}: the page's own words stay, one problem`, async (visitor) => {
    await expectChildren(visitor, problem, `n${index}`);
    assert.equal(await visitor.page.evaluate(() => window.pwned), undefined);
  });
}

test('ten megabytes are not downloaded', async () => {
  const begin = (response) => {
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': 'application/json',
      'Content-Length': 1e7,
    });
    response.write(large(5e5));
  };
  const visitor = await open('DOCS/ours.json', { documents: { 'ours.json': begin } });
  await expectChildren(visitor, { path: /^src$/, expected: /262,144 bytes/ });
  await eventually(() => assert.deepEqual(visitor.docs.cut, ['ours.json']));
});

test('no answer at all: a problem after 10 seconds and not before, and the request is aborted', async () => {
  const visitor = await open('DOCS/ours.json', { documents: { 'ours.json': never }, clock: true });
  await becomes(() => visitor.docs.count('ours.json'), 1);
  await visitor.page.clock.runFor(9000);
  await visitor.widget().painted();
  assert.deepEqual(await visitor.events('problem'), []);
  assert.deepEqual(visitor.docs.cut, []);
  await visitor.page.clock.runFor(2000);
  await becomes(async () => (await visitor.events('problem')).length, 1);
  await visitor.page.clock.resume();
  await expectChildren(visitor, { path: /^src$/, expected: /an answer within 10 s/, found: /none/ });
  await eventually(() => assert.deepEqual(visitor.docs.cut, ['ours.json']));
});

test('an answer that begins and never ends: a problem after 10 seconds', async () => {
  const half = (response, { type, body }) => {
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Content-Type': type,
      'Content-Length': body.length,
    });
    response.write(body.subarray(0, 40));
  };
  const visitor = await open('DOCS/ours.json', { documents: { 'ours.json': [OURS, half] }, clock: true });
  await becomes(() => visitor.docs.count('ours.json'), 1);
  await visitor.page.clock.runFor(11000);
  await visitor.page.clock.resume();
  await expectChildren(visitor, { path: /^src$/, expected: /an answer within 10 s/ });
});

const GOOD = {
  'a wrong MIME type': [OURS, mistyped],
  'the MIME type of web pages': [OURS, (response, { body }) => well(response, { type: 'text/html', body })],
  'UTF-8 with a byte-order mark': '\ufeff' + JSON.stringify(OURS),
  'UTF-16, little-endian': utf16(JSON.stringify(OURS)),
  'UTF-16, big-endian': utf16(JSON.stringify(OURS), true),
  'as many bytes as are allowed': large(262144),
};

const onGood = stage(withAll(Object.keys(GOOD).map((_, index) => `DOCS/${index}.json`)), {
  init: WATCH,
  documents: Object.fromEntries(Object.values(GOOD).map((answer, index) => [`${index}.json`, answer])),
});

for (const [index, name] of Object.keys(GOOD).entries()) {
  onGood(`${name}: the document is shown`, async (visitor) => {
    const widget = visitor.widget(`#n${index}`);
    await becomes(() => widget.sections(), saidIn(OURS));
    await widget.live();
    assert.deepEqual(await visitor.events('problem'), []);
  });
}

test("the documents' host receives neither cookies nor the address of the page", async () => {
  let headers;
  const way = (response, file) => {
    headers = response.req.headers;
    well(response, file);
  };
  const visitor = await open('DOCS/ours.json', { documents: { 'ours.json': [OURS, way] }, expectsLines: false });
  await becomes(() => visitor.widget().sections(), saidIn(OURS));
  assert.deepEqual([headers.cookie, headers.referer], [undefined, undefined]);
});

// It could lead a visitor's browser into the network that the visitor is in.
test('a redirect to another host is not followed', async () => {
  const visitor = await open('DOCS/slow.json', { documents: { 'slow.json': never } });
  await becomes(() => visitor.docs.count('slow.json'), 1);
  visitor.docs.answers['ours.json'] = redirected(`${visitor.docs.elsewhere}/theirs.json`);
  visitor.docs.answers['theirs.json'] = OURS;
  await visitor.widget().set('src', `${visitor.docs.origin}/ours.json`);
  await visitor.widget().painted();
  await expectChildren(visitor, {
    path: /^src$/,
    found: /^a redirect$/,
    remedy: /address bar/,
  });
  assert.equal(visitor.docs.count('theirs.json'), 0);
});

const REFUSED = [
  'javascript:window.pwned=1',
  'JavaScript:window.pwned=1',
  'data:application/json,{}',
  'blob:http://localhost/0',
  'file:///etc/hostname',
  'ftp://localhost/ours.json',
  'http://elsewhere.example/ours.json',
  '//elsewhere.example/ours.json',
  'http://localhost.elsewhere.example/ours.json',
  'http://[',
  'https://',
  '',
];

test('an invalid address, or one of a wrong kind, is refused without any request', async () => {
  const visitor = await visit(withAll(REFUSED), { init: WATCH, expectsLines: true });
  for (const [index, src] of REFUSED.entries()) {
    const line = await expectChildren(
      visitor,
      { path: /^src$/, expected: /an https address/, remedy: /https:\/\// },
      `n${index}`,
    );
    assert.ok(line.includes(`found "${src}"`), line);
  }
  const ours = [visitor.cdn.origin, visitor.site.origin].map((origin) => `${origin}/`);
  assert.deepEqual(
    visitor.requests.filter((url) => !url.startsWith('data:,') && !ours.some((origin) => url.startsWith(origin))),
    [],
  );
  assert.equal(visitor.requests.filter((url) => url.startsWith(ours[1])).length, 1, 'only the page itself');
  assert.equal(await visitor.page.evaluate(() => window.pwned), undefined);
});

test("if the page's policy does not name the documents' host, the remedy does", async () => {
  const visitor = await open('DOCS/ours.json', {
    documents: { 'ours.json': OURS },
    headers: { 'Content-Security-Policy': 'connect-src CDN' },
  });
  await expectChildren(visitor, {
    path: /^src$/,
    found: /no answer/,
    remedy: new RegExp(`${visitor.docs.origin} under connect-src`),
  });
});
