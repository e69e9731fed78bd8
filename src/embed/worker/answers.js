// @ts-check
// How the page's requests are answered.

import { repairPage } from './files.js';
import { cacheOf, home, pageName } from './home.js';
import { begin, check } from './releases.js';
import { readState } from './state.js';

/** The page keeps content itself, and the pictures in it. */
const contentCache = 'value-cards-content';

/**
 * A file from the current release, or else from any: a page that was loaded before a switch continues with its own files.
 * @param {string} name
 */
const find = async (name) => {
  const { current } = await readState();
  return (current && (await caches.match(home + name, { cacheName: cacheOf(current) }))) || caches.match(home + name);
};

/** @param {Request} request */
const answerPage = async (request) => {
  // Even if nothing can be read or written, the page comes.
  await begin()
    .then((current) => (current ? repairPage(current) : null))
    .catch(() => {});
  return (await find(pageName).catch(() => null)) || fetch(request);
};

/** @param {FetchEvent} event */
export const answer = (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.mode === 'navigate') {
    const page = answerPage(request);
    // A page whose scripts are damaged could not ask for it either.
    event.waitUntil(page.then(check).catch(() => {}));
    return event.respondWith(page);
  }
  if (request.destination === 'image')
    return event.respondWith(
      caches.match(request.url, { cacheName: contentCache }).then((picture) => picture || fetch(request)),
    );
  const isOurs = request.method === 'GET' && address.href.startsWith(home) && !/no-store|reload/.test(request.cache);
  if (isOurs)
    event.respondWith(
      find(address.href.slice(home.length).replace(/[?#].*/, '')).then((file) => file || fetch(request)),
    );
};
