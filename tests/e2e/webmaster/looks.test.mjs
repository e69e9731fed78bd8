// Looks that nobody has planned: any accent, any words, any layout after any other.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, stage, visit } from '../support/browser.mjs';
import { NARROWEST } from '../support/engines.mjs';
import { becomes, eventually } from '../support/eventually.mjs';
import { IDS } from '../support/norwalk.mjs';
import { readCut } from '../support/widget.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';

// ---- Any accent -----------------------------------------------------------------------------------------------------

/** Corners, edges and middles of the color cube, grays, and what schools have: gold, maroon, navy, Carolina blue. */
const ACCENTS = [
  ...[0, 255].flatMap((red) =>
    [0, 128, 255].flatMap((green) => [0, 255].map((blue) => `rgb(${red}, ${green}, ${blue})`)),
  ),
  ...[1, 64, 118, 119, 128, 192, 254].map((grey) => `rgb(${grey}, ${grey}, ${grey})`),
  ...[
    '#ffd700',
    '#ffc72c',
    '#7a1f2b',
    '#002147',
    '#7bafd4',
    '#00ffff',
    '#12c7c1',
    '#fffef0',
    '#010200',
    '#ff69b4',
    '#808000',
    '#4b0082',
  ],
  // Transparent ones too.
  ...['#00ffff80', 'rgb(255 215 0 / 10%)', 'transparent'],
];

/**
 * The luminance, as WCAG defines it, of what is drawn with the accent and of what is behind it, from painted pixels.
 */
const readLuminances = (host, accent) => {
  host.style.setProperty('--value-cards-accent', accent);
  // Colors glide into place.
  for (const animation of document.getAnimations()) animation.finish();
  const root = host.shadowRoot;
  const ink = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const luminance = (color) => {
    ink.fillStyle = color;
    ink.fillRect(0, 0, 1, 1);
    const [red, green, blue] = [...ink.getImageData(0, 0, 1, 1).data]
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const style = (selector, pseudo) => getComputedStyle(root.querySelector(selector), pseudo);
  const frame = luminance(style('[part~=frame]').backgroundColor);
  const card = luminance(style('[part~=section]:last-child [part~=card]').backgroundColor);
  const mission = style('[part~=section]:first-child [part~=card]');
  return {
    'number on card': [luminance(style('[part~=number]').color), card],
    'underline on surface': [
      luminance(style('[part~=section-button][aria-current]', '::after').borderBlockEndColor),
      frame,
    ],
    'mission on its card': [
      luminance(getComputedStyle(host.querySelector('p')).color),
      luminance(mission.backgroundColor),
    ],
    'focus on surface': [luminance(style('[part~=cards]').outlineColor), frame],
  };
};

const onOneWidget = stage(page(`${SCRIPT}<value-cards></value-cards>`));

for (const theme of ['light', 'dark', 'contrast']) {
  onOneWidget(`any accent can be read and seen in theme ${theme}`, async (visitor) => {
    const widget = await visitor.widget().live();
    await widget.set('theme', theme);
    await becomes(() => widget.region.getAttribute('data-theme'), theme);
    await widget.expectCard(0);
    await visitor.page.keyboard.press('Tab');
    await widget.scroller.focus();
    const used = new Set();
    for (const accent of ACCENTS) {
      const looks = await widget.host.evaluate(readLuminances, accent);
      for (const [name, [one, other]] of Object.entries(looks)) {
        const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        // As a ground, the accent stays as it is given, and not every color has 7:1 with black or white.
        const least = theme === 'light' && name === 'mission on its card' ? 4.5 : 7;
        assert.ok(contrast >= least, `${accent}: ${name} has ${contrast.toFixed(2)}`);
      }
      used.add(looks['number on card'][0]);
    }
    assert.ok(used.size > ACCENTS.length / 4, `the token takes effect: ${used.size} luminances`);
  });
}

onOneWidget('with an accent that is not a color, words are readable, in the color of text', async (visitor) => {
  const widget = await visitor.widget().live();
  for (const theme of ['light', 'dark', 'contrast']) {
    await widget.set('theme', theme);
    await becomes(() => widget.region.getAttribute('data-theme'), theme);
    const [mission, ink] = await widget.host.evaluate((host) => {
      host.style.setProperty('--value-cards-accent', 'no-such-color');
      for (const animation of document.getAnimations()) animation.finish();
      return [host.querySelector('p'), host.shadowRoot.querySelector('[part~=frame]')].map(
        (element) => getComputedStyle(element).color,
      );
    });
    assert.equal(mission, ink, theme);
  }
});

// ---- Any words ------------------------------------------------------------------------------------------------------

const LONG = 'We hold that every child who comes through our doors has a claim on our best work. '
  .repeat(6)
  .slice(0, 500);
const UNBROKEN = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.slice(0, 60);
const items = (count) =>
  Array.from({ length: count }, (_, index) => `<li><strong>Value ${index + 1}</strong> We keep it.</li>`).join('');
const WORDS = {
  'a statement of 500 characters': `<h2>Ours</h2><ul><li><strong>Long</strong> ${LONG}</li><li>${LONG}</li></ul><h2>Theirs</h2><p>${LONG}</p>`,
  'a headline of 3 characters':
    '<h2>Us</h2><ul><li><strong>Joy</strong> We laugh.</li><li><strong>Go!</strong> Now.</li></ul>',
  'an unbroken word of 60 characters': `<h2>${UNBROKEN}</h2><p>${UNBROKEN}</p><h2>B</h2><p>${UNBROKEN}</p><ul><li><strong>${UNBROKEN}</strong> ${UNBROKEN}</li><li>${UNBROKEN}</li></ul><p>${UNBROKEN}</p>`,
  'one card only': '<p>Every child, every day.</p>',
  '60 cards in a section': `<h2>Ours</h2><ul>${items(60)}</ul>`,
  'an empty list item': '<h2>Ours</h2><ul><li></li><li><strong>Joy</strong> We laugh.</li><li> </li></ul>',
};

/** To run in the page: for each element, what is cut off in it and whether its controls are there. */
const readAll = `[...document.querySelectorAll('value-cards')].map((host) => [(${readCut})(host), !!host.shadowRoot.querySelector('[part~=count]')])`;

test(`nothing is cut off or wider than the frame: ${Object.keys(WORDS).join(', ')}`, async () => {
  const elements = Object.values(WORDS).map((words) => `<value-cards loading="eager">${words}</value-cards>`);
  const visitor = await visit(page(SCRIPT + elements.join('')));
  const set = (name, value) =>
    visitor.page
      .locator('value-cards')
      .evaluateAll((hosts, [name, value]) => hosts.forEach((host) => host.setAttribute(name, value)), [name, value]);
  for (const detail of ['shown', 'flip']) {
    await set('detail', detail);
    const flipping = Object.values(WORDS).filter((words) => words.includes('<strong>')).length;
    if (detail === 'flip')
      await becomes(
        () =>
          visitor.page
            .locator('value-cards')
            .evaluateAll((hosts) => hosts.filter((host) => host.shadowRoot.querySelector('[part~=turn]')).length),
        flipping,
      );
    for (const width of [NARROWEST, 375, 1280]) {
      await visitor.page.setViewportSize({ width, height: 900 });
      for (const layout of ['deck', 'grid', 'list']) {
        await set('layout', layout);
        // The widget's controls come back a moment later.
        await eventually(async () => {
          const found = (await visitor.page.evaluate(readAll)).map((each, index) => [
            Object.keys(WORDS)[index],
            ...each,
          ]);
          assert.deepEqual(
            found,
            Object.keys(WORDS).map((name) => [name, [], true]),
            `${layout}, ${detail}, ${width} px`,
          );
          assert.equal(
            await visitor.page.evaluate(() => document.documentElement.scrollWidth),
            width,
            `${layout}, ${detail}, ${width} px`,
          );
        });
      }
    }
  }
});

// A check that cannot fail is worse than none.
test('the check would notice a card that cuts off its words', async () => {
  const visitor = await visit(page(`${SCRIPT}<value-cards></value-cards>`));
  const widget = await visitor.widget().live();
  await widget.host.evaluate(
    (host) => (host.shadowRoot.querySelector('[part~=statement]').style.minInlineSize = '3000px'),
  );
  assert.equal((await widget.cut()).length, 1);
});

// ---- Any layout after any other -------------------------------------------------------------------------------------

const WAYS = [
  [0, 'grid', 'list', 'deck'],
  [13, 'list', 'deck'],
  [13, 'grid', 'list', 'grid', 'deck', 'list', 'deck'],
  [17, 'grid', 'deck'],
];
const onWays = stage(
  page(
    SCRIPT +
      WAYS.map(
        ([position], index) => `<value-cards id="way-${index}" loading="eager" start="${IDS[position]}"></value-cards>`,
      ).join(''),
  ),
);

for (const [index, [position, ...layouts]] of WAYS.entries()) {
  onWays(`deck → ${layouts.join(' → ')} stays on card ${position + 1}`, async (visitor) => {
    const widget = await visitor.widget(`#way-${index}`).live();
    await widget.expectCard(position);
    for (const layout of layouts) {
      await widget.set('layout', layout);
      if (layout === 'deck') await widget.expectCard(position);
    }
    assert.deepEqual(
      (await visitor.events('changed')).filter(({ host }) => host === `way-${index}`),
      [],
      'no card has changed',
    );
    await widget.press(position ? 'Previous card' : 'Next card');
    await widget.expectCard(position ? position - 1 : 1);
  });
}
