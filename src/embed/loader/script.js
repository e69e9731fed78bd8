// @ts-check
// The script tag that loaded us: it says where our other files are, and it may place cards itself.

import { options } from 'build:loader';
import { ask } from './dom.js';

// An element of the page may hide the document's own property by its name: `<img name="currentScript">`. Only a script is
// believed; reading anything but its type throws if it is a frame of another origin.
/** @param {unknown} node */
const isScript = (node) => ({}).toString.call(node) === '[object HTMLScriptElement]';

/**
 * A script that runs, by our file's name. Another site's script may have that name in its query, and consent tools keep scripts
 * that must not run yet under another type.
 * @param {HTMLScriptElement} node
 */
const isOurs = (node) =>
  isScript(node) && /^[^?#]*\/value-cards[\w.]*\.js\b/.test(node.src) && /^$|java|module/.test(node.type);

/** @type {HTMLScriptElement | null} */
export const script = /** @type {any} */ (
  isScript(document.currentScript)
    ? document.currentScript
    : [.../** @type {any} */ (ask('querySelectorAll', 'script'))].find(isOurs) ||
      ask('querySelector', 'script[data-home]')
);

/**
 * Whether the tag may place cards itself; the extras look closer. Other tools leave `data-` attributes on scripts, and consent
 * tools the script's own address as `data-src`.
 */
export const isPlacement =
  script &&
  Object.keys(options).some((name) => {
    const given = script.getAttribute('data-' + name);
    return given !== null && given !== script.getAttribute('src');
  });

/** Whether the tag says where our files are. It does not if we are written into the page, or are part of another file. */
export const isKept = script && (script.dataset.home || isOurs(script));

/** The script's address. An anchor reads any without an exception. */
export const anchor = /** @type {HTMLAnchorElement} */ (ask('createElement', 'a'));
anchor.href = (script && (script.dataset.home ? script.dataset.home + '/' : script.src)) || anchor.baseURI;

/** The folder of the release. */
export const home = anchor.href.split(/[?#]/)[0].replace(/\/*[^/]*$/, '/');
