// @ts-check
// Lists of definitions: each term and what it means is an item, whose headline the term is.

import { ask } from '../loader/dom.js';
import { beHeading } from './headings.js';

/**
 * Terms that share what they mean are one headline.
 * @param {Element[]} terms
 */
const beHeadline = (terms) => {
  if (!terms[1]) {
    if (terms[0]) beHeading(terms[0], 6);
    return;
  }
  const heading = ask('createElement', 'div');
  terms[0].before(heading);
  heading.append(...terms);
  beHeading(heading, 6);
};

/** @param {HTMLElement} host */
export const repairDefinitions = (host) => {
  for (const definitions of host.querySelectorAll('dl')) {
    const parts = [...definitions.querySelectorAll('dt,dd')].filter((part) => part.closest('dl') === definitions);
    if (!parts[0] || parts[0].nodeName !== 'DT') continue;
    const list = ask('createElement', 'ul');
    definitions.after(list);
    /** @type {Element[]} */
    const terms = [];
    for (const part of parts) {
      const isTerm = part.nodeName === 'DT';
      if (isTerm && !terms[0]) list.append(ask('createElement', 'li'));
      const item = /** @type {Element} */ (list.lastElementChild);
      item.append(part);
      if (isTerm) terms.push(part);
      else beHeadline(terms.splice(0));
    }
    beHeadline(terms);
  }
};
