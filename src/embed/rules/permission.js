// @ts-check
// Which origins content of a page of ours may come from: its own, and those that its host names in a file beside it. Without
// this rule anybody could show their words under a district's address: a link to the page would be enough.

import { inTime, readText } from './answer.js';
import { answer as patience, documentBytes } from './limits.js';

const fileName = 'allowed-sources.json';

/** Content that the page does not show, whatever it says. */
export class Refusal extends Error {}

/** The text of the file; a list of nothing if there is none. */
const fetchList = () =>
  inTime(patience, async (signal) => {
    const answer = await fetch(new URL(fileName, location.href).href, {
      cache: 'no-store',
      credentials: 'omit',
      signal,
    });
    if (answer.status >= 400 && answer.status < 500) return '[]';
    if (answer.status !== 200) throw new Error(`${fileName}: status ${answer.status}`);
    return readText(answer, documentBytes);
  });

/**
 * Throws unless content from this address may be shown: a refusal if it may not, another error if we cannot know.
 * @param {string} address
 */
export const permit = async (address) => {
  const { origin } = new URL(address);
  if (origin === location.origin) return;
  // `data:` and the like have no origin, and nobody can allow that.
  const list = origin === 'null' ? '[]' : await fetchList();
  let origins;
  try {
    origins = JSON.parse(list).map((/** @type {string} */ each) => new URL(each).origin);
  } catch {
    throw new Error(
      `${fileName}: expected a list of origins, such as ["${origin}"], found ${list.trim().slice(0, 60) || 'nothing'}`,
    );
  }
  if (!origins.includes(origin))
    throw new Refusal(
      `src: expected content from ${location.origin}, found ${origin}. To allow it, name ${origin} in ${fileName} beside ${location.pathname.replace(/.*\//, '')}`,
    );
};
