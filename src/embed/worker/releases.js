// @ts-check
// Releases: each whole or not at all, the next one beside the current one. Only this file decides which one is shown: the one
// that the page asks for, or the previous one if a new release never reports that it is ready.

import { complete, fetchManifest, manifestOf } from './files.js';
import { cacheOf } from './home.js';
import { change, fresh, readState } from './state.js';

/** How many times a new release may start without reporting that it is ready. */
const starts = 2;

/** Deletes the caches that no release needs any more. Nothing may be on its way then: it would be deleted too. */
const tidy = async () => {
  const { current, next, previous } = await readState();
  const kept = [current, next, previous].map((version) => version && cacheOf(version));
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(cacheOf('')) && !kept.includes(name)).map((name) => caches.delete(name)),
  );
};

/**
 * The same for all who ask while it is under way.
 * @template Result
 * @param {() => Promise<Result>} act
 */
const once = (act) => {
  /** @type {Promise<Result> | null} */
  let going = null;
  return () => (going = going || act().finally(() => (going = null)));
};

/** Looks for a new release and fetches it whole. Resolves to its version, or null if there is none. */
export const update = once(async () => {
  const manifest = await fetchManifest();
  const { bad, current } = await readState();
  if (bad.includes(manifest.version)) return null;
  if (manifest.version !== current) await complete(manifest);
  await change((state) => {
    if (!state.current) state.current = manifest.version;
    state.next = manifest.version === state.current ? null : manifest.version;
  });
  await tidy();
  return (await readState()).next;
});

/** Checks every file of the current release, and fetches those that are missing or damaged. */
export const check = once(async () => {
  const { current } = await readState();
  const manifest = current && (await manifestOf(current));
  if (!manifest) {
    // Somebody has emptied the caches: begin again, as at the first start.
    await change((state) => Object.assign(state, fresh(), { bad: state.bad }));
    await update();
    const { current } = await readState();
    return { version: current, isWhole: !!current };
  }
  try {
    await complete(manifest);
    return { version: current, isWhole: true };
  } catch (error) {
    return { version: current, isWhole: false, reason: /** @type {Error} */ (error).message };
  }
});

/** From the next start on, the next release is shown. */
export const switchToNext = () =>
  change((state) => {
    if (!state.next) return { isSwitched: false };
    Object.assign(state, { previous: state.current, current: state.next, next: null, tries: 0, isReady: false });
    return { isSwitched: true };
  });

/** The current release says that it is ready. */
export const ready = async () => {
  await change((state) => Object.assign(state, { isReady: true, tries: 0, previous: null }));
  return {};
};

/** The release that this start shows. One that was not ready in its first starts is given up for good. */
export const begin = () =>
  change((state) => {
    if (state.current && !state.isReady && state.tries >= starts && state.previous)
      Object.assign(state, {
        bad: [...state.bad, state.current].slice(-20),
        current: state.previous,
        previous: null,
        isReady: true,
      });
    if (state.current && !state.isReady) state.tries++;
    return state.current;
  });
