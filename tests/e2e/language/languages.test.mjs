// The interface's words in every language: where they come from, how they count and write days, and that they are complete.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { SCRIPT, district, embed, pageIn, readInterface, readState } from '../support/multilingual.mjs';
import { NARROWEST, needs } from '../support/engines.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { LANGUAGES, fetchedLanguages, phrasesOf, write } from '../support/languages.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';
import { held, missing } from '../support/servers.mjs';

const CONTROLS = 'controls="sections picker show-all share read filter language"';
const EVERYTHING = `detail="flip" rotate="20s" ${CONTROLS}`;
const TAGS = LANGUAGES.map(({ tag }) => tag);

const interfaceOf = (widget) => widget.host.evaluate(readInterface);
const languageOf = (widget) => widget.host.evaluate((host) => host.shadowRoot.querySelector('[part~=frame]').lang);

/** What a live widget says with nothing open, figures as #. Titles and name of the example are figures. */
const expectedOf = (phrases) =>
  ['#', `${phrases.card} #`, `# ${phrases.of} #`, ...['sections', 'cards', 'showAll', 'showOne', 'turnToBack', 'turnToFront'].map((name) => phrases[name])]
    .concat(['share', 'read', 'filter', 'language', 'pause', 'controls', 'previous', 'next'].map((name) => phrases[name]))
    .sort();

const expectInterface = async (widget, phrases) => {
  await eventually(async () => assert.deepEqual(await interfaceOf(widget), expectedOf(phrases), phrases.tag));
  assert.equal(await languageOf(widget), phrases.tag);
};

/** An element for each language, all on one page in English. */
const oneOfEach = (document, attributes = CONTROLS) =>
  page(SCRIPT + TAGS.map((tag) => embed(document, `id="${tag}" lang="${tag}" ${attributes}`)).join(''));

/** A voice for each language, so that reading aloud is offered. */
const offerVoices = () => {
  const voices = ['en', 'ar', 'bs', 'de', 'es', 'fr', 'ht', 'so', 'sw', 'vi', 'zh'].map((lang) => ({ lang, localService: true, voiceURI: lang, name: lang }));
  SpeechSynthesis.prototype.getVoices = () => voices;
};

/** Fields of ours are found by class: their names are what is looked at. */
const inFrame = (widget, selector) => widget.host.locator(selector);

// ---- Names -----------------------------------------------------------------------------------------------------------

test('eleven languages, each with every phrase, and none with another’s', () => {
  assert.deepEqual(TAGS, ['en', 'ar', 'bs', 'es', 'fr', 'ht', 'so', 'sw', 'vi', 'zh-Hans', 'zh-Hant']);
  for (const { tag, tally, ...phrases } of LANGUAGES) {
    assert.ok(Object.values(phrases).every(Boolean), `${tag} has every phrase`);
    assert.ok(tally.zero && tally.other, tag);
  }
});

for (const phrases of LANGUAGES) {
  test(`a page in ${phrases.tag}: every control is, nothing else is, and only that language is fetched`, async () => {
    const visitor = await visit(pageIn(phrases.tag, SCRIPT + embed(district({ lang: 'de', translations: ['pl'] }), EVERYTHING)), { motion: true });
    const widget = await visitor.widget().live();
    await expectInterface(widget, phrases);
    assert.deepEqual(fetchedLanguages(visitor), phrases.tag === 'en' ? [] : [phrases.tag]);
  });
}

test('an element that names its language has it, whatever the page’s, and each is fetched once', async () => {
  const visitor = await visit(oneOfEach(district({ lang: 'de', translations: ['pl'] }), EVERYTHING), { motion: true });
  for (const phrases of LANGUAGES) await expectInterface(await visitor.widget(`#${phrases.tag}`).live(), phrases);
  assert.deepEqual(fetchedLanguages(visitor).sort(), TAGS.filter((tag) => tag !== 'en').sort());
});

test('the panels and what the tools say are in the language too', async () => {
  const visitor = await visit(oneOfEach(district({ lang: 'de' })), { permissions: ['clipboard-read', 'clipboard-write'] });
  for (const phrases of LANGUAGES) {
    const widget = await visitor.widget(`#${phrases.tag}`).live();
    await widget.press(phrases.share);
    const panel = widget.group(phrases.share);
    await panel.waitFor();
    assert.deepEqual(await panel.getByRole('button', { includeHidden: true }).allTextContents(), [phrases.copyLink, phrases.copyText, phrases.shareBySystem]);
    for (const [way, done] of [[phrases.copyLink, phrases.linkCopied], [phrases.copyText, phrases.textCopied]]) {
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

test('where the browser does not copy, it is said in the language', async () => {
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

test('words that cannot be had are excused in the language', async () => {
  const elements = TAGS.map((tag) => `<value-cards loading="eager" id="${tag}" lang="${tag}" src="/nowhere.json"></value-cards>`);
  const visitor = await visit(page(SCRIPT + elements.join('')), { expectsLines: true });
  for (const { tag, unavailable } of LANGUAGES) {
    const line = visitor.widget(`#${tag}`).host.getByText(unavailable, { exact: true });
    await line.waitFor();
    assert.equal(await line.evaluate((element) => element.closest('[lang]').lang), tag);
  }
});

// ---- Which language --------------------------------------------------------------------------------------------------

const VARIANTS = {
  'en': 'en', 'EN-us': 'en', 'en-GB': 'en', 'de': 'en', 'pt': 'en', 'pt-BR': 'en', 'x-school': 'en', 'e': 'en', 'español': 'en', 'est': 'en',
  'es': 'es', 'es-MX': 'es', 'ES-419': 'es', 'ar-EG': 'ar', 'fr-CA': 'fr', 'vi-VN': 'vi', 'bs-Latn-BA': 'bs', 'so-SO': 'so', 'sw-KE': 'sw', 'ht-HT': 'ht',
  'zh': 'zh-Hans', 'zh-CN': 'zh-Hans', 'zh-SG': 'zh-Hans', 'zh-Hans': 'zh-Hans', 'zh-hans-cn': 'zh-Hans', 'zh-Hans-TW': 'zh-Hans',
  'zh-TW': 'zh-Hant', 'zh-HK': 'zh-Hant', 'zh-MO': 'zh-Hant', 'ZH-tw': 'zh-Hant', 'zh-Hant': 'zh-Hant', 'zh-Hant-HK': 'zh-Hant',
};

test('regions and scripts find the nearest language, and what is none of ours English', async () => {
  const elements = Object.keys(VARIANTS).map((tag) => embed(district({ lang: 'de' }), `lang="${tag}"`));
  const visitor = await visit(page(SCRIPT + elements.join('')));
  for (const [index, [tag, expected]] of Object.entries(VARIANTS).entries()) {
    const widget = await visitor.widget(`value-cards >> nth=${index}`).live();
    assert.equal(await languageOf(widget), expected, tag);
    assert.equal(await widget.button(phrasesOf(expected).next).count(), 1, tag);
  }
  assert.equal(new Set(fetchedLanguages(visitor)).size, fetchedLanguages(visitor).length);
});

for (const lang of ['en', 'EN-us', 'de', 'pt-BR']) {
  test(`a page in ${lang} has English controls and fetches no language`, async () => {
    const visitor = await visit(pageIn(lang, SCRIPT + embed(district({ lang: 'en', translations: ['es'] }), EVERYTHING)), { motion: true });
    await expectInterface(await visitor.widget().live(), phrasesOf('en'));
    assert.deepEqual(fetchedLanguages(visitor), []);
  });
}

test('an English page without documents asks for nothing of all this', async () => {
  const visitor = await visit(page(SNIPPET));
  await visitor.widget().live();
  for (const kind of ['language', 'extras', 'documents-glue', 'documents-wasm']) assert.equal(visitor.cdn.count(kind), 0, kind);
});

test('the language of the visitor’s system plays no part', needs('locale'), async () => {
  const visitor = await visit(page(SCRIPT + embed(district({ lang: 'en', translations: ['fr'], adopted: '2024-08-12' }), EVERYTHING)), { locale: 'fr-FR', motion: true });
  assert.equal(await visitor.page.evaluate(() => navigator.language), 'fr-FR');
  const widget = await visitor.widget().live();
  await expectInterface(widget, phrasesOf('en'));
  await widget.host.getByText('Adopted by the board on August 12, 2024').waitFor();
  assert.deepEqual(fetchedLanguages(visitor), []);
});

test('a document that nobody asks for in a certain language speaks its own, and its controls too', async () => {
  const visitor = await visit(page(SCRIPT + embed(district({ lang: 'es', translations: ['pl'] }), EVERYTHING)).replace(' lang="en"', ''), { motion: true });
  await expectInterface(await visitor.widget().live(), phrasesOf('es'));
});

test('without the file of a language the controls are English, one line says so, and the words are unharmed', async () => {
  const visitor = await visit(pageIn('es', `${SCRIPT}${embed(district({ lang: 'de', translations: ['es'] }), `id="one" ${EVERYTHING}`)}<value-cards id="two" loading="eager"></value-cards>`), {
    faults: { language: missing },
    expectsLines: true,
    motion: true,
  });
  const [one, two] = [await visitor.widget('#one').live(), await visitor.widget('#two').live()];
  await expectInterface(one, phrasesOf('en'));
  assert.equal((await one.statements())[0], 'es 1 w01 w02 w03 w04 w05 w06 w07 w08 w09 w10 w11 w12 w13 w14 w15 w16 w17 w18');
  assert.deepEqual(await two.statements(), STATEMENTS);
  // Whatever else is asked for later.
  for (const widget of [one, two]) await widget.set('theme', 'dark');
  await becomes(() => one.region.getAttribute('data-theme'), 'dark');
  await visitor.page.waitForLoadState('networkidle');
  await expectInterface(one, phrasesOf('en'));
  await one.press('Next card');
  await one.expectInView(1);
  assert.equal(visitor.ourLines.length, 1, visitor.ourLines.join('\n'));
  assert.match(visitor.ourLines[0], /The controls are in English: .*Copy all files of the release\./);
});

// ---- Numbers and days ------------------------------------------------------------------------------------------------

/** As Node has them; for Haitian Creole, which CLDR does not know, the form for all numbers. */
const categoryOf = (tag, count) => {
  if (count === 0) return 'zero';
  return tag === 'ht' ? 'other' : new Intl.PluralRules(tag).select(count);
};

test('how many cards match is said in the form that the language has for the number', async () => {
  const visitor = await visit(oneOfEach(district({ lang: 'de' })), { locale: 'fr-FR' });
  for (const { tag, tally, filter, wordsToFind } of LANGUAGES) {
    const widget = await visitor.widget(`#${tag}`).live();
    await widget.press(filter);
    const field = widget.host.getByLabel(wordsToFind, { exact: true });
    const seen = new Set();
    const expected = Array.from({ length: 19 }, (_, count) => {
      const category = categoryOf(tag, count);
      const form = tally[category] || assert.fail(`${tag} has no form for ${category}`);
      if (count) seen.add(category);
      return [`w${String(count).padStart(2, '0')}`, form.replace('{count}', write(tag, count)).replace('{total}', write(tag, 18))];
    });
    // All of them in one go: a driver that types each takes a minute.
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
    // Of those that there are up to 18.
    assert.equal(seen.size, { ar: 4, bs: 3, vi: 1, 'zh-Hans': 1, 'zh-Hant': 1, ht: 1 }[tag] || 2, [...seen].join());
    await widget.press(filter);
  }
});

test('count, picker and cards are numbered in the digits of the language', async () => {
  const visitor = await visit(oneOfEach(district({ lang: 'de' })));
  for (const { tag, of, card } of LANGUAGES) {
    const widget = await visitor.widget(`#${tag}`).live();
    await widget.call('goTo', 'b-10');
    await becomes(async () => (await widget.place()).count, `${write(tag, 10)} ${of} ${write(tag, 11)}`, tag);
    await becomes(async () => (await widget.place()).picked, `${card} ${write(tag, 10)}`, tag);
    const numbers = await inFrame(widget, '.number').allTextContents();
    assert.deepEqual(numbers, [7, 11].flatMap((count) => Array.from({ length: count }, (_, index) => write(tag, index + 1))), tag);
  }
});

// A language that no reader of ours uses other digits in by default: the browser is made to.
test('digits other than European ones are used wherever there are figures', async () => {
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
  await becomes(() => inFrame(widget, '.tally').textContent(), tally.few.replace('{count}', '٣').replace('{total}', '١٨'));
});

test('where the page names a country, its digits are those of that country', async () => {
  const visitor = await visit(pageIn('ar-EG', SCRIPT + embed(district({ lang: 'de', adopted: '2024-08-12' }), CONTROLS)));
  const widget = await visitor.widget().live();
  const { of } = phrasesOf('ar');
  assert.equal(await visitor.page.evaluate(() => new Intl.NumberFormat('ar-EG').format(3)), '٣');
  await widget.call('goTo', 'a-3');
  await becomes(async () => (await widget.place()).count, `٣ ${of} ٧`);
});

/** Where the browser has no names of months. Chromium says that it has Bosnian ones, and writes M08. */
const IN_FIGURES = { ht: '2024-08-02', so: '2024-08-02', bs: '2024-08-02' };

test('the day of adoption is written as the language does, and never as the visitor’s system', async () => {
  const visitor = await visit(oneOfEach(district({ lang: 'de', adopted: '2024-08-02' })), { locale: 'fr-FR', timezoneId: 'America/Los_Angeles' });
  for (const { tag, adopted } of LANGUAGES) {
    await visitor.widget(`#${tag}`).live();
    // By the browser's own data: Node's may be of another year.
    const day = await visitor.page.evaluate((tag) => {
      const form = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
      return Intl.DateTimeFormat.supportedLocalesOf([tag])[0] && new Intl.DateTimeFormat(tag, form).format(new Date('2024-08-02'));
    }, tag);
    const isNamed = day && !/M08/.test(day);
    assert.ok(isNamed || IN_FIGURES[tag], `${tag}: ${day}`);
    const line = visitor.widget(`#${tag}`).host.getByText(adopted.replace('{date}', isNamed ? day : IN_FIGURES[tag]), { exact: true });
    await line.waitFor();
    assert.equal(await line.evaluate((element) => element.closest('[lang]').lang), tag);
  }
});

// ---- Page translators ------------------------------------------------------------------------------------------------

const pretendTranslator = () => {
  document.documentElement.lang = 'es';
  document.documentElement.classList.add('translated-ltr');
};

test('a page that a translator has rewritten keeps the language of our controls, whatever is asked of them later', async () => {
  for (const content of [SNIPPET, SCRIPT + embed(district({ lang: 'en', translations: ['es'] }), CONTROLS)]) {
    const visitor = await visit(page(content));
    const widget = await visitor.widget().live();
    await visitor.page.evaluate(pretendTranslator);
    for (const [name, value] of [['theme', 'dark'], ['layout', 'grid'], ['layout', 'deck'], ['links', 'values'], ['detail', 'flip']]) {
      await widget.set(name, value);
      await becomes(() => widget.host.getAttribute(name), value);
      await visitor.page.waitForLoadState('networkidle');
    }
    await widget.button('Next card').waitFor();
    assert.equal(await languageOf(widget), 'en');
    assert.deepEqual(fetchedLanguages(visitor), []);
  }
});

test('moved to another place after that, it keeps its language too', async () => {
  const visitor = await visit(page(`<div>${SNIPPET}</div><main></main>`));
  const widget = await visitor.widget().live();
  await visitor.page.evaluate(pretendTranslator);
  await visitor.page.evaluate(() => document.querySelector('main').append(document.querySelector('value-cards')));
  await widget.button('Next card').waitFor();
  await visitor.page.waitForLoadState('networkidle');
  assert.equal(await readState(widget).then(({ lang }) => lang), 'en');
  assert.deepEqual(fetchedLanguages(visitor), []);
});

// ---- Room ------------------------------------------------------------------------------------------------------------

/** Where everything lies that is there from the first paint on. */
const layout = (widget) =>
  widget.host.evaluate((host) => {
    const names = ['rotation', 'language', 'sections', 'cards', 'title', 'lead', 'card', 'number', 'headline', 'statement', 'bar', 'show-all', 'line'];
    const painted = names.flatMap((name) => [...host.shadowRoot.querySelectorAll(`.${name}`)].map((element) => [name, element]));
    const { top } = host.getBoundingClientRect();
    return [['host', host], ...painted].map(([name, element]) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return [name, ...[x, y - top, width, height].map((number) => number.toFixed(1))].join(' ');
    });
  });

/** Controls whose words do not fit, or that are beyond the frame or over one another. */
const readCrowded = (host) => {
  const frame = host.shadowRoot.querySelector('.frame');
  const { left, right } = frame.getBoundingClientRect();
  const controls = [...frame.querySelectorAll('button, .language, select, .count, .line')].filter((each) => each.checkVisibility() && !each.closest('.cards'));
  const told = (each) => `${each.className || each.nodeName} “${each.nodeName === 'SELECT' ? '' : each.textContent.trim()}”`;
  const boxes = controls.map((each) => each.getBoundingClientRect());
  const found = [];
  const name = frame.querySelector('.language span');
  if (name && name.getBoundingClientRect().height > 30) found.push(`“${name.textContent}” is broken`);
  controls.forEach((each, index) => {
    const box = boxes[index];
    // Names of signs are text of no size.
    if (each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).fontSize !== '0px') found.push(`${told(each)} is too narrow by ${each.scrollWidth - each.clientWidth}`);
    if (box.left < left - 1 || box.right > right + 1) found.push(`${told(each)} is beyond the frame`);
    controls.slice(0, index).forEach((other, before) => {
      const it = boxes[before];
      if (!other.contains(each) && it.left < box.right - 1 && box.left < it.right - 1 && it.top < box.bottom - 1 && box.top < it.bottom - 1) found.push(`${told(each)} lies over ${told(other)}`);
    });
  });
  return found;
};

for (const width of [NARROWEST, 320, 360, 600, 1024]) {
  for (const attributes of [CONTROLS, '', `rotate="20s" ${CONTROLS}`]) {
    test(`nothing is cut, and nothing moves when the widget arrives, in any language at ${width} px: ${attributes || 'the usual controls'}`, async () => {
      const wasm = held();
      const visitor = await visit(oneOfEach(district({ lang: 'de', translations: ['pl', 'bs'], adopted: '2024-08-12' }), attributes), { faults: { wasm }, width, init: offerVoices });
      const before = new Map();
      for (const { tag } of LANGUAGES) {
        const widget = await visitor.widget(`#${tag}`).painted();
        before.set(tag, await layout(widget));
      }
      wasm.release();
      const found = [];
      for (const { tag, next } of LANGUAGES) {
        const widget = await visitor.widget(`#${tag}`).live();
        await widget.button(next).waitFor();
        const after = await layout(widget);
        found.push(...after.filter((each, index) => each !== before.get(tag)[index]).slice(0, 1).map((each) => `${tag}: moved: ${before.get(tag)[after.indexOf(each)]} -> ${each}`));
        found.push(...[...(await widget.cut()), ...(await widget.host.evaluate(readCrowded))].map((each) => `${tag}: ${each}`));
      }
      assert.deepEqual(found, []);
    });
  }
}
