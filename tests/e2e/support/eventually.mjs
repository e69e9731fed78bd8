// Expectations that come true in their own time: looked at again and again, and never slept for.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which nothing is expected to come any more. */
export const PATIENCE = 5000;

/** Tries `expectation` until it does not throw; then its own failure is the test's. */
export const eventually = async (expectation) => {
  for (const deadline = Date.now() + PATIENCE; ; await pause(20)) {
    try {
      return await expectation();
    } catch (failure) {
      if (Date.now() > deadline) throw failure;
    }
  }
};

/** Until `read` answers `expected`. */
export const becomes = (read, expected, message) =>
  eventually(async () => assert.deepEqual(await read(), expected, message));

/** The promise, unless it takes too long: a page that never answers is a failure and no standstill. */
export const inTime = async (promise, message) => {
  const late = new AbortController();
  const refuse = pause(PATIENCE, undefined, { signal: late.signal }).then(
    () => assert.fail(message),
    () => {},
  );
  try {
    return await Promise.race([promise, refuse]);
  } finally {
    late.abort();
  }
};
