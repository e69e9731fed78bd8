// @ts-check
// What is hidden stays hidden, and what is shown as it stands is made fit for a card.

import { ask } from '../loader/dom.js';
import { kit } from '../kit.js';
import { isText, said } from '../loader/nodes.js';
import { enclosing } from './enclosing.js';

/**
 * What a style sheet hides.
 * @type {WeakSet<Element>}
 */
const ruled = new WeakSet();

/**
 * What a style sheet takes out of the layout says so itself before it is moved: the rule may not apply where it comes to stand. What
 * has no attribute is hidden only by a rule for all of its kind, which does not mean the words; nor does one that hides all of them.
 * What is only invisible stays: entrance animations begin so, and show it later.
 * @param {HTMLElement} host
 */
export const repairHidden = (host) => {
  const all = /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('*'));
  const gone = [...all].filter(
    (node) =>
      node.attributes[0] &&
      !enclosing(node, '[slot],[hidden],script,style,template') &&
      getComputedStyle(node).display === 'none',
  );
  for (const node of gone) node.hidden = true;
  if (isText(said(host))) for (const node of gone) ruled.add(node);
  else for (const node of gone) node.hidden = false;
};

/**
 * At another window width, such a rule may hide the desktop words and show the phone ones. The cards stay, but a card that holds both
 * would go blank.
 */
export const followRules = () => {
  const nodes = [...kit._connected]
    .flatMap((host) => [.../** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('[slot] *'))])
    .filter((node) => ruled.has(node));
  // A change between two readings would make the browser style the page again.
  for (const node of nodes) node.hidden = false;
  const gone = nodes.filter((node) => getComputedStyle(node).display === 'none');
  for (const node of gone) node.hidden = true;
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
  for (const wide of host.querySelectorAll('img,svg,video,audio,canvas,iframe,object,embed,pre')) {
    const { style } = /** @type {HTMLElement} */ (wide);
    if (!style.maxWidth) style.maxWidth = '100%';
    if (wide.nodeName === 'IMG' && !style.height) style.height = 'auto';
    if (wide.nodeName === 'PRE') style.overflow = 'auto';
  }
  // A picture by style alone has its height from the page's rule for it, which a slot would reset.
  for (const picture of host.querySelectorAll('div[role=img],span[role=img]')) {
    if (said(picture) || enclosing(picture, '[slot],figure')) continue;
    const around = ask('createElement', 'figure');
    around.style.margin = '0';
    picture.before(around);
    around.append(picture);
  }
};
