// @ts-check
// What becomes of words that are not where they were: thrown out of the element, or out of what a link leads to.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

/** @param {Host} host */
export const tellOfWords = (host) => {
  if (host._isThrownOut)
    kit._say(
      'warn',
      `<${kit._tag}> is empty: HTML ends the <p> around it at the first block. Write <div data-${kit._tag}> around the words.`,
      host,
    );
};

/** A link leads to the id of a list or wrapper that was opened: it has no box to be scrolled to, but its first card has. */
export const followIds = () => {
  for (const host of kit._connected) {
    const target = host.querySelector(':target');
    if (!target || target.getClientRects()[0]) continue;
    const card = kit._cardsOf(host)[kit._positionAt(host, target)];
    if (!card) continue;
    host.goTo(/** @type {string} */ (card.dataset.id));
    card.scrollIntoView({ block: 'nearest' });
  }
};
