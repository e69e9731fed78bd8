// @ts-check
// Paragraphs without a list: each is a card, the first may lead in, the last be asides.

import { said } from '../loader/nodes.js';
import { isAll, isItalic } from './drawn.js';
import { enclosing } from './enclosing.js';
import { isLoose, isSpeaker } from './shapes.js';

/** @import { Block } from '../host.js' */

/**
 * Beside the values, if it stands behind them: a footnote, a date, mostly links, all small or italic.
 * @param {Block} block
 */
export const isAside = ({ _nodes: [node] }) => {
  const words = said(node);
  return (
    words &&
    (/^[\s*†‡\d]*(adopted|last updated)\b/i.test(words) ||
      // With a year: the loader asks for us by that.
      (words.length < 120 && /^(board )?(approved|amended|last|reviewed|revised|updated)\b.*\d{4}/i.test(words)) ||
      node.nodeName === 'A' ||
      [...node.querySelectorAll('a')].map(said).join('').length * 2 > words.length ||
      isItalic(node) ||
      isAll(node, (element) => enclosing(element, 'small')) ||
      (node.firstElementChild && node.firstElementChild.nodeName === 'SUP'))
  );
};

/**
 * The sentence of the paragraph before goes on, or this is who has said it. Where all begin in lower case, each is one of its own.
 * @param {Element} node
 * @param {Element} before
 * @param {Element} first of the sentence
 */
const goesOn = (node, before, first) =>
  node.nodeName === 'P' &&
  before.nodeName === 'P' &&
  (isSpeaker(node, before) ||
    (/^\p{Ll}/u.test(said(node)) && !/^\p{Ll}/u.test(said(first)) && /[\p{L}\p{N},]$/u.test(said(before))));

/**
 * Without a list, each paragraph is a card. The first may lead in, the last be asides.
 * @param {Block[]} row plain blocks
 * @param {boolean} isLater behind other cards
 * @returns {Block[]}
 */
export const paragraphs = (row, isLater) => {
  const list = {};
  let end = row.length;
  const isSome = isLater || !row.every(isAside);
  while (end > (isLater ? 0 : 1) && (row[end - 1]._kind === 'n' || (isSome && isAside(row[end - 1])))) end--;
  const first = said(row[0]._nodes[0]);
  const leads =
    end > 1 &&
    !isLater &&
    !row.some((each) => /[hl]/.test(each._kind || '')) &&
    !row[0]._kind &&
    (/([:：…]|\.\.\.)$/.test(first) ||
      (isSome &&
        first &&
        isItalic(row[0]._nodes[0]) &&
        // Drawn so by itself, or somebody's words, who is named.
        row[0]._nodes[0].nodeName !== 'ADDRESS' &&
        !isSpeaker(row[1]._nodes[0], row[0]._nodes[0])));
  // Behind its words, each picture belongs to them, as the last one does.
  const areBehind = end > 1 && isLoose(row[end - 1]) && !isLoose(row[0]);
  // Two pictures in front of all belong to no card.
  const pictures = row.findIndex((block) => !isLoose(block));
  /** @type {Block[]} */
  const marked = [];
  row.forEach((block, index) => {
    const { _nodes: nodes } = block;
    const before = index && row[index - 1]._nodes[0];
    if (block._kind) marked.push(block);
    else if (index >= end) marked.push({ ...block, _kind: 'n' });
    else if (pictures > 1 && index < pictures) marked.push({ ...block, _kind: 'l' });
    else if (!index && leads) marked.push({ ...block, _kind: 'l' });
    else if (areBehind && isLoose(block) && marked[marked.length - 1]._kind === 'c')
      marked[marked.length - 1]._nodes.push(...nodes);
    else if (index + 1 < end && isLoose(block)) marked.push({ ...block, _kind: 'i' });
    // The sentence of the paragraph before goes on.
    else if (
      before &&
      marked[marked.length - 1]._kind === 'c' &&
      goesOn(nodes[0], before, marked[marked.length - 1]._nodes[0])
    )
      marked[marked.length - 1]._nodes.push(...nodes);
    else marked.push({ ...block, _nodes: [...nodes], _kind: 'c', _list: list, _slot: 'p' });
  });
  return marked;
};
