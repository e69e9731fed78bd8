// Page translators put <font> around text or in its place at any time. Whatever we show or announce afterwards is
// translated.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { held } from '../support/servers.mjs';
import { TRANSLATORS, areTranslated, bare, translated } from '../support/translators.mjs';

const expectTranslated = async (widget) => {
  await becomes(async () => (await widget.statements()).map(bare), STATEMENTS.map(bare));
  assert.ok(areTranslated(await widget.statements()));
  assert.deepEqual(
    (await widget.sections()).map(({ title, lead }) => [title, lead]),
    SECTIONS.map(({ title, lead }) => [translated(title), lead && translated(lead)]),
  );
  await becomes(
    () => widget.group('Sections').getByRole('button').allTextContents(),
    SECTIONS.map(({ title }) => translated(title)),
  );
};

const expectWorking = async (widget) => {
  await widget.press(translated('Our Values'));
  await widget.expectInView(7);
  await becomes(async () => (await widget.place()).count, '1 of 11');
  await becomes(async () => (await widget.place()).section, translated('Our Values'));
  await widget.press('Next card');
  await widget.expectInView(8);
  await becomes(async () => (await widget.place()).count, '2 of 11');
  const said = (await widget.status.textContent()).replace(/\s+/g, ' ').trim();
  assert.equal(bare(said), bare(STATEMENTS[8]));
  await widget.press('Show all');
  await widget.press('Show one at a time');
  await widget.expectInView(8);
};

for (const [name, translate] of Object.entries(TRANSLATORS)) {
  test(`a translator that ${name} after the widget is live`, async () => {
    const visitor = await visit(page(SNIPPET));
    const widget = await visitor.widget().live();
    await widget.host.evaluate(translate);
    await expectTranslated(widget);
    await expectWorking(widget);
    await expectTranslated(widget);
  });

  test(`a translator that ${name} before WebAssembly arrives`, async () => {
    const wasm = held();
    const visitor = await visit(page(SNIPPET), { faults: { wasm } });
    const widget = await visitor.widget().painted();
    await widget.host.evaluate(translate);
    await expectTranslated(widget);
    wasm.release();
    await widget.live();
    await expectTranslated(widget);
    await expectWorking(widget);
  });

  test(`a translator that ${name} in a district's own words, before the script arrives`, async () => {
    const loader = held();
    const words =
      '<h2>Ours</h2><ul><li><strong>Respect</strong> We listen.</li><li>We care.</li></ul><h2>Yours</h2><p>You ask.</p>';
    const visitor = await visit(
      page(`<value-cards>${words}</value-cards><script async src="CDN/value-cards.js"></script>`),
      {
        faults: { loader },
        waitUntil: 'domcontentloaded',
      },
    );
    const widget = visitor.widget();
    await widget.host.evaluate(translate);
    loader.release();
    await widget.live();
    assert.deepEqual(await widget.sections(), [
      { title: '«Ours»', lead: '', headlines: ['«Respect»'], statements: ['«We listen.»', '«We care.»'] },
      { title: '«Yours»', lead: '', headlines: [], statements: ['«You ask.»'] },
    ]);
    await widget.button('«Ours»').waitFor();
    // The translator has set the page's language. It does not reach our controls, so they switch to that language
    // themselves.
    await widget.press('Tarjeta siguiente');
    await becomes(async () => (await widget.place()).count, '2 de 2');
  });

  test(`a translator that ${name}, twice, including what was announced to a screen reader`, async () => {
    const visitor = await visit(page(SNIPPET));
    const widget = await visitor.widget().live();
    await widget.press('Next card');
    await becomes(async () => (await widget.status.textContent()).trim(), STATEMENTS[1]);
    await widget.host.evaluate(translate);
    await widget.press('Next card');
    await becomes(async () => (await widget.status.textContent()).trim(), translated(STATEMENTS[2]));
    await widget.host.evaluate(translate);
    await becomes(async () => (await widget.statements()).map(bare), STATEMENTS.map(bare));
    assert.ok((await widget.statements()).every((text) => /^««.*»»$/.test(text)));
    await widget.press(translated(translated('Our Mission')));
    await widget.expectInView(0);
  });
}
