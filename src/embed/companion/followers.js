// @ts-check
// Styles that depend on a token of the page, such as its accent. Adding such a sheet restyles the whole frame, so an element gets it
// only if the page sets the token. It stays, even if the page takes the token away.

import { followers } from 'build:companion';

/** @import { Host } from '../host.js' */

/**
 * The sheets that this element needs. Only reads.
 * @param {Host} host
 */
export const followersOf = (host) => {
  const style = getComputedStyle(host._frame);
  return followers.filter(([token]) => style.getPropertyValue(token)).map(([, styles]) => styles);
};
