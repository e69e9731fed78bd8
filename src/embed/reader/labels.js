// @ts-check
// Lines that begin with a bold label, as the items of a list do.

import { isShown, said } from '../loader/nodes.js';
import { isAll, isBold } from './drawn.js';
import { endsPhrase } from './headline.js';
import { wordsOf } from './texts.js';

/** @import { Mark } from './marks.js' */

/**
 * A line that is a label, or begins with one.
 * @param {Node[]} line
 * @returns {Mark | null}
 */
export const labelOf = (line) => {
  const first = line.find((node) => isShown(node) && /[\p{L}\p{N}]/u.test(said(node)));
  const around = first && first.parentElement;
  if (!around || first.nodeType !== 1 || isBold(around) || !isAll(first, isBold)) return null;
  const [words, label] = [line, [first]].map((nodes) => wordsOf(nodes).trim());
  const rest = words.slice(words.indexOf(label) + label.length);
  if (label.length > 80 || (rest && !endsPhrase(label, rest))) return null;
  return { _sign: '', _shape: rest ? 'begun' : 'whole', _length: 0, _say: () => '', _number: 0, _needsRest: !rest };
};
