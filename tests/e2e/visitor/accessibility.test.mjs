// What axe finds in states that axe.test.mjs does not visit: nothing.
// Engines: chromium
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { district, embed } from '../support/multilingual.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { missing } from '../support/servers.mjs';

const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const OWN =
  '<h2>Ours</h2><p>We believe:</p><ul><li><strong>Respect</strong> We listen.</li><li>We care, <a href="#how">like this</a>.</li></ul>';
const school = (attributes = '', words = '') =>
  page(
    `<header><p>School</p></header><main><h1>About us</h1><script async src="CDN/value-cards.js"></script><value-cards ${attributes}>${words}</value-cards></main>`,
  );

const expectNoViolation = async (visitor) => {
  const { violations, passes } = await visitor.page.evaluate(
    (values) => window.axe.run(document, { runOnly: { type: 'tag', values } }),
    TAGS,
  );
  assert.ok(passes.length > 10, 'axe looked at the page');
  assert.deepEqual(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map((node) => `${node.target.flat().join(' ')} ${node.failureSummary}`).join('; ')}`,
    ),
    [],
  );
};

test('axe finds nothing: own words with few controls', async () => {
  const visitor = await visit(school('controls=""', OWN), { init: AXE });
  await visitor.widget().live();
  await expectNoViolation(visitor);
});

test('axe finds nothing: without WebAssembly', async () => {
  const visitor = await visit(school(), { init: AXE, faults: { wasm: missing }, expectsLines: true });
  assert.equal((await visitor.widget().ready()).live, false);
  await expectNoViolation(visitor);
});

for (const lang of ['es', 'ar', 'zh-Hant']) {
  test(`axe finds nothing in a document in ${lang}, with the language control, its panels, and another language chosen`, async () => {
    const document = district({ lang, translations: ['en'], adopted: '2024-08-12' });
    const element = embed(
      document,
      `lang="${lang}" detail="flip" rotate="20s" controls="sections picker show-all share filter language"`,
    );
    const visitor = await visit(
      school().replace(/<value-cards.*<\/value-cards>/, () => element),
      { init: AXE },
    );
    const widget = await visitor.widget().live();
    const { share, filter, showAll } = phrasesOf(lang);
    const states = [
      () => widget.button(phrasesOf(lang).next).waitFor(),
      () => widget.press(share),
      () => widget.press(filter),
      () => widget.host.getByRole('textbox').fill('w03'),
      () => widget.press(filter),
      () => widget.press(showAll),
      () => widget.host.getByRole('combobox').selectOption('en'),
      () => widget.button('Show one at a time').waitFor(),
    ];
    for (const use of states) {
      await use();
      await widget.quiet();
      await expectNoViolation(visitor);
    }
  });
}

test('the reading order of a screen reader is headings, words, controls', async () => {
  const visitor = await visit(school('', `${OWN}<h2>Yours</h2><p>You ask.</p>`));
  const widget = await visitor.widget().live();
  const devtools = await visitor.context.newCDPSession(visitor.page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const heard = [];
  const listen = (node) => {
    const [role, name] = [node.role?.value, node.name?.value];
    if (['heading', 'listitem', 'link', 'button', 'region', 'group', 'list'].includes(role) && !node.ignored)
      heard.push(`${role} ${name || ''}`.trim());
    (node.childIds || []).map((id) => byId.get(id)).forEach(listen);
  };
  listen(nodes.find((node) => node.role?.value === 'region' && !node.ignored));
  assert.ok(await widget.region.isVisible());
  assert.deepEqual(heard.slice(1), [
    'group Sections',
    'button Ours',
    'button Yours',
    'group Cards',
    'heading Ours',
    'list',
    'listitem',
    'listitem',
    'link like this',
    'heading Yours',
    'list',
    'listitem',
    'group Choose a card',
    'button Card 1',
    'button Card 2',
    'button Previous card',
    'button Next card',
    'button Show all',
  ]);
});
