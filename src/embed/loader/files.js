// @ts-check
// The files of the release, each asked for by its name. In the single file, src/embed/single/files.js is in its place.

import { home } from './script.js';

/** @import { ModuleFile } from '../host.js' */

/** Whether the widget's files are in this one. */
export const isSingle = false;

/** @param {string} name */
export const importFile = (name) => import(home + name);

/**
 * A module of the release, or nothing: a byte that has changed on the way is refused.
 * @param {ModuleFile} file
 */
export const fetchFile = ([name, integrity]) => fetch(home + name, { integrity });
