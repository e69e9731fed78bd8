// @ts-check
// The element's own children as a row of blocks, in the order in which they are written: wrappers and lists are opened, loose
// words are put into paragraphs, and what shows nothing is left where it is.

import { ask } from './dom.js';
import { isForm, isShown } from './nodes.js';

/** @import { Block } from '../host.js' */

export const headings = 'h1,h2,h3,h4,h5,h6,[role=heading]';
const blocks = headings + ',p,ul,ol,li,dl,dt,dd,table,td,th,blockquote,figure,details,pre,div,section,article,form';

/** What is shown as it stands, whatever it holds. */
const closed = /^(BLOCKQUOTE|DETAILS|FIGURE|FORM|A|BUTTON|LABEL|PRE|P|H[1-6]|OBJECT|VIDEO|AUDIO|.*-.*)$/i;

/**
 * The slot names what a node is, if it has been through here before: t title, l lead-in, h headline, c card, n note, i picture
 * of a card, v picture of a section, w title of the whole. Behind it the number of its group or card; of a card, its group,
 * its own number, and its label. The slots p and e hold cards and headlines that were read so because there was no list: if the
 * page adds something, they are read again.
 * @param {Element} node
 */
const slotOf = (node) => /^([tlhcnivwpe])(\d+)(?:\.(\d+)\.?(.*))?$/.exec(node.slot) || [];

/** @param {Element} node */
export const levelOf = (node) =>
  /^H[1-6]$/.test(node.nodeName)
    ? +node.nodeName[1]
    : node.getAttribute('role') === 'heading'
      ? +(node.getAttribute('aria-level') || 2)
      : 0;

/**
 * What is one whatever the page has made of its layout, or is laid out as one.
 * @param {Element} node
 */
const isBlock = (node) => node.matches(blocks) || !/^(inline|contents|$)/.test(getComputedStyle(node).display);

/**
 * @param {Element} node
 * @returns {boolean}
 */
const holdsBlock = (node) =>
  [...node.children].some((child) => child.matches(blocks) || (!closed.test(child.nodeName) && holdsBlock(child)));

/**
 * Tables and lists of definitions are opened if they are marked as mere layout.
 * @param {Element} node
 */
export const isWrapper = (node) =>
  !closed.test(node.nodeName) &&
  !levelOf(node) &&
  !isForm(node.firstElementChild) &&
  (!/^(TABLE|DL)$/.test(node.nodeName) || node.matches('[role=presentation]')) &&
  holdsBlock(node);

/**
 * What stands in the item's card: the blocks in it if they can, because slots style what stands in them and not what is inside that;
 * else the item.
 * @param {HTMLElement} item
 * @returns {HTMLElement[]}
 */
export const partsOf = (item) => {
  const inside = [...item.childNodes].filter(isShown);
  return !item.id && inside.every((each) => /^(P|H\d|D[TD])$/.test(each.nodeName))
    ? /** @type {HTMLElement[]} */ (inside)
    : [item];
};

/** For each element that was opened, the first block that came out of it: links to its id lead there. */
export const firstOf = /** @type {WeakMap<Element, HTMLElement>} */ (new WeakMap());

/**
 * @param {Element} parent
 * @param {HTMLElement[]} [hidden] gets what a style sheet hides, which is left out, but for what has no attribute: that is
 *   hidden only by a rule for all of its kind, which does not mean the words
 * @param {Block[]} [row]
 * @param {Element} [list] that the blocks are items of
 */
export const blocksOf = (parent, hidden, row = [], list) => {
  const isSame = [...parent.childNodes].every((child) => !isShown(child) || /** @type {Element} */ (child).slot);
  /** @type {HTMLElement | null | undefined} */
  let run;
  /**
   * @param {HTMLElement[]} nodes
   * @param {Partial<Block>} [more]
   */
  const push = (nodes, more) => row.push({ _nodes: nodes, _level: 0, ...more });
  for (const child of [...parent.childNodes]) {
    const node = /** @type {HTMLElement} */ (child);
    const isElement = node.nodeType === 1;
    const { length } = row;
    // The open run of loose words goes on, unless this node begins a block.
    const open = run;
    run = null;
    const [, sign = '', group, , label] = isElement ? slotOf(node) : [];
    // A heading in p is a title with nothing below it.
    const kind = !/[pe]/.test(sign) ? sign : !isSame || (sign === 'p' && levelOf(node)) ? '' : sign === 'p' ? 'c' : 'h';
    const isGone = isElement && hidden && node.attributes[0] && getComputedStyle(node).display === 'none';
    if (isGone) hidden.push(node);
    if (isGone || !isShown(node)) {
      // Shown again later, it is new.
      if (sign) node.removeAttribute('slot');
      if (open && !(isElement && isBlock(node))) (run = open).appendChild(node);
    } else if (kind)
      push([node], {
        _level: kind === 't' ? levelOf(node) : 0,
        _kind: kind,
        _slot: sign === 'p' ? 'p' : undefined,
        _key: node.slot,
        _group: group,
        _label: label,
      });
    else if (isElement && /^[UO]L$/.test(node.nodeName)) blocksOf(node, hidden, row, node);
    else if (isElement && (list || node.nodeName === 'LI')) {
      if (node.querySelectorAll(headings).length > 1) blocksOf(node, hidden, row);
      else push(partsOf(node), { _kind: 'c', _list: list || parent, _label: node.dataset.number });
    } else if (isElement && isWrapper(node)) blocksOf(node, hidden, row);
    else if (isElement && (isBlock(node) || node.querySelector(blocks))) push([node], { _level: levelOf(node) });
    else {
      run = open;
      if (!run) push([(run = parent.insertBefore(ask('createElement', 'p'), node))]);
      run.appendChild(node);
    }
    if (!kind && row[length]) firstOf.set(node, row[length]._nodes[0]);
  }
  return row;
};

/** @param {Block[]} blocks */
export const nodesOf = (blocks) => blocks.flatMap((block) => block._nodes);
