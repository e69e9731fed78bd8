// @ts-check
// What is wrong with an element: names and values of its attributes, words that the parser has thrown out.

import { nearest } from '../rules/nearest.js';
import { kit } from '../kit.js';
import { complain } from './complain.js';
import { missedBy } from './values.js';
import { tellOfWords } from './words.js';

/** @import { Host } from '../host.js' */

/**
 * Reports attributes whose names are nearly right. Pages and frameworks add attributes too; `data-theme` is how many pages name their
 * theme, on any element.
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
 * Reports a value that an attribute does not take.
 * @param {Host} host
 * @param {string} name
 */
const checkValue = (host, name) => {
  const allowed = missedBy(host, name);
  if (allowed) complain(host, name, name === 'start' ? 'the id of a card' : allowed.join(', '));
};

/** @param {Host} host */
export const checkAll = (host) => {
  for (const name of Object.keys(kit._options)) checkValue(host, name);
  tellOfWords(host);
  checkNames(host);
};
