// @ts-check
// Whether anything about an element is wrong. If so, the extras are fetched to say what it is.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

// Begins like a name of ours, and is none of HTML's own.
const near = /^(?!(class|style|slot|dir|title|role|hidden|tabindex|translate|spellcheck)$)[cdhlrstw][a-z-]{2,14}$/;

/** @param {Host} host */
const isOdd = (host) =>
  host._isThrownOut ||
  host.getAttributeNames().some((name) => {
    const bare = name.replace(/^data-/, '');
    const isOurs = Object.keys(kit._options).includes(bare);
    if (bare !== name) return isOurs && bare !== 'theme';
    if (!isOurs) return near.test(name);
    const [fallback, ...allowed] = kit._options[name].split('|');
    const given = /** @type {string} */ (host.getAttribute(name));
    const ids =
      name === 'sections'
        ? host._sections.map(({ _id: id }) => id)
        : name === 'start' && kit._cardsOf(host).map(({ dataset }) => dataset.id);
    return (
      (ids || allowed[0]) &&
      given.trim() &&
      !(name === 'sections' || / /.test(fallback) ? kit._list(given) : [given.trim()]).every((word) =>
        ids ? ids.includes(word) : allowed.includes(word.toLowerCase()),
      )
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
