// @ts-check
// What the console says of words that the parser has thrown out of the element.

import { say, tag } from '../loader/dom.js';

/** @import { Host } from '../host.js' */

/** @type {WeakSet<Host>} */
const told = new WeakSet();

/** @param {Host} host */
export const tellOfWords = (host) => {
  if (!host._isThrownOut || told.has(host)) return;
  told.add(host);
  say('warn', `<${tag}> is empty: The <p> around it ends at its first block. Write <div data-${tag}>.`, host);
};
