// @ts-check
// The forms of the snippet that survive if custom elements do not. A div that bears `data-value-cards` receives one
// <value-cards>, which holds its content; a script tag with our options gets one after it. Their `data-` attributes are
// its attributes, also if they change.

import { kit } from '../kit.js';

/** @param {string} name */
const isOption = (name) => name in kit._options;

/** @type {WeakSet<Element>} */
const placed = new WeakSet();

/**
 * @param {Element} from
 * @param {Element} to
 */
const copyOptions = (from, to) => {
  for (const { name, value } of [...from.attributes]) {
    const option = name.slice(5);
    if (name.startsWith('data-') && isOption(option) && to.getAttribute(option) !== value)
      to.setAttribute(option, value);
  }
};

/**
 * An element with the options of `origin`, which it goes on to follow.
 * @param {Element} origin
 */
const elementFor = (origin) => {
  placed.add(origin);
  const element = document.createElement(kit._tag);
  copyOptions(origin, element);
  new MutationObserver((records) => {
    copyOptions(origin, element);
    for (const { attributeName } of records) {
      const name = /** @type {string} */ (attributeName);
      if (!origin.hasAttribute(name)) element.removeAttribute(name.slice(5));
    }
  }).observe(origin, { attributeFilter: Object.keys(kit._options).map((name) => 'data-' + name) });
  return element;
};

/** @param {string} key as in `dataset` */
const kebab = (key) => key.replace(/[A-Z]/g, (letter) => '-' + letter.toLowerCase());

/** @param {ParentNode} root */
export const load = (root) => {
  for (const div of root.querySelectorAll(`[data-${kit._tag}]`)) {
    // A copy of the page's markup may bring its element along.
    if (placed.has(div) || div.querySelector(kit._tag) || div.closest(kit._tag)) continue;
    const element = elementFor(div);
    element.append(...div.childNodes);
    div.append(element);
  }
  for (const found of root.querySelectorAll('script[src*="value-cards.js"]')) {
    const script = /** @type {HTMLScriptElement} */ (found);
    if (placed.has(script) || !Object.keys(script.dataset).some((key) => isOption(kebab(key)))) continue;
    if (script.closest('head')) {
      placed.add(script);
      console.warn(
        `[${kit._tag}] <script> in <head>: expected it in <body>, at the place for its cards; found data- options on it. Move it, or write <${kit._tag}> there.`,
        script,
      );
    } else script.after(elementFor(script));
  }
};
