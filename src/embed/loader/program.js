// @ts-check
// Programs in WebAssembly: asked for. The companion compiles and starts them; the widget's is asked for beside the companion, and
// not after it, if the first element of the page is near the screen.

import { fetchFile, importFile } from 'build:files';
import { glue, wasm } from 'build:loader';
import { kit } from './parts.js';

/** @import { Asked, Host, ModuleFile } from '../host.js' */

/**
 * Asks for wasm-bindgen's script and the module that it starts.
 * @param {string} script
 * @param {ModuleFile} module
 * @returns {Promise<Asked>}
 */
export const askFor = async (script, module) => {
  // The smallest module. If a policy or an old browser refuses it, we fetch nothing.
  new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
  const asked = /** @type {Asked} */ ([importFile(script), fetchFile(module)]);
  // Whoever takes them reports what fails, if anybody ever does.
  for (const answer of asked) answer.catch(() => {});
  return asked;
};

/**
 * Reads the layout, so it is called for the first element alone: the companion observes when others come near.
 * @param {Host} host
 */
export const askEarly = (host) => {
  const { top, height } = host.getBoundingClientRect();
  if (!kit._early && height && Math.abs(top) < 2 * innerHeight) (kit._early = askFor(glue, wasm)).catch(() => {});
};
