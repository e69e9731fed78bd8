// @ts-check
// Links to what was opened.

import { kit } from '../kit.js';

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
