// @ts-check
// Lists that are not written as lists: paragraphs or lines that begin with the same bullet, go on counting, or begin with a label.

import { ask } from '../loader/dom.js';
import { isShown, said } from '../loader/nodes.js';
import { isAll, isLoud } from './drawn.js';
import { labelOf } from './labels.js';
import { hideMark, isCounted, keepNumber, markOf } from './marks.js';
import { eachRun } from './runs.js';
import { wordsOf } from './texts.js';
import { repairWord } from './word.js';

/** @import { Mark } from './marks.js' */

const holding = 'p,div,ul,ol,dl,table,h1,h2,h3,h4,h5,h6';

/** @param {Element} block */
const isLeaf = (block) => /^(P|DIV)$/.test(block.nodeName) && !block.slot && !block.querySelector(holding);

/** @param {Element} block */
const kindOf = (block) =>
  /^[UO]L$/.test(block.nodeName) ? 'l' : !isLeaf(block) ? '' : isAll(block, isLoud) ? 'b' : 'p';

/**
 * Makes lists of the blocks that are marked as items.
 * @param {Element[]} blocks
 * @param {(block: Element) => Mark | null} mark
 */
const makeLists = (blocks, mark) => {
  const marks = new Map(blocks.map((block) => [block, isLeaf(block) ? mark(block) : null]));
  const shapes = [...new Set([...marks.values()].map((found) => found && found._shape))].filter(Boolean);
  // What is marked in a second way stands below what is marked in the first.
  for (const shape of shapes.reverse())
    eachRun(
      [...blocks],
      (block) => {
        const found = marks.get(block);
        return found && found._shape === shape ? found : null;
      },
      kindOf,
      (items) => {
        const list = ask('createElement', isCounted(items[0]._mark) ? 'ol' : 'ul');
        items[0]._block.before(list);
        items.forEach(({ _block: block, _mark: found, _rest: rest }, index) => {
          const item = list.appendChild(ask('createElement', 'li'));
          hideMark([block], found);
          keepNumber(item, found, index);
          item.append(block, ...rest);
        });
        const at = blocks.indexOf(items[0]._block);
        blocks[at] = list;
        const gone = new Set(items.flatMap(({ _block: block, _rest: rest }) => [block, ...rest]));
        blocks.splice(0, blocks.length, ...blocks.filter((block) => !gone.has(block)));
      },
    );
};

/** @param {Node[]} line */
const markOfLine = (line) => markOf(wordsOf(line)) || labelOf(line);

/**
 * What is behind each line break, with the blank lines behind it.
 * @param {Element} holder
 */
const linesOf = (holder) => {
  /** @type {Node[][]} */
  const lines = [[]];
  let isEnded = false;
  for (const node of holder.childNodes) {
    if (isEnded && isShown(node)) lines.push([]);
    isEnded = node.nodeName === 'BR' || (isEnded && !isShown(node));
    lines[lines.length - 1].push(node);
  }
  return lines;
};

/**
 * A paragraph whose lines are items: its lines become paragraphs, and those that are no items are put together again.
 * @param {HTMLElement} host
 */
export const repairLines = (host) => {
  for (const paragraph of host.querySelectorAll('p,div')) {
    const breaks = [...paragraph.querySelectorAll('br')];
    const holder = breaks[0] && /** @type {Element} */ (breaks[0].parentElement);
    if (
      !holder ||
      paragraph.closest('[slot],li,table:not([role])') ||
      paragraph.querySelector(holding) ||
      breaks.some((each) => each.parentElement !== holder) ||
      (holder !== paragraph && (holder.nodeName === 'A' || said(holder) !== said(paragraph)))
    )
      continue;
    const lines = linesOf(holder);
    if (!lines.filter(markOfLine)[1]) continue;
    const rows = lines.map((line) => {
      const row = holder.insertBefore(ask('createElement', 'p'), line[0]);
      row.append(...line);
      return row;
    });
    makeLists(rows, (row) => markOfLine([...row.childNodes]));
    /** @type {Element} */
    let before = paragraph;
    for (const row of rows) {
      const isLine = row.nodeName === 'P';
      if (isLine && before === paragraph) row.replaceWith(...row.childNodes);
      else if (isLine && before.nodeName === 'P') {
        before.append(...row.childNodes);
        row.remove();
      } else {
        before.after(row);
        before = row;
      }
    }
  }
};

/**
 * A list in a list, without an item around it, belongs to the item before.
 * @param {HTMLElement} host
 */
export const repairNested = (host) => {
  for (const list of host.querySelectorAll('ul>ul,ol>ul,ul>ol,ol>ol')) {
    const before = list.previousElementSibling;
    if (before && before.nodeName === 'LI') before.append(list);
  }
};

/**
 * Paragraphs that are items.
 * @param {HTMLElement} host
 */
export const repairLists = (host) => {
  const parents = new Set(
    [...host.querySelectorAll('p,div')].map((each) => /** @type {Element} */ (each.parentElement)),
  );
  for (const parent of parents) {
    repairWord(parent);
    makeLists(
      [...parent.children].filter((child) => isShown(child) && child.slot !== 'status'),
      (block) => markOf(wordsOf([block])),
    );
  }
};
