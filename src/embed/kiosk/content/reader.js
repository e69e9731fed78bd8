// @ts-check
// The program that knows what a content document is. It is fetched with the first document.

import { documentsFiles } from 'build:kiosk';
import { run } from '../run.js';
import { inContent } from '../addresses.js';

/** @import { DocumentsProgram } from '../../host.js' */

/** @type {Promise<DocumentsProgram> | null} */
let coming = null;

/** @param {string} text */
const parse = async (text) => {
  try {
    coming = coming || /** @type {Promise<DocumentsProgram>} */ (run(documentsFiles));
    return (await coming).read(text);
  } catch (error) {
    // A program that has failed is of no use; the next document gets another one.
    coming = null;
    throw error;
  }
};

/**
 * The first address that each of the document's cards leads to, in their order; empty for a card without one. Throws if the text is not a
 * content document.
 * @param {string} text
 */
export const read = async (text) => {
  const { problems, editions } = await parse(text);
  if (!editions[0])
    throw new Error(
      problems[0] ? `${problems[0].path}: expected ${problems[0].expected}, found ${problems[0].found}` : 'no document',
    );
  /** @type {string[]} */
  const links = [];
  editions[0].sections.forEach(({ groups }) =>
    groups.forEach(({ cards }) => cards.forEach(({ links: [link] }) => links.push(link ? inContent(link.url) : ''))),
  );
  return links;
};
