// @ts-check
// What is typed in place of markup: lines of dashes for a rule, bullets in the middle of a line for its items.

import { ask } from '../loader/dom.js';
import { isText, said } from '../loader/nodes.js';
import { enclosing } from './enclosing.js';
import { holding } from './shapes.js';

/** Nothing but dashes, stars and dots. */
const rule = /^[\s–—_=*~.•·#+|-]+$/u;

/**
 * A line that only divides is hidden, as a rule is.
 * @param {HTMLElement} host
 */
export const repairRules = (host) => {
  if (rule.test(said(host))) return;
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('p,div')))
    if (!enclosing(line, '[slot],li,td,th') && !line.querySelector(':not(span)') && rule.test(said(line)))
      line.hidden = true;
};

// One bullet at least begins the words, or follows a colon; then those in the middle of them are no separators.
const begun = /(?:^|:)\s*([•●▪■◦‣])\s/u;

/**
 * “We will: • Care • Learn”: each item gets a line.
 * @param {HTMLElement} host
 */
export const repairInline = (host) => {
  for (const paragraph of host.querySelectorAll('p,div')) {
    if (enclosing(paragraph, '[slot],li,table:not([role])') || paragraph.querySelector(holding)) continue;
    const [, bullet] = begun.exec(said(paragraph)) || [];
    if (!bullet || said(paragraph).split(bullet).length < 3) continue;
    for (const text of /** @type {Text[]} */ ([...paragraph.childNodes]))
      for (let at = text.nodeType === 3 ? text.length : 0; at > 0; ) {
        at = text.data.lastIndexOf(bullet, at - 1);
        if (
          at < 0 ||
          !/\s/.test(text.data[at + 1]) ||
          (text === paragraph.firstChild && !isText(text.data.slice(0, at)))
        )
          continue;
        const item = at ? text.splitText(at) : text;
        item.before(ask('createElement', 'br'));
      }
  }
};
