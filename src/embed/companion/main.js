// @ts-check
// The companion: the loader's second half, an ES module that it fetches once the first cards are painted. It warns of wrong
// values, brings the widget in WebAssembly and watches over it.
//
// Without it, the words are readable and the deck can be swiped.

import { kit, receive } from '../kit.js';
import { change, start } from './life.js';
import { run } from './program.js';

/** @import { CompanionPart, Kit } from '../host.js' */

/** Kept, so that it goes on sending events. */
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/**
 * Called once by the loader, which keeps what it gets.
 * @param {Kit} given
 * @returns {CompanionPart}
 */
export const meet = (given) => {
  receive(given);
  darkSystem.onchange = () => kit._dressAll(kit._connected);
  return { _start: start, _change: change, _run: run };
};
