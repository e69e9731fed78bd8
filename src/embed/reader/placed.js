// @ts-check
// Pictures and frames that the page takes out of the flow and lays over a box of its own, as most embedded videos are.

import { ask } from '../loader/dom.js';
import { isOpened } from './shapes.js';

/** @type {WeakSet<Element>} */
const kept = new WeakSet();

/**
 * The slots reset what stands in them, and then such a box has no height and holds nothing: a frame covered the whole page. With
 * a figure around it, which is not opened, it stays as it is. What lies over a box that is opened loses it.
 * @param {HTMLElement} host
 */
export const repairPlaced = (host) => {
  for (const media of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('iframe,img,video,object,embed'))) {
    if (media.closest('[slot]') || !/absolute|fixed/.test(getComputedStyle(media).position)) continue;
    let box = /** @type {HTMLElement} */ (media.parentElement);
    while (box !== host && getComputedStyle(box).position === 'static')
      box = /** @type {HTMLElement} */ (box.parentElement);
    if (box === host || isOpened(box)) media.style.setProperty('position', 'static', 'important');
    else if (!kept.has(box) && !box.closest('figure')) {
      kept.add(box);
      const around = ask('createElement', 'figure');
      around.style.margin = '0';
      box.before(around);
      around.append(box);
    }
  }
};
