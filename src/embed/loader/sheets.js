// @ts-check
// Style sheets of the shadow roots: constructed once, shared by all elements.

import { make } from './dom.js';

/** @import { Host } from '../host.js' */

/** @type {Record<string, CSSStyleSheet>} */
const sheets = {};

/**
 * Adds a style sheet to the element's shadow root, once.
 * @param {Host} host
 * @param {string} text
 */
export const addStyles = (host, text) => {
  const root = /** @type {ShadowRoot} */ (host.shadowRoot);
  if (host._styles.includes(text)) return;
  host._styles.push(text);
  try {
    if (!sheets[text]) (sheets[text] = new CSSStyleSheet()).replaceSync(text);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheets[text]];
  } catch {
    make('style', '', root).textContent = text;
  }
};
