// axe finds nothing in any state that a visitor can put the cards in, for any example document. The usual run visits
// just enough states to include each pair of factors; with ALL=1 it visits them all.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AXE, findFaults } from '../support/axe.mjs';
import { page, visit } from '../support/browser.mjs';
import { example, examplesIn } from '../support/documents.mjs';
import { ENGINE, LACKS, needs } from '../support/engines.mjs';
import { eventually } from '../support/eventually.mjs';
import { SECTIONS } from '../support/norwalk.mjs';
import { pairsOf, pairwise, product } from '../support/pairwise.mjs';

const BUILT_IN = 'built-in';
const contents = (name) => JSON.parse(example(name).replace(/^\ufeff/, ''));

/**
 * For each document: how many cards its sections have, whether any card has a back, and whether it reads right to left.
 */
const DOCUMENTS = {
  [BUILT_IN]: { counts: SECTIONS.map(({ statements }) => statements.length), hasBack: true, isMirrored: true },
  ...Object.fromEntries(
    examplesIn('good').map((name) => {
      const { sections, translations = {} } = contents(name);
      const all = sections.map(({ cards, groups = [{ cards }] }) => groups.flatMap((group) => group.cards));
      const hasBack = all.some((cards) => cards.some((card) => card.headline));
      return [name, { counts: all.map((cards) => cards.length), hasBack, isMirrored: 'ar' in translations }];
    }),
  ),
};

const FACTORS = {
  document: Object.keys(DOCUMENTS),
  layout: ['deck', 'grid', 'list'],
  all: ['one', 'all'],
  section: [...Array(Math.max(...Object.values(DOCUMENTS).map(({ counts }) => counts.length))).keys()],
  card: ['first', 'middle', 'last'],
  detail: ['shown', 'front', 'back'],
  theme: ['light', 'dark', 'contrast'],
  direction: ['ltr', 'rtl'],
  width: [1024, 320],
  colors: 'media' in LACKS[ENGINE] ? ['none'] : ['none', 'active'],
};

/** Positions within a section. A position that repeats a card is left out. */
const cardOf = (count) => ({ first: 0, middle: count > 2 && count >> 1, last: count > 1 && count - 1 });

const isPossible = ({ document, layout, all, section, card, detail, direction }) => {
  const { counts, hasBack, isMirrored } = DOCUMENTS[document];
  const isDeck = layout === 'deck';
  return (
    section < counts.length &&
    cardOf(counts[section])[card] !== false &&
    // If all cards are laid out, none is current.
    (isDeck || (all === 'one' && section === 0 && card === 'first')) &&
    // A single card has no others to lay out.
    (all === 'one' || counts.length > 1 || counts[0] > 1) &&
    (hasBack || detail === 'shown') &&
    (isMirrored || direction === 'ltr')
  );
};

const STATES = product(FACTORS, isPossible);
const CHOSEN = process.env.ALL === '1' ? STATES : pairwise(STATES);

const school = (name) =>
  page(`<header><p>School</p></header><main><h1>About us</h1><script async src="CDN/value-cards.js"></script>
    <value-cards loading="eager" ${name === BUILT_IN ? '' : 'src="DOCS/words.json"'}></value-cards></main>`);

/** To run on the element: turns every card that has a back. */
const turnAll = (host) =>
  host.shadowRoot.querySelectorAll('[part~=face]:not([hidden]) [part~=turn]').forEach((button) => button.click());

const readState = (host) => {
  const frame = host.shadowRoot.querySelector('[part~=frame]');
  const cards = [...frame.querySelectorAll('[part~=card]')];
  const turned = cards.filter((card) => card.dataset.turned === 'true').length;
  return {
    layout: frame.dataset.layout,
    all: frame.hasAttribute('data-all') ? 'all' : 'one',
    position: cards.findIndex((card) => card.hasAttribute('data-current')),
    detail: frame.querySelector('[part~=turn]') ? (turned ? 'back' : 'front') : 'shown',
    theme: frame.dataset.theme,
    direction: frame.dir,
    width: innerWidth,
    colors: matchMedia('(forced-colors: active)').matches ? 'active' : 'none',
    isLive: !!frame.querySelector('[part~=picker]'),
  };
};

/** Goes from any state to this one. */
const reach = async (visitor, widget, { document, section, card, ...state }) => {
  const { counts } = DOCUMENTS[document];
  const { layout, all, detail, theme, direction, width, colors } = state;
  await visitor.page.setViewportSize({ width, height: 900 });
  if (FACTORS.colors[1]) await visitor.page.emulateMedia({ forcedColors: colors });
  await widget.host.evaluate(
    (host, [values, direction]) => {
      document.documentElement.dir = direction;
      Object.assign(host, values);
    },
    // The built-in words take the page's direction; a document takes that of its language.
    [
      { detail: 'shown', layout, theme, ...(document !== BUILT_IN && { lang: direction === 'rtl' ? 'ar' : '' }) },
      direction,
    ],
  );
  if (detail !== 'shown') {
    await widget.set('detail', 'flip');
    await eventually(async () => assert.equal((await widget.host.evaluate(readState)).detail, 'front'));
    if (detail === 'back') await widget.host.evaluate(turnAll);
  }
  await widget.mounted();
  const position = counts.slice(0, section).reduce((sum, count) => sum + count, 0) + cardOf(counts[section])[card];
  if (layout === 'deck') await widget.call('goTo', position);
  if (all === 'all') await widget.host.locator('[part~=show-all]').click();
  const expected = { ...state, layout: all === 'all' ? 'grid' : layout, position, isLive: true };
  await eventually(async () => {
    const found = await widget.host.evaluate(readState);
    assert.deepEqual(found, layout === 'deck' ? expected : { ...expected, position: found.position });
  });
  await widget.quiet();
  // A face that fades in is fully there.
  await widget.host.evaluate((host) => host.shadowRoot.getAnimations().forEach((animation) => animation.finish()));
};

for (const name of FACTORS.document) {
  const states = CHOSEN.filter(({ document }) => document === name);
  test(`axe finds nothing in ${states.length} of ${STATES.filter(({ document }) => document === name).length} states of ${name}`, async () => {
    const visitor = await visit(school(name), {
      init: AXE,
      documents: name === BUILT_IN ? {} : { 'words.json': example(name) },
      expectsLines: true,
    });
    const widget = await visitor.widget().live();
    for (const state of states) {
      await reach(visitor, widget, state);
      assert.deepEqual(await findFaults(visitor.page), [], JSON.stringify(state));
    }
  });
}

test('axe finds nothing on a page that follows a dark system', needs('media'), async () => {
  const follow =
    '<script>if (matchMedia("(prefers-color-scheme: dark)").matches) document.body.style.cssText = "background: #111; color: #eee"</script>';
  const visitor = await visit(school(BUILT_IN).replace('<main>', `${follow}<main>`), {
    init: AXE,
    colorScheme: 'dark',
  });
  const widget = await visitor.widget().live();
  for (const position of [0, 11, 17]) {
    await widget.call('goTo', position);
    await widget.quiet();
    assert.equal((await widget.host.evaluate(readState)).theme, 'dark');
    assert.deepEqual(await findFaults(visitor.page), [], `card ${position}`);
  }
});

// A check that cannot fail is worse than none.
test('axe would find text with too little contrast and a button without a name', async () => {
  const visitor = await visit(school(BUILT_IN), { init: AXE });
  const widget = await visitor.widget().live();
  await widget.button('Next card').evaluate((button) => (button.textContent = ''));
  await widget.host.evaluate((host) => host.style.setProperty('--value-cards-quiet', '#5b564e'));
  await widget.quiet();
  const faults = (await findFaults(visitor.page)).join();
  for (const fault of [/button-name/, /color-contrast-enhanced: .* 6\.62/]) assert.match(faults, fault);
});

test('the usual run has each possible pair of factors and no impossible state', () => {
  const possible = new Set(STATES.flatMap(pairsOf));
  const chosen = pairwise(STATES);
  assert.deepEqual(new Set(chosen.flatMap(pairsOf)), possible);
  assert.ok(chosen.every(isPossible));
  assert.ok(chosen.length < STATES.length / 50, `${chosen.length} of ${STATES.length}`);
  assert.equal(pairwise(product({ a: [1, 2], b: [1, 2], c: [1, 2] })).length, 4);
  for (const pair of [
    'layout=grid all=all',
    'document=good/minimal detail=back',
    'document=good/chinese-only section=2',
    'layout=list card=last',
  ])
    assert.ok(!possible.has(pair), pair);
});
