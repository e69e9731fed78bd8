// @ts-check
// What is hidden stays hidden, and what is shown as it stands is made fit for a card.

import { ask } from '../loader/dom.js';
import { isText, said } from '../loader/nodes.js';

/** What is drawn once it has come into view: its words are not hidden. */
const animated = '.wow,[data-aos],[data-settings*=anim]';

/**
 * What a style sheet hides says so itself before it is moved: the rule may not apply where it comes to stand. What has no attribute
 * is hidden only by a rule for all of its kind, which does not mean the words; nor does one that hides all of them, or what is
 * around them.
 * @param {HTMLElement} host
 */
export const repairHidden = (host) => {
  const isInvisible = (/** @type {Element} */ node) => getComputedStyle(node).visibility === 'hidden';
  const isAllInvisible = isInvisible(host);
  /** @type {(node: Element) => boolean} */
  const isMeant = (node) =>
    node !== host && isInvisible(node) && (!!node.attributes[0] || isMeant(/** @type {Element} */ (node.parentElement)));
  const hidden = /** @type {HTMLElement[]} */ (
    [...host.querySelectorAll('*')].filter((node) => {
      if (node.closest('[slot],[hidden],script,style,template')) return false;
      if (node.attributes[0] && getComputedStyle(node).display === 'none') return true;
      return (
        !isAllInvisible &&
        isMeant(node) &&
        !node.closest(animated) &&
        // What is inside may be visible again.
        [...node.querySelectorAll('*')].every(isInvisible)
      );
    })
  );
  for (const node of hidden) node.hidden = true;
  if (!isText(said(host))) for (const node of hidden) node.hidden = false;
};

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
