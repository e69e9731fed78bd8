// @ts-check
// The script tag that loaded us: it says where our other files are, and it may place cards itself.

// An element of the page may hide the document's own property by its name: `<img name="currentScript">`. Only a script is
// believed; reading anything but its type throws if it is a frame of another origin.
const { currentScript } = document;

/** @type {HTMLScriptElement | null} */
const script =
  {}.toString.call(currentScript) === '[object HTMLScriptElement]'
    ? /** @type {HTMLScriptElement} */ (currentScript)
    : document.querySelector('script[src*="value-cards.js"]');

/** Whether the tag may place cards itself; the extras look closer. */
export const isPlacement = script && Object.keys(script.dataset)[0];

/** The folder of the release. */
export const home = new URL('.', script ? script.src : document.baseURI);
