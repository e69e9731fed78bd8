// Every word can be read where it stands: its color against the first ground behind it, for words that bring colors of their own
// and for cards that stand on the accent.
// Engines: chromium, firefox, webkit
import assert from 'node:assert/strict';
import { page, stage } from '../support/browser.mjs';
import { eventually } from '../support/eventually.mjs';

const SCRIPT = '<script async src="CDN/value-cards.js"></script>';

/** Runs in the page: what is painted with a contrast below 4.5, each with its words. */
const faint = (host) => {
  const channels = (color) => {
    const [red, green, blue, alpha = 1] = (color.match(/[\d.]+/g) || []).map(Number);
    const scale = color.startsWith('rgb') ? 255 : 1;
    return { light: [red, green, blue].map((value) => value / scale), alpha };
  };
  const luminance = (light) => {
    const [red, green, blue] = light.map((value) => (value > 0.04 ? ((value + 0.055) / 1.055) ** 2.4 : value / 12.92));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const above = (node) => node.assignedSlot || node.parentElement || node.getRootNode().host;
  const groundOf = (node) => {
    for (let at = node; at; at = above(at)) {
      const { light, alpha } = channels(getComputedStyle(at).backgroundColor);
      if (alpha > 0.5) return light;
    }
    return [1, 1, 1];
  };
  const found = [];
  const look = (root) => {
    for (const node of root.querySelectorAll('*')) {
      const words = [...node.childNodes].filter((child) => child.nodeType === 3 && child.data.trim());
      if (!words[0] || node.matches('script,style,[role=status],[aria-disabled=true]')) continue;
      const range = document.createRange();
      range.selectNodeContents(words[0]);
      if (!range.getClientRects()[0]) continue;
      const [low, high] = [channels(getComputedStyle(node).color).light, groundOf(node)]
        .map(luminance)
        .sort((a, b) => a - b);
      const contrast = (high + 0.05) / (low + 0.05);
      if (contrast < 4.5) found.push(`${words[0].data.trim()}: ${contrast.toFixed(2)}`);
    }
  };
  look(host);
  look(host.shadowRoot);
  return found;
};

const WORDS = {
  'a headline above the only statement': '<h2>V</h2><h3>Respect</h3><p>We listen.</p>',
  'a bold beginning of the only item': '<h2>V</h2><ul><li><strong>Respect</strong>: We listen.</li></ul>',
  'white words of a dark band':
    '<div style="background: #036"><h2><span style="color: #fff">Mission</span></h2><p><span style="color: #fff">We teach.</span></p></div>',
  'a white font': '<p><font color="white">We teach.</font> And learn.</p><p>We care.</p>',
  'dark words': '<h2>V</h2><ul><li><span style="color: #222">We listen.</span></li><li>We care.</li></ul>',
  'a link among repaired words': '<div><h2>V</h2><p>We <a href="#x">listen</a>.</p><p>We care.</p></div>',
  'a light ground without a color':
    '<ul><li>We <span style="background: #ffe9a8">listen</span>.</li><li>We care.</li></ul>',
  'a dark ground without a color':
    '<ul><li>We <span style="background: #222">listen</span>.</li><li>We care.</li></ul>',
  'words on a ground of their own':
    '<ul><li><span style="background: #036; color: #fff">We listen.</span></li><li>We care.</li></ul>',
};
const onPage = stage(
  page(
    SCRIPT +
      Object.values(WORDS)
        .map((html, index) => `<value-cards id="words-${index}" words="own" layout="grid">${html}</value-cards>`)
        .join('') +
      `<value-cards id="flip" words="own" detail="flip" layout="grid">${Object.values(WORDS)[0]}</value-cards>`,
  ),
  { plain: true, expectsLines: true },
);
for (const theme of ['light', 'dark', 'contrast'])
  for (const [index, name] of [...Object.keys(WORDS).keys(), 'flip'].map((id) => [id, Object.keys(WORDS)[id] || id]))
    onPage(`theme ${theme}: ${name}: every word can be read, also after another layout and back`, async (visitor) => {
      const host = visitor.page.locator(typeof index === 'number' ? `#words-${index}` : '#flip');
      await host.evaluate((host, theme) => host.ready.then(() => host.setAttribute('theme', theme)), theme);
      for (const layout of ['grid', 'list', 'deck', 'grid']) {
        await host.evaluate((host, layout) => host.setAttribute('layout', layout), layout);
        await eventually(async () => assert.deepEqual(await host.evaluate(faint), [], layout));
      }
    });
