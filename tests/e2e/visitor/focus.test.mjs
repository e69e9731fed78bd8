// Whatever has focus shows it, and no bar of the page covers it.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintInLayers, visit } from '../support/browser.mjs';
import { needs } from '../support/engines.mjs';
import { countChanged, everything, readControls, withVoice } from '../support/targets.mjs';

paintInLayers();

const LOOKS = { light: {}, dark: { colorScheme: 'dark' }, 'forced colors': { forcedColors: 'active' } };

const expectSeen = async (visitor, widget) => {
  await widget.mounted();
  for (const panel of ['Share', 'Filter']) {
    await widget.press(panel);
    await widget.group(panel).waitFor();
    await expectRings(visitor, widget);
  }
};

const expectRings = async (visitor, widget) => {
  await visitor.page.keyboard.press('Tab');
  const controls = await widget.host.evaluate(readControls, '[part=cards]');
  for (const [index, { name, left, top, width, height, right }] of controls.entries()) {
    if (right > 1024) continue;
    const clip = { x: left - 6, y: top - 6, width: width + 12, height: height + 12 };
    await visitor.page.evaluate(() => document.activeElement.shadowRoot?.activeElement?.blur());
    const before = await visitor.page.screenshot({ clip });
    await visitor.page.evaluate(
      (index) => window.controls[index].focus({ preventScroll: true, focusVisible: true }),
      index,
    );
    const after = await visitor.page.screenshot({ clip });
    // A ring of 2 px around it, minus what rounded corners take.
    const count = countChanged(before, after);
    assert.ok(count >= 4 * (width + height) * 0.95, `${name}: ${count} pixels of ${4 * (width + height)}`);
  }
};

for (const [name, options] of Object.entries(LOOKS)) {
  test(`focus is seen on every control, ${name}`, options.forcedColors ? needs('forced-colors') : {}, async () => {
    const visitor = await visit(everything(), { init: withVoice, ...options });
    await expectSeen(visitor, await visitor.widget().live());
  });
}

// A check that cannot fail is worse than none.
for (const [name, rule] of Object.entries({ thin: 'outline-width: 1px', pale: 'outline-color: #ccc' })) {
  test(`a ring that is too ${name} would be found`, async () => {
    const visitor = await visit(everything(), { init: withVoice });
    const widget = await visitor.widget().live();
    await widget.host.evaluate((host, rule) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`:focus-visible { ${rule} !important }`);
      host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, sheet];
    }, rule);
    await assert.rejects(() => expectSeen(visitor, widget), /pixels of/);
  });
}

for (const height of [80, 120]) {
  test(`bars of ${height} px at the top and at the bottom of the page do not cover what Tab reaches`, async () => {
    const bars = `<header></header><button>Before</button><div></div>
      <script>{
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('header, footer { position: fixed; inset: 0 0 auto; block-size: ${height}px; background: #123; z-index: 9 } footer { inset: auto 0 0 } div { block-size: 1500px }');
        document.adoptedStyleSheets = [sheet];
      }</script>`;
    const visitor = await visit(everything(bars, '<div></div><button>After</button><footer></footer>'), {
      init: withVoice,
    });
    const widget = await visitor.widget();
    await widget.host.evaluate((host) => host.scrollIntoView());
    await widget.live();
    await widget.mounted();
    for (const [key, from] of [
      ['Tab', 'Before'],
      ['Shift+Tab', 'After'],
    ]) {
      await visitor.page.getByRole('button', { name: from, exact: true }).focus();
      const seen = [];
      for (let stop; stop !== 'out' && seen.length < 40; ) {
        await visitor.page.keyboard.press(key);
        const box = await visitor.page.evaluate(() => {
          const control = document.activeElement.shadowRoot?.activeElement;
          if (!control) return null;
          const { top, bottom } = control.getBoundingClientRect();
          return { name: control.className || control.textContent, top, bottom };
        });
        stop = box ? box.name : 'out';
        if (box)
          assert.ok(
            box.top >= height && box.bottom <= 900 - height,
            `${key} to ${box.name}: ${box.top} to ${box.bottom}`,
          );
        seen.push(stop);
      }
      assert.ok(seen.length > 8, seen.join());
    }
  });
}
