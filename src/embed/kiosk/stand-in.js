// @ts-check
// What is left to do if the program has failed: the cards advance without it, and the page reloads after a while, at most three
// times an hour.

import { kioskCard } from '../rules/limits.js';
import { turn, wear } from './cards.js';
import { minute, page, screen, tag } from './page.js';

/** Starts it, for as long as the page lives. @param {unknown} reason */
export const standIn = (reason) => {
  console.error(`[${tag}] kiosk: the program has stopped and the cards advance without it. ${reason}`);
  page.classList.add('static');
  screen.textContent = '';
  // The last visitor's wishes end with the program.
  for (const name of ['data-low', 'data-contrast', 'data-tight']) page.removeAttribute(name);
  page.dataset.part = 'attract';
  page.style.setProperty('--_factor', '1');
  wear(false);
  for (const name of ['contextmenu', 'dragstart', 'selectstart', 'keydown', 'wheel'])
    document.addEventListener(name, (event) => event.preventDefault(), { capture: true, passive: false });
  const say = () =>
    (document.title = `value-cards kiosk: cards alone, up ${Math.floor(performance.now() / minute)} min, ${reason}`);
  say();
  setInterval(() => {
    say();
    turn();
  }, kioskCard);
  reloadLater(() => true);
};
