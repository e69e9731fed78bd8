// @ts-check
// What attributes and page say of the frame.

import { extras, phrases } from 'build:loader';
import { read } from './attributes.js';
import { ask, setAll, tag } from './dom.js';
import { nameOf } from './nodes.js';
import { parts } from './parts.js';

/** @import { Host, Look } from '../host.js' */

/**
 * What the page's styles said of elements that are about to be painted together.
 * @type {Map<Host, { color: string, direction: string }>}
 */
const foreseen = new Map();

/**
 * Reads what the page's styles say of all elements before any of them is painted: each reading after a painting makes the browser
 * lay out the page once more. Forgotten as soon as `paint` is done.
 * @param {() => void} paint
 */
export const foresee = (paint) => {
  ask('querySelectorAll', tag).forEach((host) => {
    const { color, direction } = getComputedStyle(host);
    foreseen.set(/** @type {Host} */ (host), { color, direction });
  });
  paint();
  foreseen.clear();
};

/** @param {Host} host */
const styleOf = (host) => foreseen.get(host) || getComputedStyle(host);

/**
 * Light, dark or contrast: as chosen, else as the nearest ancestor says, else as the ground behind the element is. Before the
 * companion looks at that ground, the color of the page's text decides: light text means a dark ground.
 * @param {Host} host
 */
const themeOf = (host) => {
  /** @type {unknown[]} */
  const signals = [read(host, 'theme')];
  for (let node = /** @type {HTMLElement | null} */ (host); node; node = node.parentElement)
    signals.push(node.dataset.theme, node.dataset.bsTheme, node.classList.contains('dark') && 'dark');
  // There is no color in a frame that is not laid out.
  const [red, green] = /** @type {string[]} */ (styleOf(host).color.match(/[\d.]+/g) || []);
  signals.push(host._ground, +red + +green > 255 && 'dark', 'light');
  return signals.find((signal) => /^(dark|light|contrast)$/.test(/** @type {string} */ (signal)));
};

/**
 * Reads, and writes nothing.
 * @param {Host} host
 * @returns {Look}
 */
export const lookOf = (host) => ({
  'data-layout': host._frame.hasAttribute('data-all') ? 'grid' : read(host, 'layout'),
  'data-controls': read(host, 'controls'),
  'data-theme': themeOf(host),
  'data-count': host._scroller.querySelectorAll('.card').length,
  'aria-label': read(host, 'label') || host._organization || phrases.cards,
  dir: styleOf(host).direction,
});

/**
 * @param {Host} host
 * @param {Look} [look]
 */
export const dress = (host, look = lookOf(host)) => {
  host._look = `${Object.values(look)}`;
  setAll(host._frame, look);
  if (parts[extras]) parts[extras]._dress(host);
};

/**
 * The buttons say what the headings say, also after a page translator has changed them.
 * @param {Host} host
 */
export const label = (host) => {
  // One button has nowhere else to lead.
  host._buttons.hidden = !host._buttons.children[1];
  for (const { _button: button, _titles: titles } of host._sections) {
    if (button) button.hidden = !(button.textContent = titles.map(nameOf).join(' '));
  }
};
