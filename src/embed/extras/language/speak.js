// @ts-check
// Words and controls brought into their language: names, directions, digits, and the room that phrases need.

import { english } from 'build:extras';
import { make } from '../../loader/dom.js';
import { directionOf } from '../../rules/direction.js';
import { kit } from '../../kit.js';
import { phrasesOf } from './phrases.js';

/** @import { Host, Said, Written } from '../../host.js' */

/**
 * Our child that announces changes to screen readers.
 * @param {Host} host
 * @returns {Written | null}
 */
export const statusOf = (host) => host.querySelector(':scope > [slot=status]');

/**
 * @param {Written} element
 * @param {string | undefined} lang
 */
const setLanguage = (element, lang) => {
  element._lang = lang;
};

/**
 * A child of the element with words in some language.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Host} host
 * @param {Name} name
 * @param {Said} said
 */
export const putSaid = (host, name, { words, lang }) => {
  const element = /** @type {HTMLElementTagNameMap[Name]} */ (kit._put(host, name, words));
  setLanguage(element, lang);
  return element;
};

/**
 * The line below the cards, in the interface's language.
 * @param {Host} host
 * @param {string} line
 */
export const putLine = (host, line) => {
  const element = make('p', '', host);
  element.textContent = line;
  setLanguage(element, phrasesOf(host).tag);
  return element;
};

/**
 * Our elements on the page name their language and direction if they differ from the page's.
 * @param {Host} host
 * @param {string} [direction] the inherited direction, if it was read before words were written; reading it afterwards lays out all of them
 */
export const speakUp = (host, direction = getComputedStyle(host).direction) => {
  const speaking = /** @type {HTMLElement | null} */ (host.closest('[lang]'));
  const status = statusOf(host);
  if (status) setLanguage(status, host._edition ? host._edition.lang : host._written[0] && english.tag);
  for (const element of /** @type {(Written | null | undefined)[]} */ ([...host._written, host._line, status])) {
    // The built-in words have their language already.
    const lang = element && (element._lang || element.lang);
    if (!element || !lang) continue;
    const wanted = directionOf(lang);
    const isOther = !speaking || speaking.lang.toLowerCase() !== lang.toLowerCase();
    if (isOther) element.lang = lang;
    else if (element._lang) element.removeAttribute('lang');
    if (wanted !== direction || (host._direction && wanted !== host._direction)) element.dir = wanted;
    else element.removeAttribute('dir');
  }
};

/**
 * Translates what the loader wrote in English.
 * @param {Host} host
 */
export const speak = (host) => {
  if (!host._phrases) return;
  const {
    tag,
    loader: [sections, cards, showAll, showOne, previous, next],
  } = host._phrases;
  const frame = host._frame;
  frame.lang = tag;
  host._buttons.setAttribute('aria-label', sections);
  host._scroller.setAttribute('aria-label', cards);
  Object.entries({ '.all': showAll, '.one': showOne, '.previous': previous, '.next': next }).forEach(([name, text]) => {
    /** @type {Element} */ (frame.querySelector(name)).textContent = text;
  });
  const zero = /** @type {number} */ (/** @type {string} */ (host._zero).codePointAt(0));
  for (const number of frame.querySelectorAll('.number'))
    number.textContent = /** @type {string} */ (number.textContent).replace(/[0-9]/g, (digit) =>
      String.fromCodePoint(zero + +digit),
    );
};

/**
 * Name and direction of the frame, in this language.
 * @param {Host} host
 */
export const dressInLanguage = (host) => {
  const frame = host._frame;
  if (host._direction) frame.dir = host._direction;
  const { _edition: edition, _phrases: phrases } = host;
  // The built-in words are an organization's, which the loader knows.
  if (!phrases || kit._read(host, 'label') || (!edition && host._written[0])) return;
  frame.setAttribute('aria-label', (edition && edition.organization) || phrases.loader[1]);
};

/**
 * Reserves room for “1 of 11” in any language.
 * @param {Host} host
 */
export const keepRoom = (host) => {
  const of = phrasesOf(host).widget.split('\n').pop();
  const count = host._sections[0] ? host._frame.querySelectorAll('.section:first-child .card').length : 1;
  /** @type {HTMLElement} */ (host._frame.querySelector('.place')).dataset.count = `1 ${of} ${count}`;
};
