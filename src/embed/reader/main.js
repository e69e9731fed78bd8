// @ts-check
// The reader: an ES module that the loader fetches before it paints words that are written in another way than the README
// teaches. It turns what editors write in place of headings, lists and tables into these, and tells what belongs to what. Nodes
// are moved, never copied; what is not to be shown, such as a bullet, is hidden and stays.

import { styles } from 'build:reader';
import { kit, receive } from '../kit.js';
import { followRules, repairForms, repairHidden, repairMedia } from './closed.js';
import { repairCollapsed, repairTabs } from './collapsed.js';
import { repairDefinitions } from './definitions.js';
import { repairHeadings } from './headings.js';
import { followIds } from './ids.js';
import { takeHeadlines } from './headline.js';
import { repairLines } from './lines.js';
import { repairLists, repairNested } from './lists.js';
import { mark } from './mark.js';
import { repairNumbers } from './numbers.js';
import { repairPlaced } from './placed.js';
import { repairTables } from './tables.js';
import { followTints } from './tints.js';
import { repairTongues } from './tongues.js';
import { tellOfOthers, tellOfTables } from './tell.js';
import { repairInline, repairRules } from './typed.js';
import { repairWeights } from './weights.js';

/** @import { Kit, ReaderPart } from '../host.js' */

/**
 * Called once by the loader, which keeps what it gets.
 * @param {Kit} given
 * @returns {ReaderPart}
 */
export const meet = (given) => {
  receive(given);
  addEventListener('hashchange', followIds);
  addEventListener('resize', followRules);
  return {
    _repair: (host) => {
      for (const repair of repairs) repair(host);
    },
    _mark: mark,
    _frame: (host) => {
      kit._addStyles(host, styles);
      followTints(host);
    },
    _headline: takeHeadlines,
  };
};

/** In this order: each finds what the ones before have made. */
const repairs = [
  repairHidden,
  tellOfOthers,
  repairTongues,
  repairForms,
  repairMedia,
  repairPlaced,
  repairCollapsed,
  repairTabs,
  repairNested,
  repairTables,
  repairDefinitions,
  repairRules,
  repairInline,
  repairLines,
  repairLists,
  repairNumbers,
  repairHeadings,
  repairWeights,
  tellOfTables,
];
