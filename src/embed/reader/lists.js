// @ts-check
// Lists that are not written as lists: blocks that begin with the same bullet, go on counting, or were lines with labels.

import { ask } from '../loader/dom.js';
import { isShown, said } from '../loader/nodes.js';
import { enclosing } from './enclosing.js';
import { labels } from './lines.js';
import { areOne, decimal, hideMark, isCounted, keepNumber, markOf } from './marks.js';
import { eachList, isLeaf } from './runs.js';
import { isSpeaker } from './shapes.js';
import { wordsOf } from './texts.js';
import { repairWord } from './word.js';

/** @import { Mark } from './marks.js' */

/**
 * A list in a list, without an item around it or in an item that says nothing else, belongs to the item before. Without one, its
 * items are those of the outer list.
 * @param {HTMLElement} host
 */
export const repairNested = (host) => {
  /** @type {Set<Element>} */
  const opened = new Set();
  for (const list of host.querySelectorAll('li>ul,li>ol')) {
    const item = /** @type {HTMLElement} */ (list.parentElement);
    const outer = /** @type {HTMLElement} */ (item.parentElement);
    if ([...item.childNodes].some((node) => node !== list && isShown(node))) continue;
    if (!/^[UO]L$/.test(outer.nodeName) || enclosing(item, '[slot]')) continue;
    let before = item.previousElementSibling;
    while (before && !opened.has(before) && !isShown(before)) before = before.previousElementSibling;
    if (before && !opened.has(before)) before.append(list);
    else if (outer.children[1]) {
      item.before(...list.children);
      opened.add(item);
    } else outer.before(list);
  }
  for (const list of host.querySelectorAll('ul>ul,ol>ul,ul>ol,ol>ol')) {
    const before = list.previousElementSibling;
    if (before && before.nodeName === 'LI') before.append(list);
  }
};

/**
 * A number in bold needs no full stop, but three that count from 1.
 * @param {Element} block
 * @returns {Mark | null}
 */
const markOfBold = (block) => {
  const first = [...block.childNodes].find(isShown);
  const [, sign = ''] = (first && /^(STRONG|B)$/.test(first.nodeName) && /^(\d{1,2})$/.exec(said(first))) || [];
  const [found] = /^\s*\d+\s*(?=\p{L})/u.exec(wordsOf([block])) || [''];
  return sign && found
    ? {
        _sign: sign,
        _shape: 'bold',
        _length: found.length,
        _say: sign === '1' ? decimal : undefined,
        _number: +sign,
        _least: 3,
      }
    : null;
};

/**
 * A list of one item is written for each number if text stands between them: <ol start="2">.
 * @param {Element} block
 * @returns {Mark | null | undefined}
 */
const markOfBlock = (block) => {
  if (isSpeaker(block, block.previousElementSibling)) return null;
  if (isLeaf(block)) return labels.get(block) || markOf(wordsOf([block])) || markOfBold(block);
  const { start } = /** @type {HTMLOListElement} */ (block);
  return block.nodeName === 'OL' && block.children.length === 1
    ? { _sign: decimal(start), _shape: 'ol', _length: 0, _say: decimal, _number: start }
    : null;
};

/**
 * The items of a list begin with marks although the list has its own.
 * @param {HTMLElement} host
 */
const repairMarked = (host) => {
  for (const list of host.querySelectorAll('ul,ol')) {
    const items = /** @type {HTMLElement[]} */ ([...list.children]);
    const marks = items.map((item) => markOf(wordsOf([item])) || markOfBold(item));
    if (areOne(marks))
      items.forEach((item, index) => {
        hideMark([item], marks[index]);
        keepNumber(item, marks[index], index);
      });
  }
};

/**
 * Blocks that are items.
 * @param {HTMLElement} host
 */
export const repairLists = (host) => {
  repairMarked(host);
  const parents = new Set(
    [...host.querySelectorAll('p,div,ol')].map((each) => /** @type {Element} */ (each.parentElement)),
  );
  for (const parent of parents) {
    repairWord(parent);
    eachList(parent, markOfBlock, (items) => {
      const [{ _block: first, _mark: mark }] = items;
      const isList = first.nodeName === 'OL';
      const list = isList ? first : ask('createElement', isCounted(mark) ? 'ol' : 'ul');
      if (!isList) first.before(list);
      items.forEach(({ _block: block, _mark: mark, _rest: rest }, index) => {
        const item = isList ? block.children[0] : ask('createElement', 'li');
        list.append(item);
        if (!isList) {
          hideMark([block], mark);
          keepNumber(/** @type {HTMLElement} */ (item), mark, index);
          item.append(block);
        }
        item.append(...rest);
      });
    });
  }
};
