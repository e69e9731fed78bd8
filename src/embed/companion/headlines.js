// @ts-check
// Cards that the page removes, or writes anew, while we frame their headlines.

/** @import { Host } from '../host.js' */

/**
 * A card that was removed takes its headline along; what a page has written anew has one of its own.
 * @param {Host} host
 */
export const rejoin = (host) => {
  for (const { _groups: groups } of host._sections || [])
    for (const { _cards: cards } of groups)
      for (const { _nodes: nodes, _headline: headline } of cards)
        if (headline && headline.parentNode === host && !host.contains(nodes[0])) nodes[0].prepend(headline);
};
