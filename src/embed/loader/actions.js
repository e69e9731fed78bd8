// @ts-check
// Actions: going to a card, and which card is the current one. The widget has the same names, and is in charge once it is there.

import { firstOf } from './blocks.js';
import { setAll } from './dom.js';
import { dress } from './dress.js';
import { childWith } from './nodes.js';

/** @import { Action, Host } from '../host.js' */

/** @param {Host} host */
export const cardsOf = (host) => /** @type {HTMLElement[]} */ ([...host._scroller.querySelectorAll('.card')]);

/**
 * @param {Host} host
 * @param {string | undefined} id
 */
export const positionOf = (host, id) => cardsOf(host).findIndex((card) => card.dataset.id === id);

/**
 * The scroll position that puts the card in the middle, in the scroller's own pixels: the page may have scaled them.
 * @param {Host} host
 * @param {HTMLElement} card
 */
const placeOf = (host, card) => card.offsetLeft + (card.offsetWidth - host._scroller.clientWidth) / 2;

/**
 * Makes the card the current one: only this card has `data-current`, which the loader and the widget both set, and *previous*
 * and *next* say whether they lead anywhere from there.
 * @param {Host} host
 * @param {number} position
 */
const mark = (host, position) => {
  const cards = cardsOf(host);
  cards.forEach((card, index) => card.toggleAttribute('data-current', index === position));
  host._frame
    .querySelectorAll('.controls>button')
    .forEach((button, index) => setAll(button, { 'aria-disabled': position === (index && cards.length - 1) }));
};

/** @param {Host} host */
const markedOf = (host) => cardsOf(host).findIndex((card) => card.hasAttribute('data-current'));

/**
 * The position of the card that shows a node, or the first one below it: of what was opened, and of a heading.
 * @param {Host} host
 * @param {Element} node
 */
export const positionAt = (host, node) => {
  const child = childWith(firstOf.get(node) || node);
  const around = child && child.assignedSlot && child.assignedSlot.closest('.card,.section');
  return cardsOf(host).findIndex((card) => around && around.contains(card));
};

/**
 * Until the widget is in charge, a swipe makes the card nearest to the middle of a deck the current one. Gives back which card
 * is the current one.
 * @param {Host} host
 */
export const markNearest = (host) => {
  const scroller = host._scroller;
  // When removed from the page or hidden, a scroller forgets its position.
  if (!host._widget && scroller.clientWidth && host._frame.dataset.layout === 'deck') {
    const ways = cardsOf(host).map((card) => Math.abs(placeOf(host, card) - scroller.scrollLeft));
    mark(host, ways.indexOf(Math.min(...ways)));
  }
  return markedOf(host);
};

/**
 * @param {Host} host
 * @param {number} position
 * @param {ScrollBehavior} [behavior]
 */
export const scrollTo = (host, position, behavior) => {
  const card = cardsOf(host)[position];
  // To a place and not by a distance, which would stop at every card on the way. Not by `scrollTo`: Prototype has one of its own.
  if (card) host._scroller.scroll({ left: placeOf(host, card), behavior });
};

/**
 * Brings the marked card back; with `isIfNew` only if the width has changed, because engines then scroll to different places.
 * The first time there is no width to compare: the difference is NaN.
 * @param {Host} host
 * @param {boolean} [isIfNew]
 */
export const stay = (host, isIfNew) => {
  const width = host._scroller.clientWidth;
  if (!isIfNew || width - /** @type {number} */ (host._width)) scrollTo(host, markedOf(host), 'instant');
  host._width = width;
};

/**
 * @param {Host} host
 * @param {number} position
 */
export const show = (host, position) => {
  mark(host, Math.max(0, position));
  // A new scroller already shows its first card. Scrolling it anyway would make Safari leave the words of a text fragment
  // (#:~:text=) that it has just shown.
  if (position > 0 || host._width) stay(host);
};

/**
 * @param {Host} host
 * @param {Action} action
 * @param {number} [argument] a section, a position, or how far from the current card
 */
export const act = (host, action, argument) => {
  if (host._widget) return /** @type {any} */ (host._widget)[action](argument);
  const frame = host._frame;
  if (!frame) return;
  const current = markNearest(host);
  const isAll = action === 'showAll' && !frame.hasAttribute('data-all');
  if (action === 'showAll' || action === 'section') {
    frame.toggleAttribute('data-all', isAll);
    dress(host);
  }
  scrollTo(
    host,
    action === 'section'
      ? cardsOf(host).indexOf(
          /** @type {HTMLElement} */ (host._scroller.children[/** @type {number} */ (argument)].querySelector('.card')),
        )
      : action === 'goTo'
        ? /** @type {number} */ (argument)
        : current + (argument || 0),
  );
};
