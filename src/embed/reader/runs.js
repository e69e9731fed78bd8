// @ts-check
// Members of a row, such as paragraphs, that are the items of a list, and what stands between them.

import { goesOn, isCounted } from './marks.js';

/** @import { Mark } from './marks.js' */

/**
 * A marked block, and what stands behind it and belongs to it.
 * @typedef {{ _block: Element, _mark: Mark, _rest: Element[] }} Item
 */

/**
 * Whether what stands between items belongs to the first of them: between all of them there is something, and it has one shape;
 * behind a number, one to three paragraphs will do. The last item gets as much as the others have.
 * @param {Item[]} items
 * @param {(block: Element) => string} kind
 */
const isEven = (items, kind) => {
  const rests = items.map(({ _rest: rest }) => rest.map(kind).join(''));
  const tail = /** @type {string} */ (rests.pop());
  const isSame = rests.every((rest) => rest === rests[0]);
  const [least] = rests.sort((one, other) => one.length - other.length);
  const most = kind(items[0]._block) === 'b' ? /^p{1,3}$/ : /^(p{1,3}l?|l)$/;
  if (!rests.every((rest) => most.test(rest))) return false;
  if (!isSame && !(isCounted(items[0]._mark) && rests.every((rest) => !/l/.test(rest)))) return false;
  let { length } = least;
  while (least.slice(0, length) !== tail.slice(0, length)) length--;
  if (!length && !items[2]) return false;
  items[items.length - 1]._rest.length = length;
  return true;
};

/**
 * Finds the items of one shape, two or more.
 * @param {Element[]} blocks
 * @param {(block: Element) => Mark | null} markOf of that shape
 * @param {(block: Element) => string} kind `l` list, `b` bold, `p` any other paragraph; nothing for what ends a list
 * @param {(items: Item[]) => void} use
 */
export const eachRun = (blocks, markOf, kind, use) => {
  /** @type {Item[]} */
  let items = [];
  const end = () => {
    const [first] = items;
    /** @type {Item[]} */
    let run = [];
    if (items[1] && isEven(items, kind)) use(items);
    else if (first && !first._mark._needsRest)
      for (const item of items) {
        const { length } = item._rest;
        run.push(item);
        // A list behind a number belongs to it.
        item._rest.length = isCounted(item._mark) && length && kind(item._rest[0]) === 'l' ? 1 : 0;
        if (length === item._rest.length && item !== items[items.length - 1]) continue;
        if (run[1]) use(run);
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
};
