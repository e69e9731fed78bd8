// @ts-check
// `value-cards.frame.js`, for pages that have cards in an <iframe>: each gets the height that it tells. A frame that lies is no higher
// than ten screens of a large monitor.

/** Pixels. */
const least = 100;
const most = 20000;

// As a module, or written into the page, there is no script to ask.
const { src: own } = /** @type {HTMLScriptElement} */ (document.currentScript || {});
const host = own && new URL(own).origin;

/**
 * The origin of a frame of ours; nothing if it is another one.
 * @param {HTMLIFrameElement} frame
 */
const originOf = (frame) => {
  // An anchor reads any address without an exception.
  const { origin, pathname } = Object.assign(document.createElement('a'), { href: frame.src });
  return /\/frame\.html$/.test(pathname) && (!host || origin === host) && origin;
};

/**
 * What the page's own rules add to the height of what is in a frame.
 * @param {CSSStyleDeclaration} style
 */
const edgesOf = (style) =>
  style.boxSizing === 'border-box'
    ? [style.paddingTop, style.paddingBottom, style.borderTopWidth, style.borderBottomWidth].reduce(
        (sum, edge) => sum + parseFloat(edge),
        0,
      )
    : 0;

addEventListener('message', ({ data, origin, source }) => {
  if (!data || data.valueCards !== 'height' || typeof data.height !== 'number' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source) continue;
    const expected = originOf(frame);
    // A sandbox takes the origin away; then the window alone says who it is.
    const isSandboxed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
    if (!expected || (origin !== expected && !(isSandboxed && origin === 'null'))) continue;
    const style = getComputedStyle(frame);
    // The page has a box of its own for it, which would not grow.
    if (/absolute|fixed/.test(style.position)) continue;
    frame.style.height = `${Math.min(Math.max(data.height, least), most) + edgesOf(style)}px`;
  }
});

// Those that were there first have told it before we listened.
for (const frame of document.querySelectorAll('iframe'))
  if (originOf(frame) && frame.contentWindow) frame.contentWindow.postMessage({ valueCards: 'ask' }, '*');
