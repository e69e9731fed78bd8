// @ts-check
// What screen readers are told of the sections' titles: their level in the page's outline, and on the buttons their language.

import { kit } from '../kit.js';

/** @import { Host } from '../host.js' */

/** @param {Host} host */
export const describeTitles = (host) => {
  const level = (host._written[0] || host.hasAttribute('heading-level')) && kit._read(host, 'heading-level');
  for (const { _button: button, _titles: titles } of host._sections) {
    if (button) button.lang = /** @type {HTMLElement} */ ((titles[0] || host).closest('[lang]') || button).lang;
    for (const title of titles)
      if (level && (title.nodeName !== 'H' + level || title.hasAttribute('aria-level')))
        title.setAttribute('aria-level', level);
  }
};
