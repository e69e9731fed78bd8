// @ts-check
// The words of a content document, from the source to the screen. A separate program reads the document. Until it has, and if
// it cannot, the words on the page stay.

import { documents } from 'build:extras';
import { run } from '../../companion/program.js';
import { once, retried } from '../../rules/again.js';
import { kit } from '../../kit.js';
import { isThisMachine } from '../../rules/address.js';
import { show } from '../language/show.js';
import { hasOwnWords, uncover } from './compose.js';
import { report } from './problem.js';
import { sourceOf } from './source.js';

/** @import { DocumentsProgram as Program, Host } from '../../host.js' */
/** @import { Source } from './source.js' */
/** @typedef {Program & { read(json: string, isHere: boolean): ReturnType<Program['read']> }} DocumentsProgram */

const fetchProgram = once((failures) => {
  // Not through the companion, which comes meanwhile: the words would wait for it, a round trip more.
  kit._bring(kit._companion).catch(() => {});
  return /** @type {Promise<DocumentsProgram>} */ (run(retried(documents[0], failures), documents[1]));
});

/**
 * Reads the document that the element asks for, once; then shows it, as a whole.
 * @param {Host} host
 */
export const prepare = async (host) => {
  uncover(host);
  const source = sourceOf(host);
  const key = source && source.key;
  if (host._sourceKey !== key) {
    abandon(host);
    host._sourceKey = key;
    host._sourceComing = source ? open(host, source) : close(host);
  }
  const coming = host._sourceComing;
  await coming;
  if (coming === host._sourceComing) await show(host);
};

/**
 * Reads a source.
 * @param {Host} host
 * @param {Source} source
 */
const open = async (host, { name, open }) => {
  const controller = (host._controller = new AbortController());
  // A document is coming now: only its failure means that there are no words.
  host._isUnavailable = false;
  try {
    const [program, { text, base }] = await Promise.all([fetchProgram(), (async () => open(controller))()]);
    if (host._controller !== controller) return;
    const { problems, adopted, editions } = program.read(text, isThisMachine(new URL(base)));
    host._controller = null;
    if (problems[0]) report(host, name, problems);
    if (editions[0]) host._document = { adopted, base, editions };
    else fail(host, `The document cannot be used: ${problems[0].path}`);
  } catch (caught) {
    const error = /** @type {any} */ (caught);
    if (host._controller !== controller) return;
    host._controller = null;
    if (error.path) report(host, name, [error]);
    fail(host, error.path ? `The document did not load: ${error.path}` : error, !error.path);
  }
};

/**
 * No source is given any more: the page's own words come back, if there are any.
 * @param {Host} host
 */
const close = (host) => {
  if (hasOwnWords(host)) host._document = null;
};

/**
 * Leaves what is on the page, and says why the rest is missing.
 * @param {Host} host
 * @param {string} reason
 * @param {boolean} [isError]
 */
const fail = (host, reason, isError) => {
  const hasWords = host._document || hasOwnWords(host);
  host._isUnavailable = !hasWords;
  if (isError) kit._fail(host, reason);
  else if (!hasWords) kit._settleHost(host, { live: false, reason });
};

/**
 * Stops waiting for a document that is no longer wanted. What has loaded stays.
 * @param {Host} host
 */
const abandon = (host) => {
  const { _controller: controller } = host;
  if (!controller) return;
  host._controller = host._sourceKey = null;
  controller.abort();
};

/**
 * The element has left the page. If it has only been moved, it has come back by the time this looks.
 * @param {Host} host
 */
export const leave = (host) => {
  if (!host.isConnected) abandon(host);
};
