// The language control: words and controls change in one step, and nothing else changes.
// Engines: chromium
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { SCRIPT, district, embed, pageIn, readState } from '../support/multilingual.mjs';
import { choice, expectLanguage } from '../support/choice.mjs';
import { becomes } from '../support/eventually.mjs';
import { fetchedLanguages, phrasesOf, write } from '../support/languages.mjs';
import { held, missing, well } from '../support/servers.mjs';

const CONTROLS = 'controls="sections picker show-all share filter language"';
const WORDS = district({ lang: 'en', translations: ['es', 'ar'] });
const [ENGLISH, SPANISH, ARABIC] = ['en', 'es', 'ar'].map(phrasesOf);

const come = async (options, document = WORDS, attributes = CONTROLS) => {
  const visitor = await visit(page(SCRIPT + embed(document, attributes)), options);
  return [visitor, await visitor.widget().live()];
};

// ---- What is offered ------------------------------------------------------------------------------------------------

test('the language control is there only if it is asked for and there is a choice', async () => {
  const one = district({ lang: 'en' });
  const visitor = await visit(
    page(
      SCRIPT +
        embed(WORDS, `id="both" ${CONTROLS}`) +
        embed(WORDS, 'id="unasked"') +
        embed(one, `id="one" ${CONTROLS}`) +
        `<value-cards id="own" loading="eager" ${CONTROLS}><p>Ours.</p></value-cards><value-cards id="built-in" loading="eager" ${CONTROLS}></value-cards>`,
    ),
  );
  for (const [id, count] of [
    ['both', 1],
    ['unasked', 0],
    ['one', 0],
    ['own', 0],
    ['built-in', 0],
  ])
    assert.equal(await choice(await visitor.widget('#' + id).live()).count(), count, id);
  const [both, unasked] = [visitor.widget('#both'), visitor.widget('#unasked')];
  await unasked.set('controls', 'language');
  await choice(unasked).waitFor();
  await both.set('controls', 'picker');
  await choice(both).waitFor({ state: 'detached' });
});

// ---- Choosing -------------------------------------------------------------------------------------------------------

test('choosing a language changes words and controls, keeps card and focus, and reports no change of card', async () => {
  const [visitor, widget] = await come();
  await widget.press('200');
  await widget.press('Next card');
  await widget.expectInView(8);
  const before = (await visitor.events('changed')).length;
  await choice(widget).focus();
  for (const [phrases, dir] of [
    [SPANISH, 'ltr'],
    [ARABIC, 'rtl'],
    [ENGLISH, 'ltr'],
    [ARABIC, 'rtl'],
  ]) {
    await choice(widget).selectOption(phrases.tag);
    await expectLanguage(widget, phrases);
    await widget.expectInView(8);
    assert.deepEqual(await readState(widget), { lang: phrases.tag, dir, card: 'b-2', focus: 'SELECT' });
    assert.equal(await choice(widget).inputValue(), phrases.tag);
    assert.equal((await widget.place()).count, `${write(phrases.tag, 2)} ${phrases.of} ${write(phrases.tag, 11)}`);
    assert.equal(await widget.status.textContent(), '', 'visitors know which language they have chosen');
  }
  assert.equal((await visitor.events('changed')).length, before);
  assert.deepEqual(fetchedLanguages(visitor), ['es', 'ar']);
  await widget.press(ARABIC.next);
  await widget.expectInView(9);
});

/** To run on the element: keeps what each frame shows. */
const film = (host) => {
  window.shots = [];
  const root = host.shadowRoot;
  const text = (selector) => root.querySelector(selector)?.textContent;
  const shoot = () => {
    const word = root.querySelector('.statement slot')?.assignedNodes()[0];
    const { lang, dir } = root.querySelector('.frame');
    const shot = [
      lang,
      dir,
      word?.textContent.split(' ')[0],
      text('.next'),
      text('.all'),
      text('.share'),
      text('.filter'),
      text('.language span'),
    ].join(' | ');
    if (window.shots.at(-1) !== shot) window.shots.push(shot);
    requestAnimationFrame(shoot);
  };
  shoot();
};

const shotOf = ({ tag, next, showAll, share, filter, language }, dir) =>
  [tag, dir, tag, next, showAll, share, filter, language].join(' | ');

test("no frame shows a mixture of languages, even while the language's file is loading", async () => {
  const language = held();
  const [visitor, widget] = await come({ faults: { language } });
  await widget.host.evaluate(film);
  await choice(widget).selectOption('ar');
  await becomes(() => visitor.cdn.count('language'), 1);
  await visitor.page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  language.release();
  await expectLanguage(widget, ARABIC);
  await choice(widget).selectOption('es');
  await expectLanguage(widget, SPANISH);
  await choice(widget).selectOption('en');
  await expectLanguage(widget, ENGLISH);
  await becomes(
    () => visitor.page.evaluate(() => window.shots),
    [shotOf(ENGLISH, 'ltr'), shotOf(ARABIC, 'rtl'), shotOf(SPANISH, 'ltr'), shotOf(ENGLISH, 'ltr')],
  );
});

test('if two languages are chosen quickly, the last one counts, whichever file arrives first', async () => {
  const spanish = held();
  const [visitor, widget] = await come({ faults: { language: [spanish, well] } });
  await choice(widget).selectOption('es');
  await becomes(() => visitor.cdn.count('language'), 1);
  await choice(widget).selectOption('ar');
  await expectLanguage(widget, ARABIC);
  spanish.release();
  await choice(widget).evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
  await expectLanguage(widget, ARABIC);
  assert.equal(await choice(widget).inputValue(), 'ar');
});

test('the choice lasts as long as the page is open and is not stored', async () => {
  const [visitor, widget] = await come();
  await choice(widget).selectOption('es');
  await expectLanguage(widget, SPANISH);
  // When the element moves on the page, the choice stays.
  await widget.host.evaluate((host) => document.body.appendChild(document.createElement('main')).append(host));
  await expectLanguage(widget, SPANISH);
  const kept = () =>
    visitor.page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
      location.href,
      history.length,
    ]);
  const before = await kept();
  assert.deepEqual(before.slice(0, 4), ['', 0, 0, 0]);
  await visitor.page.reload();
  await expectLanguage(await widget.live(), ENGLISH);
  assert.deepEqual((await kept()).slice(0, 5), before.slice(0, 5));
});

test('two widgets have independent languages', async () => {
  const visitor = await visit(
    page(SCRIPT + embed(WORDS, `id="one" ${CONTROLS}`) + embed(WORDS, `id="two" ${CONTROLS}`)),
  );
  const [one, two] = [await visitor.widget('#one').live(), await visitor.widget('#two').live()];
  await choice(one).selectOption('ar');
  await expectLanguage(one, ARABIC);
  await expectLanguage(two, ENGLISH);
});

test('the attribute lang does the same; the latest choice counts', async () => {
  const [visitor, widget] = await come();
  await widget.call('goTo', 'b-2');
  await widget.expectInView(8);
  const before = (await visitor.events('changed')).length;
  for (const phrases of [SPANISH, ARABIC]) {
    await widget.set('lang', phrases.tag);
    await expectLanguage(widget, phrases);
    await widget.expectInView(8);
    assert.equal(await choice(widget).inputValue(), phrases.tag);
  }
  await widget.set('lang', 'fr');
  await expectLanguage(widget, phrasesOf('fr'), 'en');
  await widget.host.evaluate((host) => host.removeAttribute('lang'));
  await expectLanguage(widget, ENGLISH);
  await choice(widget).selectOption('es');
  await expectLanguage(widget, SPANISH);
  await widget.set('lang', 'ar');
  await expectLanguage(widget, ARABIC);
  assert.equal((await visitor.events('changed')).length, before);
});

test('without the file of the language its words come with English controls', async () => {
  const [visitor, widget] = await come({ faults: { language: missing }, expectsLines: true });
  await choice(widget).selectOption('es');
  await expectLanguage(widget, ENGLISH, 'es');
  await choice(widget).selectOption('en');
  await expectLanguage(widget, ENGLISH);
  await choice(widget).selectOption('es');
  await expectLanguage(widget, ENGLISH, 'es');
  await visitor.onlyLine();
});

// ---- What is on the page --------------------------------------------------------------------------------------------

/**
 * For each text on the page: its first word, its language and direction in the browser, and the attributes that declare
 * them.
 */
const spoken = (widget) =>
  widget.host.evaluate((host) =>
    [...host.children]
      .filter((child) => child.slot && child.slot !== 'status')
      .map((child) => ({
        words: child.textContent,
        lang: child.closest('[lang]').lang,
        dir: getComputedStyle(child).direction,
        own: [child.lang, child.dir].join(' ').trim(),
      })),
  );

test('untranslated words are shown in the document’s language and declare it', async () => {
  const document = structuredClone(WORDS);
  document.translations.es.sections[0].cards.splice(1, 1);
  delete document.translations.es.sections[0].lead;
  const [, widget] = await come({ expectsLines: true }, document);
  await choice(widget).selectOption('es');
  await expectLanguage(widget, SPANISH);
  const words = await spoken(widget);
  for (const { words: text, lang } of words) if (/^[a-z]/.test(text)) assert.equal(lang, text.split(' ')[0], text);
  assert.deepEqual(
    words.filter(({ lang, words }) => lang === 'en' && /^en/.test(words)).map(({ words }) => words.slice(0, 7).trim()),
    ['en lead', 'en 2 w0'],
  );
});

test('words declare their language only if it differs from the page’s', async () => {
  const [visitor, widget] = await come();
  assert.deepEqual([...new Set((await spoken(widget)).map(({ own }) => own))], ['']);
  for (const [tag, own] of [
    ['ar', 'ar rtl'],
    ['es', 'es'],
    ['en', ''],
  ]) {
    await choice(widget).selectOption(tag);
    await expectLanguage(widget, phrasesOf(tag));
    assert.deepEqual([...new Set((await spoken(widget)).map(({ own }) => own))], [own]);
  }
  const other = await visit(pageIn('ar" dir="rtl', SCRIPT + embed(WORDS, CONTROLS)));
  const arabic = await other.widget().live();
  await expectLanguage(arabic, ARABIC);
  assert.deepEqual([...new Set((await spoken(arabic)).map(({ own }) => own))], ['']);
  await choice(arabic).selectOption('en');
  await expectLanguage(arabic, ENGLISH);
  assert.deepEqual([...new Set((await spoken(arabic)).map(({ own }) => own))], ['en ltr']);
  assert.deepEqual(visitor.ourLines, []);
});

// Without an attribute of their own, these words would count as words in the language that the element asks for.
test('words that are not available in the requested language declare their own', async () => {
  const [, widget] = await come();
  await widget.set('lang', 'fr');
  await expectLanguage(widget, phrasesOf('fr'), 'en');
  await becomes(async () => [...new Set((await spoken(widget)).map(({ lang }) => lang))], ['en']);
  assert.equal(await widget.button('100').getAttribute('lang'), 'en');
  await widget.set('lang', 'ar');
  await expectLanguage(widget, ARABIC);
  await becomes(async () => [...new Set((await spoken(widget)).map(({ lang, dir }) => lang + dir))], ['arrtl']);
});

test('section buttons change too, and declare their language', async () => {
  const document = structuredClone(WORDS);
  for (const tag of ['es', 'ar']) document.translations[tag].sections[1].title = `${tag} title`;
  const [, widget] = await come({}, document);
  for (const [tag, title] of [
    ['es', 'es title'],
    ['ar', 'ar title'],
    ['en', '200'],
  ]) {
    await choice(widget).selectOption(tag);
    const button = widget.button(title);
    await button.waitFor();
    assert.equal(await button.getAttribute('lang'), tag);
    await button.click();
    await widget.expectInView(7);
  }
});

test('announcements to screen readers declare their language, and older ones in another language are removed', async () => {
  const [, widget] = await come();
  await widget.press('Next card');
  await becomes(async () => (await widget.status.textContent()).slice(0, 4), 'en 2');
  await choice(widget).selectOption('ar');
  await expectLanguage(widget, ARABIC);
  assert.equal(await widget.status.textContent(), '');
  await widget.press(ARABIC.next);
  await becomes(async () => (await widget.status.textContent()).slice(0, 4), 'ar 3');
  assert.equal(await widget.status.evaluate((status) => status.closest('[lang]').lang), 'ar');
});

// ---- What is under way ----------------------------------------------------------------------------------------------

test('choosing a language closes an open panel, which leaves nothing behind', async () => {
  const [visitor, widget] = await come();
  await widget.press('Share');
  await widget.group('Share').waitFor();
  await choice(widget).selectOption('es');
  await expectLanguage(widget, SPANISH);
  const left = () => widget.host.evaluate((host) => host.shadowRoot.querySelectorAll('.panel,[data-unmatched]').length);
  assert.equal(await left(), 0);
  assert.equal(await widget.button(SPANISH.share).getAttribute('aria-expanded'), 'false');
  await widget.press(SPANISH.filter);
  await widget.host.getByRole('textbox').fill('w03');
  await becomes(
    () => widget.host.evaluate((host) => host.shadowRoot.querySelectorAll('.card[data-unmatched]').length),
    15,
  );
  await choice(widget).selectOption('ar');
  await expectLanguage(widget, ARABIC);
  assert.equal(await left(), 0);
  assert.equal(
    await visitor.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0)),
    0,
  );
  assert.equal(await widget.button(ARABIC.showAll).isVisible(), true, 'one card at a time again');
  assert.equal(await widget.host.evaluate((host) => host.shadowRoot.querySelectorAll('.tools').length), 1);
  await widget.press(ARABIC.filter);
  await widget.host.getByRole('textbox').fill('w03');
  await widget.host
    .getByText(ARABIC.tally.few.replace('{count}', write('ar', 3)).replace('{total}', write('ar', 18)))
    .waitFor();
});

test('if all cards are laid out, they stay laid out', async () => {
  const [, widget] = await come();
  await widget.press('Show all');
  await widget.button('Show one at a time').waitFor();
  await choice(widget).selectOption('ar');
  await expectLanguage(widget, ARABIC);
  assert.ok(await widget.button(ARABIC.showOne).isVisible());
  for (const [index, box] of (await widget.boxes()).entries())
    assert.ok(box.isInFrame && box.height > 40, `card ${index}`);
  await widget.press(ARABIC.showOne);
  await widget.expectInView(0);
});

test('cards that advance by themselves continue, and those that the visitor has stopped stay stopped', async () => {
  const [, widget] = await come({ motion: true }, WORDS, `${CONTROLS} rotate="20s"`);
  await widget.button('Pause the cards').waitFor();
  await choice(widget).selectOption('es');
  await widget.button(SPANISH.pause).waitFor();
  await widget.press(SPANISH.pause);
  await widget.button(SPANISH.play).waitFor();
  await choice(widget).selectOption('ar');
  await expectLanguage(widget, ARABIC);
  await widget.button(ARABIC.play).waitFor();
});
