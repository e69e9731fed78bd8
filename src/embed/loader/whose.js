// @ts-check
// Whose words an element shows: the page's own, or the built-in ones.

import { read } from './attributes.js';
import { isShown, isText, said } from './nodes.js';

/** @import { Host } from '../host.js' */

/**
 * Whether its words come from a document. If so, the built-in words never appear.
 * @param {Host} host
 */
export const isSourced = (host) =>
  host.content || host.matches('[src],[content]') || host.querySelector('[type="application/json"]');

/**
 * The children that the page has brought, and not we.
 * @param {Host} host
 * @returns {Element[]}
 */
const brought = (host) =>
  /** @type {Element[]} */ ([...host.childNodes]).filter(
    (node) => isShown(node) && !host._written.includes(/** @type {HTMLElement} */ (node)),
  );

/**
 * The HTML parser has thrown our words out: an editor has put a paragraph around the element, which ended at the first block in
 * it. The words follow, and behind them the lost end tag has left an empty paragraph.
 * @param {Host} host
 */
const isThrownOut = (host) => {
  const paragraph = host.closest('p');
  let words = '';
  for (let node = paragraph && paragraph.nextElementSibling; node; node = node.nextElementSibling) {
    if (node.nodeName === 'P' && !node.firstChild && !node.attributes[0]) return isText(words);
    words += said(node);
  }
};

/**
 * Whether the page has brought words; ours never stand in for them. What comes later must say something to count: an element of
 * an extension or an advertisement does not.
 * @param {Host} host
 */
export const isOwn = (host) => {
  const whose = read(host, 'words');
  const nodes = brought(host);
  if (!host._frame) host._isThrownOut = whose !== 'built-in' && !nodes[0] && isThrownOut(host);
  if (whose !== 'auto') return whose === 'own';
  if (isSourced(host) || host._isOwn) return true;
  if (host._frame) return nodes.some((node) => !/-/.test(node.nodeName) && isText(said(node)));
  return (host._isOwn = !!nodes[0] || host._isThrownOut);
};
