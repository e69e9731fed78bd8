// @ts-check
// Work for many elements, one after the other: between two of them the browser paints and hears the visitor.

/** How many wait; not a number as soon as nobody has to any more. */
let waiting = 0;

/**
 * What arrives, for each element that waits for it: at once for the first, and for each other one in a task of its own. Who comes
 * later takes it at once.
 * @template Value
 * @param {Promise<Value>} arrival
 * @returns {Promise<Value>}
 */
export const inTurn = (arrival) => {
  const isLater = waiting++ > 0;
  return arrival.then((value) => {
    waiting = NaN;
    return isLater ? new Promise((resolve) => setTimeout(resolve, 0, value)) : value;
  });
};
