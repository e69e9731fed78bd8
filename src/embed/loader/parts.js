// @ts-check
// The companion and the extras, which load later, and what we report if they do not load.

import { extras } from 'build:loader';
import { program as patience } from '../rules/limits.js';
import { tag, tell } from './dom.js';
import { home } from './script.js';

/** @import { CompanionPart, ExtrasPart, Host, Kit, ReaderPart } from '../host.js' */
/** @import { ValueCardsState } from '../value-cards.js' */

/** @type {Record<string, Promise<CompanionPart & ExtrasPart & ReaderPart>>} */
const coming = {};

/**
 * Those that have come.
 * @type {Record<string, CompanionPart & ExtrasPart & ReaderPart>}
 */
export const parts = {};

/** @type {Kit} */
let kit;

/**
 * Called once, before any part is brought.
 * @param {Kit} given
 */
export const equip = (given) => {
  kit = given;
};

/** @param {string} part */
export const bring = (part) =>
  coming[part] ||
  (coming[part] = new Promise((resolve, reject) => {
    const timer = setTimeout(reject, patience, 'No answer in 20 s');
    import(home + part)
      .then((module) => resolve((parts[part] = module.meet(kit))))
      .catch(reject)
      .then(() => clearTimeout(timer));
  }));

/** @type {boolean | undefined} */
let isTold;

/**
 * Says so on the console, once.
 * @param {unknown} error
 * @param {string} [remedy]
 */
const complain = (error, remedy) => {
  if (!isTold)
    console.error(
      `[${tag}] The cards are readable but have no controls. ${error}. ${
        remedy ||
        `Copy all files of the release; a Content-Security-Policy needs: script-src ${home.origin} 'wasm-unsafe-eval'; connect-src ${home.origin}`
      }`,
    );
  isTold = true;
};

/**
 * @param {Host} host
 * @param {ValueCardsState} state
 */
export const settle = (host, state) => {
  if (host._isSettled) return;
  host._isSettled = true;
  host._settle(state);
  tell(host, 'ready', state);
};

/**
 * Leaves the cards as they are and says so: once on the console, once on each element.
 * @param {Host} host
 * @param {unknown} error
 * @param {string} [remedy]
 */
export const fail = (host, error, remedy) => {
  const reason = `${error}`;
  complain(reason, remedy);
  tell(host, 'error', { reason });
  settle(host, { live: false, reason });
};

/**
 * Places the other forms of the snippet below `root`.
 * @param {ParentNode} [root]
 */
export const load = (root) => bring(extras).then((part) => part._load(root || document), complain);
