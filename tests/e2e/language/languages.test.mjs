// The interface's words in every language: which language is used, where its words come from, and that they are
// complete.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';
import { CONTROLS, EVERYTHING, TAGS, expectInterface, languageOf, oneOfEach } from '../support/interface.mjs';
import { LANGUAGES, fetchedLanguages, phrasesOf } from '../support/languages.mjs';
import { SCRIPT, district, embed, pageIn, readState } from '../support/multilingual.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { missing } from '../support/servers.mjs';

// ---- Names ----------------------------------------------------------------------------------------------------------

test('there are eleven languages, each with every phrase', () => {
  assert.deepEqual(TAGS, ['en', 'ar', 'bs', 'es', 'fr', 'ht', 'so', 'sw', 'vi', 'zh-Hans', 'zh-Hant']);
  for (const { tag, tally, ...phrases } of LANGUAGES) {
    assert.ok(Object.values(phrases).every(Boolean), `${tag} has every phrase`);
    assert.ok(tally.zero && tally.other, tag);
  }
});

for (const phrases of LANGUAGES) {
  test(`a page in ${phrases.tag}: every control is in it, nothing else is, and only that language is fetched`, async () => {
    const visitor = await visit(
      pageIn(phrases.tag, SCRIPT + embed(district({ lang: 'de', translations: ['pl'] }), EVERYTHING)),
      { motion: true },
    );
    const widget = await visitor.widget().live();
    await expectInterface(widget, phrases);
    assert.deepEqual(fetchedLanguages(visitor), phrases.tag === 'en' ? [] : [phrases.tag]);
  });
}

test("an element's own language counts more than the page’s, and each file is fetched once", async () => {
  const visitor = await visit(oneOfEach(district({ lang: 'de', translations: ['pl'] }), EVERYTHING), { motion: true });
  for (const phrases of LANGUAGES) await expectInterface(await visitor.widget(`#${phrases.tag}`).live(), phrases);
  assert.deepEqual(fetchedLanguages(visitor).sort(), TAGS.filter((tag) => tag !== 'en').sort());
});

test('the panels and the messages of the tools are in the language too', async () => {
  const visitor = await visit(oneOfEach(district({ lang: 'de' })), {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  for (const phrases of LANGUAGES) {
    const widget = await visitor.widget(`#${phrases.tag}`).live();
    await widget.press(phrases.share);
    const panel = widget.group(phrases.share);
    await panel.waitFor();
    assert.deepEqual(await panel.getByRole('button', { includeHidden: true }).allTextContents(), [
      phrases.copyLink,
      phrases.copyText,
      phrases.shareBySystem,
    ]);
    for (const [way, done] of [
      [phrases.copyLink, phrases.linkCopied],
      [phrases.copyText, phrases.textCopied],
    ]) {
      await widget.press(way);
      await panel.getByText(done, { exact: true }).waitFor();
      await becomes(() => widget.status.textContent(), done);
    }
    await widget.press(phrases.share);
    await panel.waitFor({ state: 'detached' });
    await widget.press(phrases.filter);
    await widget.group(phrases.filter).getByLabel(phrases.wordsToFind, { exact: true }).fill('w01');
    await widget.group(phrases.filter).getByRole('button', { name: phrases.clear, exact: true }).click();
    await widget.press(phrases.filter);
  }
});

test('if the browser cannot copy, the message is in the language', async () => {
  const refuse = () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  };
  const visitor = await visit(oneOfEach(district({ lang: 'de' })), { init: refuse });
  for (const phrases of LANGUAGES) {
    const widget = await visitor.widget(`#${phrases.tag}`).live();
    await widget.press(phrases.share);
    await widget.press(phrases.copyText);
    await widget.group(phrases.share).getByText(phrases.notCopied, { exact: true }).waitFor();
    await widget.host.getByLabel(phrases.toCopy, { exact: true }).waitFor();
    await widget.press(phrases.share);
  }
});

test('the sentence about missing content is in the language', async () => {
  const elements = TAGS.map(
    (tag) => `<value-cards loading="eager" id="${tag}" lang="${tag}" src="/nowhere.json"></value-cards>`,
  );
  const visitor = await visit(page(SCRIPT + elements.join('')), { expectsLines: true });
  for (const { tag, unavailable } of LANGUAGES) {
    const line = visitor.widget(`#${tag}`).host.getByText(unavailable, { exact: true });
    await line.waitFor();
    assert.equal(await line.evaluate((element) => element.closest('[lang]').lang), tag);
  }
});

// ---- Which language -------------------------------------------------------------------------------------------------

const VARIANTS = {
  en: 'en',
  'EN-us': 'en',
  'en-GB': 'en',
  de: 'en',
  pt: 'en',
  'pt-BR': 'en',
  'x-school': 'en',
  e: 'en',
  español: 'en',
  est: 'en',
  es: 'es',
  'es-MX': 'es',
  'ES-419': 'es',
  'ar-EG': 'ar',
  'fr-CA': 'fr',
  'vi-VN': 'vi',
  'bs-Latn-BA': 'bs',
  'so-SO': 'so',
  'sw-KE': 'sw',
  'ht-HT': 'ht',
  zh: 'zh-Hans',
  'zh-CN': 'zh-Hans',
  'zh-SG': 'zh-Hans',
  'zh-Hans': 'zh-Hans',
  'zh-hans-cn': 'zh-Hans',
  'zh-Hans-TW': 'zh-Hans',
  'zh-TW': 'zh-Hant',
  'zh-HK': 'zh-Hant',
  'zh-MO': 'zh-Hant',
  'ZH-tw': 'zh-Hant',
  'zh-Hant': 'zh-Hant',
  'zh-Hant-HK': 'zh-Hant',
};

test('tags with regions and scripts find the nearest language, and languages that we lack get English', async () => {
  const elements = Object.keys(VARIANTS).map((tag) => embed(district({ lang: 'de' }), `lang="${tag}"`));
  const visitor = await visit(page(SCRIPT + elements.join('')), { expectsLines: true });
  for (const [index, [tag, expected]] of Object.entries(VARIANTS).entries()) {
    const widget = await visitor.widget(`value-cards >> nth=${index}`).live();
    assert.equal(await languageOf(widget), expected, tag);
    assert.equal(await widget.button(phrasesOf(expected).next).count(), 1, tag);
  }
  assert.equal(new Set(fetchedLanguages(visitor)).size, fetchedLanguages(visitor).length);
  // Two of them are no tags at all.
  assert.deepEqual(visitor.lines.map((line) => line.match(/found "([^"]*)"/)?.[1]).sort(), ['e', 'español']);
});

for (const lang of ['en', 'EN-us', 'de', 'pt-BR']) {
  test(`a page in ${lang} has English controls and fetches no language`, async () => {
    const visitor = await visit(
      pageIn(lang, SCRIPT + embed(district({ lang: 'en', translations: ['es'] }), EVERYTHING)),
      { motion: true },
    );
    await expectInterface(await visitor.widget().live(), phrasesOf('en'));
    assert.deepEqual(fetchedLanguages(visitor), []);
  });
}

test('an English page without documents fetches nothing for languages', async () => {
  const visitor = await visit(page(SNIPPET));
  await visitor.widget().live();
  for (const kind of ['language', 'extras', 'documents-glue', 'documents-wasm'])
    assert.equal(visitor.cdn.count(kind), 0, kind);
});

test("if nobody asks for a language, a document and its controls are in the document's own", async () => {
  const visitor = await visit(
    page(SCRIPT + embed(district({ lang: 'es', translations: ['pl'] }), EVERYTHING)).replace(' lang="en"', ''),
    { motion: true },
  );
  await expectInterface(await visitor.widget().live(), phrasesOf('es'));
});

test("without a language's file the controls are in English, one line says so, and the words are unaffected", async () => {
  const visitor = await visit(
    pageIn(
      'es',
      `${SCRIPT}${embed(district({ lang: 'de', translations: ['es'] }), `id="one" ${EVERYTHING}`)}<value-cards id="two" loading="eager"></value-cards>`,
    ),
    {
      faults: { language: missing },
      expectsLines: true,
      motion: true,
    },
  );
  const [one, two] = [await visitor.widget('#one').live(), await visitor.widget('#two').live()];
  await expectInterface(one, phrasesOf('en'));
  assert.equal(
    (await one.statements())[0],
    'es 1 w01 w02 w03 w04 w05 w06 w07 w08 w09 w10 w11 w12 w13 w14 w15 w16 w17 w18',
  );
  assert.deepEqual(await two.statements(), STATEMENTS);
  // Whatever is set later.
  for (const widget of [one, two]) await widget.set('theme', 'dark');
  await becomes(() => one.region.getAttribute('data-theme'), 'dark');
  await visitor.page.waitForLoadState('networkidle');
  await expectInterface(one, phrasesOf('en'));
  await one.press('Next card');
  await one.expectInView(1);
  const line = await visitor.onlyLine();
  assert.match(line, /The controls are in English: .*Copy all files of the release\./);
});

// ---- Page translators -----------------------------------------------------------------------------------------------

const pretendTranslator = () => {
  document.documentElement.lang = 'es';
  document.documentElement.classList.add('translated-ltr');
};

test('after a page translator, our controls keep their language, whatever is set later', async () => {
  for (const content of [SNIPPET, SCRIPT + embed(district({ lang: 'en', translations: ['es'] }), CONTROLS)]) {
    const visitor = await visit(page(content));
    const widget = await visitor.widget().live();
    await visitor.page.evaluate(pretendTranslator);
    for (const [name, value] of [
      ['theme', 'dark'],
      ['layout', 'grid'],
      ['layout', 'deck'],
      ['links', 'values'],
      ['detail', 'flip'],
    ]) {
      await widget.set(name, value);
      await becomes(() => widget.host.getAttribute(name), value);
      await visitor.page.waitForLoadState('networkidle');
    }
    await widget.mounted();
    assert.equal(await languageOf(widget), 'en');
    assert.deepEqual(fetchedLanguages(visitor), []);
  }
});

test('an element that is moved after that keeps its language too', async () => {
  const visitor = await visit(page(`<div>${SNIPPET}</div><main></main>`));
  const widget = await visitor.widget().live();
  await visitor.page.evaluate(pretendTranslator);
  await visitor.page.evaluate(() => document.querySelector('main').append(document.querySelector('value-cards')));
  await widget.mounted();
  await visitor.page.waitForLoadState('networkidle');
  assert.equal(await readState(widget).then(({ lang }) => lang), 'en');
  assert.deepEqual(fetchedLanguages(visitor), []);
});
