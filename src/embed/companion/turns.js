// @ts-check
// Work for many elements, one task each, so that the browser can paint and respond in between.

/**
 * Whether an element waits for it; false for good once it is here.
 * @type {boolean | undefined}
 */
let isAwaited;

/**
 * Passes on what arrives: to the first element at once, to each other waiting element in a task of its own. An element that comes
 * after the arrival waits for no task.
 * @template Value
 * @param {Promise<Value>} arrival
 * @returns {Promise<Value>}
 */
export const inTurn = (arrival) => {
  const isLater = isAwaited;
  if (isAwaited === undefined) isAwaited = true;
  return arrival.then((value) => {
    isAwaited = false;
    return isLater ? new Promise((resolve) => setTimeout(resolve, 0, value)) : value;
  });
};
