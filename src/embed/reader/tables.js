// @ts-check
// Tables that only lay out words are opened cell by cell; tables of data stand as they are.

import { ask } from '../loader/dom.js';
import { isShown, isText, said } from '../loader/nodes.js';
import { isAll, isBold } from './drawn.js';

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
  const rows = [...table.rows].map((row) => [...row.cells]).filter((cells) => cells.some(isShown));
  return rows.length > 1 && rows[0].length > 1 && areHeads(rows[0]) && !rows.every(areHeads);
};

/** @param {HTMLElement} host */
export const repairTables = (host) => {
  // What has its place is drawn as we draw it.
  for (const table of host.querySelectorAll('table:not([role])'))
    if (!table.closest('[slot]') && !isData(/** @type {HTMLTableElement} */ (table))) {
      table.setAttribute('role', 'presentation');
      // Outside of its table, a copy would lose a cell.
      for (const cell of /** @type {HTMLTableElement} */ (table).querySelectorAll('td,th')) {
        if (cell.querySelector('p,div,ul,ol,table,h1,h2,h3,h4,h5,h6') || cell.closest('table') !== table) continue;
        const box = ask('createElement', 'div');
        box.append(...cell.childNodes);
        cell.append(box);
      }
    }
};
