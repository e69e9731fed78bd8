// @ts-check
// The files of a release. A file is taken only if it has the hash that the release's manifest gives, so that no dead server,
// captive portal, dropped connection or half-copied release can get into a cache.

import { inTime, readBytes } from '../rules/answer.js';
import { answer as patience } from '../rules/limits.js';
import { cacheOf, home, manifestName, pageName } from './home.js';

/** @typedef {{ version: string, files: Record<string, string> }} Manifest file name → SHA-256 */

/** No file of a release is as large as this, in bytes. */
const largest = 4194304;

/** @type {Record<string, string>} */
const types = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  json: 'application/json',
  wasm: 'application/wasm',
};

/** @param {BufferSource} bytes */
const hashOf = async (bytes) =>
  [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** @param {string} name */
const fetchBytes = (name) =>
  inTime(patience, async (signal) => {
    const answer = await fetch(home + name, { cache: 'no-store', credentials: 'omit', signal });
    if (!answer.ok) throw new Error(`${name}: status ${answer.status}`);
    return readBytes(answer, largest, new Error(`${name}: more than ${largest} bytes`));
  });

/**
 * @param {string} name
 * @param {BodyInit} body
 */
const responseOf = (name, body) =>
  new Response(body, {
    headers: { 'Content-Type': types[/** @type {string} */ (name.split('.').pop())] || 'application/octet-stream' },
  });

/** The release that the server has. @returns {Promise<Manifest>} */
export const fetchManifest = async () => {
  const { version, files } = JSON.parse(new TextDecoder().decode(await fetchBytes(manifestName)));
  const isHash = (/** @type {unknown} */ hash) => /^[0-9a-f]{64}$/.test(/** @type {string} */ (hash));
  if (!/^[0-9a-f]{8,64}$/.test(version) || !files || !files[pageName] || !Object.values(files).every(isHash))
    throw new Error(`${manifestName}: not a release`);
  return { version, files };
};

/**
 * The manifest by which a release was fetched; undefined if it is missing or damaged.
 * @param {string} version
 * @returns {Promise<Manifest | undefined>}
 */
export const manifestOf = async (version) => {
  const answer = await caches.match(home + manifestName, { cacheName: cacheOf(version) });
  return answer && answer.json().catch(() => undefined);
};

/**
 * Whether the release's cache has this file with this hash.
 * @param {Cache} cache
 * @param {string} name
 * @param {string} hash
 */
const isGood = async (cache, name, hash) => {
  try {
    const answer = await cache.match(home + name);
    return !!answer && (await hashOf(await answer.arrayBuffer())) === hash;
  } catch {
    // Such as after a power failure: an entry that cannot be read is in the way.
    await cache.delete(home + name);
    return false;
  }
};

/**
 * Fetches what a release lacks. Throws if it cannot fetch a file: then it is no release, and what has arrived waits for the
 * rest.
 * @param {Manifest} manifest
 */
export const complete = async ({ version, files }) => {
  const cache = await caches.open(cacheOf(version));
  for (const [name, hash] of Object.entries(files)) {
    if (await isGood(cache, name, hash)) continue;
    // Most files are the same as in the current release: their names follow from their contents.
    const other = await caches.match(home + name);
    let bytes =
      other &&
      (await other.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => null,
      ));
    if (!bytes || (await hashOf(bytes)) !== hash) bytes = await fetchBytes(name);
    if ((await hashOf(bytes)) !== hash) throw new Error(`${name}: not the bytes that ${manifestName} names`);
    await cache.put(home + name, responseOf(name, bytes));
  }
  await cache.put(home + manifestName, responseOf(manifestName, JSON.stringify({ version, files })));
};

/**
 * Fetches the page of a release again if it is damaged: such a page could not ask for it.
 * @param {string} version
 */
export const repairPage = async (version) => {
  const manifest = await manifestOf(version);
  if (manifest && !(await isGood(await caches.open(cacheOf(version)), pageName, manifest.files[pageName])))
    await complete(manifest);
};
