// @ts-check
// From an element's words to its frames: when it is painted, painted again, and given to the companion.

import { companion, extras, reader } from 'build:loader';
import { extras as patience } from '../rules/limits.js';
import { cardsOf, markNearest, positionAt, positionOf, show } from './actions.js';
import { adopt } from './adopt.js';
import { read } from './attributes.js';
import { make } from './dom.js';
import { dress } from './dress.js';
import { build, cardsIn, fill } from './frames.js';
import { needsReader } from './need.js';
import { bring, complain, fail, parts } from './parts.js';
import { askEarly } from './program.js';
import { isOwn, isSourced } from './whose.js';
import { dropCopies, dropWritten, write } from './written.js';

/** @import { Host, Words } from '../host.js' */

// These need the extras (re, fil: share, read, filter), as a document does, and a language other than English. Such an element waits
// for them before it is painted, up to a limit.
const special = '[detail],[rotate],[links],[theme=contrast],[controls*=re],[controls*=fil]';

/**
 * The elements that are on the page now.
 * @type {Set<Host>}
 */
export const connected = new Set();

/** @param {Host} host */
export const isSpecial = (host) => isSourced(host) || host.matches(special) || host.closest('[lang]:not([lang|=en])');

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
export const begin = (host) => {
  if (!parts[companion] && connected.size < 2) askEarly(host);
  bring(companion)
    .then((part) => {
      if (!host.isConnected) return;
      end(host);
      host._stop = part._start(host);
    })
    .catch((error) => host._isSettled || fail(host, error));
};

/**
 * The words leave their slots, to be read as if for the first time.
 * @param {Host} host
 */
const release = (host) => {
  for (const child of host.children) if (child.slot !== 'status') child.removeAttribute('slot');
};

/**
 * What only some editors write is repaired by the reader, which is fetched if it is needed.
 * @param {Host} host
 */
const repair = (host) => {
  if (!needsReader(host)) return;
  if (parts[reader]) parts[reader]._repair(host);
  // It comes late, or the page has added such words: they are read again.
  else
    bring(reader).then(() => {
      release(host);
      renew(host);
    }, complain);
};

/**
 * Reads the words and frames them.
 * @param {Host} host
 */
export const frame = (host) => {
  const isTheirs = isOwn(host);
  /** @type {Words | undefined} */
  let words;
  if (host._compose) words = host._compose(host);
  else if (isTheirs) {
    dropWritten(host);
    // A removed card takes its headline with it. A card that the page has rewritten brings its own.
    for (const { _nodes: nodes, _headline: headline } of (host._sections || []).flatMap(cardsIn))
      if (headline && headline.parentNode === host && !host.contains(nodes[0])) nodes[0].prepend(headline);
    repair(host);
    words = adopt(host);
  } else if (!host._written[0]) {
    // The page's own words leave the slots that ours are about to have.
    release(host);
    words = write(host);
  }
  if (words) {
    host._sections = words._sections;
    host._wholes = words._wholes;
  }
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
 * Listens for changes of its words.
 * @param {Host} host
 */
export const watch = (host) => {
  host._observer.observe(host, { childList: true, subtree: true, characterData: true });
  connected.add(host);
};

/**
 * The element has left the page.
 * @param {Host} host
 */
export const unwatch = (host) => {
  connected.delete(host);
  host._observer.disconnect();
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
  dropCopies(host);
  if (!isLate) {
    /** @type {Promise<unknown>[]} */
    const needs = [];
    if (isSpecial(host)) needs.push(bring(extras).then((part) => part._prepare(host)));
    if (!parts[reader] && isOwn(host) && needsReader(host)) needs.push(bring(reader));
    if (needs.length) {
      const paintLate = () => paint(host, true);
      setTimeout(paintLate, patience);
      return Promise.all(needs.map((need) => need.catch(() => {}))).then(paintLate);
    }
  }
  try {
    frame(host);
    watch(host);
    const target = host.querySelector(':target');
    const position = target ? positionAt(host, target) : -1;
    show(host, position < 0 ? positionOf(host, read(host, 'start')) : position);
  } catch (error) {
    return fail(host, error);
  }
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
