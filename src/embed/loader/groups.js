// @ts-check
// The blocks of one section, read as groups of cards.

import { reader } from 'build:loader';
import { levelOf, nodesOf } from './blocks.js';
import { isShown, said } from './nodes.js';
import { parts } from './parts.js';

/** @import { Block, Card, Group } from '../host.js' */

/**
 * A leading <strong> or <b>, if the next word begins in upper case.
 * @param {HTMLElement} node
 * @returns {HTMLElement | undefined}
 */
export const headlineOf = (node) => {
  const first = /** @type {HTMLElement} */ ([...node.childNodes].find(isShown));
  if (!first || levelOf(node)) return;
  const rest = said(node).slice(said(first).length);
  if (
    /^(STRONG|B)$/.test(first.nodeName) &&
    /^[\s\p{Pi}"]+\p{Lu}/u.test(rest) &&
    /[\p{L}\p{N}\p{Pf}.]$/u.test(said(first))
  )
    return first;
};

/** @param {Block[]} blocks */
export const readGroups = (blocks) => {
  /** @type {Group} */
  let group = { _leads: [], _cards: [], _notes: [] };
  const groups = [group];
  /** What the cards of the group are the items of. */
  /** @type {unknown} */
  let list;
  /** @type {HTMLElement[]} */
  const pictures = [];
  /** @type {HTMLElement | undefined} */
  let headline;
  /** @type {Block[]} */
  const waiting = [];

  const begin = () => {
    if (group._cards[0]) groups.push((group = { _leads: [], _cards: [], _notes: [] }));
  };
  /**
   * @param {HTMLElement[]} nodes
   * @param {Partial<Card>} more
   */
  const put = (nodes, more) => {
    group._cards.push({ _nodes: nodes, _id: nodes[0].id, _pictures: pictures.splice(0), _headline: headline, ...more });
    headline = undefined;
  };
  /** What stands alone is a note behind cards, and leads into those that follow. */
  const settle = () => (group._cards[0] ? group._notes : group._leads).push(...nodesOf(waiting.splice(0)));

  blocks.forEach((block, index) => {
    const { _kind: kind, _key: key, _nodes: nodes } = block;
    const next = blocks[index + 1];
    if (kind === 'c') {
      const last = group._cards[group._cards.length - 1];
      const of = block._group || block._list;
      if (key && last && last._key === key) last._nodes.push(...nodes);
      else {
        // A second list, or words between two, begin a group. What a framework adds joins the one that is there.
        if (waiting[0] || (of !== list && !nodes[0].matches('value-cards>li:not([slot])'))) begin();
        settle();
        list = of;
        put(nodes, { _key: key, _label: block._label, _slot: block._slot });
      }
    } else if (kind === 'h') {
      // This paragraph was a card because there was no list. It gets its headline back and is read again.
      if (next && !next._kind) next._nodes[0].prepend(nodes[0]);
      else if (next && next._kind === 'c') [headline] = nodes;
    } else if (kind === 'i') pictures.push(...nodes);
    else if (kind === 'n') group._notes.push(...nodes);
    else if (kind) {
      settle();
      begin();
      group._leads.push(...pictures.splice(0), ...nodes);
    } else waiting.push(block);
  });
  // Without a list, each paragraph is a card.
  if (!group._cards[0]) for (const { _nodes: nodes } of waiting.splice(0)) put(nodes, { _slot: 'p' });
  settle();
  group._notes.push(...pictures.splice(0));
  for (group of groups) {
    const { _leads: leads, _cards: cards } = group;
    if (!cards[0]) for (const node of leads.splice(0)) put([node], { _slot: 'p' });
    if (parts[reader]) parts[reader]._headline(cards);
    for (const card of cards) {
      const [node] = card._nodes;
      if (!card._headline && !parts[reader]) card._headline = headlineOf(node);
      // Moved out of its list, it is no list item any more; its frame is one.
      if (node.nodeName === 'LI') node.setAttribute('role', 'none');
    }
  }
  return groups;
};
