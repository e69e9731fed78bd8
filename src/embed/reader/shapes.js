// @ts-check
// What belongs together, by the wrappers around it and by what stands beside what.

import { headings } from '../loader/blocks.js';
import { isShown, said } from '../loader/nodes.js';

/** @import { Block } from '../host.js' */

/**
 * “Be kind.” — Ms. Lee
 * @param {Element} node
 * @param {Element | null} before
 */
export const isSpeaker = (node, before) =>
  /^[–—―-]\s?\p{Lu}.{0,60}$/u.test(said(node)) &&
  !!before &&
  /[”"»’']$/.test(said(before)) &&
  // Items begin so one after the other.
  !(node.nextElementSibling && /^[–—―-]/.test(said(node.nextElementSibling)));

/** What a paragraph does not hold. */
export const holding = 'p,div,ul,ol,dl,table,h1,h2,h3,h4,h5,h6';

/** @param {Element} node */
const headingsIn = (node) => node.querySelectorAll(headings);

/**
 * The wrapper around one heading, if a sibling of it has the same shape: everything in it belongs together.
 * @param {Element} node
 * @returns {Element | undefined}
 */
export const boxOf = (node) => {
  const host = node.closest('value-cards');
  let box;
  for (let around = node.parentElement; around && around !== host; around = around.parentElement) {
    const found = headingsIn(around);
    if (found.length > 1) break;
    const siblings = found[0] ? [.../** @type {Element} */ (around.parentElement).children] : [];
    if (
      siblings.some((sibling) => {
        const others = sibling !== around && !sibling.matches(headings) && headingsIn(sibling);
        return others && others.length === 1 && others[0].nodeName === found[0].nodeName;
      }) &&
      // One that holds nothing else tells nothing, but an item is one in any case.
      (around.nodeName === 'LI' || said(around) !== said(found[0]) || around.querySelector('img,svg'))
    )
      box = around;
  }
  return box;
};

/**
 * Shows a picture and says nothing, or is a figure around one.
 * @param {Block} block
 */
export const isPicture = ({ _nodes: [node] }) =>
  node.nodeName === 'FIGURE'
    ? !node.querySelector('table,blockquote,pre')
    : !said(node) && (node.matches('img,svg') || !!node.querySelector('img,svg,picture,video,canvas'));

/**
 * It has no place yet.
 * @param {Block} block
 */
const isFree = (block) => !block._kind && !block._nodes[0].slot;

/**
 * A picture that may belong to what follows.
 * @param {Block} block
 */
export const isLoose = (block) => isFree(block) && isPicture(block);

/**
 * Whether pictures that stand between two headings belong to the one above: where the words begin with a heading and end with a
 * picture; or where the heading above has nothing else, unless each heading but the first has a picture in front of it.
 * @param {Block[]} blocks
 * @param {(block: Block) => unknown} isHeading
 */
const standsBelow = (blocks, isHeading) => {
  const first = blocks.findIndex(isHeading);
  if (first < 0 || blocks.slice(0, first).some(isLoose)) return () => false;
  if (isLoose(blocks[blocks.length - 1])) return () => true;
  const later = blocks.filter((block, index) => index > first && isHeading(block));
  const areAll = later[1] && later.every((heading) => isLoose(blocks[blocks.indexOf(heading) - 1]));
  /** @param {Block} heading below the pictures */
  return (heading) => {
    let index = blocks.indexOf(heading) - 1;
    while (index > 0 && isLoose(blocks[index])) index--;
    const above = blocks[index];
    return !areAll && isHeading(above) && (!above._level || !heading._level || above._level >= heading._level);
  };
};

/**
 * Marks what stands before a heading and belongs to it: all that its wrapper holds, or else a picture.
 * @param {Block[]} blocks
 * @param {(block: Block) => unknown} isHeading
 * @param {string} kind
 */
export const markBefore = (blocks, isHeading, kind) => {
  /** @type {Block | null} */
  let heading = null;
  const isOfAbove = standsBelow(blocks, isHeading);
  for (const block of [...blocks].reverse()) {
    if (isHeading(block)) heading = block;
    else if (
      heading &&
      !block._level &&
      (isLoose(block)
        ? isBeside(block, heading) && (block._box || !isOfAbove(heading))
        : isFree(block) && block._box && block._box === heading._box)
    )
      block._kind = kind;
    else heading = null;
  }
};

/**
 * Stands directly before the heading, with nothing between them and no wrapper that ends there.
 * @param {Block} block
 * @param {Block} heading
 */
export const isBeside = (block, heading) => {
  if (block._box || heading._box) return block._box === heading._box;
  /** @type {Node} */
  let node = block._nodes[0];
  while (node.parentNode && !node.parentNode.contains(heading._nodes[0])) node = node.parentNode;
  do node = /** @type {Node} */ (node.nextSibling);
  while (node && !isShown(node));
  return node === heading._nodes[0];
};
