// @ts-check
// The language and direction of wrappers and lists that are opened: their blocks leave them, and take both along.

import { headings, isWrapper } from '../loader/blocks.js';

const blocks = headings + ',p,li,dt,dd,blockquote,figure,table,details,pre,div';

/** @param {HTMLElement} host */
export const repairTongues = (host) => {
  for (const attribute of ['lang', 'dir'])
    for (const around of host.querySelectorAll(`[${attribute}]`)) {
      if (!/^([UO]L|LI|DL|T.*)$/.test(around.nodeName) && !isWrapper(around)) continue;
      const value = /** @type {string} */ (around.getAttribute(attribute));
      for (const block of around.querySelectorAll(blocks))
        if (/** @type {Element} */ (block.parentElement).closest(`[${attribute}]`) === around)
          if (!block.hasAttribute(attribute)) block.setAttribute(attribute, value);
    }
};
