// @ts-check
// The page's own address and what it names.

export const parameters = new URLSearchParams(location.search);

/** The folder of all our files. */
export const home = new URL('.', location.href).href;

/** Where content comes from, as it was written; nothing if the cards have the built-in words. */
export const given = parameters.get('src');

/**
 * The whole address; empty if it is not a valid one.
 * @param {string} address
 * @param {string} base
 */
const whole = (address, base) => {
  try {
    return new URL(address, base).href;
  } catch {
    return '';
  }
};

/** Where content comes from: nothing else decides which address is fetched. Empty if it is not a valid address. */
export const source = given ? whole(given, location.href) : '';

/** The whole address of a picture or a link in the content. @param {string} address */
export const inContent = (address) => whole(address, source);
