// @ts-check
// Keeps the screen awake.

import { note } from './program.js';

/** @type {WakeLockSentinel | null} */
let lock = null;

export const isAwake = () => !!lock && !lock.released;

/** Asks for it, unless it is granted; browsers take it back when the page is out of sight. */
export const stayAwake = () => {
  if (!navigator.wakeLock || document.hidden || isAwake()) return;
  navigator.wakeLock.request('screen').then(
    (given) => {
      lock = given;
      lock.addEventListener('release', stayAwake);
    },
    (error) => note(`the screen may sleep: ${error.message}`),
  );
};
