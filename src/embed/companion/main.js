// @ts-check
// The companion: the loader's second half, an ES module that it fetches once the first cards are painted. It brings the
// widget in WebAssembly and watches over it.
//
// Without it, the words are readable, and the deck can be swiped and turned by previous and next.

import { receive } from '../kit.js';
import { listenAround } from './around.js';
import { change, start } from './life.js';

/** @import { CompanionPart, Kit } from '../host.js' */

/**
 * Called once by the loader, which keeps what it gets.
 * @param {Kit} given
 * @returns {CompanionPart}
 */
export const meet = (given) => {
  receive(given);
  listenAround();
  return { _start: start, _change: change };
};
