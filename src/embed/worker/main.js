// @ts-check
// The kiosk's service worker: keeps the page on the device. Its scope is the kiosk's page; an embed never loads it.

import { answer } from './answers.js';
import { check, ready, switchToNext, update } from './releases.js';
import { readState } from './state.js';

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

/** What the page may ask for. @type {Record<string, () => Promise<unknown>>} */
const actions = {
  check,
  update: async () => ({ next: await update() }),
  switch: switchToNext,
  ready,
  state: readState,
};

worker.addEventListener('message', (event) => {
  const {
    data,
    ports: [port],
  } = event;
  const action = actions[data];
  if (port && action)
    event.waitUntil(
      action().then(
        (answer) => port.postMessage(answer),
        (error) => port.postMessage({ reason: `${error.message || error}` }),
      ),
    );
});

worker.addEventListener('fetch', answer);

worker.addEventListener('install', (event) => {
  worker.skipWaiting();
  event.waitUntil(update());
});

worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
