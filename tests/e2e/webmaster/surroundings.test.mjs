// What is around the element: columns, carousels that listen for keys, pages that change their styles at each scroll, other
// documents. And what an element with a single card leaves out.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { becomes, eventually } from '../support/eventually.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const WORDS =
  '<h2>Our Habits</h2><ul><li><strong>Greet</strong> We say good morning.</li><li><strong>Mend</strong> We repair what we can.</li><li><strong>Share</strong> We lend our tools.</li></ul><h2>Our Hope</h2><p>A town that reads.</p>';
const OWN = `<value-cards>${WORDS}</value-cards>`;
const styled = (css) =>
  `<script>{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets.push(sheet); }</script>`;

// ---- Columns --------------------------------------------------------------------------------------------------------

// The frame was torn into pieces, and in WebKit the controls never came.
for (const css of ['column-count: 2', 'column-count: 3; column-gap: 8px', 'columns: 20em auto; block-size: 900px']) {
  test(`in an ancestor with ${css}: in one piece, and live`, async () => {
    const news = '<p>The gym is open again. The choir looks for voices.</p>'.repeat(6);
    const visitor = await visit(
      page(`<div class="columns">${news}${OWN}${news}</div>${SCRIPT}`, styled(`.columns { ${css} }`)),
    );
    const widget = await visitor.widget().live();
    await widget.expectInView(0);
    const pieces = () =>
      widget.host.evaluate((host) => [
        host.getClientRects().length,
        ...[...host.shadowRoot.querySelectorAll('[part~=frame], [part~=card], .bar')].map(
          (box) => box.getClientRects().length,
        ),
      ]);
    await becomes(async () => [...new Set(await pieces())], [1]);
    // Within columns, WebKitGTK 2.50 cuts the rectangles of all other cards, not the cards.
    assert.ok(await widget.host.getByText('We say good morning.').isVisible());
    await becomes(() => widget.cut(), []);
    for (const position of [1, 2]) {
      await widget.press('Next card');
      await widget.expectInView(position);
    }
    await widget.press('Our Hope');
    await widget.expectInView(3);
    for (const name of ['Previous card', 'Show all']) {
      const isOnTop = await widget.button(name).evaluate((button) => {
        const { left, top, width, height } = button.getBoundingClientRect();
        return (
          button
            .getRootNode()
            .elementFromPoint(left + width / 2, top + height / 2)
            ?.closest('button') === button
        );
      });
      assert.ok(isOnTop, name);
    }
  });
}

// ---- Keys -----------------------------------------------------------------------------------------------------------

test('inside a carousel that listens for keys, a key that moves along our buttons goes no further', async () => {
  const visitor = await visit(
    page(
      `<div class="carousel">${OWN}</div>${SCRIPT}<script>{
        window.turns = [];
        const carousel = document.querySelector('.carousel');
        carousel.addEventListener('keydown', ({ key }) => turns.push(key));
      }</script>`,
    ),
  );
  const widget = await visitor.widget().live();
  const turns = () => visitor.page.evaluate(() => window.turns.splice(0));
  for (const [name, keys] of [
    ['Card 1', ['ArrowRight', 'End', 'ArrowLeft', 'Home']],
    ['Our Habits', ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'Home']],
  ]) {
    await widget.button(name).focus();
    for (const key of keys) await visitor.page.keyboard.press(key);
    assert.deepEqual(await turns(), [], name);
    const others = ['ArrowDown', 'PageUp', 'a', 'Escape'];
    for (const key of others) await visitor.page.keyboard.press(key);
    assert.deepEqual(await turns(), others, 'what we do not use is the carousel’s');
  }
});

// ---- Changes of style -----------------------------------------------------------------------------------------------

const TEN = Array.from(
  { length: 10 },
  (_, index) => `<value-cards id="n${index}" loading="eager">${WORDS}</value-cards>`,
).join('');

// Each change of the body's style had each of ten widgets write all its attributes and buttons again: 41 ms a change.
test('a page that changes its styles at each frame has us write nothing', async () => {
  const visitor = await visit(page(TEN + SCRIPT));
  for (const id of [0, 9]) await visitor.widget(`#n${id}`).live();
  const written = await visitor.page.evaluate(async () => {
    let records = 0;
    const observer = new MutationObserver((found) => (records += found.length));
    for (const { shadowRoot } of document.querySelectorAll('value-cards'))
      observer.observe(shadowRoot, { subtree: true, childList: true, attributes: true, characterData: true });
    for (let frame = 0; frame < 20; frame++) {
      document.body.style.setProperty('--scrolled', frame);
      document.documentElement.classList.toggle('is-scrolling');
      await new Promise(requestAnimationFrame);
    }
    return records;
  });
  assert.equal(written, 0);
});

test('if the theme changes around ten widgets, all are read before any is written', async () => {
  const visitor = await visit(page(TEN + SCRIPT));
  for (const id of [0, 9]) await visitor.widget(`#n${id}`).live();
  const steps = await visitor.page.evaluate(async () => {
    const steps = [];
    const { getComputedStyle } = window;
    const { setAttribute } = Element.prototype;
    window.getComputedStyle = (...given) => steps.push('read') && getComputedStyle(...given);
    Element.prototype.setAttribute = function (...given) {
      steps.push('write');
      return setAttribute.apply(this, given);
    };
    document.body.classList.add('dark');
    await new Promise(requestAnimationFrame);
    window.getComputedStyle = getComputedStyle;
    Element.prototype.setAttribute = setAttribute;
    return steps;
  });
  assert.ok(steps.includes('write') && steps.includes('read'));
  assert.ok(steps.lastIndexOf('read') < steps.indexOf('write'), steps.join(' '));
  for (const id of [0, 9])
    assert.equal(await visitor.widget(`#n${id}`).region.evaluate((region) => region.dataset.theme), 'dark');
});

// ---- Another document -----------------------------------------------------------------------------------------------

test('moved into another document and back, it is styled in both', async () => {
  const visitor = await visit(page(OWN + SCRIPT), { plain: true });
  const widget = await visitor.widget().live();
  const look = () =>
    visitor.page.evaluate(() => {
      const { host } = window;
      const style = (part) => getComputedStyle(host.shadowRoot.querySelector(`[part~=${part}]`));
      return [style('cards').display, style('section-button').borderTopStyle, style('next')?.minHeight];
    });
  await visitor.page.evaluate(() => (window.host = document.querySelector('value-cards')));
  const before = await look();
  assert.equal(before[0], 'flex');
  for (let round = 0; round < 2; round++) {
    await visitor.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.width = frame.height = 600;
      frame.contentDocument.body.append(window.host);
    });
    await becomes(look, before);
    await visitor.page.evaluate(() => document.body.prepend(window.host));
    await becomes(look, before);
  }
  await widget.press('Next card');
  await widget.expectInView(1);
  const sheets = await widget.host.evaluate(({ shadowRoot }) => [
    shadowRoot.adoptedStyleSheets.length,
    shadowRoot.querySelectorAll('style').length,
  ]);
  assert.deepEqual(sheets, [3, 0], 'none piles up');
});

// ---- A single card --------------------------------------------------------------------------------------------------

const SINGLE = {
  'one section of one card': '<value-cards sections="mission"></value-cards>',
  'one paragraph of the page': '<value-cards><p>Every door is open.</p></value-cards>',
  'one heading and one paragraph': '<value-cards rotate="9s"><h2>Our Door</h2><p>It is open.</p></value-cards>',
};

for (const [name, html] of Object.entries(SINGLE)) {
  test(`${name}: no bar, no buttons, no count`, async () => {
    const visitor = await visit(page(html + SCRIPT));
    const widget = await visitor.widget().live();
    const buttons = widget.host.getByRole('button');
    await eventually(async () => assert.equal(await buttons.count(), 0));
    assert.equal(await widget.group('Sections').count(), 0);
    assert.equal(await widget.host.getByText('1 of 1').isVisible(), false);
    // What is left below the card is the frame's own edge.
    const room = await widget.host.evaluate(({ shadowRoot }) => {
      const bottom = (part) => shadowRoot.querySelector(`[part~=${part}]`).getBoundingClientRect().bottom;
      return bottom('frame') - bottom('cards');
    });
    assert.ok(room < 20, `${room} px below the cards`);
  });
}

test('a single card can still be shared, and a second one brings the controls', async () => {
  const visitor = await visit(
    page(`<value-cards controls="picker show-all share"><ul><li>Every door is open.</li></ul></value-cards>${SCRIPT}`),
  );
  const widget = await visitor.widget().live();
  await widget.button('Share').waitFor();
  assert.equal(await widget.button('Next card').isVisible(), false);
  await widget.host.evaluate((host) => {
    const li = document.createElement('li');
    li.textContent = 'Every window too.';
    host.append(li);
  });
  await widget.press('Next card');
  await widget.expectInView(1);
});

test('one section of several cards: no button for it, and the other controls', async () => {
  const visitor = await visit(page(`<value-cards sections="values"></value-cards>${SCRIPT}`));
  const widget = await visitor.widget().live();
  assert.equal(await widget.button('Our Values').count(), 0);
  await widget.press('Next card');
  await widget.expectInView(1);
  await widget.set('sections', 'vision values');
  await widget.press('Our Values');
  await widget.expectInView(6);
});
