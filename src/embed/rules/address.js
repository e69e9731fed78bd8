// @ts-check
// Which addresses are followed. Rust checks the text of an address in the same sense; both are held by
// tests/examples/rules/addresses.json.

/**
 * Whether an address is on the machine that reads it, as the browser writes such hosts.
 * @param {URL} url
 */
export const isThisMachine = ({ protocol, hostname }) =>
  protocol === 'file:' ||
  /^(?:(?:.*\.)?localhost\.?|127(?:\.\d+){3}|0\.0\.0\.0|\[::(?:1|ffff:7f[\da-f]{2}:[\da-f]+)?\])$/.test(hostname);

/**
 * Whether an absolute address may be asked for: https, or the origin of what names it. This machine only if what names it is on
 * this machine too: else it would be the visitor's own. Never with a user name or a password.
 * @param {URL} url
 * @param {string} base
 */
export const isFollowed = (url, base) => {
  const from = new URL(base);
  return (
    /^https?:$/.test(url.protocol) &&
    !url.username &&
    !url.password &&
    (isThisMachine(url) ? isThisMachine(from) : url.protocol === 'https:' || url.origin === from.origin)
  );
};

/**
 * Whether a visitor may be led to an absolute address: what may be asked for, a mail address, or a telephone number.
 * @param {URL} url
 * @param {string} base
 */
export const isLinked = (url, base) =>
  (url.protocol === 'mailto:' && !!url.pathname) ||
  (url.protocol === 'tel:' && /^[+(]*\d/.test(url.pathname)) ||
  isFollowed(url, base);
