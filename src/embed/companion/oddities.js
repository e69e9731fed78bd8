// @ts-check
// Whether anything about an element seems wrong. If so, the extras are fetched, which look closer and say what it is.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

// Begins like one of our attributes, and not like one of HTML's.
const near = /^(?!class|style|slot|dir|title|role|hid|tab|tran|spell)[cdhlrstw][a-z-]{2,}$/;

/**
 * Whether the attribute has a word that we ignore.
 * @param {Host} host
 * @param {string} name
 */
const isMissed = (host, name) => {
  const ids =
    name === 'sections'
      ? host._sections.map((section) => section._id)
      : name === 'start' && kit._cardsOf(host).map((card) => /** @type {string} */ (card.dataset.id));
  // Ids are compared as they are written, words in lower case.
  const words = (/** @type {string} */ text) => kit._list(ids ? text : text.toLowerCase());
  const followed = ids || words(kit._read(host, name));
  return words(/** @type {string} */ (host.getAttribute(name))).some((word) => !followed.includes(word));
};

/** @param {Host} host */
const isOdd = (host) =>
  host._isThrownOut ||
  host.getAttributeNames().some((name) => {
    const bare = name.replace(/^data-/, '');
    const isOurs = Object.keys(kit._options).includes(bare);
    if (bare !== name) return isOurs && bare !== 'theme';
    return isOurs ? isMissed(host, name) : near.test(name);
  });

/** @param {Host} host */
export const checkOddities = (host) => {
  if (isOdd(host))
    kit._bring(kit._extras).then(
      (part) => part._check(host),
      () => {},
    );
};
