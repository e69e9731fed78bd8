// @ts-check
// Headings that are not written as headings: a short line, wholly bold or larger, followed by something that is not.

import { ask } from '../loader/dom.js';
import { headings, levelOf } from '../loader/blocks.js';
import { enclosing } from './enclosing.js';
import { takeHeadline } from './headline.js';
import { isShown, isText, said } from '../loader/nodes.js';
import { isAll, isLoud } from './drawn.js';

const leaves = headings + ',p,div,center,li,td,th,blockquote,figure,details,dt,dd';

/**
 * @param {Element} node
 * @param {number} level
 */
export const beHeading = (node, level) => {
  node.setAttribute('role', 'heading');
  node.setAttribute('aria-level', `${level}`);
};

/**
 * All its words are loud. A picture sign before them says nothing.
 * @param {Element} node
 */
const isLoudLine = (node) => isAll(node, (element) => isLoud(element) || !/[\p{L}\p{N}]/u.test(own(element)));

/** @param {Element} element */
const own = (element) =>
  [...element.childNodes].map((node) => (node.nodeType === 3 ? /** @type {Text} */ (node).data : '')).join('');

/** @param {Element} node */
const isQuiet = (node) => !levelOf(node) && (!!enclosing(node, '[slot],li') || !isLoudLine(node));

/** @param {HTMLElement} node */
const isShort = (node) => {
  const words = said(node);
  return (
    /^(P|DIV|CENTER)$/.test(node.nodeName) &&
    !enclosing(node, 'li,table:not([role]),blockquote,details,figure,[role=heading],[slot]') &&
    isText(words) &&
    words.length <= 80 &&
    !/([.。…]|^\d+)$/.test(words)
  );
};

/** Other signs of a heading: capitals, an underline, a colon at the end. */
const dresses = [
  (/** @type {HTMLElement} */ node) => /\p{Lu}.*\p{Lu}/u.test(said(node)) && !/\p{Ll}/u.test(said(node)),
  (/** @type {HTMLElement} */ node) => isAll(node, (element) => enclosing(element, 'u')),
  (/** @type {HTMLElement} */ node) => /^(\S+\s){0,4}\S+[:：]$/.test(said(node)),
];

/**
 * Short lines in capitals, underlined, or with a colon at the end: two or more, each followed by something that is not so. If all
 * of them lead into lists, they stay that.
 * @param {HTMLElement[]} blocks
 */
const dressed = (blocks) =>
  dresses
    .map((isDressed) => blocks.filter((node) => isShort(node) && isDressed(node)))
    .find((lines, index) => {
      const followers = lines.map((line) => blocks[blocks.indexOf(line) + 1]);
      return (
        lines[1] &&
        followers.every((next) => next && isQuiet(next) && !dresses[index](next)) &&
        followers.some((next) => next.nodeName !== 'LI')
      );
    }) || [];

/** @param {HTMLElement} host */
export const repairHeadings = (host) => {
  const blocks = /** @type {HTMLElement[]} */ (
    [...host.querySelectorAll(leaves)].filter(
      (node) =>
        isShown(node) &&
        !node.querySelector('p,div,center,li,td,' + headings) &&
        /** @type {Element} */ (node).slot !== 'status',
    )
  );
  const levels = [...host.querySelectorAll(headings)].filter((node) => node.nodeName !== 'DT').map(levelOf);
  const deepest = Math.max(1, ...levels);
  const candidates = blocks.filter((node, index) => {
    const next = blocks[index + 1];
    return next && isShort(node) && isLoudLine(node) && isQuiet(next);
  });
  if (!candidates[0]) candidates.push(...dressed(blocks));
  // Two in a row, where the words begin: the first titles all.
  const [first, second] = blocks;
  if (!levels[0] && candidates[1] && candidates[0] === second && isShort(first) && isAll(first, isLoud))
    candidates.unshift(first);
  const found = candidates.filter((node) => {
    // “We believe:” leads into its list, unless such lines are all the headings that there are.
    const next = blocks[blocks.indexOf(node) + 1];
    return !/[:：]$/.test(said(node)) || (candidates[1] && (!levels[0] || !enclosing(next, 'li')));
  });
  for (const node of found) beHeading(node, deepest + 1);
  if (levels[0]) return;
  // “Vision – To be …”, two or more of them; or one among lines that are headings, and then a colon or a new line will do, too.
  const begun = blocks.filter(
    (node) => node.nodeName === 'P' && !enclosing(node, 'li,[slot]') && !node.hasAttribute('role'),
  );
  const dashed = begun.filter((node) => beginsBold(node, /^\s*[–—|-]\s/));
  // Letters are those of a word, and their lines its cards.
  const isAcrostic = dashed.every((node) => /^\P{L}*\p{L}\P{L}/u.test(said(node)));
  const labeled = begun.filter((node) => beginsBold(node, /^\s*([–—|-]\s|:)/, true));
  // Directly below a heading they are its cards.
  const isBelow = candidates.some((node) => labeled.includes(blocks[blocks.indexOf(node) + 1]));
  const names = isBelow ? [] : candidates[0] && labeled[0] ? labeled : dashed[1] && !isAcrostic ? dashed : [];
  if (names[0]) for (const node of candidates) beHeading(node, 2);
  for (const node of names) {
    const headline = takeHeadline([node], false);
    if (!headline) continue;
    const heading = ask('createElement', 'div');
    beHeading(heading, 2);
    node.before(heading);
    heading.append(headline);
  }
};

/**
 * @param {HTMLElement} node
 * @param {RegExp} separator that follows the bold beginning
 * @param {boolean} [isLoose] a colon in it, or a new line behind it, will do, too
 */
const beginsBold = (node, separator, isLoose) => {
  const first = [...node.childNodes].find(isShown);
  if (!first || first.nodeType !== 1 || !isAll(first, isLoud)) return false;
  const bold = said(first);
  const rest = (node.textContent || '').slice(
    (node.textContent || '').indexOf(first.textContent || '') + (first.textContent || '').length,
  );
  const next = first.nextSibling;
  return (
    isText(rest) && (separator.test(rest) || (isLoose && (/[:：]$/.test(bold) || (!!next && next.nodeName === 'BR'))))
  );
};
