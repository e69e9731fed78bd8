// Controls are large enough for a finger and can be seen in forced colors, and nothing moves for those who ask for less
// motion.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage, visit } from '../support/browser.mjs';
import { needs } from '../support/engines.mjs';
import { countChanged, everything, readControls, withVoice } from '../support/targets.mjs';

const come = async (options) => {
  const visitor = await visit(everything(), { init: withVoice, ...options });
  const widget = await visitor.widget().live();
  await widget.mounted();
  return [visitor, widget];
};

const expectLarge = async (widget, where) => {
  const controls = await widget.host.evaluate(readControls);
  assert.ok(controls.length > 3, where);
  for (const [index, one] of controls.entries()) {
    assert.ok(one.width >= 44 && one.height >= 44, `${where}: ${one.name} has ${one.width} × ${one.height}`);
    // The sticky row lies over cards, which scroll away beneath it.
    const isOver = (other) =>
      other.inCard === one.inCard &&
      other.left < one.right - 1 &&
      one.left < other.right - 1 &&
      other.top < one.bottom - 1 &&
      one.top < other.bottom - 1;
    assert.deepEqual(
      controls
        .slice(0, index)
        .filter(isOver)
        .map(({ name }) => name),
      [],
      `${where}: over ${one.name}`,
    );
  }
};

const onEverything = stage(everything(), { init: withVoice });

for (const size of ['', '62.5%']) {
  for (const width of [375, 640, 1280]) {
    onEverything(
      `every control has 44 × 44 px and none overlaps another, at ${width} px, root font size ${size || 'as usual'}`,
      async (visitor) => {
        await visitor.page.setViewportSize({ width, height: 900 });
        const widget = await visitor.widget().live();
        await visitor.page.evaluate((size) => (document.documentElement.style.fontSize = size), size);
        for (const layout of ['deck', 'grid', 'list']) {
          await widget.set('layout', layout);
          await widget.mounted();
          await expectLarge(widget, layout);
        }
        await widget.set('layout', 'deck');
        await widget.mounted();
        for (const panel of ['Share', 'Filter']) {
          await widget.press(panel);
          await widget.group(panel).waitFor();
          await expectLarge(widget, panel);
          await widget.press(panel);
        }
        await widget.press('Show all');
        await expectLarge(widget, 'show all');
        await widget.press('Show one at a time');
      },
    );
  }
}

for (const motion of [false, true]) {
  test(
    motion
      ? 'without reduced motion, the check would notice motion'
      : 'with reduced motion nothing slides or rotates: a face only fades in',
    async () => {
      const [, widget] = await come({ motion });
      await widget.press('Next card');
      const moved = await widget.host.evaluate((host) => {
        const root = host.shadowRoot;
        root.querySelector('[part~=face]:not([hidden]) [part~=turn]').click();
        const usual = ['offset', 'computedOffset', 'easing', 'composite', 'opacity'];
        const properties = root.getAnimations().flatMap(({ effect }) => effect.getKeyframes().flatMap(Object.keys));
        return [...new Set(properties)]
          .filter((name) => !usual.includes(name))
          .concat(getComputedStyle(root.querySelector('[part~=cards]')).scrollBehavior);
      });
      assert.equal(moved.includes('transform') || moved.includes('smooth'), motion, moved.join());
      if (!motion) assert.deepEqual(moved, ['auto']);
    },
  );
}

test(
  'with forced colors every control is visible, and the current section and card look different from the others',
  needs('forced-colors'),
  async () => {
    const [visitor, widget] = await come({ forcedColors: 'active' });
    await widget.press('200');
    const controls = await widget.host.evaluate(readControls);
    const standsOut = new Map();
    for (const { name, left, top, width, height } of controls.filter(({ inCard, right }) => !inCard && right < 1024)) {
      const picture = await visitor.page.screenshot({
        clip: { x: left - 2, y: top - 2, width: width + 4, height: height + 4 },
      });
      const count = countChanged(picture);
      assert.ok(count > width + height, `${name}: ${count} pixels`);
      standsOut.set(name, [...(standsOut.get(name) || []), count]);
    }
    const [one, other] = standsOut.get('section-button');
    assert.ok(other > one + 20, `${one}, ${other}`);
    assert.ok(standsOut.get('Card 1')[0] > standsOut.get('Card 2')[0] * 1.2);
  },
);

// A check that cannot fail is worse than none.
test('the check would find a control that is too small', async () => {
  const [, widget] = await come({});
  await widget.button('Next card').evaluate((button) => (button.style.cssText = 'min-inline-size: 40px'));
  await assert.rejects(() => expectLarge(widget, 'deck'), /next has 40/);
});
