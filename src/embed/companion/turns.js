// @ts-check
// Work for many elements, one after the other: between two of them the browser paints and hears the visitor.

/** @type {Promise<unknown>} */
let last = Promise.resolve();

/** Settles at once for the first that asks, and for each other one in a task of its own. */
export const turn = () => {
  const mine = last;
  last = mine.then(() => new Promise((resolve) => setTimeout(resolve)));
  return mine;
};
