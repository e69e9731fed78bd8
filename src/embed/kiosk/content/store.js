// @ts-check
// Content and its pictures, kept on the device so that a kiosk shows them without a network.

import { inTime } from '../../rules/answer.js';
import { answer as patience } from '../../rules/limits.js';
import { given, home } from '../addresses.js';
import { prepare } from './document.js';

/** @typedef {{ text: string, date: string }} Content `date` is when it was fetched. */

const name = 'value-cards-content';
const source = encodeURIComponent(given || '');

/** Where the content is that is shown, and the content that waits. */
export const [nowSlot, nextSlot] = ['content-now', 'content-next'].map((name) => home + name);

/**
 * @param {string} slot
 * @param {Content} content
 */
export const keep = async (slot, { text, date }) => {
  const headers = { 'Content-Type': 'application/json', 'X-Source': source, 'X-Date': date };
  await (await caches.open(name)).put(slot, new Response(text, { headers }));
};

/** Everything that was kept, pictures too. */
export const dropAll = async () => caches.delete(name);

export const dropNext = async () => (await caches.open(name)).delete(nextSlot);

/**
 * What was kept there, if it came from the same source.
 * @param {string} slot
 * @returns {Promise<Content | null>}
 */
export const recall = async (slot) => {
  const answer = window.caches && (await caches.match(slot, { cacheName: name }));
  if (!answer || answer.headers.get('X-Source') !== source) return null;
  return { text: await answer.text(), date: answer.headers.get('X-Date') || '' };
};

/** @param {string} url */
const fetchPicture = (url) =>
  inTime(patience, async (signal) => {
    const answer = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer', signal });
    const picture = await answer.blob();
    return answer.ok && /^image\//.test(picture.type) && new Response(picture);
  }).catch(() => null);

/**
 * Keeps the pictures of this content and no others. The next refresh tries again to fetch those that are missing.
 * @param {Content} content
 * @param {(what: string) => void} note
 */
export const keepPictures = async ({ text }, note) => {
  /** @type {string[]} */
  const pictures = [];
  prepare(text, pictures);
  const cache = await caches.open(name);
  for (const { url } of await cache.keys())
    if (![nowSlot, nextSlot, ...pictures].includes(url)) await cache.delete(url);
  for (const url of pictures) {
    if (await cache.match(url)) continue;
    const answer = await fetchPicture(url);
    if (answer) await cache.put(url, answer);
    else note(`picture not saved: ${url}`);
  }
};
