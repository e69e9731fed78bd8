// @ts-check
// Marks that were typed differently although they are those of one list: an odd bullet among others, or a number with another
// sign behind it.

import { decimal, isCounted } from './marks.js';

/** @import { Mark } from './marks.js' */

/** A dash may also begin a sub-item, or name a speaker. */
const isDash = (/** @type {Mark} */ mark) => /[*+~–—‐−-]/.test(mark._sign);

/**
 * One of them has another bullet than all the others.
 * @param {Mark[]} marks
 */
const adjustBullet = (marks) => {
  const shapes = new Set(marks.map((mark) => mark._shape));
  if (shapes.size !== 2 || marks.some((mark) => isCounted(mark) || !mark._length)) return;
  const odd = marks.filter((mark) => marks.filter((other) => other._shape === mark._shape).length === 1);
  const index = marks.indexOf(odd[0]);
  if (odd.length !== 1 || (isDash(odd[0]) && (!index || !marks[index + 1]))) return;
  const { _sign, _shape, _say } = marks[index ? 0 : 1];
  Object.assign(odd[0], { _sign, _shape, _say });
};

/**
 * They go on counting: “1. 2) 3.”
 * @param {Mark[]} marks
 */
const adjustNumbers = (marks) => {
  if (marks.every((mark, index) => mark._say === decimal && mark._number === marks[0]._number + index))
    for (const mark of marks) mark._shape = marks[0]._shape;
};

/**
 * Makes the marks of blocks that follow each other those of one list, if there are three or more.
 * @param {(Mark | null)[]} marks of all blocks
 */
export const makeAlike = (marks) => {
  /** @type {Mark[]} */
  let run = [];
  for (const mark of [...marks, null])
    if (mark) run.push(mark);
    else {
      if (run[2]) {
        adjustBullet(run);
        adjustNumbers(run);
      }
      run = [];
    }
};
