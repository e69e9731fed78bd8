// @ts-check
// How words are drawn, which tells what they are where the markup does not.

import { tag } from '../loader/dom.js';
import { isForm, isText } from '../loader/nodes.js';

/**
 * Whether all words of a node stand in elements like that.
 * @param {Node} node
 * @param {(element: HTMLElement) => unknown} test
 * @returns {boolean}
 */
export const isAll = (node, test) =>
  !isForm(node) &&
  [...node.childNodes].every((child) =>
    child.nodeType === 3
      ? !isText(/** @type {Text} */ (child).data) || test(/** @type {HTMLElement} */ (node))
      : child.nodeType !== 1 || isAll(child, test),
  );

/**
 * How bold an element is drawn. Where nothing is drawn, its name decides.
 * @param {Element} element
 */
export const weightOf = (element) =>
  +(getComputedStyle(element).fontWeight || (/^(B|STRONG|H\d)$/.test(element.nodeName) ? 700 : 400));

/** @param {Element} element */
export const isBold = (element) => weightOf(element) >= 600;

/**
 * Drawn like a heading: bold, or larger than what is around the cards.
 * @param {Element} element
 */
export const isLoud = (element) =>
  isBold(element) ||
  parseFloat(getComputedStyle(element).fontSize) >
    1.15 * parseFloat(getComputedStyle(/** @type {Element} */ (element.closest(tag))).fontSize);

/** @param {HTMLElement} node */
export const isItalic = (node) =>
  isAll(node, (element) => /^(italic|oblique)/.test(getComputedStyle(element).fontStyle));
