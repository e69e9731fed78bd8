// @ts-check
// Lists of definitions: each term and what it means is an item, whose headline the term is.

import { ask } from '../loader/dom.js';
import { beHeading } from './headings.js';

/** @param {HTMLElement} host */
export const repairDefinitions = (host) => {
  for (const definitions of host.querySelectorAll('dl')) {
    const parts = [...definitions.querySelectorAll('dt,dd')].filter((part) => part.closest('dl') === definitions);
    if (!parts[0] || parts[0].nodeName !== 'DT') continue;
    const list = ask('createElement', 'ul');
    definitions.after(list);
    /** @type {Element | undefined} */
    let before;
    for (const part of parts) {
      const isTerm = part.nodeName === 'DT';
      if (isTerm && (!before || before.nodeName !== 'DT')) list.append(ask('createElement', 'li'));
      if (isTerm) {
        beHeading(part, 6);
      }
      /** @type {Element} */ (list.lastElementChild).append(part);
      before = part;
    }
  }
};
