// @ts-check
// Whether anything about an element is wrong. If so, the extras are fetched to say what it is.

import { kit } from '../kit.js';
import { missedBy } from './values.js';

/** @import { Host } from '../host.js' */

// Begins like one of our attributes, and is not one of HTML's.
const near = /^(?!(class|style|slot|dir|title|role|hidden|tabindex|translate|spellcheck)$)[cdhlrstw][a-z-]{2,14}$/;

/** @param {Host} host */
const isOdd = (host) =>
  host._isThrownOut ||
  host.getAttributeNames().some((name) => {
    const bare = name.replace(/^data-/, '');
    const isOurs = Object.keys(kit._options).includes(bare);
    if (bare !== name) return isOurs && bare !== 'theme';
    return isOurs ? missedBy(host, name) : near.test(name);
  });

/** @param {Host} host */
export const checkOddities = (host) => {
  if (isOdd(host))
    kit._bring(kit._extras).then(
      (part) => part._check(host),
      () => {},
    );
};
