// Expectations that become true after some time: they are checked again and again, without sleeping.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';

/** Milliseconds after which nothing more is expected to happen. */
export const PATIENCE = 5000;

/** Tries `expectation` until it does not throw. When time is up, its last failure is the test's. */
export const eventually = async (expectation, patience = PATIENCE) => {
  for (const deadline = Date.now() + patience; ; await pause(20)) {
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

/** The promise, unless it takes too long: a page that never answers must fail the test, not hang it. */
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
