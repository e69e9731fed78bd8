// @ts-check
// The element's own children, read as sections. Nodes are moved, never copied, and none is dropped. This is the grammar that the
// README teaches; what else editors write, the reader reads.

import { reader } from 'build:loader';
import { idFrom, takeId } from '../rules/id.js';
import { blocksOf } from './blocks.js';
import { readGroups } from './groups.js';
import { nameOf } from './nodes.js';
import { parts } from './parts.js';

/** @import { Block, Host, Section, Words } from '../host.js' */

/**
 * @param {Host} host
 * @returns {Words}
 */
export const adopt = (host) => {
  /** @type {HTMLElement[]} */
  const hidden = [];
  let blocks = blocksOf(host, hidden);
  // If a style sheet hides all of them, it does not mean the words. Else what is hidden stays so, in a copy too.
  if (!blocks[0]) blocks = blocksOf(host);
  else for (const node of hidden) node.hidden = true;
  if (parts[reader]) blocks = parts[reader]._mark(blocks);
  const top = Math.min(...blocks.map(({ _level: level }) => level || 7));
  /** @type {Section[]} */
  const sections = [];
  /** @type {Block[][]} */
  const rows = [];
  /** @type {HTMLElement[]} */
  let pictures = [];
  /** @type {HTMLElement[]} */
  const wholes = [];
  for (const block of blocks) {
    const { _kind: kind, _nodes: nodes } = block;
    const isTitle = kind === 't' || (!kind && block._level === top);
    const row = rows[rows.length - 1];
    if (kind === 'w') wholes.push(...nodes);
    else if (kind === 'v') pictures.push(...nodes);
    else {
      if (!row || (isTitle && (row[0] || pictures[0]))) {
        sections.push({ _id: '', _titles: [], _pictures: pictures, _groups: [] });
        rows.push([]);
        pictures = [];
      }
      if (isTitle) sections[sections.length - 1]._titles.push(...nodes);
      else rows[rows.length - 1].push(block);
    }
  }
  // What stood before a heading that is gone stays.
  if (sections[0]) sections[sections.length - 1]._pictures.push(...pictures.splice(0));
  // As with cards: an id that the page gives is kept.
  const taken = new Set(sections.flatMap((section) => section._titles.map((title) => title.id)));
  sections.forEach((section, index) => {
    const { _titles: titles } = section;
    const title = titles[titles.length - 1];
    section._id = (title && title.id) || takeId((title && idFrom(nameOf(title))) || 'cards', taken);
    // With nothing at all below it, the heading itself is a card.
    const row = rows[index];
    section._groups = readGroups(row[0] ? row : titles.splice(0).map((node) => ({ _nodes: [node], _level: 0 })));
  });
  return { _wholes: wholes, _sections: sections };
};
