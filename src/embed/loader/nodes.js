// @ts-check
// Nodes of the page: what they are to us, and what they say.

import { tag } from './dom.js';

/** What is seen although it says nothing. */
const seen =
  'img,svg,video,canvas,iframe,audio,object,embed,[role=img],input:not([type=hidden]),button,select,textarea';

/**
 * A form may hide its own properties: `<input name="childNodes">`. We never look into one.
 * @param {unknown} node
 */
export const isForm = (node) => ({}).toString.call(node) === '[object HTMLFormElement]';

/**
 * Hidden by the page, or never shown.
 * @param {any} node
 */
const isHidden = (node) =>
  node.hidden ||
  (node.style && /none|hidden/.test(node.style.display + node.style.visibility)) ||
  /^(SCRIPT|STYLE|TEMPLATE|NOSCRIPT)$/.test(node.nodeName);

/**
 * The visible text of a node. What is hidden says nothing, and neither do the titles in a picture.
 * @param {any} node
 * @returns {string}
 */
const textOf = (node) =>
  node.nodeType === 3
    ? node.data
    : node.nodeName === 'BR'
      ? ' '
      : node.nodeType !== 1 || isForm(node) || isHidden(node) || node.nodeName === 'svg'
        ? ''
        : [...node.childNodes].map(textOf).join('');

/**
 * The visible words of a node, in one line.
 * @param {Node} node
 */
export const said = (node) => textOf(node).replace(/\s+/g, ' ').trim();

/**
 * A visible character.
 * @param {string} text
 */
export const isText = (text) => /[^\s\p{Cf}]/u.test(text);

/**
 * What a heading is called: its words without a permalink, such as ¶, # or a picture of a chain.
 * @param {Element} node
 */
export const nameOf = (node) =>
  [...node.querySelectorAll('a')].reduce((name, link) => {
    const text = said(link);
    return /[\p{L}\p{N}]/u.test(text) ? name : name.replace(text, '').trim();
  }, said(node));

/**
 * Shows something: a visible character, a picture or a frame. Not our own children that are no content.
 * @param {any} node
 * @returns {boolean}
 */
export const isShown = (node) =>
  !/^(status|line)$/.test(node.slot) &&
  (isText(textOf(node)) ||
    (node.nodeType === 1 &&
      (isForm(node) || (!isHidden(node) && (node.matches(seen) || [...node.children].some(isShown))))));

/**
 * The element's child that is or holds the node.
 * @param {Element} node
 */
export const childWith = (node) => /** @type {HTMLElement} */ (node.closest(tag + '>*'));
