// @ts-check
// `links="name"`. The address `#name:card-id` shows that card. Addresses of any other form are the page's own and are never
// touched, and no entry is added to the history: Back does what the visitor expects.

import { kit } from '../kit.js';
import { complain } from './complain.js';

/** @import { Host } from '../host.js' */

/**
 * As the browser writes it, so that characters of any alphabet compare equal; relative to this page and not to its <base>.
 * @param {string} name
 * @param {string | undefined} id
 */
const addressOf = (name, id) => new URL(`#${name}:${id}`, /** @type {any} */ (location));

/**
 * Position of the card that the address names; -1 if it names none.
 * @param {Host} host
 */
const linked = (host) => {
  const name = kit._read(host, 'links');
  /** @param {HTMLElement} card */
  const names = ({ dataset: { id } }) =>
    [addressOf(name, id).hash, encodeURI(`#${name}:${id}`)].includes(location.hash);
  return name ? kit._cardsOf(host).findIndex(names) : -1;
};

/**
 * Warns of a name that is written like an address.
 * @param {Host} host
 */
export const checkLinks = (host) => {
  const name = kit._read(host, 'links');
  if (/^#/.test(name)) complain(host, 'links', `a name without #, write ${name.slice(1) || 'values'}`);
};

export const followLinks = () => {
  for (const host of kit._connected) {
    const position = linked(host);
    if (position < 0) continue;
    if (host._widget) host._widget.follow(position);
    else kit._act(host, 'goTo', position);
  }
};

/**
 * Shows the card that the address names, once; without a change if the widget is still to come.
 * @param {Host} host
 */
export const compareLinks = (host) => {
  // While a document is loading, its cards are not there yet.
  if (host._isLinked || host._controller || !kit._read(host, 'links')) return;
  host._isLinked = true;
  const position = linked(host);
  if (host._widget && position >= 0) host._widget.follow(position);
  else if (position >= 0) kit._show(host, position);
};

/**
 * Keeps the address true to the visitor's card.
 * @param {Host} host
 * @returns {() => void} what ends it
 */
export const startLinks = (host) => {
  /** @param {Event} event */
  const changed = (event) => {
    const { target, detail } = /** @type {CustomEvent} */ (event);
    const name = kit._read(host, 'links');
    if (!host._isLinked || target !== host || !name || detail.cause === 'rotation') return;
    if (location.hash && !location.hash.startsWith(addressOf(name, '').hash)) return;
    try {
      history.replaceState(history.state, '', addressOf(name, detail.id));
    } catch {
      // A sandboxed frame has no address of its own, and some browsers refuse more than so many changes a minute.
    }
  };
  host.addEventListener('value-cards-changed', changed);
  return () => host.removeEventListener('value-cards-changed', changed);
};
