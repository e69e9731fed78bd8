// @ts-check
// Headlines of cards that the page removes or rewrites.

/** @import { Host } from '../host.js' */

/**
 * A removed card takes its headline with it. A card that the page has rewritten brings its own.
 * @param {Host} host
 */
export const rejoin = (host) => {
  for (const { _groups: groups } of host._sections || [])
    for (const { _cards: cards } of groups)
      for (const { _nodes: nodes, _headline: headline } of cards)
        if (headline && headline.parentNode === host && !host.contains(nodes[0])) nodes[0].prepend(headline);
};
