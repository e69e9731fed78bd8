// @ts-check
// How high the page is, told to the page around it. It is a number and no secret, so whoever frames the page may know it; the page
// around takes it from our origin and from its own frame alone (src/embed/framing).

/** WordPress frames a page that was pasted as an address, with a secret of its own, and listens to its own kind of message. */
const [, secret] = /[#?&]secret=(\w+)/.exec(location.hash) || [];

/** @param {number} height */
const tell = (height) => {
  parent.postMessage({ valueCards: 'height', height }, '*');
  if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
};

/**
 * Tells the element's height now and whenever it changes.
 * @param {Element} element
 */
export const tellHeight = (element) => {
  if (parent === window) return;
  let last = 0;
  new ResizeObserver(() => {
    // A browser may round the page up once more: 3069.5 is 3071.
    const height = Math.ceil(element.getBoundingClientRect().bottom + scrollY) + 1;
    if (height === last) return;
    last = height;
    tell(height);
  }).observe(element);
  // The page around has begun to listen.
  addEventListener('message', ({ data, source }) => {
    if (source === parent && data && data.valueCards === 'ask' && last) tell(last);
  });
};
