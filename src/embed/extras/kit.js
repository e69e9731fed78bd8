// @ts-check
// What the loader gives to the extras.

/** @import { Kit } from '../host.js' */

/**
 * The loader's functions.
 * @type {Kit}
 */
export let kit;

/** @param {Kit} given */
export const receive = (given) => {
  kit = given;
};
