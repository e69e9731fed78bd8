// @ts-check
// Elements found and made, events sent, and what is said on the console.

/** @import { Ask, Host, Make } from '../host.js' */

export const tag = 'value-cards';

/**
 * What a function of the document gives back. An element of the page may hide that function by its name:
 * `<img name="createElement">`.
 * @type {Ask}
 */
export const ask = (name, argument) => Object.getPrototypeOf(document)[name].call(document, argument);

/**
 * A line on the console, which a page may have replaced by less.
 * @param {'error' | 'warn'} kind
 * @param {string} text
 * @param {...Node} nodes
 */
export const say = (kind, text, ...nodes) => {
  if (console[kind]) console[kind](`[${tag}] ${text}`, ...nodes);
};

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
  const element = parent.appendChild(ask('createElement', name));
  setAll(element, { ...(part && { class: part, part }), ...attributes });
  return /** @type {any} */ (element);
};
