// @ts-check
// A document's text, fetched: from an address that is followed, in time, and not too much of it.
//
// No redirect is followed to another host: it could lead a visitor's browser into the network that the visitor is in. A browser
// tells no script where a redirect leads before it has asked there, so it cannot be judged first. What `fetch` allows:
// - mode 'same-origin': redirects are followed, and one that leaves the page's own origin fails before anything is sent there;
// - redirect 'manual': none is followed, and the answer says only that it is one, not where it leads.
// There is no way to follow just those within another host. https://fetch.spec.whatwg.org/#http-redirect-fetch

import { isFollowed } from '../../rules/address.js';
import { readText } from '../../rules/answer.js';
import { answer as patience, documentBytes } from '../../rules/limits.js';
import { problem } from './problem.js';

/**
 * The text at this address, and the final address after redirects within the page's own origin.
 * @param {string} given
 * @param {string} base
 * @param {AbortController} controller
 */
export const fetchDocument = async (given, base, controller) => {
  const wrong = (/** @type {string} */ found) =>
    problem(
      'src',
      'an https address, or one relative to the page',
      found,
      'Write the address of a JSON document that begins with https://.',
    );
  let url;
  try {
    url = new URL(given, base);
  } catch {
    // No address at all.
  }
  if (!given || !url || !isFollowed(url, base)) throw wrong(`"${given}"`);
  const timer = setTimeout(() => controller.abort(), patience);
  try {
    // Of a sandboxed page this is "null", whatever its address is.
    const isOwn = url.origin === self.origin;
    const answer = await fetch(url.href, {
      mode: isOwn ? 'same-origin' : 'cors',
      redirect: isOwn ? 'follow' : 'manual',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: controller.signal,
    });
    if (answer.type === 'opaqueredirect')
      throw problem(
        'src',
        'a document',
        'a redirect',
        'Write the address that it leads to: open this one in a browser, and copy what the address bar shows then.',
      );
    const at = new URL(answer.url || url.href);
    // A service worker of the page may answer with anything.
    if (at.origin !== url.origin || !isFollowed(at, base)) throw wrong(`a redirect to "${at.href}"`);
    const open = 'Check that the address opens in a private window, without signing in.';
    if (answer.status !== 200) throw problem('src', 'a document', `the answer ${answer.status}`, open);
    const tooMany = problem('src', 'at most 262,144 bytes', 'more', 'Shorten the texts, or leave translations out.');
    const text = await readText(answer, documentBytes, tooMany);
    if (!text.trim()) throw problem('src', 'a document', 'an empty answer', open);
    return { text, base: at.href };
  } catch (caught) {
    const error = /** @type {any} */ (caught);
    if (error.path) throw error;
    if (error.found) throw problem('document', 'UTF-8', error.found, 'Save the file as UTF-8.');
    if (controller.signal.aborted)
      throw problem(
        'src',
        'an answer within 10 s',
        'none',
        'Check whether the server is slow, or move the document to another one.',
      );
    throw problem(
      'src',
      'a document',
      `no answer (${error.message})`,
      `Check that the address opens in a browser, and stays on its host. ${url.origin === self.origin ? 'A' : 'Its server must send Access-Control-Allow-Origin, and a'} Content-Security-Policy must name ${url.origin} under connect-src.`,
    );
  } finally {
    clearTimeout(timer);
    // If something was wrong, we do not wait for the rest.
    controller.abort();
  }
};
