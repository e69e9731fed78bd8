// @ts-check
// The forms of the snippet that survive if custom elements do not. A div that bears `data-value-cards` receives one
// <value-cards>, which holds its content; a script tag with our options gets one after it. Their `data-` attributes are
// its attributes, also if they change.

import { ask, say, tag } from '../loader/dom.js';
import { nearest } from '../rules/nearest.js';
import { kit } from '../kit.js';

/** @typedef {{ origin: Element, observer?: MutationObserver | null }} Form */

/**
 * The element of each div and script.
 * @type {WeakMap<Element, Element>}
 */
const elements = new WeakMap();

/**
 * What each element follows, and what hears of its changes as long as the element is on the page.
 * @type {WeakMap<Element, Form>}
 */
const forms = new WeakMap();

/** Those that have had their warnings. */
const checked = new WeakSet();

/** @param {string} name */
const isOption = (name) => Object.keys(kit._options).includes(name);

/**
 * The options of a div or a script. Consent tools leave the script's own address as `data-src`.
 * @param {Element} origin
 */
const optionsOf = (origin) =>
  [...origin.attributes]
    .filter(
      ({ name, value }) =>
        name.startsWith('data-') && isOption(name.slice(5)) && !(value && value === origin.getAttribute('src')),
    )
    .map(({ name, value }) => [name.slice(5), value]);

/**
 * @param {Element} origin
 * @param {Element} element
 */
const copyOptions = (origin, element) => {
  for (const [name, value] of optionsOf(origin))
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
};

/**
 * The element takes its options from its div or script, now and as long as it is on the page.
 * @param {Element} element
 */
export const follow = (element) => {
  const form = forms.get(element);
  if (!form || form.observer || !element.isConnected) return;
  const { origin } = form;
  copyOptions(origin, element);
  form.observer = new MutationObserver((records) => {
    copyOptions(origin, element);
    for (const { attributeName } of records) {
      const name = /** @type {string} */ (attributeName);
      if (!origin.hasAttribute(name)) element.removeAttribute(name.slice(5));
    }
  });
  form.observer.observe(origin, { attributeFilter: Object.keys(kit._options).map((name) => 'data-' + name) });
};

/**
 * The element has left the page. If it has only been moved, it has come back by the time this looks.
 * @param {Element} element
 */
export const unfollow = (element) => {
  const form = forms.get(element);
  if (!form || !form.observer || element.isConnected) return;
  form.observer.disconnect();
  form.observer = null;
};

/**
 * Reports options under another name than `data-` and the option's own.
 * @param {Element} origin
 */
const checkNames = (origin) => {
  if (checked.has(origin)) return;
  checked.add(origin);
  const names = Object.keys(kit._options);
  for (const { name, value } of [...origin.attributes]) {
    const bare = name.replace(/^data-/, '');
    // Any element may have a language.
    const near = bare === name ? name !== 'lang' && isOption(name) && name : nearest(bare, names);
    if (near && !origin.hasAttribute('data-' + near))
      say(
        'warn',
        `<${origin.localName}> ${name}: expected data-${near} as the name of this attribute; found "${value}", ignored.`,
        origin,
      );
  }
};

/**
 * Whether its element is on the page, wherever the page has put it.
 * @param {Element} origin
 */
const isPlaced = (origin) => {
  const element = elements.get(origin);
  return element && element.isConnected;
};

/**
 * Binds an element to its div or script.
 * @param {Element} origin
 * @param {Element} element
 */
const bind = (origin, element) => {
  elements.set(origin, element);
  forms.set(element, { origin });
  copyOptions(origin, element);
  return element;
};

/** @param {ParentNode} root */
export const load = (root) => {
  /** @param {string} selector */
  const all = (selector) => (root === document ? ask('querySelectorAll', selector) : root.querySelectorAll(selector));
  for (const div of all(`[data-${tag}]`)) {
    if (isPlaced(div) || div.closest(tag)) continue;
    checkNames(div);
    // A copy of the page's markup may bring its element along.
    const found = div.querySelector(tag);
    const element = bind(div, found || ask('createElement', tag));
    if (!found) {
      element.append(...div.childNodes);
      div.append(element);
    }
    follow(element);
  }
  // A single file may have any name, or none.
  const ours = [...all('script[src*="value-cards.js"],script[src*="value-cards.single.js"],script[data-home]')];
  if (kit._script && root.contains(kit._script) && !ours.includes(kit._script)) ours.push(kit._script);
  for (const script of ours) {
    if (isPlaced(script) || !optionsOf(script)[0]) continue;
    if (script.closest('head')) {
      if (!checked.has(script))
        say(
          'warn',
          `<script> in <head>: expected it in <body>, at the place for its cards; found data- options on it. Move it, or write <${tag}> there.`,
          script,
        );
      checked.add(script);
      continue;
    }
    // A page that is saved, or kept for Back, brings the element of an earlier visit along.
    const next = script.nextElementSibling;
    const isThere = next && next.localName === tag && !forms.has(next);
    const element = bind(script, isThere ? next : ask('createElement', tag));
    if (!isThere) script.after(element);
    follow(element);
  }
};
