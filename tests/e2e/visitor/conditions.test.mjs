// Whatever settings a reader has and however little room there is, every layout fits, is complete, and can be used.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, stage, visit } from '../support/browser.mjs';
import { needs } from '../support/engines.mjs';
import { becomes } from '../support/eventually.mjs';
import { phrasesOf } from '../support/languages.mjs';
import { eachLayout, everyLayout } from '../support/layouts.mjs';
import { district, embed, pageIn } from '../support/multilingual.mjs';

/** Words that overlap or stick out of their box, and controls that are too small for a finger or covered. */
const readTrouble = (host) => {
  const root = host.shadowRoot;
  const bar = root.querySelector('[part~=bar]');
  const texts = [];
  const isSeen = (element) =>
    getComputedStyle(element).display === 'contents' || element.checkVisibility({ visibilityProperty: true });
  const range = document.createRange();
  const walk = (node, box) => {
    if (node.nodeType === 3 && node.data.trim()) {
      range.selectNodeContents(node);
      // Only the middle of a line: boxes of characters are taller than tight lines.
      for (const { left, right, top, bottom, height } of range.getClientRects())
        if (height && right > left)
          texts.push({
            node,
            box,
            left: left + 1,
            right: right - 1,
            top: top + height * 0.3,
            bottom: bottom - height * 0.3,
          });
    }
    if (node.nodeType !== 1 || !isSeen(node)) return;
    const inner = node.matches('[part~=card], [part~=head], [part~=frame], button') ? node : box;
    for (const child of node.nodeName === 'SLOT' ? node.assignedNodes() : node.childNodes) walk(child, inner);
  };
  walk(root.querySelector('[part~=frame]'));
  const told = ({ node }) => `“${node.data.trim().slice(0, 40)}”`;
  // A bar stuck to the window's edge lies over the cards, which scroll under it.
  const isFloating = getComputedStyle(bar).position === 'sticky';
  const isBeside = (one, other) => isFloating && bar.contains(one.node) !== bar.contains(other.node);
  const isOn = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
  const isOut = ({ box, left, right, top, bottom }) => {
    const { left: start, right: end, top: upper, bottom: lower } = box.getBoundingClientRect();
    return left < start || right > end || top < upper || bottom > lower;
  };
  const overlapping = texts.flatMap((one, index) =>
    texts
      .slice(0, index)
      .filter((other) => other.node !== one.node && isOn(one, other) && !isBeside(one, other))
      .map((other) => `${told(one)} lies on ${told(other)}`),
  );
  const outside = texts.filter(isOut).map((text) => `${told(text)} sticks out of its ${text.box.className}`);
  const controls = [...root.querySelectorAll('button, input, select')].filter(
    (control) => isSeen(control) && !control.closest('[inert]'),
  );
  const unusable = controls.flatMap((control) => {
    control.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, width, height } = control.getBoundingClientRect();
    const name = `${control.className} “${control.textContent.slice(0, 40)}”`;
    if (width < 44 || height < 44) return `${name} is small: ${width} × ${height}`;
    const hit = root.elementFromPoint(left + width / 2, top + height / 2);
    return control.contains(hit) ? [] : `${name} is covered by ${hit?.className || hit?.nodeName} at ${left}, ${top}`;
  });
  return { texts: texts.length, trouble: [...overlapping, ...outside, ...unusable] };
};

const expectFit = async (widget, id, phrases) => {
  await widget.quiet();
  assert.deepEqual(await widget.cut(), [], id);
  const { texts, trouble } = await widget.host.evaluate(readTrouble);
  assert.ok(texts > 18, `${id}: the words were looked at`);
  assert.deepEqual(trouble, [], id);
  const [scroll, width] = await widget.page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  assert.equal(scroll, width, `${id}: the page does not scroll sideways`);
  const next = widget.button(phrases.next);
  if (!(await next.isVisible())) return;
  await widget.call('goTo', 3);
  await becomes(() => widget.position(), 3);
  await next.click();
  await becomes(() => widget.position(), 4, id);
};

// WCAG 1.4.12 as a bookmarklet or an extension applies it: to the page's own words, but to nothing in a shadow root.
const SPACING =
  '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

const ARABIC = district({ lang: 'ar', translations: ['en'] });

/** `css`: of the page or of the reader · `html`: another page · everything else: options of the visit. */
const CONDITIONS = {
  'a window of 320 × 256 px': { width: 320, height: 256 },
  'a window of 1280 × 1024 px at 200 %': { width: 640, height: 512, deviceScaleFactor: 2 },
  'a window of 1280 × 1024 px at 400 %': { width: 320, height: 256, deviceScaleFactor: 4 },
  'a page with zoom of its own': { css: 'html { zoom: 2 }', ability: 'zoom' },
  'a column of 240 px': { css: 'body { inline-size: 240px }', width: 1280 },
  'a root of 62.5 %': { css: 'html { font-size: 62.5% }' },
  'a root of 200 %': { css: 'html { font-size: 200% }' },
  'text spacing': { css: SPACING },
  'text spacing in a window of 320 px': { css: SPACING, width: 320, height: 256 },
  'more contrast': { contrast: 'more', ability: 'media' },
  'forced colors': { forcedColors: 'active', ability: 'forced-colors' },
  'an Arabic page': { html: pageIn('ar" dir="rtl', everyLayout()), lang: 'ar' },
  'an Arabic document in a window of 320 px': {
    html: pageIn(
      'ar" dir="rtl',
      everyLayout((attributes) => embed(ARABIC, attributes.replace('loading="eager"', ''))),
    ),
    lang: 'ar',
    width: 320,
  },
};

/** Text to run before any script of the page: a constructed style sheet, which no policy forbids. */
const withSheet = (css) => `{
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(${JSON.stringify(css)});
  document.adoptedStyleSheets = [sheet];
}`;

for (const [name, { css = '', html = page(everyLayout()), lang = 'en', ability, ...options }] of Object.entries(
  CONDITIONS,
)) {
  test(`${name}: every layout fits, is complete, and can be used`, needs(ability), async () => {
    const visitor = await visit(html, { init: withSheet(css), ...options });
    await eachLayout(visitor, phrasesOf(lang), (widget, id) => expectFit(widget, id, phrasesOf(lang)));
  });
}

for (const width of [1280, 320]) {
  test(`text twice as large by the browser's own settings, in a window of ${width} px`, needs('devtools'), async () => {
    const visitor = await visit(page(everyLayout()), { width });
    const devtools = await visitor.context.newCDPSession(visitor.page);
    await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    await visitor.page.reload();
    const size = await (await visitor.widget('#list').live()).host.evaluate((host) =>
      parseFloat(getComputedStyle(host.querySelector('p')).fontSize),
    );
    assert.ok(size >= 32, `the words are that large: ${size} px`);
    await eachLayout(visitor, phrasesOf('en'), (widget, id) => expectFit(widget, id, phrasesOf('en')));
  });
}

test('text spacing reaches the words', async () => {
  const visitor = await visit(page(everyLayout()), { init: withSheet(SPACING) });
  const widget = await visitor.widget('#deck').live();
  const spacing = await widget.host.evaluate((host) => {
    const { fontSize, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(host.querySelector('p'));
    return [lineHeight, letterSpacing, wordSpacing].map((length) =>
      (parseFloat(length) / parseFloat(fontSize)).toFixed(2),
    );
  });
  assert.deepEqual(spacing, ['1.50', '0.12', '0.16']);
});

// A check that cannot fail is worse than none.
const FAULTS = {
  'lies on': 'value-cards::part(statement) { position: relative; inset-block-start: -2em }',
  'sticks out of its card':
    'value-cards::part(statement) { position: relative; left: 40px } value-cards::part(card) { width: 60px }',
  'is small': 'value-cards::part(share) { min-block-size: 20px }',
  'is covered by':
    'value-cards::part(next) { position: fixed; inset: 0; z-index: 1; inline-size: 100%; block-size: 100% }',
};
const onNarrowPage = stage(page(everyLayout()), { width: 320 });
for (const [fault, css] of Object.entries(FAULTS)) {
  onNarrowPage(`the check would notice that something ${fault}`, async (visitor) => {
    await visitor.page.evaluate(`(() => ${withSheet(css)})()`);
    const { trouble } = await (await visitor.widget('#share').live()).host.evaluate(readTrouble);
    assert.ok(
      trouble.some((line) => line.includes(fault)),
      trouble.join('\n'),
    );
  });
}
