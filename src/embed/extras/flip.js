// @ts-check
// `detail="flip"`. A card with a headline gets two faces, the headline in front and the statement on the back, each with a
// button to the other. The hidden face stays within reach of find-in-page and fragments.
//
// Faces are frames, so they are the loader's side of the seam and turn without WebAssembly; the widget is notified.

import { make } from '../loader/dom.js';
import { kit } from '../kit.js';
import { phrasesOf } from './language/phrases.js';

/** @import { Host } from '../host.js' */

/**
 * The key phrase that stands in the card's statement.
 * @param {Element} card
 */
const phraseIn = (card) => {
  const slot = /** @type {HTMLSlotElement | null} */ (card.querySelector('.statement slot'));
  const node =
    slot && slot.assignedElements().find((each) => each.matches('[data-written]') && each.querySelector('strong'));
  const strong = node && node.querySelector('strong');
  const speaking = strong && /** @type {HTMLElement | null} */ (strong.closest('[lang]'));
  return strong && { words: strong.textContent || '', lang: (speaking && speaking.lang) || '' };
};

/** @param {Host} host */
const isFlip = (host) => kit._read(host, 'detail') === 'flip';

/**
 * @param {Element} card
 * @returns {Element[]}
 */
const facesOf = (card) => [...card.querySelectorAll('.face')];

/**
 * Shows the card's back or its front. Focus in the face that goes is handed to the button of the one that comes.
 * @param {Host} host
 * @param {HTMLElement} card
 * @param {boolean} isOpen
 */
const turn = (host, card, isOpen) => {
  const [front, back] = facesOf(card);
  const [coming, going] = isOpen ? [back, front] : [front, back];
  const held = going.contains(/** @type {ShadowRoot} */ (host.shadowRoot).activeElement);
  card.dataset.turned = /** @type {any} */ (isOpen);
  coming.removeAttribute('hidden');
  if (held) /** @type {HTMLElement} */ (coming.querySelector('.turn')).focus({ preventScroll: true });
  going.setAttribute('hidden', 'until-found');
  if (host._widget) host._widget.turned(kit._cardsOf(host).indexOf(card), isOpen);
};

/**
 * Gives cards their two faces, or takes them away again. Words stay in their slots, so nothing of the page moves.
 * @param {Host} host
 */
export const flip = (host) => {
  const wanted = isFlip(host);
  const phrases = phrasesOf(host).faces;
  host._frame.dataset.detail = wanted ? 'flip' : 'shown';
  for (const card of kit._cardsOf(host)) {
    const faces = facesOf(card);
    const phrase = faces[0] ? null : phraseIn(card);
    if (wanted && !faces[0] && (phrase || card.querySelector('.headline'))) {
      if (phrase) {
        // The words stand in the page once, on the back. Their painted name is the front's.
        const front = make('div', 'headline', card, { lang: phrase.lang });
        front.textContent = phrase.words;
        front.classList.add('named');
        card.insertBefore(front, card.querySelector('.statement'));
      }
      const parts = [...card.children];
      const back = parts.splice(parts.findIndex((part) => part.className === 'statement'));
      [parts, back].forEach((parts, index) => {
        const face = make('div', 'face', card);
        face.append(...parts);
        make('button', 'turn', face, { type: 'button' }).textContent = phrases[index];
      });
      turn(host, card, false);
      // Empty means never turned: the first paint is not animated.
      card.dataset.turned = '';
    } else if (!wanted && faces[0]) {
      for (const face of faces) {
        // Not the button, nor the name that we had painted.
        card.append(...[...face.children].filter((child) => child.matches('.number') || child.querySelector('slot')));
        face.remove();
      }
      card.removeAttribute('data-turned');
      card.style.minBlockSize = '';
    }
  }
  if (wanted && !host._isTurning) {
    host._isTurning = true;
    // A press on selected words takes the selection away before the click is heard.
    host._scroller.addEventListener('pointerdown', () => (host._wasSelecting = isSelecting(host)));
    host._scroller.addEventListener('click', (event) => clicked(host, event));
    // Find-in-page or the address has found words there: the browser is about to show that face.
    host._scroller.addEventListener('beforematch', ({ target }) => {
      const face = /** @type {HTMLElement} */ (target);
      const card = /** @type {HTMLElement} */ (face.closest('.card'));
      const position = kit._cardsOf(host).indexOf(card);
      turn(host, card, face === facesOf(card)[1]);
      // The browser scrolls to the place the words had while they were hidden.
      if (host._widget) host._widget.found(position);
      else kit._scrollTo(host, position);
    });
  }
};

/**
 * The fronts say what the key phrases say, also after a page translator has changed them.
 * @param {Host} host
 */
export const nameFronts = (host) => {
  for (const card of kit._cardsOf(host)) {
    const front = card.querySelector('.named');
    const phrase = front && phraseIn(card);
    if (phrase && front.textContent !== phrase.words) front.textContent = phrase.words;
  }
};

/**
 * While the widget says which card of a deck is current, the buttons on the others are out of reach: a visitor who tabs does
 * not run through them all, and focus moves no card. Focus on a card that goes is handed to the scroller.
 * @param {Host} host
 * @returns {() => void} what ends it
 */
export const holdBack = (host) => {
  /** @param {boolean} holds */
  const hold = (holds) => {
    for (const button of host._scroller.querySelectorAll('.turn')) {
      const isHeld = holds && !button.closest('[data-current]');
      if (isHeld && /** @type {ShadowRoot} */ (host.shadowRoot).activeElement === button)
        host._scroller.focus({ preventScroll: true });
      /** @type {HTMLElement} */ (button).inert = isHeld;
    }
  };
  const look = () => hold(host._frame.dataset.layout === 'deck');
  const observer = new MutationObserver(look);
  observer.observe(host._frame, { subtree: true, attributeFilter: ['data-current', 'data-layout', 'data-detail'] });
  look();
  return () => {
    observer.disconnect();
    hold(false);
  };
};

/** @param {Host} host */
const isSelecting = (host) => {
  const selection = getSelection();
  return !!selection && !selection.isCollapsed && host.contains(selection.anchorNode);
};

/**
 * A click on the button, or anywhere on the card that is no link or control and selects nothing.
 * @param {Host} host
 * @param {MouseEvent} event
 */
const clicked = (host, event) => {
  const path = /** @type {HTMLElement[]} */ (event.composedPath());
  const card = path.find((node) => node.matches && node.matches('.card[data-turned]'));
  if (!card) return;
  const within = path.slice(0, path.indexOf(card));
  const isButton = within.some((node) => node.className === 'turn');
  const isTaken =
    event.defaultPrevented ||
    within.some((node) => node.matches && node.matches('a,button,input,select,textarea,label,summary,audio,video'));
  // The second click of a double one belongs to the first.
  const isSelection = event.detail > 1 || host._wasSelecting || isSelecting(host);
  if (isButton || !(isTaken || isSelection)) turn(host, card, card.dataset.turned !== 'true');
};

/**
 * What the cards' heights depend on: their width, and the size of the text, which a heading shows.
 * @param {Host} host
 */
const sizeOf = ({ _scroller: scroller }) => {
  const head = /** @type {HTMLElement | null} */ (scroller.querySelector('.head'));
  return `${scroller.clientWidth} ${head && head.offsetHeight}`;
};

/**
 * Both faces get the room that the larger one needs: a card that turns moves nothing. The hidden one has no size.
 * @param {Host} host
 */
export const fit = (host) => {
  if (host._frame.dataset.detail !== 'flip') return;
  const cards = kit._cardsOf(host).filter((card) => facesOf(card)[0]);
  for (const card of cards) card.style.minBlockSize = '';
  host._frame.toggleAttribute('data-fitting', true);
  const heights = cards.map((card) => Math.ceil(card.getBoundingClientRect().height));
  host._frame.removeAttribute('data-fitting');
  cards.forEach((card, index) => (card.style.minBlockSize = heights[index] + 'px'));
  host._fitted = sizeOf(host);
};

/**
 * Fits again if the width or the size of the text changes, or the fonts have come.
 * @param {Host} host
 * @returns {() => void} what ends it
 */
export const keepFitting = (host) => {
  if (!isFlip(host) || !window.ResizeObserver) return () => {};
  let isStopped = false;
  const again = () => {
    if (!isStopped) fit(host);
  };
  // In the next frame: a change within the observer's own call is reported to the page as an error.
  const observer = new ResizeObserver(() =>
    requestAnimationFrame(() => {
      if (sizeOf(host) !== host._fitted) again();
    }),
  );
  observer.observe(host._scroller);
  const head = host._scroller.querySelector('.head');
  if (head) observer.observe(head);
  // An element of the page may hide the fonts by their name.
  const { ready } = document.fonts || {};
  if (ready && ready.then) ready.then(again);
  return () => {
    isStopped = true;
    observer.disconnect();
  };
};
