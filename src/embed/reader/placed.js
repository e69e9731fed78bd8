// @ts-check
// Pictures and frames that the page takes out of the flow and lays over a box of its own, as most embedded videos are.

import { isWrapper } from '../loader/blocks.js';
import { ask } from '../loader/dom.js';
import { enclosing } from './enclosing.js';

/** @type {WeakSet<Element>} */
const kept = new WeakSet();

/**
 * Slots reset what stands in them, so such a box would lose its height and no longer contain its media: an iframe once covered the
 * whole page. A figure is not opened, so a box inside one stays as it is. Media over a box that is opened returns to the flow.
 * @param {HTMLElement} host
 */
export const repairPlaced = (host) => {
  for (const media of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('iframe,img,video,object,embed'))) {
    if (enclosing(media, '[slot]') || !/absolute|fixed/.test(getComputedStyle(media).position)) continue;
    let box = /** @type {HTMLElement} */ (media.parentElement);
    while (box !== host && getComputedStyle(box).position === 'static')
      box = /** @type {HTMLElement} */ (box.parentElement);
    if (box === host || isWrapper(box)) media.style.setProperty('position', 'static', 'important');
    else if (!kept.has(box) && !enclosing(box, 'figure')) {
      kept.add(box);
      const around = ask('createElement', 'figure');
      around.style.margin = '0';
      box.before(around);
      around.append(box);
    }
  }
};
