// @ts-check
// The functions that the loader gives to companion and extras. Each of them has its own copy of this module.

/** @import { Kit } from './host.js' */

/**
 * The loader's functions.
 * @type {Kit}
 */
export let kit;

/** @param {Kit} given */
export const receive = (given) => {
  kit = given;
};
