// @ts-check
// Tables that only lay out words are opened cell by cell; tables of data stand as they are.

import { ask } from '../loader/dom.js';
import { isShown, isText, said } from '../loader/nodes.js';
import { isAll, isBold } from './drawn.js';
import { beHeading } from './headings.js';
import { areOne, hideMark, isCounted, markOf } from './marks.js';
import { holding } from './shapes.js';
import { wordsOf } from './texts.js';

/** @param {HTMLTableCellElement[]} cells */
const areHeads = (cells) =>
  cells.some((cell) => isText(said(cell))) &&
  cells.every((cell) => !isShown(cell) || (isText(said(cell)) && isAll(cell, isBold)));

/**
 * Says in columns what its first row names, or in rows what its first column names.
 * @param {HTMLTableElement} table
 */
const isData = (table) => {
  if (table.caption || table.querySelector('th')) return true;
  const rows = [...table.rows]
    .filter(isShown)
    .map((row) => [...row.cells])
    .filter((cells) => cells.some(isShown));
  return rows.length > 1 && rows[0].filter(isShown).length > 1 && areHeads(rows[0]) && !rows.every(areHeads);
};

/**
 * At most three words and no sentence, beside more than that: a letter of an acrostic, a number, a name.
 * @param {Element} name
 * @param {Element} words
 */
const isName = (name, words) =>
  /^.{1,3}$/u.test(said(name))
    ? said(words).length > 3
    : /^(\S+\s){0,2}\S*[^\s.!?]$/.test(said(name)) && /^(\S+\s){3}/.test(said(words));

/**
 * Names in the first column and their words in the second: each row is an item.
 * @param {HTMLTableElement} table
 */
const repairRows = (table) => {
  const rows = [...table.rows].filter(isShown).map((row) => [...row.cells].filter(isShown));
  // A first row of one cell is the title.
  if (rows[0] && !rows[0][1]) rows.shift();
  if (rows.length < 2 || rows.some(({ length }) => length !== 2)) return;
  const isBoldEach = rows.every(([name, words]) => areHeads([name]) && !areHeads([words]));
  if (!isBoldEach && !rows.every(([name, words]) => isName(name, words))) return;
  const list = ask('createElement', 'ul');
  table.after(list);
  for (const cells of rows) {
    const item = list.appendChild(ask('createElement', 'li'));
    for (const cell of cells) {
      if (cell.querySelector(holding)) item.append(...cell.childNodes);
      else item.appendChild(ask('createElement', 'p')).append(...cell.childNodes);
    }
    if (!isBoldEach) beHeading(/** @type {Element} */ (item.firstElementChild), 6);
  }
};

/** @param {HTMLElement} host */
export const repairTables = (host) => {
  // What has its place is drawn as we draw it.
  for (const table of host.querySelectorAll('table:not([role])'))
    if (!table.closest('[slot]') && !isData(/** @type {HTMLTableElement} */ (table))) {
      table.setAttribute('role', 'presentation');
      // Gutenberg writes a figure around each.
      if (table.parentElement && table.parentElement.nodeName === 'FIGURE') table.parentElement.before(table);
      repairRows(/** @type {HTMLTableElement} */ (table));
      /** @type {HTMLElement[]} */
      const boxes = [];
      // Outside of its table, a copy would lose a cell.
      for (const cell of /** @type {HTMLTableElement} */ (table).querySelectorAll('td,th')) {
        if (cell.querySelector(holding) || cell.closest('table') !== table) continue;
        const box = ask('createElement', 'div');
        box.append(...cell.childNodes);
        cell.append(box);
        if (isShown(box)) boxes.push(box);
      }
      const marks = boxes.map((box) => markOf(wordsOf([box])));
      if (areOne(marks) && !marks.some(isCounted)) boxes.forEach((box, index) => hideMark([box], marks[index]));
    }
};
