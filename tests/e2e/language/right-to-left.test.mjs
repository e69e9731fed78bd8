// Right-to-left text: of the page, of the interface, of the words, and all mixtures of these.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SNIPPET, page, visit } from '../support/browser.mjs';
import { SCRIPT, district, embed, pageIn, readState } from '../support/multilingual.mjs';
import { becomes } from '../support/eventually.mjs';
import { fetchedLanguages, phrasesOf, write } from '../support/languages.mjs';
import { STATEMENTS } from '../support/norwalk.mjs';

const CONTROLS = 'controls="sections picker show-all share filter language"';
const [ENGLISH, ARABIC] = ['en', 'ar'].map(phrasesOf);

/** The distances of visible parts from the frame's edges. */
const edges = (widget) =>
  widget.host.evaluate((host) => {
    const part = (name) => host.shadowRoot.querySelector(`[part~=${name}]`);
    const frame = part('frame').getBoundingClientRect();
    const found = (name) => {
      const box = part(name)?.getBoundingClientRect();
      return box?.width
        ? { left: Math.round(box.left - frame.left), right: Math.round(frame.right - box.right) }
        : null;
    };
    const names = [
      'card',
      'title',
      'section-button',
      'count',
      'previous',
      'next',
      'show-all',
      'share',
      'filter',
      'language',
    ];
    return Object.fromEntries(names.map((name) => [name, found(name)]));
  });

const mirrored = (all) =>
  Object.fromEntries(Object.entries(all).map(([name, box]) => [name, box && { left: box.right, right: box.left }]));

/** Everything begins at the right and moves to the left. */
const expectMirrored = async (widget, phrases) => {
  widget.scroller = widget.group(phrases.cards);
  assert.equal((await readState(widget)).dir, 'rtl');
  const { card, title, previous, next } = await edges(widget);
  assert.ok(card.right < card.left || card.left > 0, 'the first card begins at the right edge');
  assert.ok(card.right < 60, `the first card is at the right edge: ${card.right}`);
  assert.ok(title.right < 60, `so is its heading: ${title.right}`);
  assert.ok(next.left < previous.left, 'next is to the left of previous');
  assert.deepEqual(await widget.cut(), []);
  await widget.press(phrases.next);
  await widget.expectInView(1);
  assert.ok((await widget.scrolled()) < 0, 'it scrolls to the left');
  // The arrows of the two buttons point in opposite directions.
  const heads = await widget.host.evaluate((host) =>
    ['previous', 'next'].map((name) => {
      const button = host.shadowRoot.querySelector(`.${name}`);
      return getComputedStyle(button).transform + getComputedStyle(button, '::before').transform;
    }),
  );
  assert.equal(new Set(heads).size, 2);
};

const expectMirroredKeys = async (visitor, widget, phrases, first) => {
  await widget.button(`${phrases.card} ${write(phrases.tag, 1)}`).focus();
  for (const [key, position] of [
    ['ArrowLeft', first + 1],
    ['ArrowLeft', first + 2],
    ['ArrowRight', first + 1],
    ['End', 17],
    ['Home', first],
  ]) {
    await visitor.page.keyboard.press(key);
    await widget.expectInView(position);
  }
};

/**
 * The language and direction of each text of ours on the page: in the browser, and as declared by its own attributes.
 */
const spoken = (widget) =>
  widget.host.evaluate((host) => {
    const children = [...host.children].filter((child) => child.slot && child.slot !== 'status');
    return [
      ...new Set(
        children.map((child) =>
          [
            child.closest('[lang]').lang,
            getComputedStyle(child).direction,
            `own: ${child.lang} ${child.dir}`.replace(/ +/g, ' ').trim(),
          ].join(' '),
        ),
      ),
    ];
  });

test('an Arabic document on an English page', async () => {
  const visitor = await visit(page(SCRIPT + embed(district({ lang: 'ar' }), `lang="ar" ${CONTROLS}`)));
  const widget = await visitor.widget().live();
  assert.deepEqual(await spoken(widget), ['ar rtl own: rtl']);
  await expectMirrored(widget, ARABIC);
  await widget.press('200');
  await widget.expectInView(7);
  await expectMirroredKeys(visitor, widget, ARABIC, 7);
});

test('an Arabic document without translations, on an English page', async () => {
  const visitor = await visit(page(SCRIPT + embed(district({ lang: 'ar' }), CONTROLS)));
  const widget = await visitor.widget().live();
  const state = await readState(widget);
  assert.equal(state.lang, 'en', 'the page has asked for English controls');
  assert.deepEqual(await spoken(widget), ['ar rtl own: ar rtl']);
  assert.deepEqual(await widget.cut(), []);
});

for (const [name, html] of Object.entries({
  'with its direction': pageIn('ar" dir="rtl', SCRIPT + `<value-cards loading="eager" ${CONTROLS}></value-cards>`),
  without: pageIn('ar', SCRIPT + `<value-cards loading="eager" ${CONTROLS}></value-cards>`),
})) {
  test(`an Arabic page ${name}, with the built-in English words`, async () => {
    const visitor = await visit(html);
    const widget = await visitor.widget().live();
    assert.equal((await readState(widget)).lang, 'ar');
    assert.deepEqual(fetchedLanguages(visitor), ['ar']);
    assert.deepEqual(await widget.statements(), STATEMENTS);
    for (const each of await spoken(widget)) assert.match(each, /^en ltr/, 'a period is at the end of its sentence');
    await expectMirrored(widget, ARABIC);
    await widget.press('Our Values');
    await widget.expectInView(7);
    await expectMirroredKeys(visitor, widget, ARABIC, 7);
  });
}

test('an English page with dir=rtl', async () => {
  const visitor = await visit(page(SNIPPET).replace('<html', '<html dir="rtl"'));
  const widget = await visitor.widget().live();
  await expectMirrored(widget, ENGLISH);
  await widget.press('Our Values');
  await widget.expectInView(7);
  await expectMirroredKeys(visitor, widget, ENGLISH, 7);
});

test('an English document on an Arabic page, and the visitor chooses English', async () => {
  const visitor = await visit(
    pageIn('ar" dir="rtl', SCRIPT + embed(district({ lang: 'en', translations: ['ar'] }), CONTROLS)),
  );
  const widget = await visitor.widget().live();
  assert.deepEqual(await spoken(widget), ['ar rtl own:']);
  await widget.host.getByRole('combobox').selectOption('en');
  await widget.button(ENGLISH.next).waitFor();
  assert.equal((await readState(widget)).dir, 'ltr');
  assert.deepEqual(await spoken(widget), ['en ltr own: en ltr']);
  widget.scroller = widget.group(ENGLISH.cards);
  await widget.press(ENGLISH.next);
  await widget.expectInView(1);
  assert.ok((await widget.scrolled()) > 0);
});

for (const width of [360, 1024]) {
  test(`English, Arabic and English again: everything is back where it was, at ${width} px`, async () => {
    const visitor = await visit(page(SCRIPT + embed(district({ lang: 'en', translations: ['ar'] }), CONTROLS)), {
      width,
    });
    const widget = await visitor.widget().live();
    const choose = async (phrases) => {
      await widget.host.getByRole('combobox').selectOption(phrases.tag);
      await widget.button(phrases.next).waitFor();
      widget.scroller = widget.group(phrases.cards);
      await widget.expectInView(0);
      assert.deepEqual(await widget.cut(), []);
    };
    const outline = () =>
      widget.host.evaluate((host) => host.shadowRoot.querySelector('.box').innerHTML.replace(/ data-book="[^"]*"/, ''));
    const [before, drawn] = [await edges(widget), await outline()];
    await choose(ARABIC);
    const { card, title } = mirrored(await edges(widget));
    assert.deepEqual([card.left, title.left], [before.card.left, before.title.left]);
    assert.ok((await edges(widget)).next.left < (await edges(widget)).previous.left);
    await widget.press(ARABIC.next);
    await widget.expectInView(1);
    await widget.press(ARABIC.previous);
    await widget.expectInView(0);
    await choose(ENGLISH);
    assert.deepEqual(await edges(widget), before);
    await becomes(outline, drawn);
    assert.deepEqual(await spoken(widget), ['en ltr own:']);
  });
}

test('when all cards are laid out, they begin at the right', async () => {
  const visitor = await visit(
    page(SCRIPT + embed(district({ lang: 'en', translations: ['ar'] }), `lang="ar" ${CONTROLS}`)),
  );
  const widget = await visitor.widget().live();
  await widget.press(ARABIC.showAll);
  await widget.button(ARABIC.showOne).waitFor();
  const boxes = await widget.boxes();
  assert.ok(boxes[0].left > boxes[1].left && boxes[0].top === boxes[1].top);
  assert.deepEqual(await widget.cut(), []);
});

test('flip cards and rotation work in Arabic', async () => {
  const visitor = await visit(
    page(SCRIPT + embed(district({ lang: 'ar' }), `lang="ar" detail="flip" rotate="20s" ${CONTROLS}`)),
    { motion: true },
  );
  const widget = await visitor.widget().live();
  await widget.button(ARABIC.pause).waitFor();
  await widget.button(ARABIC.turnToBack).first().click();
  await widget.button(ARABIC.turnToFront).first().waitFor();
  await widget.quiet();
  await becomes(() => widget.cut(), []);
});
