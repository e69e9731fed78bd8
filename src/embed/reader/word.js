// @ts-check
// What Word writes for a list: it marks the paragraphs by a style of its own, and writes their bullets and numbers into them.

import { ask } from '../loader/dom.js';
import { isShown, said } from '../loader/nodes.js';
import { keepNumber, markOf } from './marks.js';

/** @param {Element} parent */
export const repairWord = (parent) => {
  /** @type {Element | null} */
  let list = null;
  for (const paragraph of [...parent.children]) {
    const level = /mso-list:[^;]*level(\d)/.exec(paragraph.getAttribute('style') || '');
    if (!level || paragraph.nodeName !== 'P' || paragraph.slot) {
      if (isShown(paragraph)) list = null;
      continue;
    }
    const marks = /** @type {HTMLElement[]} */ ([...paragraph.querySelectorAll('[style*="mso-list"]')]);
    if (!list) {
      // One that is cut by other paragraphs goes on counting.
      const number = +(/^\d+/.exec(marks.map(said).join('')) || 0);
      paragraph.before((list = ask('createElement', number ? 'ol' : 'ul')));
      if (number) list.setAttribute('start', `${number}`);
    }
    const item = ask('createElement', 'li');
    const last = list.lastElementChild;
    /** @type {Element} */
    let place = list;
    if (+level[1] > 1 && last) place = last.querySelector('ul') || last.appendChild(ask('createElement', 'ul'));
    for (const sign of marks) {
      const mark = markOf(said(sign) + ' …');
      if (mark) keepNumber(item, mark, place.children.length);
      sign.hidden = true;
    }
    place.append(item);
    item.append(paragraph);
  }
};
