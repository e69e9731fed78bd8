// @ts-check
// The interface's phrases. English is here; another language is a file that is fetched when it is used.

import { english, languages } from 'build:extras';
import { say } from '../../loader/dom.js';
import { once, retried } from '../../rules/again.js';
import { kit } from '../../kit.js';

/** @import { Host, Phrases } from '../../host.js' */

/**
 * The phrases that this element uses.
 * @param {Host} host
 */
export const phrasesOf = (host) => host._phrases || english;

/** @type {Record<string, () => Promise<Phrases>>} */
const asked = {};

/** @type {boolean | undefined} */
let isTold;

/**
 * The phrases of a language. If its file does not load: English, and the reason on the console.
 * @param {string} tag
 */
export const fetchPhrases = (tag) => {
  const file = (languages[tag] || [])[1];
  if (!file) return english;
  asked[tag] =
    asked[tag] || once((failures) => import(retried(kit._home + file, failures)).then((module) => module.default));
  return asked[tag]().catch((error) => {
    if (!isTold)
      say('warn', `The controls are in English: ${kit._home + file}: ${error}. Copy all files of the release.`);
    isTold = true;
    return english;
  });
};
