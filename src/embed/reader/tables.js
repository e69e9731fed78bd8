// @ts-check
// Tables that only lay out words are opened cell by cell; tables of data stand as they are.

import { ask } from '../loader/dom.js';
import { isShown, isText, said } from '../loader/nodes.js';
import { isAll, isBold } from './drawn.js';
import { enclosing } from './enclosing.js';
import { beHeading } from './headings.js';
import { areOne, hideMark, isCounted, markOf } from './marks.js';
import { holding } from './shapes.js';
import { wordsOf } from './texts.js';

/** @param {HTMLTableCellElement[]} cells */
const areHeads = (cells) =>
  cells.some((cell) => isText(said(cell))) &&
  cells.every((cell) => !isShown(cell) || (isText(said(cell)) && isAll(cell, isBold)));

/**
 * At most three words and no sentence, beside more than that: a letter of an acrostic, a number, a name.
 * @param {Element} name
 * @param {Element} words
 */
const isName = (name, words) =>
  /^.{1,3}$/u.test(said(name))
    ? said(words).length > 3
    : /^(\S+\s){0,2}\S*[^\s.!?]$/.test(said(name)) && /^(\S+\s){3}/.test(said(words));

/** A price, percentage, time, grade, number of a telephone, or an address of mail. */
const figure = /^[$€£]?\d[\d.,:/ -]*(%|[ap]m)?$|^\S+@\S+\.\S+$/i;

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
  if (rows.length < 2 || rows[0].length < 2) return false;
  // A corner without words, or figures behind names: each says something of its row and column.
  const isCornered = rows[0].filter(isShown).length > 1 && rows.every(([first], index) => isShown(first) === !!index);
  const areFigures =
    rows.filter(([, ...cells]) => cells.some((cell) => figure.test(said(cell)))).length * 2 > rows.length;
  // Names above, their words below: cell by cell, they would part.
  const areNamed = rows.length === 2 && rows[0].every((name, index) => rows[1][index] && isName(name, rows[1][index]));
  return (
    isCornered ||
    areFigures ||
    areNamed ||
    (rows[0].filter(isShown).length > 1 && areHeads(rows[0]) && !rows.every(areHeads))
  );
};

/**
 * Names in the first column and their words in the second: each row is an item.
 * @param {HTMLTableElement} table
 */
const repairRows = (table) => {
  const rows = [...table.rows].filter(isShown).map((row) => [...row.cells].filter(isShown));
  // A first row of one cell is the title.
  if (rows[0] && !rows[0][1]) rows.shift();
  if (rows.length < 2 || rows.some(({ length }) => length !== 2)) return;
  // “S | afe” is a word.
  for (const [letter, rest] of rows)
    if (/^\p{Lu}$/u.test(said(letter)) && /^\p{Ll}/u.test(said(rest)) && areHeads([letter, rest]))
      rest.prepend(...letter.childNodes);
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
    if (!enclosing(table, '[slot]') && !isData(/** @type {HTMLTableElement} */ (table))) {
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
