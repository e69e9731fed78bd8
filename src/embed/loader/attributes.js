// @ts-check
// The element's attributes, read against the table of options.

import { options } from 'build:loader';

/** @param {string} text */
export const list = (text) => text.split(/[\s,]+/).filter(Boolean);

/**
 * The attribute's value if it is allowed, else its default. The extras warn of wrong ones.
 * @param {Element} host
 * @param {string} name
 */
export const read = (host, name) => {
  const allowed = options[name].split('|');
  const [fallback, other] = allowed;
  const given = host.getAttribute(name);
  const isList = / /.test(fallback);
  const text = given && (other ? given.trim().toLowerCase() : given.trim());
  if (!other || !text) return text || (isList && text === '' ? '' : fallback);
  const words = isList ? list(text) : [text];
  const right = words.filter((word) => allowed.includes(word));
  return right.join(' ') || fallback;
};
