// @ts-check
// From an element's words to its frames: when it is painted, painted again, and given to the companion.

import { companion, extras } from 'build:loader';
import { extras as patience } from '../rules/limits.js';
import { cardsOf, markNearest, positionOf, show } from './actions.js';
import { adopt } from './adopt.js';
import { read } from './attributes.js';
import { make } from './dom.js';
import { dress } from './dress.js';
import { build, fill } from './frames.js';
import { childWith, isUnseen } from './nodes.js';
import { bring, fail } from './parts.js';
import { dropWritten, write } from './written.js';

/** @import { Host } from '../host.js' */

// These need the extras (re, fil: share, read, filter; the last two: a language other than English). Such an element waits for
// them before it is painted, up to a limit.
const special =
  '[detail],[rotate],[links],[theme=contrast],[controls*=re],[controls*=fil],[lang]:not([lang|=en]),[lang]:not([lang|=en]) *';

/**
 * The elements that are on the page now.
 * @type {Set<Host>}
 */
export const connected = new Set();

/**
 * Whether its words come from a document. If so, the built-in words never appear.
 * @param {Host} host
 */
const isSourced = (host) =>
  host.content || host.matches('[src],[content]') || host.querySelector('[type="application/json"]');

/** @param {Host} host */
export const isSpecial = (host) => isSourced(host) || host.matches(special);

/**
 * The parser has passed an element if anything follows it or one of its ancestors.
 * @param {any} node
 */
const isParsed = (node) => {
  for (; node; node = node.parentNode || node.host) if (node.nextSibling) return true;
  return document.readyState !== 'loading';
};

/** @param {Host} host */
export const end = (host) => {
  if (host._stop) host._stop();
  host._stop = null;
};

/** @param {Host} host */
export const begin = (host) =>
  bring(companion).then(
    (part) => {
      if (!host.isConnected) return;
      end(host);
      host._stop = part._start(host);
    },
    (error) => host._isSettled || fail(host, error),
  );

/**
 * Reads the words and frames them.
 * @param {Host} host
 */
export const frame = (host) => {
  // Once the page has brought words, the built-in ones go for good, even if the page removes its own.
  const isTheirs = (/** @type {Node} */ node) =>
    !isUnseen(node) && !host._written.includes(/** @type {HTMLElement} */ (node));
  if (isSourced(host) || [...host.childNodes].some(isTheirs)) {
    host._isOwn = true;
    if (!host._compose) dropWritten(host);
  }
  // A card that was removed takes its headline along.
  for (const { _cards: cards } of host._sections || [])
    for (const { _node: node, _headline: headline } of cards)
      if (headline && node.parentNode !== host) node.prepend(headline);
  host._sections = host._compose ? host._compose(host) : host._isOwn ? adopt(host) : host._sections || write(host);
  const isNew = !host._frame;
  if (isNew) build(host);
  fill(host);
  const status =
    host.querySelector(':scope > [slot=status]') || make('span', '', host, { slot: 'status', role: 'status' });
  // A copied element has not announced anything yet.
  if (isNew) status.textContent = '';
  dress(host);
  host._observer.takeRecords();
};

/**
 * Listens for changes of its words and of what its ancestors say of the theme.
 * @param {Host} host
 */
export const watch = (host) => {
  host._observer.observe(host, { childList: true, subtree: true, characterData: true });
  for (let node = host.parentElement; node; node = node.parentElement)
    host._observer.observe(node, { attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] });
  connected.add(host);
};

/**
 * The first paint, once the words are parsed and the extras there, if the element asks for them.
 * @param {Host} host
 * @param {boolean} [isLate]
 * @returns {unknown}
 */
export const paint = (host, isLate) => {
  if (host._frame || !host.isConnected) return;
  if (!isParsed(host)) return requestAnimationFrame(() => paint(host));
  if (!isLate && isSpecial(host)) {
    const paintLate = () => paint(host, true);
    setTimeout(paintLate, patience);
    return bring(extras)
      .then((part) => part._prepare(host))
      .then(paintLate, paintLate);
  }
  frame(host);
  watch(host);
  const target = host.querySelector(':target');
  const slotted = target && childWith(target).assignedSlot;
  show(
    host,
    slotted
      ? cardsOf(host).indexOf(/** @type {HTMLElement} */ (slotted.closest('.card')))
      : positionOf(host, read(host, 'start')),
  );
  begin(host);
};

/**
 * Changes frames or layout, by reading the words again unless told otherwise, and stays on the same card while there is one.
 * @param {Host} host
 * @param {(host: Host) => void} [change]
 */
export const renew = (host, change = frame) => {
  const { dataset } = cardsOf(host)[markNearest(host)] || host;
  end(host);
  change(host);
  show(host, positionOf(host, dataset.id));
  begin(host);
};
