// @ts-check
// A program in WebAssembly: fetched and started.

import { inTime } from '../rules/answer.js';
import { answer as patience } from '../rules/limits.js';
import { home } from './addresses.js';

/** @import { Program } from '../host.js' */

/** @param {[script: string, wasm: string]} files */
export const run = async ([script, wasm]) => {
  const fetchModule = async (/** @type {AbortSignal} */ signal) => {
    const answer = await fetch(home + wasm, { signal });
    if (!answer.ok) throw new Error(`${wasm}: status ${answer.status}`);
    return WebAssembly.compile(await answer.arrayBuffer());
  };
  const bring = (/** @type {AbortSignal} */ signal) => Promise.all([import(home + script), fetchModule(signal)]);
  const [glue, module] = await inTime(patience, bring);
  await glue.default(module);
  return /** @type {Program} */ (glue);
};
