// @ts-check
// The cards on the screen, and those that are about to replace them.

import { attributes, unavailable } from 'build:kiosk';
import { extras as patience } from '../rules/limits.js';
import { parameters } from './addresses.js';
import { page, screen, tag } from './page.js';

/** @import { ValueCardsDocument, ValueCardsElement } from '../value-cards.js' */

/** The cards that are shown, or were last. */
export let host = /** @type {ValueCardsElement} */ (page.querySelector(tag));

/** @type {ValueCardsElement | null} */
export let coming = null;

/** What every visitor finds. */
let first = host;

/** What the visitor has chosen of the cards' own attributes. @type {Record<string, string | false | undefined>} */
let chosen = {};

/** Shown if there is no content: never another district's. */
const sorry = document.createElement('p');

/** @param {ValueCardsElement} cards */
const copy = (cards) => /** @type {ValueCardsElement} */ (cards.cloneNode(false));

/** Takes the attributes from the page's address. */
export const begin = () => {
  // Only those on our list: any other might be an event handler.
  for (const name of attributes)
    if (parameters.has(name)) host.setAttribute(name, /** @type {string} */ (parameters.get(name)));
  const [language] = (parameters.get('languages') || '').split(/[\s,]+/).filter(Boolean);
  if (language && !parameters.get('lang')) host.setAttribute('lang', language);
  if (language) document.documentElement.lang = language;
  sorry.className = 'sorry';
  sorry.textContent = Object.keys(unavailable).includes(language) ? unavailable[language] : unavailable.en;
  first = copy(host);
};

const dress = () => {
  for (const name of ['theme', 'lang']) {
    const value = chosen[name] || first.getAttribute(name);
    if (host.getAttribute(name) === value) continue;
    if (value === null) host.removeAttribute(name);
    else host.setAttribute(name, value);
  }
};

/**
 * @param {boolean} hasContrast
 * @param {string} [language] nothing: the district's own
 */
export const wear = (hasContrast, language) => {
  chosen = { theme: hasContrast && 'contrast', lang: language };
  dress();
};

/**
 * Whether these cards are live, once that is known.
 * @param {ValueCardsElement} host
 */
const isLive = (host) =>
  customElements.whenDefined(tag).then(() => {
    // An element that was removed from the page before the definition came is not upgraded otherwise.
    customElements.upgrade(host);
    return host.ready;
  });

/** Whether the cards that are shown are live. */
export const areLive = () => isLive(host);

/**
 * Puts new cards beneath those that are there, and takes these away once the new ones are live.
 * @param {ValueCardsDocument | null} content nothing: the built-in words
 * @param {() => void} arrive called then
 */
export const renew = (content, arrive) => {
  const next = copy(first);
  if (content) next.content = content;
  if (coming) coming.remove();
  coming = next;
  if (host.parentNode) next.setAttribute('class', 'coming');
  page.insertBefore(next, host.parentNode ? host : screen);
  const take = () => {
    if (coming !== next) return;
    coming = null;
    host.remove();
    sorry.remove();
    host = next;
    host.removeAttribute('class');
    // Somebody may have come meanwhile.
    dress();
    if (page.dataset.part !== 'attract') pause();
    arrive();
  };
  setTimeout(take, patience);
  isLive(next).then(take);
};

/** Takes the cards off the page: the built-in words are not this district's. */
export const remove = () => {
  if (coming) coming.remove();
  coming = null;
  host.remove();
};

/**
 * Says that there is no content.
 * @param {string} reason for the caretaker; visitors need none
 */
export const apologize = (reason) => {
  const small = document.createElement('small');
  small.lang = 'en';
  small.textContent = reason;
  page.insertBefore(sorry, screen);
  sorry.replaceChildren(/** @type {Text} */ (sorry.firstChild), small);
};

/** Stops the cards from advancing. */
export const pause = () => host.pause && host.pause();

/** The element in which the frames of the cards are, once there is one. */
export const frames = () => host.shadowRoot && host.shadowRoot.querySelector('.cards');

/** Shows the next card, or the current card's next column: see src/browser/kiosk/columns.rs. */
export const turn = () => {
  const current = host.shadowRoot && host.shadowRoot.querySelector('.card[data-current]');
  if (!current || !host.next) return;
  const { clientWidth, scrollLeft, scrollWidth } = current;
  if (Math.abs(scrollLeft) + clientWidth < scrollWidth - 1) {
    const left = getComputedStyle(current).direction === 'rtl' ? -clientWidth : clientWidth;
    return current.scrollBy({ left });
  }
  current.scrollLeft = 0;
  const cards = [.../** @type {ShadowRoot} */ (host.shadowRoot).querySelectorAll('.card')];
  if (cards[cards.length - 1] === current) host.goTo(0);
  else host.next();
};
