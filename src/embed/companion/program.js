// @ts-check
// Programs in WebAssembly: compiled and started.

import { program as patience } from '../rules/limits.js';
import { kit } from '../kit.js';

/** @import { Answer, Asked, Program } from '../host.js' */

/** @param {Response} response */
const check = (response) => {
  if (!response.ok) throw response.status;
  return response;
};

/**
 * Compiles what has come as a whole: also if its type is wrong, or if a page answers with objects of its own.
 * @param {Response} response
 */
const compile = (response) =>
  check(response)
    .arrayBuffer()
    .then((bytes) => WebAssembly.compile(bytes));

/**
 * Compiles while the bytes arrive, if their type allows it.
 * @param {Response} response
 */
const compileStreaming = (response) =>
  check(response).headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : compile(response);

/**
 * What was asked for, or an error that says which address it means: not every browser's does.
 * @template Value
 * @param {string} address
 * @param {Answer<Value>} answer
 * @returns {Value}
 */
const take = (address, { value, reason }) => {
  if (!value) throw `${address}: ${reason}`;
  return value;
};

/**
 * A program, ready to be called: wasm-bindgen's script and the module that it starts.
 * @param {string} script
 * @param {string} wasm
 * @param {Promise<Asked>} [asked] if it was asked for before
 * @returns {Promise<Program>}
 */
export const run = (script, wasm, asked = kit._askFor(script, wasm)) =>
  new Promise((resolve, reject) => {
    const address = kit._home + wasm;
    const timer = setTimeout(reject, patience, `${address}: no answer in 20 s`);
    asked
      .then(([glue, answer]) => {
        const compiled = answer
          .then((answer) => compileStreaming(take(address, answer)))
          .catch(() => fetch(address, { cache: 'reload' }).then(compile))
          .catch((error) => {
            throw `${address}: ${error}`;
          });
        return Promise.all([glue, compiled]);
      })
      .then(([glue, module]) => {
        const program = take(kit._home + script, glue);
        return program.default(module).then(() => resolve(program));
      })
      .catch(reject)
      .then(() => clearTimeout(timer));
  });
