// The example themes in tests/examples/themes: made with public tokens and a few parts, they are readable, and nothing
// is cut off.
// Engines: chromium
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { stage, visit } from '../support/browser.mjs';
import { becomes } from '../support/eventually.mjs';

const AXE = { path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') };

/** A page's own styles through the CSSOM, which the strictest policy allows. */
const themed = (name) =>
  readFileSync(new URL(`../../examples/themes/${name}.html`, import.meta.url), 'utf8').replace(
    /<style>([^]*?)<\/style>/,
    (_, css) =>
      `<script>{ const sheet = new CSSStyleSheet(); sheet.replaceSync(${JSON.stringify(css)}); document.adoptedStyleSheets = [sheet]; }</script>`,
  );

/** The resulting looks: theme, surface and corners, font family, the line around a card. */
// The text of the page of the elementary school has 18px, and so have the cards.
const LIGHT = { theme: 'light' };
const THEMES = {
  plain: {
    // Its own green has a contrast of 6.1:1 on the cards and is darkened to 7:1.
    light: {
      ...LIGHT,
      surface: 'rgb(246, 244, 239)',
      radius: '14px',
      font: 'system-ui',
      edge: '1px',
      accent: [8, 92, 66],
    },
    dark: { theme: 'dark', surface: 'rgb(23, 24, 27)', radius: '14px', font: 'system-ui', edge: '1px' },
  },
  maroon: {
    light: {
      ...LIGHT,
      surface: 'rgb(251, 244, 230)',
      radius: '2px',
      font: '"Iowan Old Style"',
      edge: '1px',
      accent: [122, 31, 43],
    },
    dark: {
      ...LIGHT,
      surface: 'rgb(251, 244, 230)',
      radius: '2px',
      font: '"Iowan Old Style"',
      edge: '1px',
      accent: [122, 31, 43],
    },
  },
  elementary: {
    light: { ...LIGHT, surface: 'rgb(255, 243, 201)', radius: '36px', font: 'ui-rounded', edge: '3px' },
    dark: {
      theme: 'dark',
      surface: 'rgb(29, 35, 64)',
      radius: '36px',
      font: 'ui-rounded',
      edge: '3px',
      accent: [18, 199, 193],
    },
  },
};

const readLooks = (host) => {
  const style = (part) => getComputedStyle(host.shadowRoot.querySelector(`[part~=${part}]`));
  const ink = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  ink.fillStyle = style('number').color;
  ink.fillRect(0, 0, 1, 1);
  return {
    theme: host.shadowRoot.querySelector('[part~=frame]').dataset.theme,
    surface: style('frame').backgroundColor,
    radius: style('frame').borderStartStartRadius,
    font: style('frame').fontFamily.split(',')[0],
    edge: style('card').borderBlockEndWidth,
    accent: [...ink.getImageData(0, 0, 1, 1).data].slice(0, 3),
  };
};

const expectReadable = async (visitor) => {
  const { violations, passes } = await visitor.page.evaluate(() =>
    window.axe.run(document, { runOnly: ['color-contrast'] }),
  );
  assert.ok(passes[0]?.nodes.length > 8, 'axe looked at the page');
  assert.deepEqual(
    violations.flatMap(({ nodes }) => nodes.map((node) => `${node.target.flat().join(' ')} ${node.failureSummary}`)),
    [],
  );
};

for (const [name, schemes] of Object.entries(THEMES)) {
  const onTheme = stage(themed(name), { init: AXE });
  for (const [colorScheme, expected] of Object.entries(schemes)) {
    for (const width of [375, 1280]) {
      onTheme(
        `${name}, ${colorScheme} system, ${width} px: tokens take effect, all can be read, nothing is cut`,
        async (visitor) => {
          await visitor.page.emulateMedia({ colorScheme });
          await visitor.page.setViewportSize({ width, height: 900 });
          const widget = await visitor.widget().live();
          await widget.set('layout', 'deck');
          await widget.mounted();
          await becomes(async () => {
            const { accent, ...looks } = await widget.host.evaluate(readLooks);
            return expected.accent ? { ...looks, accent } : looks;
          }, expected);
          for (const layout of ['deck', 'grid']) {
            await widget.set('layout', layout);
            if (layout === 'deck') await widget.mounted();
            await widget.quiet();
            await expectReadable(visitor);
            assert.deepEqual(await widget.cut(), [], layout);
            assert.equal(await visitor.page.evaluate(() => document.documentElement.scrollWidth), width, layout);
          }
        },
      );
    }
  }
}

// A check that cannot fail is worse than none.
test('the check would find a token that makes words unreadable', async () => {
  const visitor = await visit(themed('maroon'), { init: AXE });
  const widget = await visitor.widget().live();
  await widget.host.evaluate((host) => host.style.setProperty('--value-cards-quiet', '#d8c8b8'));
  await assert.rejects(() => expectReadable(visitor), /contrast/);
});
