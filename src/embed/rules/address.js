// @ts-check
// Which addresses are followed. Rust checks the text of an address in the same sense; both are held by
// tests/examples/rules/addresses.json.

/** @param {URL} url */
const isThisMachine = ({ hostname }) => /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);

/**
 * Whether an absolute address may be asked for: https, this machine, or the origin of what names it.
 * @param {URL} url
 * @param {string} base
 */
export const isFollowed = (url, base) =>
  /^https?:$/.test(url.protocol) &&
  (url.protocol === 'https:' || isThisMachine(url) || url.origin === new URL(base).origin);
