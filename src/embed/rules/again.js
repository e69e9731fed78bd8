// @ts-check
// How often something that did not come is asked for again.

/** Milliseconds after the first failure; twice as long after each further one. */
const first = 2000;

/**
 * Asks once for all who want the answer. After a failure the next of them asks again, but not at once: else each new element
 * would, on a page whose network is gone or whose policy refuses us.
 * @template Answer
 * @param {(failures: number) => Promise<Answer>} ask is told how often it has failed
 * @returns {() => Promise<Answer>}
 */
export const once = (ask) => {
  /** @type {Promise<Answer>} */
  let coming;
  let failures = 0;
  let until = 0;
  return () => {
    if (Date.now() < until) return coming;
    until = Infinity;
    return (coming = ask(failures).catch((error) => {
      until = Date.now() + first * 2 ** failures++;
      throw error;
    }));
  };
};

/**
 * The address of a module that has failed so often. Browsers remember that an address gave no module.
 * @param {string} address
 * @param {number} failures
 */
export const retried = (address, failures) => (failures ? `${address}?${failures}` : address);
