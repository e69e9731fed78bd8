// @ts-check
// Marks of items in lists that are not written as lists: a bullet, or a number that goes on counting.

import { ask } from '../loader/dom.js';
import { letters, roman } from './numbers.js';
import { textsOf } from './texts.js';

/**
 * `_sign` is the bullet or number, `_shape` what is the same in each item of a list, `_length` how many characters the mark has.
 * `_say` writes any number of that kind, if the mark can be the first of a list; `_number` is its own, 0 if it does not count.
 * `_needsRest`: it is no item without something behind it. `_least`: how many items make a list, two if it is missing.
 * @typedef {{ _sign: string, _shape: string, _length: number, _say?: ((number: number) => string) | undefined, _number: number,
 *   _needsRest?: boolean, _least?: number | undefined }} Mark
 */

// The last ones are how Word's symbol fonts and its lists in other programs come out.
const bullet =
  /^\s*([•●▪▫▸►▶‣◦○■□◆◇♦❖★☆✓✔✅☐☑➢➣➤➔→⁃∙·⚫⬤🔹🔸🔷🔶»›*+>~–—‐−-]\uFE0F?|[\uF076\uF0A7\uF0B7\uF0D8\uF0FC]|[§oØü](?=\xA0\s))\s*(?=\S)/u;

// A number that stands alone, as ① does; one with brackets, a full stop or the like; one that a letter follows at once, or a dash.
const count =
  /^\s*(?:()(\p{No}|\d\uFE0F?\u20E3)()[.)]?\s*|([(（]?)(\p{Nd}{1,3}|\p{Nl}|[a-z]{1,5}|[A-Z]{1,5}|[一二三四五六七八九十]{1,2})([.)]-?(?=\s)|[．）、])\s*|()(\d{1,3})([.)])(?=\p{L})|()(\d{1,3})\s?([–—:-])\s+(?!\d))(?=\S)/u;

/** @param {number} number */
export const decimal = (number) => `${number}`;

/** How a list may count. What begins with “i” is Roman. */
const ways = [
  decimal,
  letters,
  roman,
  ...[letters, roman].map((way) => (/** @type {number} */ number) => way(number).toUpperCase()),
  ...[...'①ⅠⅰⒶ❶➊'].map(
    (first) => (/** @type {number} */ number) => String.fromCharCode(first.charCodeAt(0) + number - 1),
  ),
  ...[...'０٠۰०'].map(
    (zero) => (/** @type {number} */ number) =>
      `${number}`.replace(/\d/g, (digit) => String.fromCharCode(zero.charCodeAt(0) + +digit)),
  ),
  ...['\u20E3', '\uFE0F\u20E3'].map((cap) => (/** @type {number} */ number) => number + cap),
  (/** @type {number} */ number) => (number > 10 ? '十' : '') + '一二三四五六七八九十'[(number - 1) % 10],
];

/**
 * What marks an item although it is shown with it.
 * @param {string} shape
 * @param {number} [least]
 * @returns {Mark}
 */
export const bareMark = (shape, least) => ({
  _sign: '',
  _shape: shape,
  _length: 0,
  _say: () => '',
  _number: 0,
  _least: least,
});

/**
 * @param {string} text
 * @returns {Mark | null}
 */
export const markOf = (text) => {
  const counted = count.exec(text);
  if (counted) {
    const [found, ...groups] = counted;
    const [open, sign, close] = groups.filter((group) => group !== undefined);
    const number = +sign || 1;
    return {
      _sign: sign,
      // Numbers and letters are not those of one list.
      _shape: [open, +sign ? 1 : sign === sign.toUpperCase() ? 'A' : 'a', close].join('|'),
      _length: found.length,
      _say: +sign ? decimal : ways.find((way) => way(1) === sign),
      _number: number,
    };
  }
  const [found, sign] = bullet.exec(text) || [''];
  // A dash or star without a blank behind it may belong to the word.
  return sign && (/[^*+>~–—‐−-]/.test(sign) || /^\s*.\s/.test(text))
    ? { _sign: sign, _shape: sign, _length: found.length, _say: () => sign, _number: 0 }
    : // A picture is shown, and only three are certain.
      /^\s*\p{So}/u.test(text)
      ? bareMark('☺', 3)
      : null;
};

/**
 * An item has been taken out, or each begins with “1.”. Lines that begin with an icon always follow each other.
 * @param {Mark} mark
 * @param {Mark} before
 */
const isNear = (mark, { _say: say, _shape: shape, _number: number }) =>
  shape === 'icon' || (say === decimal && /[.)]$/.test(shape) && +mark._sign >= number && +mark._sign < number + 4);

/**
 * The mark as the one behind another, or else as the first of a list, if it can be that.
 * @param {Mark | null} mark
 * @param {Mark | null | undefined} before
 * @returns {boolean} whether it goes on
 */
export const goesOn = (mark, before) => {
  if (!mark || !before || mark._shape !== before._shape || !before._say) return false;
  const isNext = before._say(before._number + 1) === mark._sign;
  if (!isNext && !isNear(mark, before)) return false;
  if (before._number) {
    mark._say = before._say;
    mark._number = isNext ? before._number + 1 : +mark._sign;
  }
  // With a gap, two items could be a coincidence.
  if (!isNext && mark._number !== 1) mark._least = 3;
  return true;
};

/** @param {Mark[]} marks */
export const leastOf = (marks) => Math.max(2, ...marks.map(({ _least: least }) => least || 0));

/**
 * @param {(Mark | null)[]} marks
 * @returns {marks is Mark[]} whether all of them are those of one list
 */
export const areOne = (marks) =>
  !!marks[1] &&
  marks.every((mark, index) => (index ? goesOn(mark, marks[index - 1]) : mark && mark._say)) &&
  !!marks[leastOf(/** @type {Mark[]} */ (marks)) - 1];

/** @param {Mark} mark */
export const isCounted = ({ _number: number }) => !!number;

/**
 * An item keeps its number as it is written.
 * @param {HTMLElement} item
 * @param {Mark} mark
 * @param {number} index
 */
export const keepNumber = (item, mark, index) => {
  if (!isCounted(mark)) return;
  const [open, , close] = mark._shape.split('|');
  item.style.listStyleType = `"${open}${mark._sign}${close} "`;
  if (mark._sign !== decimal(index + 1)) item.dataset.number = mark._sign;
};

/**
 * Hides the mark that the nodes begin with.
 * @param {Node[]} nodes
 * @param {Mark} mark
 */
export const hideMark = (nodes, { _length: length }) => {
  for (const text of textsOf(nodes)) {
    if (!length) return;
    const box = ask('createElement', 'span');
    box.hidden = true;
    box.append(text.data.slice(0, length));
    length -= /** @type {string} */ (box.textContent).length;
    text.deleteData(0, /** @type {string} */ (box.textContent).length);
    text.before(box);
  }
};
