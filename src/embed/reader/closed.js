// @ts-check
// What is shown as it stands, made fit to be shown in a card.

import { ask } from '../loader/dom.js';

/** @type {WeakSet<Element>} */
const boxed = new WeakSet();

/**
 * A form may hide its own properties by the names of its fields: a box around it has them all.
 * @param {HTMLElement} host
 */
export const repairForms = (host) => {
  for (const form of host.querySelectorAll('form')) {
    // One that is hidden gets no slot, and has its box already.
    if (boxed.has(form) || Element.prototype.closest.call(form, '[slot]')) continue;
    boxed.add(form);
    const box = ask('createElement', 'div');
    Element.prototype.before.call(form, box);
    box.append(form);
  }
};

/**
 * The slots style what stands in them, and not what is inside of that: pictures and frames shrink to their card.
 * @param {HTMLElement} host
 */
export const repairMedia = (host) => {
  for (const wide of host.querySelectorAll('img,svg,video,iframe,object,embed,pre')) {
    const { style } = /** @type {HTMLElement} */ (wide);
    if (!style.maxWidth) style.maxWidth = '100%';
    if (wide.nodeName === 'IMG' && !style.height) style.height = 'auto';
    if (wide.nodeName === 'PRE') style.overflow = 'auto';
  }
};
