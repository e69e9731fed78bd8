// @ts-check
// Nodes of the page: what they are to us, and what they say.

import { tag } from './dom.js';

/** @param {Node} node */
export const isBlank = (node) =>
  node.nodeType === 3 ? !(/** @type {Text} */ (node).data.trim()) : node.nodeType !== 1;

/**
 * Nothing that a visitor would see as words: blanks, scripts, and our own children that are not content.
 * @param {Node} node
 */
export const isUnseen = (node) =>
  isBlank(node) ||
  /^(SCRIPT|STYLE|TEMPLATE|LINK|status|line)$/.test(/** @type {Element} */ (node).slot || node.nodeName);

/** @param {Node} node */
export const inner = (node) => /** @type {string} */ (node.textContent).trim();

/**
 * The element's child that is or holds the node.
 * @param {Element} node
 */
export const childWith = (node) => /** @type {HTMLElement} */ (node.closest(tag + '>*'));
