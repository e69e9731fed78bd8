// @ts-check
// What encloses a node, as far as its element's words reach: the element may itself stand in a list, a figure or a closed details.

import { tag } from '../loader/dom.js';

/**
 * The node or the nearest element around it that matches, among the words.
 * @param {Element} node
 * @param {string} selector
 * @returns {HTMLElement | null}
 */
export const enclosing = (node, selector) => {
  const found = /** @type {HTMLElement | null} */ (node.closest(`${selector},${tag}`));
  return found && found.localName !== tag ? found : null;
};
