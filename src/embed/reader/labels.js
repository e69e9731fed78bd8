// @ts-check
// Lines that begin with a bold label, as the items of a list do.

import { isShown, isText, said } from '../loader/nodes.js';
import { isAll, isBold } from './drawn.js';
import { endsPhrase, isColon } from './headline.js';
import { bareMark } from './marks.js';
import { wordsOf } from './texts.js';

/** @import { Mark } from './marks.js' */

/** “A – Act”: one to three words and a dash. */
const isDashed = (/** @type {string} */ text) => /^(\S+\s+){1,3}[–—-]\s+[“"«¿¡]?\p{Lu}/u.test(text);

/**
 * An icon drawn by a font: it has no text.
 * @param {Node} node
 */
export const isIcon = (node) =>
  /^(I|SPAN|EM)$/.test(node.nodeName) &&
  /** @type {HTMLElement} */ (node).className &&
  !(/** @type {HTMLElement} */ (node).hidden) &&
  !node.firstChild;

/**
 * A line that begins with a picture, as others do.
 * @param {Node[]} line
 * @returns {Mark | null}
 */
export const iconOf = (line) => {
  const first = /** @type {Element | undefined} */ (line.find((node) => isShown(node) || isIcon(node)));
  if (!first || first.nodeType !== 1 || isText(said(first)) || !line.some((node) => said(node))) return null;
  const icon = first.outerHTML;
  return { ...bareMark('icon'), _sign: icon, _say: () => icon };
};

/**
 * A line that is a label, or begins with one.
 * @param {Node[]} line
 * @returns {Mark | null}
 */
export const labelOf = (line) => {
  const first = line.find((node) => isShown(node) && /[\p{L}\p{N}]/u.test(said(node)));
  const around = first && first.parentElement;
  if (!around || isBold(around)) return null;
  const [words, label] = [line, [first]].map((nodes) => wordsOf(nodes).trim());
  if (first.nodeType !== 1 || !isAll(first, isBold))
    // What is not bold takes three to be certain.
    return isColon(words) ? bareMark(':', 3) : isDashed(words) ? bareMark('–', 3) : null;
  const rest = words.slice(words.indexOf(label) + label.length);
  if (label.length > 80 || (rest && !endsPhrase(label, rest))) return null;
  return { ...bareMark(rest ? 'begun' : 'whole'), _needsRest: !rest };
};
