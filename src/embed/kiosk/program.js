// @ts-check
// The kiosk's program: started, watched, and stopped if it fails.

import { kioskFiles } from 'build:kiosk';
import { heartbeat, program as patience } from '../rules/limits.js';
import { minute, page, tag } from './page.js';
import { run } from './run.js';

/** @import { Keeper, Kiosk, KioskProgram } from './seam.js' */

/** Heartbeats that may be missed in a row. */
const most = 3;

/** The program while it runs. @type {Kiosk | null | undefined} */
let kiosk = null;

/** @type {MutationObserver | null} */
let observer = null;

/** Heartbeats missed in a row. */
let missed = 0;

export const isRunning = () => !!kiosk;

/**
 * Adds a line to the journal on the health card. The program keeps it; without the program there is none.
 * @param {string} what
 */
export const note = (what) => kiosk && kiosk.note(what);

/** The program is alive. */
export const beat = () => (missed = 0);

/**
 * Gives the program the cards' frames, and again whenever others replace them, such as for another language.
 * @param {Element | null} frames
 * @param {string[]} links where each card leads
 */
export const attend = (frames, links) => {
  if (observer) observer.disconnect();
  if (!kiosk || !frames) return;
  kiosk.link(links.join('\n'));
  observer = new MutationObserver(() => kiosk && kiosk.arrange());
  observer.observe(frames, { childList: true });
};

/**
 * Starts it. `arrive` is called once it runs, `fail` once if it fails, or if the cards do; then it has stopped.
 * @param {Keeper} keeper
 * @param {() => void} arrive
 * @param {(reason: unknown) => void} fail
 */
export const start = (keeper, arrive, fail) => {
  let hasFailed = false;
  const listening = new AbortController();

  /** @param {unknown} reason */
  const stop = (reason) => {
    if (hasFailed) return;
    hasFailed = true;
    clearInterval(check);
    clearTimeout(deadline);
    clearTimeout(proof);
    listening.abort();
    if (observer) observer.disconnect();
    try {
      if (kiosk) kiosk.free();
    } catch {
      // A program that has failed cannot always be freed.
    }
    kiosk = null;
    fail(reason);
  };

  const check = setInterval(() => kiosk && ++missed >= most && stop('three heartbeats were missed'), heartbeat);
  const deadline = setTimeout(() => {
    if (!kiosk || !customElements.get(tag)) stop(`the ${kiosk ? 'cards' : 'program'} did not start within 20 s`);
  }, patience);
  // Long enough to show that it works.
  const proof = setTimeout(() => sessionStorage.removeItem(restartsName), 60 * minute);
  const { signal } = listening;
  addEventListener('value-cards-error', ({ detail: { reason } }) => stop(reason), { signal });
  // A program that panics says so; one that traps, such as when it is out of memory, cannot.
  const notice = (/** @type {unknown} */ error) => error instanceof WebAssembly.RuntimeError && stop(error);
  addEventListener('error', ({ error }) => notice(error), { signal });
  addEventListener('unhandledrejection', ({ reason }) => notice(reason), { signal });

  run(kioskFiles)
    .then((glue) => {
      if (hasFailed) return;
      const { Kiosk, watch } = /** @type {KioskProgram} */ (glue);
      watch(() => stop('the program has failed'));
      kiosk = Kiosk.mount(page, keeper);
      arrive();
    })
    .catch(stop);
};
