// @ts-check
// The widget's program: one for all elements of the page, and what happens to them if it fails.

import { glue, wasm } from 'build:companion';
import { kit } from '../kit.js';
import { run } from './program.js';

/** @import { WidgetProgram } from '../host.js' */

/** @type {Promise<WidgetProgram> | undefined} */
let arriving;

/** The module failed while it was live: the controls go, the static cards stay. */
const collapse = () => {
  const error = 'The widget has stopped';
  (arriving = Promise.reject(error)).catch(() => {});
  for (const host of kit._connected) {
    if (!host._widget || !host._life) continue;
    host._life._collapse();
    kit._fail(host, error, 'Reload the page.');
  }
};

/** @returns {Promise<WidgetProgram>} */
export const arrive = () =>
  arriving ||
  (arriving = run(glue, wasm).then((program) => {
    const widgetProgram = /** @type {WidgetProgram} */ (program);
    widgetProgram.watch(collapse);
    return widgetProgram;
  }));
