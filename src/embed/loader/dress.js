// @ts-check
// What attributes and page say of the frame and of headings.

import { extras, phrases } from 'build:loader';
import { read } from './attributes.js';
import { setAll } from './dom.js';
import { nameOf } from './nodes.js';
import { parts } from './parts.js';

/** @import { Host } from '../host.js' */

/** One for all: to make one for each reading took a third of its time. */
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/**
 * Light, dark or contrast: as chosen, else as the nearest ancestor says, else as the system is.
 * @param {Host} host
 */
const themeOf = (host) => {
  /** @type {unknown[]} */
  const signals = [read(host, 'theme')];
  for (let node = /** @type {HTMLElement | null} */ (host); node; node = node.parentElement)
    signals.push(node.dataset.theme, node.dataset.bsTheme, node.classList.contains('dark') && 'dark');
  signals.push(getComputedStyle(host).colorScheme, darkSystem.matches && 'dark', 'light');
  return signals.find((signal) => /^(dark|light|contrast)$/.test(/** @type {string} */ (signal)));
};

/**
 * Reads, and writes nothing.
 * @param {Host} host
 */
const lookOf = (host) => ({
  'data-layout': host._frame.hasAttribute('data-all') ? 'grid' : read(host, 'layout'),
  'data-controls': read(host, 'controls'),
  'data-theme': themeOf(host),
  'data-count': host._scroller.querySelectorAll('.card').length,
  'aria-label': read(host, 'label') || host._organization || phrases.cards,
  dir: getComputedStyle(host).direction,
});

/**
 * @param {Host} host
 * @param {ReturnType<typeof lookOf>} [look]
 */
export const dress = (host, look = lookOf(host)) => {
  host._look = `${Object.values(look)}`;
  setAll(host._frame, look);
  const level = (host._written[0] || host.hasAttribute('heading-level')) && read(host, 'heading-level');
  if (level)
    host._sections.forEach(({ _titles: titles }) => titles.forEach((title) => title.setAttribute('aria-level', level)));
  if (parts[extras]) parts[extras]._dress(host);
};

/**
 * The page has changed around these elements, perhaps at each frame of a scroll. Reads for all before it writes for any, and
 * writes only what differs: each reading after a writing would make the browser style the page again.
 * @param {Set<Host>} hosts
 */
export const dressAll = (hosts) =>
  [...hosts]
    .map((host) => /** @type {const} */ ([host, lookOf(host)]))
    .forEach(([host, look]) => host._look === `${Object.values(look)}` || dress(host, look));

/**
 * The buttons say what the headings say, also after a page translator has changed them.
 * @param {Host} host
 */
export const label = (host) => {
  // One button has nowhere else to lead.
  host._buttons.hidden = !host._buttons.children[1];
  for (const { _button: button, _titles: titles } of host._sections) {
    if (!button) continue;
    button.hidden = !(button.textContent = titles.map(nameOf).join(' '));
    button.lang = /** @type {HTMLElement} */ ((titles[0] || host).closest('[lang]') || button).lang;
  }
};
