// @ts-check
// A district's own content: what is shown, and what waits until nobody is there. It knows nothing of cards, of the kiosk's
// program or of releases.

import { inTime, readText } from '../../rules/answer.js';
import { answer as patience, documentBytes } from '../../rules/limits.js';
import { Refusal, permit } from '../../rules/permission.js';
import { given, source } from '../addresses.js';
import { read } from './reader.js';
import { dropAll, dropNext, keep, keepPictures, nextSlot, nowSlot, recall } from './store.js';

/** @import { Content } from './store.js' */

/** What is shown. @type {Content} */
export let now = { text: '', date: '' };

/** Where its cards lead to, in their order. @type {string[]} */
export let links = [];

/** What waits. @type {Content | null} */
export let next = null;

/** Why the last refresh failed; empty if it did not. */
export let fault = '';

/** Whether it failed because content from there is not shown here. */
export let isRefused = false;

/** Adds a line to the journal. @type {(what: string) => void} */
let note;

/** Shows the content again. */
let show = () => {};

const fetchText = () =>
  inTime(patience, async (signal) => {
    const answer = await fetch(source, {
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal,
    });
    // A server may have sent us on to another one.
    await permit(answer.url || source);
    if (answer.status !== 200) throw new Error(`status ${answer.status}`);
    return readText(answer, documentBytes);
  });

/** @param {Error} error */
const notSaved = (error) => note(`content not saved: ${error.message}`);

/** @param {Content} content */
const use = async (content) => {
  links = await read(content.text);
  now = content;
};

const save = async () => {
  await keep(nowSlot, now);
  // Another one may have come since.
  if (!next) await dropNext();
  await keepPictures(now, note);
};

/** Shows what waits. */
export const takeNext = async () => {
  const content = next;
  next = null;
  if (!content) return;
  try {
    await use(content);
  } catch (error) {
    return note(`content not shown: ${/** @type {Error} */ (error).message}`);
  }
  note('new content');
  show();
  await save().catch(notSaved);
};

/** Content that may not be shown is not kept either. */
const forget = async () => {
  const wasShown = now.text;
  now = { text: '', date: '' };
  next = null;
  links = [];
  await dropAll().catch(() => {});
  if (wasShown) show();
};

/** Fetches content. If it is new and valid, it waits until nobody is there. */
export const refresh = async () => {
  if (!given) return;
  try {
    if (!source) throw new Error('src is not a valid address');
    await permit(source);
    const text = await fetchText();
    if (text === now.text) {
      next = null;
      await dropNext().catch(() => {});
    } else if (!next || text !== next.text) {
      await read(text);
      next = { text, date: new Date().toISOString() };
      await keep(nextSlot, next).catch(notSaved);
    }
    fault = '';
    isRefused = false;
  } catch (error) {
    fault = /** @type {Error} */ (error).message || `${error}`;
    isRefused = error instanceof Refusal;
    if (isRefused) await forget();
    note(`content not refreshed: ${fault}`);
  }
  if (now.text) await keepPictures(now, note).catch(() => {});
};

/**
 * At the start: what was kept on the device, or else what the server has.
 * @param {typeof note} noteSo
 * @param {typeof show} showSo
 */
export const begin = async (noteSo, showSo) => {
  note = noteSo;
  show = showSo;
  // What waited until nobody was there comes first: nobody is there when a page starts.
  for (const slot of [nextSlot, nowSlot]) {
    try {
      const kept = await recall(slot);
      if (!kept) continue;
      await use(kept);
      show();
      if (slot === nextSlot) await save().catch(notSaved);
      break;
    } catch (error) {
      note(`saved content is damaged: ${/** @type {Error} */ (error).message || error}`);
    }
  }
  await refresh();
  if (!now.text) await takeNext();
};
