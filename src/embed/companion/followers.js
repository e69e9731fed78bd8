// @ts-check
// Looks that follow from a token of the page, such as its accent. Their sheets style all that is in a frame again, so an element has
// them only if the page has set the token.

import { followers } from 'build:companion';

/** @import { Host } from '../host.js' */

/**
 * The style sheets that the element needs by what the page has set around it. Reads, and writes nothing.
 * @param {Host} host
 */
export const followersOf = (host) => {
  const style = getComputedStyle(host._frame);
  return followers.filter(([token]) => style.getPropertyValue(token)).map(([, styles]) => styles);
};
