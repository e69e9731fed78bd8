// @ts-check
// Warnings of wrong values: one for each value, on the console.

import { say, tag } from '../loader/dom.js';

/** @import { Host } from '../host.js' */

/** @type {WeakMap<Host, Record<string, string | null>>} */
const warned = new WeakMap();

/**
 * @param {Host} host
 * @param {string} name
 * @param {string} expected
 */
export const complain = (host, name, expected) => {
  const found = host.getAttribute(name);
  const before = warned.get(host);
  if (before && before[name] === found) return;
  warned.set(host, { ...before, [name]: found });
  say('warn', `<${tag}> ${name}: expected ${expected}; found "${found}", ignored.`, host);
};
