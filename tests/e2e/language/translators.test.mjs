// After a page translator, every control works: no word is stale or lost, and counters are right.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { SCRIPT, embed } from '../support/multilingual.mjs';
import { SECTIONS, STATEMENTS } from '../support/norwalk.mjs';
import { held, missing } from '../support/servers.mjs';
import { TRANSLATORS, areTranslated, bare, translated } from '../support/translators.mjs';

const CONTROLS = 'rotate="60s" detail="flip" controls="sections picker show-all share filter language"';
const TITLES = SECTIONS.map(({ title }) => title);

const item = (text) => `<li><strong>${text.slice(0, 12)}:</strong> ${text}</li>`;
const WORDS = SECTIONS.map(
  ({ title, statements }) => `<h2>${title}</h2><ul>${statements.map(item).join('')}</ul>`,
).join('');
const sectionsIn = (mark) =>
  SECTIONS.map(({ title, statements }, index) => ({
    id: `section-${index}`,
    title: mark + title,
    cards: statements.map((text, card) => ({ id: `card-${index}-${card}`, text: mark + text })),
  }));
const DOCUMENT = {
  version: 1,
  organization: 'Schools',
  lang: 'en',
  sections: sectionsIn(''),
  translations: { es: { sections: sectionsIn('es ') } },
};

/** Whose words there are. */
const PAGES = {
  'the built-in words': `<value-cards ${CONTROLS}></value-cards>`,
  'own words': `<value-cards ${CONTROLS}>${WORDS}</value-cards>`,
  'a document': embed(DOCUMENT, CONTROLS),
};

const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

/** Every text is there once and translated: on the page, in the frames, and on the section buttons. */
const expectTranslated = async (widget, titles = TITLES) => {
  await becomes(async () => (await widget.statements()).map(bare), STATEMENTS.map(bare));
  assert.ok(areTranslated(await widget.statements()));
  assert.deepEqual(
    (await widget.sections()).map(({ title }) => title),
    titles.map(translated),
  );
  const words = bare(
    await widget.host.evaluate((host) =>
      [...host.children].map((child) => (child.matches('script,[slot=status]') ? '' : child.textContent)).join(),
    ),
  );
  for (const statement of STATEMENTS)
    assert.equal(words.split(bare(statement)).length, 2, `once on the page: ${statement}`);
};

const expectPlace = async (widget, position, number, count, section) => {
  await widget.expectInView(position);
  await becomes(async () => {
    const place = await widget.place();
    return [place.count, place.section, place.picked];
  }, [`${number} of ${count}`, translated(section), `Card ${number}`]);
};

const told = async (widget) => squeezed(await widget.status.textContent());

const isTold = (words, statement) => areTranslated([words]) && bare(words).endsWith(bare(statement));

/** Every control, one after the other. */
const useEverything = async (widget) => {
  await widget.press('Pause the cards');
  for (const [title, position, count] of [
    ['Our Vision', 1, 6],
    ['Our Mission', 0, 1],
    ['Our Values', 7, 11],
  ]) {
    await widget.press(translated(title));
    await expectPlace(widget, position, 1, count, title);
    assert.ok(isTold(await told(widget), STATEMENTS[position]), 'the translated statement is announced');
  }
  await widget.press('Next card');
  await expectPlace(widget, 8, 2, 11, 'Our Values');
  assert.ok(isTold(await told(widget), STATEMENTS[8]));
  await widget.press('Previous card');
  await expectPlace(widget, 7, 1, 11, 'Our Values');
  await widget.press('Card 9');
  await expectPlace(widget, 15, 9, 11, 'Our Values');
  await widget.page.keyboard.press('Home');
  await expectPlace(widget, 7, 1, 11, 'Our Values');
  const card = widget.host.getByRole('listitem').nth(7);
  for (const name of ['Read the statement', 'Back to the headline'])
    if (await card.getByRole('button').count()) await card.getByRole('button', { name }).click();
  await widget.press('Show all');
  await expectTranslated(widget);
  await widget.press('Show one at a time');
  await expectPlace(widget, 7, 1, 11, 'Our Values');
  await widget.press('Play the cards');
  await widget.press('Pause the cards');
  await widget.press('Share');
  await widget.group('Share').getByRole('button').first().waitFor();
  await widget.press('Share');
  await widget.press('Filter');
  await widget.host.getByRole('textbox').fill('«every');
  const cards = () =>
    widget.host.getByRole('listitem').evaluateAll((cards) => cards.filter((card) => card.checkVisibility()).length);
  await becomes(cards, STATEMENTS.filter((text) => /^every/i.test(text)).length);
  await widget.press('Filter');
  await becomes(cards, STATEMENTS.length);
};

for (const [kind, translate] of Object.entries(TRANSLATORS)) {
  for (const [name, element] of Object.entries(PAGES)) {
    for (const isLive of [true, false]) {
      test(`a translator that ${kind} ${isLive ? 'after' : 'before'} ${name} are live, then every control`, async () => {
        const wasm = held();
        const visitor = await visit(page(SCRIPT + element), { faults: { wasm }, width: 1280 });
        if (isLive) wasm.release();
        const widget = await (isLive ? visitor.widget().live() : visitor.widget().painted());
        await widget.host.evaluate(translate);
        wasm.release();
        await widget.live();
        await expectTranslated(widget);
        await useEverything(widget);
        await expectTranslated(widget);
      });
    }
  }

  test(`a translator that ${kind}, and then the language control: only the words of the chosen language`, async () => {
    const visitor = await visit(page(SCRIPT + PAGES['a document']));
    const widget = await visitor.widget().live();
    await widget.host.evaluate(translate);
    await expectTranslated(widget);
    await widget.host.getByRole('combobox').selectOption('es');
    await becomes(
      () => widget.statements(),
      STATEMENTS.map((text) => `es ${text}`),
    );
    const words = await widget.words();
    assert.ok(!words.includes('«'), words);
    await widget.host.getByRole('combobox').selectOption('en');
    await becomes(() => widget.statements(), STATEMENTS);
    await widget.press('Our Vision');
    await widget.expectInView(1);
  });

  test(`a translator that ${kind} without WebAssembly: sections and show all work`, async () => {
    const visitor = await visit(page(`${SCRIPT}<value-cards></value-cards>`), {
      faults: { wasm: missing },
      expectsLines: true,
    });
    const widget = visitor.widget();
    assert.equal((await widget.ready()).live, false);
    await widget.host.evaluate(translate);
    await expectTranslated(widget);
    await widget.press(translated('Our Values'));
    await widget.expectInView(7);
    await widget.press('Show all');
    await widget.press('Show one at a time');
    await expectTranslated(widget);
  });
}
