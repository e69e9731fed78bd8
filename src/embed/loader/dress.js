// @ts-check
// What attributes and page say of the frame and of headings.

import { extras, phrases } from 'build:loader';
import { read } from './attributes.js';
import { setAll } from './dom.js';
import { nameOf } from './nodes.js';
import { parts } from './parts.js';

/** @import { Host } from '../host.js' */

/**
 * Light, dark or contrast: as chosen, else as the nearest ancestor says, else as the system is.
 * @param {Host} host
 */
const themeOf = (host) => {
  /** @type {unknown[]} */
  const signals = [read(host, 'theme')];
  for (let node = /** @type {HTMLElement | null} */ (host); node; node = node.parentElement)
    signals.push(node.dataset.theme, node.dataset.bsTheme, node.classList.contains('dark') && 'dark');
  signals.push(
    getComputedStyle(host).colorScheme,
    matchMedia('(prefers-color-scheme: dark)').matches && 'dark',
    'light',
  );
  return signals.find((signal) => /^(dark|light|contrast)$/.test(/** @type {string} */ (signal)));
};

/** @param {Host} host */
export const dress = (host) => {
  const { _frame: frame } = host;
  setAll(frame, {
    'data-layout': frame.hasAttribute('data-all') ? 'grid' : read(host, 'layout'),
    'data-controls': read(host, 'controls'),
    'data-theme': themeOf(host),
    'aria-label': read(host, 'label') || host._organization || phrases.cards,
    dir: getComputedStyle(host).direction,
  });
  const level = (host._written[0] || host.hasAttribute('heading-level')) && read(host, 'heading-level');
  if (level)
    host._sections.forEach(({ _titles: titles }) => titles.forEach((title) => title.setAttribute('aria-level', level)));
  if (parts[extras]) parts[extras]._dress(host);
};

/**
 * The buttons say what the headings say, also after a page translator has changed them.
 * @param {Host} host
 */
export const label = (host) => {
  for (const { _button: button, _titles: titles } of host._sections) {
    if (!button) continue;
    button.hidden = !(button.textContent = titles.map(nameOf).join(' '));
    button.lang = /** @type {HTMLElement} */ ((titles[0] || host).closest('[lang]') || button).lang;
  }
};
