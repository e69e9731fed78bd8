// @ts-check
// Lines that are items: each becomes a paragraph.

import { ask } from '../loader/dom.js';
import { isShown, said } from '../loader/nodes.js';
import { enclosing } from './enclosing.js';
import { iconOf, isIcon, labelOf } from './labels.js';
import { markOf } from './marks.js';
import { eachList } from './runs.js';
import { holding } from './shapes.js';
import { wordsOf } from './texts.js';

/** @import { Mark } from './marks.js' */

/**
 * The labels that lines began with, which a paragraph may have without being an item.
 * @type {WeakMap<Element, Mark>}
 */
export const labels = new WeakMap();

/** Blocks, as the loader knows them: what holds one is no loose word. */
const apart = holding + ',[role=heading],li,td,th,blockquote,figure,details,pre,section,article,form';

/** @param {Node[]} line */
const markOfLine = (line) => {
  const mark = markOf(wordsOf(line));
  // A picture is shown, and tells less than a label.
  return mark && mark._length ? mark : labelOf(line) || mark || iconOf(line);
};

/**
 * What is behind each line break, with the blank lines behind it.
 * @param {Element} holder
 */
const linesOf = (holder) => {
  /** @type {Node[][]} */
  const lines = [[]];
  let isEnded = false;
  for (const node of holder.childNodes) {
    const isBegun = isShown(node) || isIcon(node);
    if (isEnded && isBegun) lines.push([]);
    isEnded = node.nodeName === 'BR' || (isEnded && !isBegun);
    lines[lines.length - 1].push(node);
  }
  return lines;
};

/**
 * The lines, but those behind a label that stands alone are one, up to a blank line.
 * @param {Node[][]} lines
 */
const rowsOf = (lines) => {
  /** @type {Node[][]} */
  const rows = [];
  let isLabeled = false;
  /** @type {Node[] | null} */
  let open = null;
  for (const line of lines) {
    const mark = markOfLine(line);
    if (mark) isLabeled = !!mark._needsRest;
    if (open && !mark) open.push(...line);
    else rows.push(line);
    const isLast = line.filter(({ nodeName: name }) => name === 'BR').length > 1;
    open = mark || !isLabeled || isLast ? null : open || line;
  }
  return rows;
};

/**
 * Words beside blocks get a paragraph, as the loader would give them one later.
 * @param {Element} parent
 */
const repairLoose = (parent) => {
  /** @type {Element | null} */
  let paragraph = null;
  for (const node of [...parent.childNodes]) {
    const element = /** @type {Element} */ (node);
    if (
      node.nodeType === 1 &&
      (element.slot ||
        !/^(inline|contents|none)/.test(getComputedStyle(element).display) ||
        element.matches(holding) ||
        element.querySelector(apart))
    )
      paragraph = null;
    else if (paragraph || isShown(node)) {
      paragraph = paragraph || parent.insertBefore(ask('createElement', 'p'), node);
      paragraph.append(node);
    }
  }
};

/**
 * A paragraph whose lines are items: those become paragraphs behind it, and so does each run of lines that are none.
 * @param {HTMLElement} host
 */
export const repairLines = (host) => {
  for (const parent of [host, ...host.querySelectorAll('div,section,article,main,center')])
    if (parent === host || (parent.querySelector(holding) && !enclosing(parent, '[slot],li,blockquote,figure,details')))
      repairLoose(parent);
  for (const paragraph of host.querySelectorAll('p,div')) {
    const breaks = [...paragraph.querySelectorAll('br')];
    const holder = breaks[0] && /** @type {Element} */ (breaks[0].parentElement);
    if (
      !holder ||
      enclosing(paragraph, '[slot],li,table:not([role])') ||
      paragraph.querySelector(holding) ||
      breaks.some((each) => each.parentElement !== holder) ||
      (holder !== paragraph && (holder.nodeName === 'A' || said(holder) !== said(paragraph)))
    )
      continue;
    const lines = linesOf(holder);
    if (!lines.filter(markOfLine)[1]) continue;
    const rows = rowsOf(lines).map((line) => {
      const row = holder.insertBefore(ask('createElement', 'p'), line[0]);
      row.append(...line);
      return row;
    });
    /** @type {Set<Element>} */
    const found = new Set();
    eachList(
      holder,
      (row) => markOfLine([...row.childNodes]),
      (items) => {
        for (const { _block: block, _mark: mark, _rest: rest } of items) {
          labels.set(block, mark);
          for (const each of [block, ...rest]) found.add(each);
        }
      },
    );
    /** @type {Element} */
    let before = paragraph;
    for (const row of rows)
      if (found.has(row) || found.has(before)) {
        before.after(row);
        before = row;
      } else if (before === paragraph) row.replaceWith(...row.childNodes);
      else {
        before.append(...row.childNodes);
        row.remove();
      }
  }
};
