// @ts-check
// What is odd about an element: names and values of its attributes, words that the parser has thrown out.

import { nearest } from '../rules/nearest.js';
import { kit } from '../kit.js';
import { complain } from './complain.js';
import { tellOfWords } from './words.js';

/** @import { Host } from '../host.js' */

/**
 * Reports attributes with a name like one of ours. Pages and frameworks add attributes of their own; `data-theme` is how many
 * pages name their theme, on any element.
 * @param {Host} host
 */
const checkNames = (host) => {
  const names = Object.keys(kit._options);
  for (const name of host.getAttributeNames()) {
    const bare = name.replace(/^data-/, '');
    const near = bare === name ? nearest(name, names) : bare !== 'theme' && names.includes(bare) && bare;
    if (near && !host.hasAttribute(near)) complain(host, name, `${near} as the name of this attribute`);
  }
};

/**
 * Validates an attribute against the table, or against the ids that are there.
 * @param {Host} host
 * @param {string} name
 */
const check = (host, name) => {
  const given = (host.getAttribute(name) || '').trim();
  const [fallback, ...words] = kit._options[name].split('|');
  const isSections = name === 'sections';
  const ids = isSections
    ? host._sections.map((section) => section._id)
    : name === 'start' && kit._cardsOf(host).map((card) => /** @type {string} */ (card.dataset.id));
  const allowed = ids || words;
  // A document that is still loading has no ids yet.
  if (!given || (ids ? !allowed[0] || (host._sourceKey && !host._document) : !words[0])) return;
  const found = isSections || / /.test(fallback) ? kit._list(given) : [given];
  const isAllowed = (/** @type {string} */ word) => allowed.includes(ids ? word : word.toLowerCase());
  if (!found.every(isAllowed)) complain(host, name, name === 'start' ? 'the id of a card' : allowed.join(', '));
};

/** @param {Host} host */
export const checkAll = (host) => {
  for (const name of Object.keys(kit._options)) check(host, name);
  tellOfWords(host);
  checkNames(host);
};
