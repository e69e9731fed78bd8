// @ts-check
// `value-cards.frame.js`, for pages that have cards in an <iframe>: each gets the height that it tells. A frame that lies is no higher
// than ten screens of a large monitor.

/** Pixels. */
const least = 100;
const most = 20000;

const { src: own } = /** @type {HTMLScriptElement} */ (document.currentScript);
const page = new URL('frame.html', own).href;

addEventListener('message', ({ data, origin, source }) => {
  if (!data || data.valueCards !== 'height' || typeof data.height !== 'number' || !(data.height > 0)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow !== source || frame.src.split(/[?#]/)[0] !== page) continue;
    // A sandbox takes the origin away; then the window alone says who it is.
    const isSandboxed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
    if (origin !== new URL(page).origin && !(isSandboxed && origin === 'null')) continue;
    frame.style.height = `${Math.min(Math.max(data.height, least), most)}px`;
  }
});
