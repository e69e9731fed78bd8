// @ts-check
// A wrapper that is opened must not make its words bold, because they leave it: they would read differently the second time.

import { headings, isWrapper, partsOf } from '../loader/blocks.js';
import { isForm } from '../loader/nodes.js';
import { isBold } from './drawn.js';

/**
 * An item whose blocks leave it.
 * @param {HTMLElement} item
 */
const isOpenItem = (item) => item.querySelectorAll(headings).length > 1 || partsOf(item)[0] !== item;

/** @param {HTMLElement} parent */
export const repairWeights = (parent) => {
  for (const child of /** @type {Iterable<HTMLElement>} */ (parent.children)) {
    if (isForm(child) || child.slot) continue;
    if (!/^[UO]L$/.test(child.nodeName) && !(child.nodeName === 'LI' ? isOpenItem(child) : isWrapper(child))) continue;
    if (isBold(child)) child.style.fontWeight = 'inherit';
    repairWeights(child);
  }
};
