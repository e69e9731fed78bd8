// @ts-check
// The script tag that loaded us: it says where our other files are, and it may place cards itself.

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
  isScript(node) && /^[^?#]*\/value-cards\.js([?#]|$)/.test(node.src) && /^$|javascript|module/.test(node.type);

/** @type {HTMLScriptElement | undefined} */
const script = /** @type {any} */ (
  isScript(document.currentScript) ? document.currentScript : [...document.querySelectorAll('script')].find(isOurs)
);

/** Whether the tag may place cards itself; the extras look closer. */
export const isPlacement = script && Object.keys(script.dataset)[0];

/** The folder of the release. */
export const home = new URL('.', script ? script.src : document.baseURI);
