// Numbers, dates, names of languages, and the field that chooses one: browsers provide them, each in its own way.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, stage, visit } from '../support/browser.mjs';
import { choice, expectLanguage } from '../support/choice.mjs';
import { needs } from '../support/engines.mjs';
import { becomes } from '../support/eventually.mjs';
import { CONTROLS, EVERYTHING, expectInterface, oneOfEach } from '../support/interface.mjs';
import { LANGUAGES, fetchedLanguages, phrasesOf, write } from '../support/languages.mjs';
import { SCRIPT, district, embed, pageIn, readState } from '../support/multilingual.mjs';

/** Our fields are found by class, because their names are what the test reads. */
const inFrame = (widget, selector) => widget.host.locator(selector);

// ---- Numbers and days -----------------------------------------------------------------------------------------------

/** Node's plural categories. Haitian Creole, which CLDR lacks, has one form for all numbers. */
const categoryOf = (tag, count) => {
  if (count === 0) return 'zero';
  return tag === 'ht' ? 'other' : new Intl.PluralRules(tag).select(count);
};

/** One page for three tests: an element in each language, in a browser in French, far from Greenwich. */
const onOne = stage(oneOfEach(district({ lang: 'de', adopted: '2024-08-02' })), {
  locale: 'fr-FR',
  timezoneId: 'America/Los_Angeles',
});

onOne("the number of matching cards is in the language's plural form", async (visitor) => {
  for (const { tag, tally, filter, wordsToFind } of LANGUAGES) {
    const widget = await visitor.widget(`#${tag}`).live();
    await widget.press(filter);
    const field = widget.host.getByLabel(wordsToFind, { exact: true });
    const seen = new Set();
    const expected = Array.from({ length: 19 }, (_, count) => {
      const category = categoryOf(tag, count);
      const form = tally[category] || assert.fail(`${tag} has no form for ${category}`);
      if (count) seen.add(category);
      return [
        `w${String(count).padStart(2, '0')}`,
        form.replace('{count}', write(tag, count)).replace('{total}', write(tag, 18)),
      ];
    });
    // All of them at once: a driver that types each one takes a minute.
    const told = await field.evaluate(async (field, expected) => {
      const told = [];
      const read = () => field.getRootNode().querySelector('.tally').textContent;
      for (const [words, form] of expected) {
        field.value = words;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        for (let frame = 0; frame < 120 && read() !== form; frame++) await new Promise(requestAnimationFrame);
        told.push([words, read()]);
      }
      return told;
    }, expected);
    assert.deepEqual(told, expected, tag);
    // The categories of the numbers up to 18.
    assert.equal(seen.size, { ar: 4, bs: 3, vi: 1, 'zh-Hans': 1, 'zh-Hant': 1, ht: 1 }[tag] || 2, [...seen].join());
    await widget.press(filter);
  }
});

onOne('count, picker and cards are numbered in the digits of the language', async (visitor) => {
  for (const { tag, of, card } of LANGUAGES) {
    const widget = await visitor.widget(`#${tag}`).live();
    await widget.call('goTo', 'b-10');
    await becomes(async () => (await widget.place()).count, `${write(tag, 10)} ${of} ${write(tag, 11)}`, tag);
    await becomes(async () => (await widget.place()).picked, `${card} ${write(tag, 10)}`, tag);
    const numbers = await inFrame(widget, '.number').allTextContents();
    assert.deepEqual(
      numbers,
      [7, 11].flatMap((count) => Array.from({ length: count }, (_, index) => write(tag, index + 1))),
      tag,
    );
  }
});

// None of our languages has other digits by default, so the test makes the browser use them.
test('other digits than European ones are used for every number', async () => {
  const arabicIndic = () => {
    const { NumberFormat } = Intl;
    Intl.NumberFormat = function (tag, options) {
      return new NumberFormat(tag === 'ar' ? 'ar-u-nu-arab' : tag, options);
    };
    Intl.NumberFormat.supportedLocalesOf = NumberFormat.supportedLocalesOf;
  };
  const visitor = await visit(pageIn('ar', SCRIPT + embed(district({ lang: 'de' }), CONTROLS)), { init: arabicIndic });
  const { of, card, filter, tally } = phrasesOf('ar');
  const widget = await visitor.widget().live();
  await widget.call('goTo', 'b-10');
  await becomes(async () => (await widget.place()).count, `١٠ ${of} ١١`);
  await becomes(async () => (await widget.place()).picked, `${card} ١٠`);
  assert.equal((await inFrame(widget, '.number').allTextContents()).at(-1), '١١');
  await widget.press(filter);
  await widget.host.getByRole('textbox').fill('w03');
  await becomes(
    () => inFrame(widget, '.tally').textContent(),
    tally.few.replace('{count}', '٣').replace('{total}', '١٨'),
  );
});

test('if the page names a country, the digits are those of that country', async () => {
  const visitor = await visit(
    pageIn('ar-EG', SCRIPT + embed(district({ lang: 'de', adopted: '2024-08-12' }), CONTROLS)),
  );
  const widget = await visitor.widget().live();
  const { of } = phrasesOf('ar');
  assert.equal(await visitor.page.evaluate(() => new Intl.NumberFormat('ar-EG').format(3)), '٣');
  await widget.call('goTo', 'a-3');
  await becomes(async () => (await widget.place()).count, `٣ ${of} ٧`);
});

/** If the browser has no names of months. Chromium 156 claims to have Bosnian ones and writes M08. */
const IN_FIGURES = { ht: '2024-08-02', so: '2024-08-02', bs: '2024-08-02' };

onOne('the date of adoption is written in the language, never in that of the visitor’s system', async (visitor) => {
  for (const { tag, adopted } of LANGUAGES) {
    await visitor.widget(`#${tag}`).live();
    // By the browser's own data, because Node's may be of another version.
    const day = await visitor.page.evaluate((tag) => {
      const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
      return (
        Intl.DateTimeFormat.supportedLocalesOf([tag])[0] &&
        new Intl.DateTimeFormat(tag, form).format(new Date('2024-08-02'))
      );
    }, tag);
    const isNamed = day && !/M08/.test(day);
    assert.ok(isNamed || IN_FIGURES[tag], `${tag}: ${day}`);
    const line = visitor
      .widget(`#${tag}`)
      .host.getByText(adopted.replace('{date}', isNamed ? day : IN_FIGURES[tag]), { exact: true });
    await line.waitFor();
    assert.equal(await line.evaluate((element) => element.closest('[lang]').lang), tag);
  }
});

test('the language of the visitor’s system has no effect', needs('locale'), async () => {
  const visitor = await visit(
    page(SCRIPT + embed(district({ lang: 'en', translations: ['fr'], adopted: '2024-08-12' }), EVERYTHING)),
    { locale: 'fr-FR', motion: true },
  );
  assert.equal(await visitor.page.evaluate(() => navigator.language), 'fr-FR');
  const widget = await visitor.widget().live();
  await expectInterface(widget, phrasesOf('en'));
  await widget.host.getByText('Adopted by the board on August 12, 2024').waitFor();
  assert.deepEqual(fetchedLanguages(visitor), []);
});

// ---- The choice of a language ---------------------------------------------------------------------------------------

test('the language control has a name and names each language in that language', async () => {
  const document = district({ lang: 'en', translations: ['es', 'vi', 'ar', 'zh-Hant', 'ht', 'so', 'pl', 'hmn'] });
  const visitor = await visit(page(SCRIPT + embed(document, CONTROLS)), { locale: 'fr-FR' });
  const widget = await visitor.widget().live();
  const options = await choice(widget)
    .getByRole('option')
    .evaluateAll((options) => options.map(({ lang, value, textContent }) => [lang, value, textContent]));
  assert.deepEqual(options.map(([lang]) => lang).sort(), ['ar', 'en', 'es', 'hmn', 'ht', 'pl', 'so', 'vi', 'zh-Hant']);
  for (const [lang, value, name] of options) {
    assert.equal(value, lang);
    // For Hmong the browser has only the English name.
    assert.equal(name, phrasesOf(lang)?.name || { pl: 'polski', hmn: 'Hmong' }[lang]);
  }
  assert.equal(options[0][0], 'en', 'the document’s own language comes first');
  const label = widget.host.getByText('Language', { exact: true });
  assert.ok(await label.isVisible());
  assert.ok((await choice(widget).boundingBox()).height >= 44);
  assert.deepEqual(fetchedLanguages(visitor), []);
});

test('the language can be chosen with the keyboard alone', async () => {
  const words = district({ lang: 'en', translations: ['es', 'ar'] });
  const visitor = await visit(page(SCRIPT + embed(words, `${CONTROLS} rotate="20s"`)));
  const widget = await visitor.widget().live();
  const focus = async () => (await readState(widget)).focus;
  for (let stops = 0; (await focus()) !== 'SELECT'; stops++) {
    assert.ok(stops < 4, 'Tab reaches it before the cards');
    await visitor.page.keyboard.press('Tab');
  }
  await visitor.page.keyboard.press('ArrowDown');
  const first = await choice(widget).inputValue();
  await expectLanguage(widget, phrasesOf(first));
  await visitor.page.keyboard.press('ArrowDown');
  const second = await choice(widget).inputValue();
  await expectLanguage(widget, phrasesOf(second));
  assert.deepEqual([first, second].sort(), ['ar', 'es']);
  assert.equal(await focus(), 'SELECT');
});
