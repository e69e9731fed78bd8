// @ts-check
// What is below a node, in its order. Not by a walker: an element of the page may hide the document's function that makes one by
// its name, `<img name="createTreeWalker">`.

import { isForm } from '../loader/nodes.js';
import { enclosing } from './enclosing.js';

/**
 * All nodes below, but not those in a form, which may hide its own properties.
 * @param {Node} node
 * @returns {Node[]}
 */
export const nodesIn = (node) =>
  isForm(node) ? [] : [...node.childNodes].flatMap((child) => [child, ...nodesIn(child)]);

/**
 * The visible texts.
 * @param {Node[]} nodes
 */
export const textsOf = (nodes) =>
  /** @type {Text[]} */ (
    nodes
      .flatMap((node) => [node, ...nodesIn(node)])
      .filter(
        (node) =>
          node.nodeType === 3 &&
          !enclosing(/** @type {Element} */ (node.parentElement), '[hidden],script,style,template'),
      )
  );

/** @param {Node[]} nodes */
export const wordsOf = (nodes) =>
  textsOf(nodes)
    .map(({ data }) => data)
    .join('');
