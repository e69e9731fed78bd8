// @ts-check
// The widget's program: one for all elements of the page, and what happens to them if it fails.

import { once, retried } from '../rules/again.js';
import { kit } from '../kit.js';
import { run } from './program.js';

/** @import { WidgetProgram } from '../host.js' */

/**
 * Once the module has failed, it is not asked for again.
 * @type {Promise<WidgetProgram> | undefined}
 */
let stopped;

/** The module failed while it was live: what it has added goes, the static cards stay. */
const collapse = () => {
  const error = 'The widget has stopped';
  (stopped = Promise.reject(error)).catch(() => {});
  for (const host of kit._connected) {
    if (!host._widget || !host._life) continue;
    host._life._collapse();
    kit._fail(host, error, 'Reload the page.');
  }
};

const ask = once((failures) =>
  run(retried(kit._glue, failures), kit._wasm, failures ? undefined : kit._early).then((program) => {
    const widgetProgram = /** @type {WidgetProgram} */ (program);
    widgetProgram.watch(collapse);
    return widgetProgram;
  }),
);

export const arrive = () => stopped || ask();
