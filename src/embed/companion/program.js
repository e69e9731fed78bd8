// @ts-check
// Programs in WebAssembly: compiled and started.

import { program as patience } from '../rules/limits.js';
import { kit } from '../kit.js';

/** @import { Asked, ModuleFile, Program } from '../host.js' */

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
 * What comes, or an error that says which address it means: not every browser's does.
 * @template Value
 * @param {string} address
 * @param {Promise<Value>} coming
 * @returns {Promise<Value>}
 */
const named = (address, coming) =>
  coming.catch((error) => {
    throw `${address}: ${error}`;
  });

/**
 * A program, ready to be called: wasm-bindgen's script and the module that it starts.
 * @param {string} script
 * @param {ModuleFile} wasm
 * @param {Promise<Asked>} [asked] if it was asked for before
 * @returns {Promise<Program>}
 */
export const run = (script, wasm, asked = kit._askFor(script, wasm)) =>
  new Promise((resolve, reject) => {
    const [file, integrity] = wasm;
    const address = kit._home + file;
    const timer = setTimeout(reject, patience, `${address}: no answer in 20 s`);
    asked
      .then(([glue, answer]) => {
        const compiled = answer
          .then(compileStreaming)
          .catch(() => fetch(address, { cache: 'reload', integrity }).then(compile));
        return Promise.all([named(kit._home + script, glue), named(address, compiled)]);
      })
      .then(([program, module]) => program.default(module).then(() => resolve(program)))
      .catch(reject)
      .then(() => clearTimeout(timer));
  });
