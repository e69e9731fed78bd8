// @ts-check
// Which level the sections' headings have in the page's outline.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

/** @param {Host} host */
export const level = (host) => {
  const wanted = (host._written[0] || host.hasAttribute('heading-level')) && kit._read(host, 'heading-level');
  if (!wanted) return;
  for (const title of host._sections.flatMap((section) => section._titles))
    if (title.nodeName !== 'H' + wanted || title.hasAttribute('aria-level')) title.setAttribute('aria-level', wanted);
};
