// @ts-check
// Which release is current, which comes next, which was before. One entry in a cache of its own.

import { home } from './home.js';

/**
 * @typedef {object} State
 * @property {string | null} current
 * @property {string | null} next
 * @property {string | null} previous
 * @property {number} tries starts of the current release before it said that it is ready
 * @property {boolean} isReady
 * @property {string[]} bad versions that are never tried again
 */

const cacheName = 'value-cards-kiosk';

/** @returns {State} */
export const fresh = () => ({ current: null, next: null, previous: null, tries: 0, isReady: false, bad: [] });

/** @returns {Promise<State>} */
export const readState = async () => {
  const answer = await caches.match(`${home}state`, { cacheName });
  try {
    return answer ? { ...fresh(), ...(await answer.json()) } : fresh();
  } catch {
    return fresh();
  }
};

/** @type {Promise<unknown>} */
let turn = Promise.resolve();

/**
 * Changes the state, one change after the other. It is one entry: whatever happens, the old one or the new one is there.
 * @template Result
 * @param {(state: State) => Result} alter
 * @returns {Promise<Result>}
 */
export const change = (alter) => {
  const result = turn.then(async () => {
    const state = await readState();
    const before = JSON.stringify(state);
    const answer = alter(state);
    if (JSON.stringify(state) !== before)
      await (await caches.open(cacheName)).put(`${home}state`, new Response(JSON.stringify(state)));
    return answer;
  });
  turn = result.catch(() => {});
  return result;
};
