// @ts-check
// Programs in WebAssembly: fetched, compiled, started.

import { program as patience } from '../rules/limits.js';
import { kit } from '../kit.js';

/** @import { Program } from '../host.js' */

/**
 * Not every browser says which address it means.
 * @param {string} address
 * @returns {(error: unknown) => never}
 */
const withAddress = (address) => (error) => {
  throw `${address}: ${error}`;
};

/**
 * @param {string} name
 * @param {RequestCache} [cache]
 */
const fetchModule = (name, cache) =>
  fetch(kit._home + name, { cache })
    .then((response) => {
      if (!response.ok) throw response.status;
      // Bytes instead of streaming: a module this small compiles at once, and a wrong MIME type or a wrapped fetch does no harm.
      return response.arrayBuffer();
    })
    .then((bytes) => WebAssembly.compile(bytes))
    .catch(withAddress(kit._home + name));

/**
 * A program, ready to be called: wasm-bindgen's script and the module that it starts.
 * @param {string} script
 * @param {string} wasm
 * @returns {Promise<Program>}
 */
export const run = (script, wasm) =>
  new Promise((resolve, reject) => {
    // The smallest module. If a policy or an old browser refuses it, we fetch nothing.
    new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    const timer = setTimeout(reject, patience, `${kit._home + wasm}: no answer in 20 s`);
    Promise.all([
      import(kit._home + script).catch(withAddress(kit._home + script)),
      fetchModule(wasm).catch(() => fetchModule(wasm, 'reload')),
    ])
      .then(([glue, module]) => glue.default(module).then(() => resolve(glue)))
      .catch(reject)
      .then(() => clearTimeout(timer));
  });
