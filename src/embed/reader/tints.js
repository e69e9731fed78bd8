// @ts-check
// Colors that words bring along. On the page they stood on a ground of its own; in a card they may be white on white. What cannot
// be read there takes the card's ink, and gets its color back on another theme.

/** @import { Host } from '../host.js' */

/** Below this, WCAG calls not even large letters readable. */
const least = 3;

/**
 * Red, green and blue from 0 to 1, and how opaque the color is.
 * @param {string} color as computed: `rgb(…)`, or `color(srgb …)` if it is a mix
 */
const channelsOf = (color) => {
  const [red, green, blue, alpha = 1] = (color.match(/[\d.]+(e-\d+)?/g) || []).map(Number);
  const scale = /^rgb/.test(color) ? 255 : 1;
  return /^(rgb|color\(srgb )/.test(color) ? [red / scale, green / scale, blue / scale, alpha] : undefined;
};

/** @param {number[]} channels */
const luminanceOf = (channels) => {
  const [red, green, blue] = channels.map((value) => (value > 0.04 ? ((value + 0.055) / 1.055) ** 2.4 : value / 12.92));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/**
 * @param {string} one
 * @param {string} other
 */
const isReadable = (one, other) => {
  const [ink, ground] = [one, other].map(channelsOf);
  // A color of another kind is left alone.
  if (!ink || !ground) return true;
  const [low, high] = [luminanceOf(ink), luminanceOf(ground)].sort((a, b) => a - b);
  // What is transparent is hidden, and stays so.
  return !ink[3] || (ink[3] > 0.3 && (high + 0.05) / (low + 0.05) >= least);
};

/** @param {Element} element */
const groundOf = (element) => {
  const { backgroundColor, backgroundImage } = getComputedStyle(element);
  const channels = channelsOf(backgroundColor);
  return backgroundImage !== 'none' || !channels || channels[3] > 0.3 ? backgroundColor : '';
};

/**
 * What the page has written on elements that take the card's ink or its ground.
 * @type {WeakMap<HTMLElement, [property: string, value: string, priority: string][]>}
 */
const before = new WeakMap();

/**
 * @param {HTMLElement} node
 * @param {Record<string, string>} properties
 */
const override = (node, properties) => {
  const { style } = node;
  const names = Object.keys(properties);
  before.set(
    node,
    names.map((name) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)]),
  );
  for (const name of names) style.setProperty(name, properties[name], 'important');
};

/**
 * @param {HTMLElement} node that stands in a slot
 * @param {string} color of it
 * @param {string} ground
 * @param {[HTMLElement, Record<string, string>][]} found gets what cannot be read, with what makes it so
 */
const findFaint = (node, color, ground, found) => {
  for (const child of /** @type {Iterable<HTMLElement>} */ (node.children)) {
    const { webkitTextFillColor: own, textShadow: shadow } = getComputedStyle(child);
    const itsGround = groundOf(child);
    // On a ground of their own words are as the page has made them, unless their ink is ours.
    if (itsGround) {
      if (own === color && !isReadable(own, itsGround)) found.push([child, { background: 'none' }]);
      continue;
    }
    // A shadow may be what makes them readable.
    if (own !== color && shadow === 'none' && !isReadable(own, ground))
      found.push([child, { color: 'inherit', '-webkit-text-fill-color': 'inherit' }]);
    findFaint(child, own, ground, found);
  }
};

/** @type {Set<Host>} */
const waiting = new Set();

/** Reads for all elements before it writes for any: each reading after a writing would make the browser style the page again. */
const tintAll = () => {
  const hosts = [...waiting];
  waiting.clear();
  for (const node of hosts.flatMap((host) => [
    .../** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('[style]')),
  ])) {
    for (const [name, value, priority] of before.get(node) || []) node.style.setProperty(name, value, priority);
    before.delete(node);
  }
  /** @type {[HTMLElement, Record<string, string>][]} */
  const found = [];
  for (const node of hosts.flatMap((host) => /** @type {HTMLElement[]} */ ([...host.children]))) {
    const card = node.assignedSlot && node.children[0] && node.assignedSlot.closest('.card,.frame');
    if (card)
      findFaint(node, getComputedStyle(node).webkitTextFillColor, getComputedStyle(card).backgroundColor, found);
  }
  for (const [node, properties] of found) override(node, properties);
};

/**
 * Before the next paint, once for all elements that are framed now: each gets its theme behind its frames.
 * @param {Host} host
 */
const tint = (host) => {
  if (!waiting.size) Promise.resolve().then(tintAll);
  waiting.add(host);
};

/** @type {WeakSet<Element>} */
const watched = new WeakSet();

/**
 * Now that the words have their frames, and whenever the theme changes.
 * @param {Host} host
 */
export const followTints = (host) => {
  const frame = host._frame;
  tint(host);
  if (watched.has(frame)) return;
  watched.add(frame);
  new MutationObserver(() => tint(host)).observe(frame, { attributeFilter: ['data-theme'] });
};
