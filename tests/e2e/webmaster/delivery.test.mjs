// How the script reaches the page: as a tag of its own, as a part of something else, through consent tools and optimizers,
// and over a network that fails. Whatever does not work is explained in one line that the webmaster can act on.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { DIST, cutOff, well } from '../support/servers.mjs';

const LOADER = readFileSync(`${DIST}/value-cards.js`, 'utf8').replaceAll('</script', '<\\/script');
const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const OWN = '<value-cards><h2>Our Promise</h2><ul><li>Doors stay open.</li><li>Lunch is warm.</li></ul></value-cards>';
const OWN_STATEMENTS = ['Doors stay open.', 'Lunch is warm.'];

// ---- Without a tag of its own ---------------------------------------------------------------------------------------

/** Ways to run the loader's text, each with the tag's further attributes. */
const PLACES = {
  'written into the page': (more) => page(`${OWN}<script${more}>${LOADER}</script>`),
  'joined with other scripts in one file': (more) => page(`${OWN}<script src="DOCS/js/bundle.js"${more}></script>`),
  'joined in a module': (more) => page(`${OWN}<script type="module" src="DOCS/js/bundle.js"${more}></script>`),
  'evaluated from text': (more) =>
    page(
      `${OWN}<script${more}>fetch('CDN/value-cards.js').then((answer) => answer.text()).then((text) => (0, eval)(text))</script>`,
    ),
};
const documents = {
  'js/bundle.js': (response) =>
    well(response, { type: 'text/javascript', body: Buffer.from(`window.other = 1;\n${LOADER}\nwindow.another = 2;`) }),
};

for (const [name, html] of Object.entries(PLACES)) {
  // It threw “Invalid base URL” into the page, or blamed the policy.
  test(`${name}: nothing is thrown; one line names the address and says that the script needs a tag of its own`, async () => {
    const visitor = await visit(html(''), { plain: true, documents, expectsLines: true });
    const widget = visitor.widget();
    assert.equal((await widget.ready()).live, false);
    assert.deepEqual(await widget.statements(), OWN_STATEMENTS);
    const line = await visitor.onlyLine();
    for (const part of ['a script tag of its own', 'data-home']) assert.ok(line.includes(part), line);
    assert.match(line, /http:\/\/[^/]+\/(js\/)?value-cards-companion-\w+\.js/);
    assert.ok(!line.includes('Content-Security-Policy'), line);
  });

  test(`${name}: data-home names the folder of the release`, async () => {
    for (const home of ['CDN', 'CDN/']) {
      const visitor = await visit(html(` data-home="${home}"`), { plain: true, documents });
      const widget = await visitor.widget().live();
      await widget.press('Next card');
      await widget.expectInView(1);
      assert.equal(await visitor.page.locator('value-cards').count(), 1);
    }
  });
}

// ---- Marks of other tools on the tag --------------------------------------------------------------------------------

for (const mark of [
  'data-cfasync="false"',
  'data-rocket-status="executed"',
  'data-src="CDN/value-cards.js" data-type="application/javascript" data-name="cards"',
]) {
  test(`a tag with ${mark} is no placement and fetches nothing more`, async () => {
    const visitor = await visit(page(OWN + SCRIPT.replace('async', mark)));
    await visitor.widget().live();
    assert.equal(await visitor.page.locator('value-cards').count(), 1);
    assert.equal(visitor.cdn.count('extras'), 0);
  });
}

test("a placement that a consent tool has marked with the script's own address is one deck, with words", async () => {
  const marked = '<script async src="CDN/value-cards.js" data-src="CDN/value-cards.js" data-layout="grid"></script>';
  const visitor = await visit(page(marked));
  const widget = await visitor.widget().live();
  assert.deepEqual(await widget.host.evaluate((host) => host.getAttributeNames()), ['layout']);
  assert.equal(await visitor.page.locator('value-cards').count(), 1);
});

// ---- Servers --------------------------------------------------------------------------------------------------------

const withoutHeader = (response, { type, body }) => {
  response.writeHead(200, { 'Content-Type': type });
  response.end(body);
};

for (const kind of ['companion', 'glue', 'wasm']) {
  test(`a server that sends the ${kind} without Access-Control-Allow-Origin: the line names file, header and recipe`, async () => {
    const visitor = await visit(page(SCRIPT + OWN), { faults: { [kind]: withoutHeader }, expectsLines: true });
    assert.equal((await visitor.widget().ready()).live, false);
    const line = await visitor.onlyLine();
    assert.match(line, /http:\/\/127\.0\.0\.1:\d+\/value-cards-[\w-]+\.(js|wasm): /);
    for (const part of [
      'Open that address',
      'Copy all files of the release',
      'Access-Control-Allow-Origin: *',
      'HOSTING.md',
      'connect-src',
    ])
      assert.ok(line.includes(part), `${part} in ${line}`);
    const recipe = readFileSync(new URL('../../../.github/HOSTING.md', import.meta.url), 'utf8');
    for (const server of ['Apache', 'nginx']) assert.ok(recipe.includes(server));
    assert.match(recipe, /Access-Control-Allow-Origin/);
  });
}

// ---- A network that fails -------------------------------------------------------------------------------------------

const add = (visitor, attributes = {}) =>
  visitor.page.evaluate((attributes) => {
    const host = document.createElement('value-cards');
    for (const name of Object.keys(attributes)) host.setAttribute(name, attributes[name]);
    host.id = `n${document.querySelectorAll('value-cards').length}`;
    host.setAttribute('loading', 'eager');
    document.body.append(host);
  }, attributes);

// Once it had failed, each further element failed at once, for as long as the page was open.
for (const [kind, tries, attributes] of [
  ['companion', 1, {}],
  ['extras', 1, { detail: 'flip' }],
  ['glue', 1, {}],
  ['wasm', 2, {}],
]) {
  test(`the ${kind} is cut three times and comes at the fourth, each time for a new element, and not at once`, async () => {
    const visitor = await visit(page(SCRIPT), {
      faults: { [kind]: [...Array(3 * tries).fill(cutOff), well] },
      clock: true,
      expectsLines: true,
    });
    await visitor.page.waitForFunction(() => window.valueCards);
    for (const [round, wait] of [2000, 4000, 8000].entries()) {
      await add(visitor, attributes);
      assert.equal((await visitor.widget(`#n${2 * round}`).ready()).live, false);
      assert.equal(visitor.cdn.count(kind), (round + 1) * tries);
      await add(visitor, attributes);
      assert.equal((await visitor.widget(`#n${2 * round + 1}`).ready()).live, false);
      assert.equal(visitor.cdn.count(kind), (round + 1) * tries, 'not at once');
      await visitor.page.clock.runFor(wait + 100);
    }
    await add(visitor, attributes);
    await visitor.page.clock.resume();
    await visitor.widget('#n6').live();
    assert.equal(visitor.cdn.count(kind), 3 * tries + 1);
    await visitor.onlyLine();
  });
}

// ---- No element -----------------------------------------------------------------------------------------------------

for (const [html, found] of [
  ['', 'none'],
  ['<valuecards></valuecards>', '<valuecards>'],
  ['<value-card></value-card>', '<value-card>'],
]) {
  test(`a page with the script and ${found === 'none' ? 'nothing for it to do' : found} is told so once`, async () => {
    const visitor = await visit(page(SCRIPT + html), { clock: true, expectsLines: true });
    await visitor.page.waitForFunction(() => window.valueCards);
    assert.deepEqual(visitor.lines, []);
    await visitor.page.clock.runFor(11000);
    await becomes(() => visitor.ourLines, [`[value-cards] There is no <value-cards>.`]);
  });
}

test('a page that brings its element a little later is told nothing', async () => {
  const visitor = await visit(page(SCRIPT), { clock: true });
  await visitor.page.waitForFunction(() => window.valueCards);
  await visitor.page.clock.runFor(5000);
  await add(visitor);
  await visitor.widget().live();
  await visitor.page.clock.runFor(20000);
});
