// @ts-check
// Which values an attribute takes.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

/**
 * The words or ids that the attribute takes, if its value is none of them; else nothing.
 * @param {Host} host
 * @param {string} name
 */
export const missedBy = (host, name) => {
  const given = (host.getAttribute(name) || '').trim();
  const words = kit._options[name].split('|');
  const isList = words[0].includes(' ');
  const isSections = name === 'sections';
  const ids = isSections
    ? host._sections.map((section) => section._id)
    : name === 'start' && kit._cardsOf(host).map((card) => /** @type {string} */ (card.dataset.id));
  // The default comes first; that of a list is several of its words. In alphabetical order they are easier to read.
  const allowed = ids || (words[1] ? words.slice(+isList).sort() : []);
  const found = isSections || isList ? kit._list(given) : given ? [given] : [];
  // A text takes any value, and a document that is still loading has no ids yet.
  if (allowed[0] && !(ids && host._sourceKey && !host._document))
    return found.every((word) => allowed.includes(ids ? word : word.toLowerCase())) ? undefined : allowed;
};
