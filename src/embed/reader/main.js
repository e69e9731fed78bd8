// @ts-check
// The reader: an ES module that the loader fetches before it paints words that are written in another way than the README
// teaches. It turns what editors write in place of headings, lists and tables into these, and tells what belongs to what. Nodes
// are moved, never copied; what is not to be shown, such as a bullet, is hidden and stays.

import { repairCollapsed } from './collapsed.js';
import { repairDefinitions } from './definitions.js';
import { repairHeadings } from './headings.js';
import { takeHeadlines } from './headline.js';
import { repairLines, repairLists } from './lists.js';
import { mark } from './mark.js';
import { repairNumbers } from './numbers.js';
import { repairTables } from './tables.js';

/** @import { ReaderPart } from '../host.js' */

/**
 * Called once by the loader, which keeps what it gets.
 * @returns {ReaderPart}
 */
export const meet = () => ({
  _repair: (host) => {
    for (const repair of [
      repairCollapsed,
      repairTables,
      repairDefinitions,
      repairLines,
      repairLists,
      repairNumbers,
      repairHeadings,
    ])
      repair(host);
  },
  _mark: mark,
  _headline: takeHeadlines,
});
