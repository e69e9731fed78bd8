// @ts-check
// The companion and the extras, which load later, and what we report if they do not load.

import { importFile, isSingle } from 'build:files';
import { extras } from 'build:loader';
import { program as patience } from '../rules/limits.js';
import { say, tell } from './dom.js';
import { anchor, home, isKept } from './script.js';

/** @import { CompanionPart, ExtrasPart, Host, Kit, ReaderPart } from '../host.js' */
/** @import { ValueCardsState } from '../value-cards.js' */

/**
 * Those that have been asked for; null if it may be asked for again.
 * @type {Record<string, Promise<CompanionPart & ExtrasPart & ReaderPart> | null>}
 */
export const asked = {};

let failures = 0;

/**
 * Those that have come.
 * @type {Record<string, CompanionPart & ExtrasPart & ReaderPart>}
 */
export const parts = {};

/**
 * What they get of us.
 * @type {Kit}
 */
export let kit;

/**
 * Called once, before any part is brought.
 * @param {Kit} given
 */
export const equip = (given) => {
  kit = given;
};

/**
 * Asks once. After a failure the next element asks again, after 2 seconds, 4, 8 and so on, and at another address: browsers
 * remember that an address gave no module.
 * @param {string} part
 */
export const bring = (part) =>
  asked[part] ||
  (asked[part] = new Promise((resolve, reject) => {
    const name = part + (failures ? '?' + failures : '');
    /** @param {unknown} error */
    const miss = (error) => {
      setTimeout(() => (asked[part] = null), 1000 << ++failures);
      reject(`${home + name}: ${error}`);
    };
    const timer = setTimeout(miss, patience, 'no answer in 20 s');
    importFile(name)
      .then((module) => resolve((parts[part] = module.meet(kit))))
      .catch(miss)
      .then(() => clearTimeout(timer));
  }));

/** @type {boolean | undefined} */
let isTold;

/**
 * Says so on the console, once.
 * @param {string} reason
 * @param {string} [remedy]
 */
export const complain = (reason, remedy) => {
  const { origin } = anchor;
  const policy =
    `Content-Security-Policy: script-src ${origin} 'wasm-unsafe-eval'` + (isSingle ? '' : `; connect-src ${origin}`);
  if (!isTold)
    say(
      'error',
      `Something failed: ${reason}. ${
        remedy ||
        (isSingle
          ? policy
          : !isKept
            ? 'It needs a script tag of its own, or data-home.'
            : reason.includes(home)
              ? `Open that address. No file: Copy all files of the release and keep the old ones. Else HOSTING.md: changed file, Access-Control-Allow-Origin: *, or ${policy}`
              : policy)
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
