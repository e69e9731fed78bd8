// @ts-check
// What the program asks of the script.

import { given } from './addresses.js';
import { isAwake, stayAwake } from './awake.js';
import { coming, pause, wear } from './cards.js';
import * as content from './content/content.js';
import { complain } from './page.js';
import { beat, note } from './program.js';
import * as release from './release.js';

/** @import { Keeper } from './seam.js' */

/**
 * @param {() => void} renew
 * @returns {Keeper}
 */
export const createKeeper = (renew) => ({
  beat,
  welcome: pause,
  renew,
  takeNews: () => {
    if (content.next) content.takeNext();
    else release.takeNext();
  },
  refresh: () => {
    stayAwake();
    content.refresh();
    release.refresh();
  },
  check: release.check,
  restart: () => reload().catch((error) => note(`not reloaded: ${error.message}`)),
  wear,
  complain,
  faults: () =>
    [
      release.state.isWhole === false && 'files missing',
      content.fault && (content.isRefused ? 'content refused' : 'content not refreshed'),
    ]
      .filter(Boolean)
      .join(', '),
  facts: () => {
    const { version, isWhole, reason } = release.state;
    const { memory } = /** @type {Performance & { memory?: { usedJSHeapSize: number } }} */ (performance);
    return [
      `Release: ${version || 'not saved on the device'}`,
      `Files: ${isWhole ? 'complete' : reason || 'incomplete'}`,
      `Content: ${given ? `${given}, ${content.now.date || 'never fetched'}` : 'built in'}`,
      `Screen kept awake: ${isAwake() ? 'yes' : 'no'}`,
      `Restarts after a failure: ${restarts()}`,
      `Memory: ${memory ? `${Math.round(memory.usedJSHeapSize / 1e6)} MB` : 'not reported'}`,
      `Last fault: ${content.fault || reason || 'none'}`,
    ].join('\n');
  },
  get isWhole() {
    return !!release.state.isWhole;
  },
  get hasNews() {
    return !coming && !!(content.next || release.next);
  },
});
