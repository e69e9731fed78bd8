// @ts-check
// What is opened lends its weight to no word in it, because the words leave it: they are read as they will be drawn, or they would
// read differently the second time.

import { headings } from '../loader/blocks.js';
import { isForm, isShown } from '../loader/nodes.js';
import { isBold } from './drawn.js';
import { isOpened } from './shapes.js';

/**
 * An item that gives its blocks away, as the loader reads it.
 * @param {Element} item
 */
const isOpenItem = (item) =>
  item.querySelectorAll(headings).length > 1 ||
  (!item.id && [...item.childNodes].filter(isShown).every((each) => /^(P|H\d|D[TD])$/.test(each.nodeName)));

/** @param {HTMLElement} parent */
export const repairWeights = (parent) => {
  for (const child of /** @type {Iterable<HTMLElement>} */ (parent.children)) {
    if (isForm(child) || child.slot) continue;
    if (!/^[UO]L$/.test(child.nodeName) && !(child.nodeName === 'LI' ? isOpenItem(child) : isOpened(child))) continue;
    if (isBold(child)) child.style.fontWeight = 'inherit';
    repairWeights(child);
  }
};
