// @ts-check
// The widget's files in the single file: they are here, and no request is made for them. What else there is to a release is asked
// for beside this file, as the loader does.

import { home } from '../loader/script.js';

/** @import { ModuleFile } from '../host.js' */

export const isSingle = true;

/**
 * By name, what each part and program gives. Filled by held.js, which the parts' own modules come with: this one is what they
 * may import.
 * @type {Record<string, unknown>}
 */
export const held = {};

/**
 * @param {string} name
 * @returns {Promise<any>}
 */
export const importFile = (name) => (held[name] ? Promise.resolve(held[name]) : import(home + name));

/**
 * @param {ModuleFile} file
 * @returns {Promise<Response>}
 */
export const fetchFile = ([name, integrity]) =>
  held[name] ? Promise.resolve(/** @type {any} */ (held[name])) : fetch(home + name, { integrity });
