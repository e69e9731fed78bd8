// @ts-check
// Elements made, and events sent.

/** @import { Host, Make } from '../host.js' */

export const tag = 'value-cards';

/**
 * @param {Host} host
 * @param {string} name
 * @param {object} detail
 */
export const tell = (host, name, detail) =>
  host.dispatchEvent(new CustomEvent(`${tag}-${name}`, { bubbles: true, composed: true, detail }));

/**
 * Sets attributes. Never by `for … in`: a page may have added to the prototype of all objects.
 * @param {Element} element
 * @param {Record<string, unknown>} attributes
 */
export const setAll = (element, attributes) =>
  Object.keys(attributes).forEach((name) => element.setAttribute(name, /** @type {string} */ (attributes[name])));

/**
 * Makes an element at the end of `parent`. `part` is its class and its part.
 * @type {Make}
 */
export const make = (name, part, parent, attributes) => {
  const element = parent.appendChild(document.createElement(name));
  setAll(element, { ...(part && { class: part, part }), ...attributes });
  return /** @type {any} */ (element);
};
