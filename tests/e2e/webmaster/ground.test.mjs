// What is really behind the element decides: its theme, the size of its text, and how the colors and fonts are used that the page
// has named. Read from computed colors and rectangles, on pages of kinds that schools have.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { page, visit } from '../support/browser.mjs';
import { needs } from '../support/engines.mjs';
import { becomes } from '../support/eventually.mjs';
import { held } from '../support/servers.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';
const WORDS =
  '<h2>Our Mission</h2><p>Every child, every day.</p><h2>Our Values</h2><ul><li><strong>Care</strong> We listen.</li><li><strong>Grit</strong> We try again.</li></ul>';
const CARDS = `<value-cards>${WORDS}</value-cards>`;

/** A sheet that no policy forbids. */
const styled = (css) =>
  `<script>{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; }</script>`;

const themeOf = (widget) => widget.region.getAttribute('data-theme');

// ---- The theme ------------------------------------------------------------------------------------------------------

/** What the page says, what the cards stand in, and the theme on a light system and on a dark one. */
const PAGES = {
  'a page that says nothing': ['', CARDS, 'light', 'light'],
  'a white page': ['body { background: #fff; color: #222 }', CARDS, 'light', 'light'],
  'a page that is open to the system': [':root { color-scheme: light dark }', CARDS, 'light', 'dark'],
  'a page that follows the system by itself': [
    '@media (prefers-color-scheme: dark) { body { background: #10151c; color: #eee } }',
    CARDS,
    'light',
    'dark',
  ],
  'a dark page': ['body { background: #000; color: #39ff14 }', CARDS, 'dark', 'dark'],
  'a dark page by its scheme alone': [':root { color-scheme: dark }', CARDS, 'dark', 'dark'],
  'a dark band on a white page': [
    '.band { background: #14213d; color: #fff }',
    `<section class="band"><div>${CARDS}</div></section>`,
    'dark',
    'dark',
  ],
  'a white box on a dark page': [
    'body { background: #111; color: #ddd } .box { background: #fff; color: #111 }',
    `<div class="box">${CARDS}</div>`,
    'light',
    'light',
  ],
  'a veil that can be looked through': [
    '.veil { background: rgb(0 0 0 / 8%) }',
    `<div class="veil">${CARDS}</div>`,
    'light',
    'light',
  ],
  'a dark color in another notation': [
    'body { background: oklch(0.21 0.03 264); color: oklch(0.97 0 0) }',
    CARDS,
    'dark',
    'dark',
  ],
  'a light color in another notation': [
    'body { background: oklch(0.98 0.01 80); color: oklch(0.2 0 0) }',
    CARDS,
    'light',
    'light',
  ],
};

for (const [name, [css, html, ...expected]] of Object.entries(PAGES))
  for (const [index, colorScheme] of ['light', 'dark'].entries()) {
    if (index && needs('devtools').skip) continue;
    test(`${name}, ${colorScheme} system: ${expected[index]}, from the first paint on`, async () => {
      const companion = held();
      const visitor = await visit(page(html + SCRIPT, styled(css)), {
        colorScheme,
        faults: { companion },
        waitUntil: 'commit',
      });
      const widget = await visitor.widget().painted();
      // Until the companion comes, the color of the page's text decides, and the loader reads only rgb notation.
      if (!name.includes('notation')) assert.equal(await themeOf(widget), expected[index]);
      companion.release();
      await widget.live();
      await becomes(() => themeOf(widget), expected[index]);
    });
  }

test('a page that becomes dark, by class, by style and by gliding into it: the cards follow', async () => {
  const visitor = await visit(
    page(
      CARDS + SCRIPT,
      styled(
        'body { background: #fff; color: #222; transition: background 400ms } .night { background: #111; color: #eee }',
      ),
    ),
  );
  const widget = await visitor.widget().live();
  for (const [turn, theme] of [
    [() => document.body.classList.add('night'), 'dark'],
    [() => document.body.classList.remove('night'), 'light'],
    [() => (document.documentElement.style.colorScheme = 'dark'), 'light'],
    [() => (document.body.style.background = 'rgb(20, 20, 40)'), 'dark'],
  ]) {
    await visitor.page.evaluate(turn);
    await becomes(() => themeOf(widget), theme);
  }
});

test('a style sheet that comes late: theme and accent follow', async () => {
  const visitor = await visit(page(CARDS + SCRIPT), { plain: true });
  const widget = await visitor.widget().live();
  await visitor.page.evaluate(() => {
    const style = document.createElement('style');
    style.textContent = 'body { background: #111; color: #eee } :root { --value-cards-accent: #112233 }';
    document.head.append(style);
  });
  await becomes(() => themeOf(widget), 'dark');
  // On dark cards the accent is lighter than it is given: it has 7:1.
  const contrast = () =>
    widget.host.evaluate((host) => {
      const ink = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const luminanceOf = (color) => {
        ink.fillStyle = color;
        ink.fillRect(0, 0, 1, 1);
        const linear = [...ink.getImageData(0, 0, 1, 1).data].map((value) =>
          value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2] + 0.05;
      };
      const { borderInlineStartColor, backgroundColor } = getComputedStyle(
        host.shadowRoot.querySelector('.alone .card'),
      );
      return luminanceOf(borderInlineStartColor) / luminanceOf(backgroundColor);
    });
  await becomes(async () => (await contrast()) >= 7, true);
});

// ---- Colors that the page has named -----------------------------------------------------------------------------------

/** Every word that is seen, with the contrast to the nearest ground behind it, from computed colors. */
const readContrasts = (host) => {
  for (const animation of document.getAnimations()) animation.finish();
  const ink = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const read = (color) => {
    ink.clearRect(0, 0, 1, 1);
    ink.fillStyle = color;
    ink.fillRect(0, 0, 1, 1);
    return [...ink.getImageData(0, 0, 1, 1).data];
  };
  const luminance = (rgb) => {
    const [red, green, blue] = rgb
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const parentOf = (node) => node.assignedSlot || node.parentElement || node.getRootNode().host;
  const groundOf = (node) => {
    for (let each = node; each; each = parentOf(each)) {
      const color = read(getComputedStyle(each).backgroundColor);
      if (color[3] > 127) return color;
    }
    return [255, 255, 255, 255];
  };
  const words = [
    ...host.querySelectorAll('h2,p,li,strong'),
    ...host.shadowRoot.querySelectorAll('.section-button,.count,.number,.show-all'),
  ];
  return words
    .filter((node) => node.checkVisibility())
    .map((node) => {
      const [one, other] = [read(getComputedStyle(node).color), groundOf(node)].map(luminance);
      return [node.textContent.slice(0, 20), (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)];
    });
};

const NAMED = {
  'a warm surface and card on a white page, dark system': [
    'value-cards { --value-cards-accent: #8a1c3b; --value-cards-surface: #fff8e7; --value-cards-card: #fffdf8 }',
    'dark',
  ],
  'all colors named, neon on black': [
    'body { background: #000; color: #39ff14 } value-cards { --value-cards-accent: #39ff14; --value-cards-surface: #000; --value-cards-card: #0b0b0b; --value-cards-ink: #39ff14; --value-cards-quiet: #2bbf0f; --value-cards-line: #39ff14 }',
    'light',
  ],
  'a golden accent': [':root { --value-cards-accent: #ffc72c }', 'light'],
  'a maroon accent on a dark page': [
    'body { background: #111; color: #eee } :root { --value-cards-accent: #8a1c3b }',
    'light',
  ],
};
for (const [name, [css, colorScheme]] of Object.entries(NAMED))
  test(`${name}: all words have a contrast of 4.5 at least`, async () => {
    const visitor = await visit(page(CARDS + SCRIPT, styled(css)), {
      ...(needs('devtools').skip ? {} : { colorScheme }),
      width: 900,
      height: 800,
    });
    const widget = await visitor.widget().live();
    await becomes(async () => (await widget.host.evaluate(readContrasts)).filter(([, contrast]) => contrast < 4.5), []);
  });

test('as a ground, an accent stays as it is given: gold under dark words, maroon under white ones', async () => {
  const visitor = await visit(page(CARDS + SCRIPT));
  const widget = await visitor.widget().live();
  for (const [accent, ground, ink] of [
    ['#ffc72c', [255, 199, 44], [0, 0, 0]],
    ['#8a1c3b', [138, 28, 59], [255, 255, 255]],
    ['rgb(255 199 44 / 20%)', [255, 199, 44], [0, 0, 0]],
  ]) {
    const found = await widget.host.evaluate(async (host, accent) => {
      host.style.setProperty('--value-cards-accent', accent);
      await new Promise(requestAnimationFrame);
      for (const animation of document.getAnimations()) animation.finish();
      const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const read = (color) => {
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      return [
        read(getComputedStyle(host.shadowRoot.querySelector('.card')).backgroundColor),
        read(getComputedStyle(host.querySelector('p')).color),
      ];
    }, accent);
    assert.deepEqual(found, [ground, ink], accent);
  }
});

test("a headline font that the page names reaches the headings too, whatever the page's own have", async () => {
  const own = 'h2 { font-family: Arial }';
  for (const [css, font] of [
    [own, 'Arial'],
    [
      `${own} value-cards { --value-cards-headline-font: "DejaVu Sans Mono", monospace }`,
      '"DejaVu Sans Mono", monospace',
    ],
  ]) {
    const visitor = await visit(page(CARDS + SCRIPT, styled(css)));
    const widget = await visitor.widget().live();
    assert.equal(await widget.host.evaluate((host) => getComputedStyle(host.querySelector('h2')).fontFamily), font);
  }
});

// ---- The size of its text -----------------------------------------------------------------------------------------------

const SIZES = {
  'html { font-size: 175% }': 28,
  'body { font-size: 150% }': 24,
  'html { font-size: 62.5% }': 16,
  'html { font-size: 62.5% } body { font-size: 1.6rem }': 16,
  'html { font-size: 62.5% } body { font-size: 2.4rem }': 24,
  'body { font-size: 13px }': 16,
  'main { font-size: 0 }': 16,
  'main { font-size: 90px }': 32,
  'main { font-size: 90px } :root { --value-cards-text-size: 20px }': 20,
  'value-cards { --value-cards-text-size: 1.25em }': 20,
  'value-cards { --value-cards-text-size: large-ish }': 16,
};
for (const [css, size] of Object.entries(SIZES))
  test(`${css}: our text is ${size}px, nothing is cut off`, async () => {
    const visitor = await visit(page(`<main>${CARDS}</main>${SCRIPT}`, styled(css)), { width: 400, height: 800 });
    const widget = await visitor.widget().live();
    assert.equal(await widget.region.evaluate((frame) => getComputedStyle(frame).fontSize), `${size}px`);
    assert.deepEqual(await widget.cut(), []);
  });

test("a site's A+ button: our words grow with it and shrink again", async () => {
  const visitor = await visit(page(CARDS + SCRIPT));
  const widget = await visitor.widget().live();
  const size = () => widget.host.evaluate((host) => parseFloat(getComputedStyle(host.querySelector('li')).fontSize));
  const before = await size();
  await visitor.page.evaluate(() => (document.documentElement.style.fontSize = '150%'));
  await becomes(async () => Math.abs((await size()) / before - 1.5) < 0.1, true);
  await visitor.page.evaluate(() => (document.documentElement.style.fontSize = ''));
  await becomes(size, before);
});
