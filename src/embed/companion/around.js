// @ts-check
// What is around the elements: the ground behind them and the theme that the page names.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

/** Kept, so that it goes on sending events. */
const darkSystem = matchMedia('(prefers-color-scheme: dark)');

/**
 * Dark or light: the first background among the ancestors that is not transparent, else the page's own canvas, which the system's
 * wish makes dark only if the page is open to it.
 * @param {Host} host
 */
const groundOf = (host) => {
  for (let node = host.parentElement; node; node = node.parentElement) {
    const color = getComputedStyle(node).backgroundColor;
    const [first, green, blue, alpha = 1] = (color.match(/[\d.]+/g) || [0, 0, 0, 0]).map(Number);
    // Other notations begin with a lightness up to 1 or 100, or with the red of three up to 1.
    const lightness = /^rgb/.test(color) ? (3 * first + 6 * green + blue) / 2550 : first > 1 ? first / 100 : first;
    if (alpha > 0.5) return lightness > 0.5 ? 'light' : 'dark';
  }
  const scheme = getComputedStyle(host).colorScheme;
  return /dark/.test(scheme) && (!/light/.test(scheme) || darkSystem.matches) ? 'dark' : 'light';
};

/**
 * The page has changed around the elements, perhaps at each frame of a scroll. Reads for all before it writes for any, and writes
 * only what differs: each reading after a writing would make the browser style the page again.
 */
const dressAll = () =>
  [...kit._connected]
    .map((host) => {
      host._ground = groundOf(host);
      return /** @type {const} */ ([host, kit._lookOf(host)]);
    })
    .forEach(([host, look]) => host._look === `${Object.values(look)}` || kit._dress(host, look));

darkSystem.onchange = dressAll;

/** @type {ReturnType<typeof setTimeout>} */
let later;

/** Hears what the ancestors of all elements say: one for all, so that all are read before any is written. */
const observer = new MutationObserver(() => {
  dressAll();
  // A background that glides into another one is read when it has arrived.
  clearTimeout(later);
  later = setTimeout(dressAll, 1000);
});

let frame = 0;

/** @param {Host} host */
export const lookAround = (host) => {
  // Once for all that begin in this frame.
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(dressAll);
  for (let node = host.parentElement; node; node = node.parentElement)
    observer.observe(node, { attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] });
};

/** An element has left. Its former ancestors are heard until the last one leaves, and nothing follows from it. */
export const lookAway = () => {
  if (!kit._connected.size) observer.disconnect();
};
