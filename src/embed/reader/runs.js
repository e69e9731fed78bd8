// @ts-check
// Blocks in a row that are the items of a list, and what stands between them.

import { isShown, said } from '../loader/nodes.js';
import { isAll, isLoud } from './drawn.js';
import { makeAlike } from './alike.js';
import { decimal, goesOn, isCounted, leastOf } from './marks.js';
import { holding } from './shapes.js';

/** @import { Mark } from './marks.js' */

/**
 * A marked block, and what stands behind it and belongs to it.
 * @typedef {{ _block: Element, _mark: Mark, _rest: Element[] }} Item
 */

/**
 * A paragraph, or a box around a single one.
 * @param {Element} block
 * @returns {boolean}
 */
export const isLeaf = (block) =>
  /^(P|DIV)$/.test(block.nodeName) &&
  !block.slot &&
  (!block.querySelector(holding) || (!block.children[1] && isLeaf(block.children[0])));

/**
 * `l` list, `b` bold, `p` any other paragraph; nothing for what ends a list.
 * @param {Element} block
 */
const kind = (block) =>
  /^[UO]L$/.test(block.nodeName) ? 'l' : !isLeaf(block) ? '' : said(block) && isAll(block, isLoud) ? 'b' : 'p';

/**
 * Whether what stands between items belongs to the first of them: between all of them there is something, and it has one shape;
 * behind a number, up to three paragraphs will do. The last item gets as much as the others have.
 * @param {Item[]} items
 */
const isEven = (items) => {
  const [{ _block: first, _mark: mark }] = items;
  const rests = items.map(({ _rest: rest }) => rest.map(kind).join(''));
  const tail = /** @type {string} */ (rests.pop());
  const isSame = rests.every((rest) => rest === rests[0]);
  const [least] = rests.sort((one, other) => one.length - other.length);
  const most = kind(first) === 'b' ? /^p{1,3}$/ : mark._say === decimal ? /^p{0,3}l?$/ : /^(p{1,3}l?|l)$/;
  if (!rests.every((rest) => most.test(rest) && (isSame || (isCounted(mark) && !/l/.test(rest))))) return false;
  let { length } = least;
  while (!tail.startsWith(least.slice(0, length))) length--;
  if (tail[0] === 'l') length = 1;
  // “A. Smith” and “B. Jones” may be names.
  if (!length && !items[2] && mark._say !== decimal) return false;
  items[items.length - 1]._rest.length = length;
  return true;
};

/**
 * Finds the items of one shape, two or more; where these bullets have made a list, one will do.
 * @param {Element[]} blocks
 * @param {(block: Element) => Mark | null} markOf of that shape
 * @param {(items: Item[]) => void} use
 */
const eachRun = (blocks, markOf, use) => {
  /** @type {Item[]} */
  let items = [];
  /** @type {Item[][]} */
  const lists = [];
  /** @type {Item[][]} */
  const singles = [];
  const end = () => {
    const [first] = items;
    /** @type {Item[]} */
    let run = [];
    /** @param {Item[]} some */
    const areEnough = (some) => some[leastOf(some.slice(1).map((item) => item._mark)) - 1];
    if (areEnough(items) && isEven(items)) lists.push(items);
    else if (first && !first._mark._needsRest)
      for (const item of items) {
        const { length } = item._rest;
        run.push(item);
        // A list behind a number belongs to it.
        item._rest.length = isCounted(item._mark) && length && kind(item._rest[0]) === 'l' ? 1 : 0;
        if (length === item._rest.length && item !== items[items.length - 1]) continue;
        (areEnough(run) ? lists : singles).push(run);
        run = [];
      }
    items = [];
  };
  for (const block of blocks) {
    const mark = markOf(block);
    const last = items[items.length - 1];
    const goes = goesOn(mark, last && last._mark);
    if (!goes && (mark ? mark._say : !kind(block))) end();
    if (mark && (goes || mark._say)) items.push({ _block: block, _mark: mark, _rest: [] });
    else if (items[0] && kind(block)) items[items.length - 1]._rest.push(block);
  }
  end();
  for (const run of lists) use(run);
  for (const run of singles) if (lists[0] && !run[1] && run[0]._mark._length && !isCounted(run[0]._mark)) use(run);
};

/**
 * Finds the lists among the children of an element, the inner ones first: what is marked in a second way stands below what is
 * marked in the first.
 * @param {Element} parent
 * @param {(block: Element) => Mark | null | undefined} markOf
 * @param {(items: Item[]) => void} use
 */
export const eachList = (parent, markOf, use) => {
  const blocks = () => [...parent.children].filter((child) => isShown(child) && child.slot !== 'status');
  const marks = new Map(blocks().map((block) => [block, markOf(block) || null]));
  makeAlike([...marks.values()]);
  const shapes = [...new Set([...marks.values()].map((mark) => mark && mark._shape))];
  for (const shape of shapes.reverse())
    if (shape)
      eachRun(
        blocks(),
        (block) => {
          const mark = marks.get(block);
          return mark && mark._shape === shape ? mark : null;
        },
        use,
      );
};
