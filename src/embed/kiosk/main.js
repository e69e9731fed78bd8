// @ts-check
// The kiosk page's script: what must keep working if WebAssembly fails. It starts the kiosk's program and watches it, keeps content
// and files on the device, and turns the cards itself if the program has failed.
//
// Chrome 53, on old panels, cannot read it: there the style sheet alone turns the words in the page.

import { given } from './addresses.js';
import { stayAwake } from './awake.js';
import * as cards from './cards.js';
import * as content from './content/content.js';
import { prepare } from './content/document.js';
import { createKeeper } from './keeper.js';
import { complain, page, tag } from './page.js';
import * as program from './program.js';
import * as release from './release.js';
import { standIn } from './stand-in.js';

let lastRefusal = '';

/** Says on the screen that there is no content, and to the caretaker why, if it was refused: on the console once. */
const apologize = () => {
  const refusal = content.isRefused ? content.fault : '';
  if (refusal && refusal !== lastRefusal) complain(refusal);
  lastRefusal = refusal;
  cards.apologize(refusal);
};

/** Whether there is nothing to show: never another district's words. */
const isEmpty = () => given && !content.now.text;

const show = () => {
  if (!isEmpty()) return cards.renew(given ? prepare(content.now.text) : null, arrive);
  cards.remove();
  apologize();
};

/** A release works if its program runs and its cards are live. Missing content is no fault of the release. */
const arrive = () => {
  if (!isEmpty() && !cards.host.parentNode) return;
  (isEmpty() ? customElements.whenDefined(tag).then(() => ({ live: true })) : cards.areLive()).then(({ live }) => {
    if (!program.isRunning()) return;
    program.attend(cards.frames(), content.links);
    if (live) release.works();
  });
};

const showContent = () => {
  cards.remove();
  content.begin(program.note, show).then(() => {
    if (!isEmpty()) return;
    apologize();
    arrive();
  });
};

/** The words in the page stay until the cards show theirs, or a sentence says that there are none: they would cover it. */
const leaveWords = () => {
  const words = /** @type {HTMLElement} */ (page.querySelector('.words'));
  const leave = () => {
    if (!page.querySelector(`${tag} [slot], .sorry`)) return;
    observer.disconnect();
    words.remove();
  };
  const observer = new MutationObserver(leave);
  observer.observe(page, { childList: true, subtree: true });
  leave();
};

if (window.customElements && window.WebAssembly) {
  cards.begin();
  if (given) showContent();
  release.begin();
  leaveWords();
  document.addEventListener('visibilitychange', stayAwake);
  stayAwake();
  program.start(createKeeper(show), arrive, standIn);
}
