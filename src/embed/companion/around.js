// @ts-check
// What is around the elements: the ground behind them, the theme that the page names, and the tokens that it sets.

import { followersOf } from './followers.js';
import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

/** Kept, so that it goes on sending events. */
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/**
 * What a node is drawn in: its slot, its parent, or the host of its shadow root.
 * @param {any} node
 * @returns {Element | null | undefined}
 */
const parentOf = (node) => node.assignedSlot || node.parentElement || node.getRootNode().host;

/**
 * Dark or light: the first background around it that is not transparent, else the scheme that the page chooses there. Nothing, if
 * the scheme is left to the system, on whose canvas the page's text is light or dark accordingly, or if there is a picture, of which
 * we know no color.
 * @param {Host} host
 */
const groundOf = (host) => {
  for (let node = parentOf(host); node; node = parentOf(node)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(node);
    const color = backgroundColor.replace(/^color\(\S+/, '');
    const [first, green, blue, alpha = 1] = (color.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    // Other notations begin with a lightness up to 1 or 100, or with the red of three up to 1.
    const lightness = /^rgb/.test(color) ? (3 * first + 6 * green + blue) / 2550 : first > 1 ? first / 100 : first;
    if (/\(/.test(backgroundImage)) return;
    if (alpha > 0.5) return lightness > 0.5 ? 'light' : 'dark';
  }
  const { colorScheme } = getComputedStyle(host);
  if (/^(dark|light)$/.test(colorScheme)) return colorScheme;
};

/**
 * The page has changed around the elements, perhaps at each frame of a scroll. Reads for all before it writes for any, and writes
 * only what differs: each reading after a writing would make the browser style the page again.
 */
const dressAll = () =>
  [...kit._connected]
    .map((host) => {
      host._ground = groundOf(host);
      return /** @type {const} */ ([host, kit._lookOf(host), followersOf(host)]);
    })
    .forEach(([host, look, sheets]) => {
      for (const styles of sheets) kit._addStyles(host, styles);
      if (host._look !== `${Object.values(look)}`) kit._dress(host, look);
    });

/** @type {ReturnType<typeof setTimeout>} */
let later;

/** Dresses all now, and once more when a background that glides into another one, or a late style sheet, has arrived. */
const follow = () => {
  dressAll();
  clearTimeout(later);
  later = setTimeout(dressAll, 1000);
};

/** Called once, when there is something to follow. */
export const listenAround = () => {
  darkSystem.onchange = follow;
  addEventListener('load', follow);
};

/** Watches the elements, their ancestors and the page's head: one for all, so that all are read before any is written. */
const observer = new MutationObserver(follow);

let frame = 0;

/** @param {Host} host */
export const lookAround = (host) => {
  // Once for all that begin in this frame.
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(dressAll);
  // A style sheet may be added or moved.
  observer.observe(document.head, { childList: true });
  for (let node = /** @type {any} */ (host); node; node = parentOf(node))
    observer.observe(node, { attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] });
};

/** An element has left. Its former ancestors are heard until the last one leaves, and nothing follows from it. */
export const lookAway = () => {
  if (!kit._connected.size) observer.disconnect();
};
