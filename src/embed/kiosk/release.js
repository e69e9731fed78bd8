// @ts-check
// The release whose files are on the device, and the one that comes next. The service worker keeps them: see ../worker.

import { home } from './addresses.js';
import { minute } from './page.js';
import { isRunning, note } from './program.js';

/** What the service worker said of the current release. @type {{ version?: string, isWhole?: boolean, reason?: string }} */
export let state = {};

/** The version that is on the device and waits until nobody is there. @type {string | null} */
export let next = null;

let hasWorked = false;

const controller = () => navigator.serviceWorker && navigator.serviceWorker.controller;

/**
 * Asks the service worker. Without one, there is nothing on the device.
 * @param {'check' | 'update' | 'switch' | 'ready'} what
 * @returns {Promise<any>}
 */
const ask = (what) =>
  new Promise((resolve, reject) => {
    const worker = controller();
    if (!worker) return reject(new Error('no service worker'));
    const channel = new MessageChannel();
    const end = () => {
      clearTimeout(timer);
      channel.port1.close();
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error('the service worker does not answer'));
    }, 10 * minute);
    channel.port1.onmessage = ({ data }) => {
      end();
      if (data && data.reason && data.isWhole === undefined) reject(new Error(data.reason));
      else resolve(data);
    };
    worker.postMessage(what, [channel.port2]);
  });

/** Checks every file. */
export const check = () =>
  ask('check').then(
    (answer) => {
      state = answer;
      if (!answer.isWhole) note(`files missing: ${answer.reason || 'no release'}`);
    },
    (error) => {
      state = { version: state.version, isWhole: false };
      note(`files not checked: ${error.message}`);
    },
  );

/** Tells the service worker that this release works, if it does. */
const report = () => hasWorked && isRunning() && ask('ready').catch(() => {});

/** This release works. */
export const works = () => {
  hasWorked = true;
  report();
};

/** Has the files kept on the device. If that fails, such as when the server is down, the next refresh tries again. */
const register = () => {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return note('no service worker: the page must come from https or localhost');
  serviceWorker
    .register(home + 'service-worker.js', { scope: home + 'kiosk.html' })
    .catch((error) => note(`files not saved on the device: ${error.message}`));
};

export const begin = () => {
  const { serviceWorker, storage } = navigator;
  if (storage && storage.persist) storage.persist();
  const look = () => check().then(report);
  if (serviceWorker) serviceWorker.addEventListener('controllerchange', look);
  if (controller()) look();
  register();
};

/** Looks for a new release, and for files that are missing. */
export const refresh = () => {
  if (state.isWhole === false) check();
  if (!controller()) return register();
  ask('update').then(
    (answer) => (next = answer.next),
    (error) => note(`no new release: ${error.message}`),
  );
};

/** Reloads into the new release. */
export const takeNext = () => {
  const version = next;
  next = null;
  ask('switch')
    .then(
      ({ isSwitched }) => {
        if (!isSwitched) return;
        note(`release ${version}`);
        reload();
      },
      (error) => note(error.message),
    )
    .catch(() => {});
};
