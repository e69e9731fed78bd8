// @ts-check
// Whether anything about an element is odd. If so, the extras are fetched to say what it is.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

// Begins like a name of ours, and is none of HTML's own.
const near = /^(?!(class|style|slot|dir|title|role|hidden|tabindex|translate)$)[cdhlrstw][a-z-]{2,14}$/;

/** @param {Host} host */
const isOdd = (host) =>
  host._isThrownOut ||
  host.getAttributeNames().some((name) => {
    const bare = name.replace(/^data-/, '');
    const isOurs = Object.keys(kit._options).includes(bare);
    if (bare !== name) return isOurs && bare !== 'theme';
    if (!isOurs) return near.test(name);
    const [, ...allowed] = kit._options[name].split('|');
    const ids =
      name === 'sections'
        ? host._sections.map(({ _id: id }) => id)
        : name === 'start' && kit._cardsOf(host).map(({ dataset }) => dataset.id);
    return (
      (ids || allowed[0]) &&
      !kit
        ._list(/** @type {string} */ (host.getAttribute(name)))
        .every((word) => (ids ? ids.includes(word) : allowed.includes(word.toLowerCase())))
    );
  });

/** @param {Host} host */
export const checkOddities = (host) => {
  if (isOdd(host))
    kit._bring(kit._extras).then(
      (part) => part._check(host),
      () => {},
    );
};
