// @ts-check
// A content document as the cards get it: pictures have whole addresses, and links are left out, since they become codes.

import { inContent } from '../addresses.js';

/**
 * @param {string} text
 * @param {string[]} [pictures] receives the address of each picture
 */
export const prepare = (text, pictures = []) => {
  /** @param {any} value */
  const walk = (value) => {
    if (!value || typeof value !== 'object') return;
    // The cards report an address that is not valid.
    const picture = value.image && value.image.url && inContent(value.image.url);
    if (picture) pictures.push((value.image.url = picture));
    delete value.link;
    delete value.links;
    Object.keys(value).forEach((key) => walk(value[key]));
  };
  const content = JSON.parse(text);
  walk(content);
  return content;
};
